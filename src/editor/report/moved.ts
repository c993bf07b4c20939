/** Follows places through edits. Knows nothing of VS Code. */

/** One replacement, in the terms of the text before the edit it belongs to; offsets in UTF-16 code units. */
export interface Change {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/**
 * Where an offset has gone. What was replaced itself is taken to be at the start of its replacement.
 * @param edits one after the other; the changes of one edit were made at once and do not overlap
 */
export const moved = (offset: number, edits: readonly (readonly Change[])[]): number => edits.reduce(movedBy, offset);

function movedBy(offset: number, changes: readonly Change[]): number {
  let result = offset;
  for (const { rangeOffset, rangeLength, text } of changes) {
    if (rangeOffset + rangeLength <= offset) result += text.length - rangeLength;
    else if (rangeOffset < offset) result -= offset - rangeOffset;
  }
  return result;
}

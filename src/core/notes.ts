/**
 * Notes on objects: what was worked out about one, kept for as long as it lives. A WeakMap would do the same, but V8 lets go
 * of what a WeakMap holds at full collections only, so that one document after the other would pile up.
 */
const NOTES = Symbol('notes');

/** Pairs of a subject and the note on it: a dozen on a reading, some more on what rules ask of whole sections. */
interface Noted {
  readonly [NOTES]?: unknown[];
}

/** The notes on one subject; used as a `WeakMap` is. */
export class Notes<Owner extends object, Value> {
  get(owner: Owner): Value | undefined {
    const notes = (owner as Noted)[NOTES];
    if (notes === undefined) return undefined;
    for (let at = 0; at < notes.length; at += 2) if (notes[at] === this) return notes[at + 1] as Value;
    return undefined;
  }

  set(owner: Owner, value: Value): void {
    const notes = (owner as Noted)[NOTES];
    if (notes === undefined) {
      // Not enumerable: copies, comparisons and output do not see it.
      Object.defineProperty(owner, NOTES, { value: [this, value] });
      return;
    }
    const at = notes.indexOf(this);
    if (at < 0) notes.push(this, value);
    else notes[at + 1] = value;
  }
}

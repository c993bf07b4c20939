/** Applies all literal fixes of a document, again and again until none is left, and tells it as edits of the first text. */
import type { CheckSettings } from './check.ts';
import type { SpecDocument } from './document/types.ts';
import type { Engine, ReadOptions } from './engine.ts';
import type { Diagnostic } from './rules/types.ts';
import { applyEdits, type Span, type TextEdit } from './text.ts';

/** A bound that no sensible document reaches: each round takes up what the one before made room for. */
const MOST_ROUNDS = 100;

export interface FixAllOptions extends Pick<ReadOptions, 'kind' | 'stance' | 'terms'> {
  readonly settings?: CheckSettings;
}

/**
 * The edits that leave a document without a literally fixable finding: sorted, not overlapping, empty when there is nothing
 * to do. Scaffolds are never applied.
 */
export function fixAll(
  document: SpecDocument,
  engine: Pick<Engine, 'read' | 'check'>,
  { settings, ...reading }: FixAllOptions = {},
): readonly TextEdit[] {
  let now = document;
  let pieces: readonly Piece[] = [{ start: 0, end: document.text.length }];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = nextEdits(engine.check(now, settings).diagnostics);
    if (edits.length === 0) break;
    pieces = replace(pieces, edits);
    now = engine.read(applyEdits(now.text, edits), { ...reading, path: now.path, previous: now });
  }
  return difference(pieces, document.text.length);
}

/** The first literal fix of each diagnostic, except where it meets another one: that has its turn in the next round. */
function nextEdits(diagnostics: readonly Diagnostic[]): readonly TextEdit[] {
  const candidates = diagnostics
    .map(({ fixes }) => byStart(fixes.find(({ kind }) => kind === 'literal')?.edits ?? []))
    .filter((edits) => edits.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const taken: TextEdit[] = [];
  for (const edits of candidates) {
    const last = taken.at(-1);
    if (!last || startOf(edits) > last.span.end) taken.push(...edits);
  }
  return taken;
}

const byStart = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => a.span.start - b.span.start);

const startOf = ([first]: readonly TextEdit[]): number => first?.span.start ?? 0;

/** A stretch of the first text, or text that a fix put in. */
type Piece = Span | string;

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const cut = (piece: Piece, from: number, to: number): Piece =>
  typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };

/** Applies sorted edits, whose offsets are those of what the pieces together say. */
function replace(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  const rest = [...pieces].reverse();
  let at = 0;
  const advance = (to: number, keep: boolean): void => {
    while (at < to) {
      const piece = rest.pop();
      if (piece === undefined) return;
      const length = Math.min(lengthOf(piece), to - at);
      if (keep) result.push(cut(piece, 0, length));
      if (length < lengthOf(piece)) rest.push(cut(piece, length, lengthOf(piece)));
      at += length;
    }
  };
  for (const { span, newText } of edits) {
    advance(span.start, true);
    advance(span.end, false);
    result.push(newText);
  }
  advance(Number.POSITIVE_INFINITY, true);
  return result;
}

/** The edits of a text of some length that give what the pieces say. */
function difference(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { start: length, end: length }]) {
    if (typeof piece === 'string') newText += piece;
    else {
      if (newText !== '' || at < piece.start) edits.push({ span: { start: at, end: piece.start }, newText });
      at = piece.end;
      newText = '';
    }
  }
  return edits;
}

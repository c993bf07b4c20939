/** Markdown text → syntax tree, incrementally. Offsets in the tree are those of the text after its front matter. */
import { type ChangedRange, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, GFM, type InlineParser } from '@lezer/markdown';

const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** Nothing begins inside a word, so that the dozen parsers after this one need not look at each of its letters. */
const insideWords: InlineParser = {
  name: 'InsideWord',
  before: 'Escape',
  parse(text, next, from) {
    if (!isAlphanumeric(next) || !isAlphanumeric(text.char(from - 1))) return -1;
    let to = from + 1;
    while (isAlphanumeric(text.char(to))) to++;
    return to;
  },
};

const parser = commonmark.configure([GFM, { parseInline: [insideWords] }]);

/** A longer line is data, not prose; parsing one takes time that grows with its square. In UTF-16 code units. */
const LONGEST_LINE = 20_000;
/** Deeper quotes and lists are read as their parent's text: the parser's time grows with depth times length. */
const DEEPEST = 50;

/** A parsed Markdown body, kept to parse its next version faster. */
export interface ParsedBody {
  readonly body: string;
  /** The body as the parser got it. */
  readonly source: string;
  readonly tree: Tree;
}

/** Parses a body; with the previous version, only what changed between the two is parsed again. */
export function parseBody(body: string, previous?: ParsedBody): ParsedBody {
  if (previous?.body === body) return previous;
  const source = tame(body);
  if (!previous) return { body, source, tree: parser.parse(source) };
  const change = inWholeLines(changedRange(previous.source, source), source);
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [change]);
  return { body, source, tree: parser.parse(source, fragments) };
}

/**
 * A change of whole lines, from the one before it on. A paragraph ends above the head of a table only if the line below
 * that is right, and a block is one of code only by the blanks before it; the parser looks at neither before it takes over
 * what it has.
 */
function inWholeLines({ fromA, toA, toB }: ChangedRange, source: string): ChangedRange {
  const line = source.lastIndexOf('\n', fromA - 1);
  const from = line < 1 ? 0 : source.lastIndexOf('\n', line - 1) + 1;
  const end = source.indexOf('\n', toB);
  const more = (end < 0 ? source.length : end) - toB;
  return { fromA: from, toA: toA + more, fromB: from, toB: toB + more };
}

/** How much of two texts is compared at once, at first: whole runs compare in a fraction of the time of single characters. */
const STEP = 1 << 14;

/** The one range in which two texts differ: what stands between their common start and their common end. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  for (let step = STEP; step > 0; step >>= 1)
    while (start + step <= shorter && before.slice(start, start + step) === after.slice(start, start + step))
      start += step;
  const most = shorter - start;
  const [a, b] = [before.length, after.length];
  let end = 0;
  for (let step = STEP; step > 0; step >>= 1)
    while (end + step <= most && before.slice(a - end - step, a - end) === after.slice(b - end - step, b - end))
      end += step;
  return { fromA: start, toA: a - end, fromB: start, toB: b - end };
}

/**
 * The text as the parser gets it, of the same length: endless lines and absurd nesting, which would make it slow, are
 * blanked out, and what it would misread is put in a form that it knows.
 */
function tame(body: string): string {
  let result = '';
  let kept = 0;
  for (let from = 0; from < body.length; ) {
    const newline = body.indexOf('\n', from);
    const to = newline < 0 ? body.length : newline;
    const line = tameLine(body, from, to);
    if (line !== undefined) {
      result += body.slice(kept, from) + line;
      kept = to;
    }
    from = to + 1;
  }
  result = kept === 0 ? body : result + body.slice(kept);
  return result.includes('\r') ? result.replace(/\\?\r\n?/g, (end) => LINE_ENDS[end] ?? end) : result;
}

/**
 * Line ends for a parser that knows `\n` only. A lone carriage return ends a line as it does in VS Code; two blanks before a
 * line feed break the line, as a backslash does.
 */
const LINE_ENDS: Readonly<Record<string, string>> = { '\r': '\n', '\\\r': '\\\n', '\r\n': ' \n', '\\\r\n': '  \n' };

/** The line between the head and the body of a table. The parser takes it for none with blanks at its end. */
const TABLE_RULE = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*\r?$/;

/** What the parser gets for the line `[from, to)` where that is not the line itself. */
function tameLine(body: string, from: number, to: number): string | undefined {
  if (to - from > LONGEST_LINE || depth(body, from, to) > DEEPEST) return ' '.repeat(to - from);
  const last = body.charCodeAt(to - 1);
  if (last !== 32 && last !== 9 && last !== 13) return undefined;
  const line = body.slice(from, to);
  if (!TABLE_RULE.test(line)) return undefined;
  const rule = line.trimEnd();
  return `${rule.slice(0, -1).padEnd(line.length - 1)}|`;
}

/** How many quotes or lists, or how many steps of indentation, the line `[from, to)` opens. */
function depth(body: string, from: number, to: number): number {
  let marks = 0;
  let blanks = 0;
  for (let at = from; at < to; at++) {
    const code = body.charCodeAt(at);
    if (code === 32 || code === 9) blanks++;
    else if (code === 62 || code === 45 || code === 42 || code === 43) marks++;
    else break;
  }
  return Math.max(marks, blanks >> 1);
}

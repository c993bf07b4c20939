/**
 * Cuts a block of prose into sentences: at terminators, unless an abbreviation, an initial, a number or what follows
 * says that the sentence goes on. Line breaks are blanks, an empty line ends a sentence.
 */
import type { Span } from '../text.ts';
import { BEFORE_NUMBER, CLOSING_ABBREVIATIONS, isDottedLetters, OPEN_ABBREVIATIONS } from './abbreviations.ts';
import { BLANK, characterKind, DIGIT, isUpper, LETTER, MASKED, OTHER } from './characters.ts';

/** Words that begin sentences: after an abbreviation that may close one, a capital alone proves nothing. */
const STARTERS = new Set(
  `the a an this that these those it its he she they we you i our their my your in on at for from with when while if
   after before as since because but and so or however then there here what who why how which where most many some all
   each every no not one today yesterday now users customers people both by to during once until although although
   please see use meanwhile instead`.split(/\s+/),
);

const CLOSERS = new Set(')]}"\'”’»*_');
const OPENERS = new Set('([{"\'“‘«*_—–-•');

/** The sentences of a block of prose, in order, without the blanks around them. */
export function splitSentences(prose: string): Span[] {
  const spans: Span[] = [];
  const closing = prose.includes('(') ? matchBrackets(prose) : undefined;
  const length = prose.length;
  let start = 0;
  // Where the bracket ends that the scan is inside of and that began inside the sentence: nothing ends before it.
  let bracketEnd = -1;
  const finish = (end: number): void => {
    addTrimmed(prose, start, end, spans);
    start = end;
    bracketEnd = -1;
  };
  for (let i = 0; i < length; i++) {
    const code = prose.charCodeAt(i);
    if (code === 40 && closing !== undefined && i > bracketEnd && !isBlankBetween(prose, start, i)) {
      bracketEnd = closing.get(i) ?? -1;
    } else if (code === 10 && isEmptyLineAt(prose, i)) finish(i);
    else if (isTerminator(code) && i >= bracketEnd) {
      const end = terminatedAt(prose, start, i);
      if (end > 0) {
        finish(end);
        i = end - 1;
      } else i = -end - 1;
    }
  }
  addTrimmed(prose, start, length, spans);
  return spans;
}

/** `.`, `!`, `?`, `…` and their full-width forms. */
const isTerminator = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;

/** The end of the sentence that the terminators at `at` close, or minus the offset to go on from. */
function terminatedAt(prose: string, start: number, at: number): number {
  let end = at;
  let sure = false;
  while (end < prose.length && isTerminator(prose.charCodeAt(end))) {
    if (prose.charCodeAt(end) !== 46 && prose.charCodeAt(end) !== 0x2026) sure = true;
    end++;
  }
  const run = end;
  const wide = prose.charCodeAt(at) === 0x3002 || prose.charCodeAt(at) >= 0xff01;
  while (end < prose.length && CLOSERS.has(prose.charAt(end))) end++;
  if (end < prose.length && characterKind(prose.charCodeAt(end)) !== BLANK) {
    return wide ? end : -Math.max(run, at + 1);
  }
  // A stop with a blank before it begins a word (".NET", ".env") or stands alone.
  const next = nextWord(prose, end);
  if (next === undefined) return end;
  const quoted = end > run;
  if (startsLow(next.word)) {
    const ellipsis = run - at > 1 && !sure;
    if (sure || ellipsis || quoted || prose.charCodeAt(at) === 0x2026) return -end;
    return endsWithAbbreviation(prose, start, at, next) ? -end : end;
  }
  if (sure || quoted || run - at > 1) return end;
  return endsWithAbbreviation(prose, start, at, next) ? -end : end;
}

/** Whether the stop at `at` belongs to an abbreviation, an initial or a list number and the sentence goes on. */
function endsWithAbbreviation(prose: string, start: number, at: number, next: NextWord): boolean {
  let from = at;
  while (from > start && at - from < 12) {
    const kind = characterKind(prose.charCodeAt(from - 1));
    const dot = prose.charCodeAt(from - 1) === 46;
    if (kind !== LETTER && kind !== DIGIT && !dot) break;
    from--;
  }
  const word = prose.slice(from, at);
  const lower = word.toLowerCase();
  if (/^\d{1,3}$/.test(word) && isBlankBetween(prose, start, from)) return true;
  if (word.length === 1 && characterKind(prose.charCodeAt(from)) === LETTER) {
    if (isBlankBetween(prose, start, from)) return true;
    return word !== 'I' && isUpper(word.charCodeAt(0)) && !STARTERS.has(next.word.toLowerCase());
  }
  if (BEFORE_NUMBER.has(lower)) return /^\d/.test(next.word);
  if (OPEN_ABBREVIATIONS.has(lower)) return true;
  if (!CLOSING_ABBREVIATIONS.has(lower) && !isDottedLetters(lower)) return false;
  return startsLow(next.word) || /^[\d(]/.test(next.word) || !STARTERS.has(next.word.toLowerCase());
}

interface NextWord {
  readonly word: string;
}

/** The next word after `at`, opening quotes and brackets left out. */
function nextWord(prose: string, at: number): NextWord | undefined {
  let from = at;
  while (from < prose.length) {
    const kind = characterKind(prose.charCodeAt(from));
    if (kind === BLANK || (kind === OTHER && OPENERS.has(prose.charAt(from)))) from++;
    else break;
  }
  if (from >= prose.length) return undefined;
  let to = from + 1;
  while (to < prose.length && to - from < 40) {
    const kind = characterKind(prose.charCodeAt(to));
    if (kind !== LETTER && kind !== DIGIT) break;
    to++;
  }
  return { word: prose.slice(from, to) };
}

/** Lower-case words go on with a sentence, unless they are names such as "iPhone" or "macOS". */
function startsLow(word: string): boolean {
  const first = word.charCodeAt(0);
  if (characterKind(first) !== LETTER || isUpper(first) || characterKind(first) === MASKED) return false;
  if (first > 127 && word[0]?.toUpperCase() === word[0]) return false;
  for (let i = 1; i < word.length; i++) if (isUpper(word.charCodeAt(i))) return false;
  return true;
}

function isEmptyLineAt(prose: string, at: number): boolean {
  let i = at + 1;
  while (i < prose.length && prose.charCodeAt(i) !== 10 && characterKind(prose.charCodeAt(i)) === BLANK) i++;
  return prose.charCodeAt(i) === 10;
}

function isBlankBetween(prose: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (characterKind(prose.charCodeAt(i)) !== BLANK) return false;
  return true;
}

function addTrimmed(prose: string, from: number, to: number, spans: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && characterKind(prose.charCodeAt(start)) === BLANK) start++;
  while (end > start && characterKind(prose.charCodeAt(end - 1)) === BLANK) end--;
  if (start < end) spans.push({ start, end });
}

/** Longest run of prose that a bracket may keep together: a forgotten closing bracket must not hide every sentence. */
const BRACKET_REACH = 400;

/** Opening brackets with the offset of the bracket that closes them. */
function matchBrackets(prose: string): Map<number, number> {
  const open: number[] = [];
  const closing = new Map<number, number>();
  for (let i = 0; i < prose.length; i++) {
    const code = prose.charCodeAt(i);
    if (code === 40) open.push(i);
    else if (code === 41) {
      const from = open.pop();
      if (from !== undefined && i - from <= BRACKET_REACH) closing.set(from, i);
    }
  }
  return closing;
}

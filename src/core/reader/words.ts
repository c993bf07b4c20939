/**
 * Cuts a sentence into tokens: words, numbers, punctuation marks, and runs of inline code. Contractions are cut where
 * their parts are words of their own ("ca|n't", "we|'re", "it|'s", "can|not"); a possessive 's or s' stays on its word.
 */
import { BEFORE_NUMBER, CLOSING_ABBREVIATIONS, isDottedLetters, OPEN_ABBREVIATIONS } from './abbreviations.ts';
import { BLANK, characterKind, DIGIT, isApostrophe, isUpper, LETTER, MASKED } from './characters.ts';

/** A word, a number, a punctuation mark, or a run of inline code. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'symbol' | 'opaque';
}

const NUMBER = /^[$€£¥]?[\d.,:/]+(?:%|x|k|m|b|bn|mm|ms|s|h|st|nd|rd|th|gb|mb|kb|px|\+)*$/i;
const CURRENCIES = '$€£¥';
/** Longest token that can be a contraction, an abbreviation or a number; all longer ones are plain words. */
const LONGEST_SPECIAL = 40;

/** The pronouns and adverbs on which 's is a verb ("it's", "that's"); on other words it is possessive. */
const BEFORE_S = new Set('it he she that there here what who where how when why let this everything'.split(' '));
const AFTER_APOSTROPHE = new Set(['ll', 're', 've', 'm', 'd']);

/** Tokens of `prose.slice(start, end)`, with offsets in `prose`. */
export function tokenize(prose: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let quoteOpen = false;
  let at = start;
  while (at < end) {
    const code = prose.charCodeAt(at);
    const kind = characterKind(code);
    if (kind === BLANK) {
      at++;
      continue;
    }
    if (kind === MASKED) {
      const to = runEnd(prose, at, end, (c) => c === code);
      tokens.push(tokenOf(prose, at, to, 'opaque'));
      at = to;
      continue;
    }
    if (kind === LETTER || kind === DIGIT || startsWord(prose, start, at, end)) {
      const to = wordEnd(prose, at, end, quoteOpen);
      pushWord(prose, at, to, tokens);
      at = to;
      continue;
    }
    if (code === 39 || code === 0x2018) quoteOpen = at === start || characterKind(prose.charCodeAt(at - 1)) === BLANK;
    else if (code === 0x2019) quoteOpen = false;
    const to = symbolEnd(prose, at, end);
    tokens.push(tokenOf(prose, at, to, 'symbol'));
    at = to;
  }
  return tokens;
}

const tokenOf = (prose: string, start: number, end: number, kind: Token['kind']): Token => {
  const text = prose.slice(start, end);
  return { start, end, text, lower: text, kind };
};

/** Marks that begin words: "$12", ".5", ".NET". */
function startsWord(prose: string, start: number, at: number, end: number): boolean {
  const next = at + 1 < end ? characterKind(prose.charCodeAt(at + 1)) : BLANK;
  if (next === DIGIT && CURRENCIES.includes(prose.charAt(at))) return true;
  if (prose.charCodeAt(at) !== 46 || (next !== DIGIT && next !== LETTER)) return false;
  return at === start || characterKind(prose.charCodeAt(at - 1)) === BLANK;
}

function runEnd(prose: string, at: number, end: number, same: (code: number) => boolean): number {
  let to = at + 1;
  while (to < end && same(prose.charCodeAt(to))) to++;
  return to;
}

/** Runs of the same mark are one symbol ("...", "--"), except brackets and quotes; a surrogate pair is one symbol. */
function symbolEnd(prose: string, at: number, end: number): number {
  const code = prose.charCodeAt(at);
  if (code === 46 || code === 45 || code === 33 || code === 63 || code === 42 || code === 61) {
    return runEnd(prose, at, end, (c) => c === code);
  }
  const low = at + 1 < end ? prose.charCodeAt(at + 1) : 0;
  const pair = code >= 0xd800 && code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return pair ? at + 2 : at + 1;
}

/** The end of the word or number that begins at `at`. */
function wordEnd(prose: string, at: number, end: number, quoteOpen: boolean): number {
  let to = at + 1;
  let previous = characterKind(prose.charCodeAt(at));
  while (to < end) {
    const code = prose.charCodeAt(to);
    const kind = characterKind(code);
    if (kind === LETTER || kind === DIGIT) {
      previous = kind;
      to++;
    } else if (code === 47 && isUpper(prose.charCodeAt(to - 1)) && isUpper(prose.charCodeAt(to + 1)) && to + 1 < end) {
      previous = LETTER;
      to += 2;
    } else if (to + 1 < end && joins(code, previous, characterKind(prose.charCodeAt(to + 1)))) {
      previous = characterKind(prose.charCodeAt(to + 1));
      to += 2;
    } else break;
  }
  return to + tail(prose, at, to, end, quoteOpen);
}

/** Whether a mark between two characters of these kinds belongs to the word: "AI-powered", "don't", "v3.2", "1,000". */
function joins(code: number, before: number, after: number): boolean {
  const alnumBefore = before === LETTER || before === DIGIT;
  const alnumAfter = after === LETTER || after === DIGIT;
  if (!alnumBefore || !alnumAfter) return false;
  if (code === 45 || code === 0x2010 || code === 0x2011 || code === 46 || code === 64) return true;
  if (isApostrophe(code)) return true;
  if (code === 38) return before === LETTER && after === LETTER;
  return (code === 44 || code === 58 || code === 47) && before === DIGIT && after === DIGIT;
}

/** How many marks after the word belong to it: "%", "C++", "Dr.", "drivers'". */
function tail(prose: string, at: number, to: number, end: number, quoteOpen: boolean): number {
  if (to >= end) return 0;
  const code = prose.charCodeAt(to);
  const last = characterKind(prose.charCodeAt(to - 1));
  if (code === 37 && last === DIGIT) return 1;
  if (code === 43 && last === DIGIT) return 1;
  if (code === 43 && to - at === 1 && prose.charCodeAt(to + 1) === 43) return 2;
  if (code === 35 && to - at === 1 && last === LETTER) return 1;
  if (isApostrophe(code) && !quoteOpen && /[sS]/.test(prose.charAt(to - 1)) && to + 2 < end) {
    const blank = characterKind(prose.charCodeAt(to + 1)) === BLANK;
    return blank && characterKind(prose.charCodeAt(to + 2)) === LETTER ? 1 : 0;
  }
  if (code === 46 && to - at < 12 && prose.charCodeAt(to + 1) !== 46) {
    const lower = prose.slice(at, to).toLowerCase();
    if (isDottedLetters(lower)) return 1;
    if (to + 1 >= end) return CLOSING_ABBREVIATIONS.has(lower) && !BEFORE_NUMBER.has(lower) ? 1 : 0;
    const initial = lower.length === 1 && isUpper(prose.charCodeAt(at)) && last === LETTER;
    if (initial || OPEN_ABBREVIATIONS.has(lower) || CLOSING_ABBREVIATIONS.has(lower)) return 1;
  }
  return 0;
}

/** Adds the word from `start` to `end`, cut in two where it is a contraction. */
function pushWord(prose: string, start: number, end: number, tokens: Token[]): void {
  const text = prose.slice(start, end);
  const lower = lowerOf(text);
  const cut = text.length > LONGEST_SPECIAL ? 0 : contractionCut(lower);
  if (cut > 0) {
    tokens.push({ start, end: start + cut, text: text.slice(0, cut), lower: lower.slice(0, cut), kind: 'word' });
    tokens.push({ start: start + cut, end, text: text.slice(cut), lower: lower.slice(cut), kind: 'word' });
    return;
  }
  const first = text.charCodeAt(0);
  const digits = first < 65 || (first > 122 && CURRENCIES.includes(text.charAt(0)));
  const number = digits && text.length <= LONGEST_SPECIAL && NUMBER.test(text);
  tokens.push({ start, end, text, lower, kind: number ? 'number' : 'word' });
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  // A few letters change length in lower case; offsets into such a word would be wrong, so it stays as it is.
  const same = lower.length === text.length ? lower : text;
  return same.includes('’') ? same.replaceAll('’', "'") : same;
}

/** Where a contraction is cut, 0 where the word is none. */
function contractionCut(lower: string): number {
  if (lower === 'cannot') return 3;
  const at = lower.lastIndexOf("'");
  if (at <= 0) return 0;
  const after = lower.slice(at + 1);
  if (after === 't' && lower[at - 1] === 'n' && at > 1) return at - 1;
  if (AFTER_APOSTROPHE.has(after)) return at;
  return after === 's' && BEFORE_S.has(lower.slice(0, at)) ? at : 0;
}

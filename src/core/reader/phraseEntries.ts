/** The syntax of a phrase entry: what `phrases.ts` says an entry may hold, taken apart into steps from word to word. */
import { isUpper } from './characters.ts';
import { tokenize } from './words.ts';

/** A list of entries; its number in hits is its place among the lists. */
export interface PhraseEntries {
  readonly entries: readonly string[];
  /** Whether plurals and verb forms match as well; true when not given. */
  readonly inflect?: boolean;
  readonly caseSensitive?: boolean;
}

const MOST_ALTERNATIVES = 64;
/** Nobody says a longer one; in UTF-16 code units, alternatives included. */
const LONGEST_ENTRY = 400;

/** Any number; an entry that begins with one waits for it as for a word. */
export const NUMBER = '<n>';

/** Signs that mean something in an entry, and words that are two. */
const SIGNS = /['’(<*…]|\.\.\.|cannot/i;
const PLAIN_FIRST_WORD = /^(?:<n>|(?!cannot)[a-z\d]+[ -])/i;

/** Whether the first word of an entry cannot be told without taking the entry apart. */
export const mustParse = (entry: string): boolean => SIGNS.test(entry) && !PLAIN_FIRST_WORD.test(entry);

/** What one word of a text must be. */
export type Step =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'number' }
  | { readonly kind: 'gap' };

/** An entry ready to be compared. */
export interface Pattern {
  readonly list: number;
  readonly steps: readonly Step[];
  readonly inflect: boolean;
  /** Compare as written. */
  readonly exact: boolean;
}

const SEPARATOR = /[\s\-‐‑]/;

/** The first word of an entry in lower case, or the number, under which it waits. */
export function firstWord(entry: string): string {
  if (entry.startsWith(NUMBER)) return NUMBER;
  const end = entry.search(SEPARATOR);
  const word = end === 0 ? (/[^\s\-‐‑]+/.exec(entry)?.[0] ?? '') : end < 0 ? entry : entry.slice(0, end);
  return word.toLowerCase();
}

/** Words of plain letters; nearly all entries. */
const SIMPLE = /^(?!.*cannot)[a-z]+(?:[ -][a-z]+)*$/;

/** The patterns of an entry of list number `list`, one for each of its alternatives. */
export function patternsOf(entry: string, list: number, lists: readonly PhraseEntries[]): Pattern[] {
  const { inflect = true, caseSensitive = false } = lists[list] ?? {};
  if (SIMPLE.test(entry)) {
    const steps = entry.split(SEPARATOR).map((text): Step => ({ kind: 'word', text }));
    return [{ list, steps, inflect, exact: caseSensitive }];
  }
  return alternativesOf(entry)
    .map((text) => {
      const exact = caseSensitive || isAllCapitals(text);
      return { list, steps: stepsOf(text, exact), inflect, exact };
    })
    .filter(({ steps }) => steps.length > 0);
}

function isAllCapitals(entry: string): boolean {
  let letters = 0;
  for (let i = 0; i < entry.length; i++) {
    const char = entry.charAt(i);
    if (char.toUpperCase() === char.toLowerCase()) continue;
    if (!isUpper(entry.charCodeAt(i))) return false;
    letters++;
  }
  return letters > 1;
}

/** What is wrong with an entry, in one line; undefined when it is fine. */
export function phraseProblem(entry: string): string | undefined {
  if (entry.length > LONGEST_ENTRY) return `it is longer than ${LONGEST_ENTRY} characters`;
  return alternativesOf(entry).some((text) => GROUP.test(text))
    ? `it stands for more than ${MOST_ALTERNATIVES} phrases`
    : undefined;
}

/** How many phrases an entry stands for. */
export const phraseCount = (entry: string): number => (entry.includes('(') ? alternativesOf(entry).length : 1);

const GROUP = /\(([^()]*\|[^()]*)\)/;

/** The entry with each `(a|b)` replaced by each of its alternatives. */
export function alternativesOf(entry: string): string[] {
  let texts = [entry];
  for (let round = 0; round < MOST_ALTERNATIVES; round++) {
    const next: string[] = [];
    for (const text of texts) {
      const group = GROUP.exec(text);
      if (group === null) return texts;
      for (const option of (group[1] ?? '').split('|')) {
        next.push(text.slice(0, group.index) + option + text.slice(group.index + group[0].length));
      }
    }
    if (next.length > MOST_ALTERNATIVES) return texts;
    texts = next;
  }
  return texts;
}

/** A word with `*` is only looked for where a word begins, as long ones would be gone through from each of their letters. */
const PIECES = /(\.\.\.|…|<n>|(?<![^\s\-‐‑<>….])[^\s\-‐‑<…]+\*)/;

/** The steps of an entry without alternatives; a gap never begins or ends it. */
function stepsOf(text: string, exact: boolean): Step[] {
  const steps: Step[] = [];
  for (const piece of text.split(PIECES)) {
    if (piece === '...' || piece === '…') {
      if (steps.length > 0) steps.push({ kind: 'gap' });
    } else if (piece === NUMBER) steps.push({ kind: 'number' });
    else if (piece.endsWith('*')) steps.push({ kind: 'prefix', text: piece.slice(0, -1) });
    else {
      for (const token of tokenize(piece, 0, piece.length)) {
        for (const part of (exact ? token.text : token.lower).split(/[-‐‑]/)) {
          if (part !== '') steps.push({ kind: 'word', text: part });
        }
      }
    }
  }
  while (steps[steps.length - 1]?.kind === 'gap') steps.pop();
  return steps;
}

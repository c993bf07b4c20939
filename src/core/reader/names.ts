/** Looks up names and list entries of one or more words in the words of a phrase. */
import type { Phrase, Word } from './types.ts';

/** Longest name that is looked for, in words. */
const LONGEST = 6;

/** Whether one of the names covers the word at `at`. With `plural`, the last word may be a plural. */
export function nameAt(
  sentence: readonly Word[],
  phrase: Phrase,
  at: number,
  names: ReadonlySet<string>,
  plural: boolean,
): boolean {
  if (names.size === 0) return false;
  for (let from = at; from >= phrase.from && from > at - LONGEST; from--) {
    let text = '';
    for (let to = from; to < sentence.length && to < from + LONGEST; to++) {
      const word = sentence[to] as Word;
      const before = text === '' ? '' : `${text} `;
      text = before + withoutPossessive(word.lower);
      if (to >= at && (names.has(text) || (plural && names.has(before + word.lemma)))) return true;
    }
  }
  return false;
}

const withoutPossessive = (lower: string): string => (lower.endsWith("'s") ? lower.slice(0, -2) : lower);

/** Whether the words that end with `head` are an entry, the last one in dictionary form; not where `except` has a longer one. */
export function ngramAt(
  sentence: readonly Word[],
  phrase: Phrase,
  head: number,
  entries: ReadonlySet<string>,
  except?: ReadonlySet<string>,
): boolean {
  const { lemma, lower } = sentence[head] as Word;
  let before = '';
  let found = false;
  for (let from = head; from >= phrase.from && from > head - LONGEST; from--) {
    if (from < head) before = `${(sentence[from] as Word).lower} ${before}`;
    if (entries.has(before + lemma) || entries.has(before + lower)) found = true;
    else if (except?.has(before + lemma)) found = false;
  }
  return found;
}

/**
 * What a word's ending says about a word that the lexicon does not list. The lexicon's builder leaves out every word
 * that this guess already gets right.
 */

/** How usual each reading of a word is: 3 usual, 2 often, 1 rare, 0 never. */
export interface Readings {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly adverb: number;
}

const NOUN: Readings = { noun: 3, verb: 0, adjective: 0, adverb: 0 };
const VERB: Readings = { noun: 0, verb: 3, adjective: 0, adverb: 0 };
const ADJECTIVE: Readings = { noun: 0, verb: 0, adjective: 3, adverb: 0 };
const ADVERB: Readings = { noun: 0, verb: 0, adjective: 0, adverb: 3 };

const ADJECTIVE_ENDING = /(?:ous|ful|less|[ai]ble|ic|ical|[st]ive|[st]ial|onal|ary|ish|esque|proof|wide|worthy|most)$/;
const VERB_ENDING = /(?:ize|ise|ify)$/;

/** Whether the ending makes a verb of any word; such verbs are not listed. */
export const isVerbByEnding = (lower: string): boolean => lower.length > 4 && VERB_ENDING.test(lower);

/** Guesses the readings of a word in its dictionary form. */
export function guessBySuffix(lower: string): Readings {
  if (lower.length < 5) return NOUN;
  if (lower.endsWith('ly')) return ADVERB;
  if (ADJECTIVE_ENDING.test(lower)) return ADJECTIVE;
  return VERB_ENDING.test(lower) ? VERB : NOUN;
}

/** Says quickly which regular expressions a sentence cannot match: all of them are asked in one pass over its words. */
import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { ReadingTest } from './cues.ts';
import type { Expression } from './ruleFields.ts';
import { SHORTEST } from './wordsNeeded.ts';

/** A beginning of words, and the number of the expression that needs such a word. */
interface Needed {
  readonly word: string;
  readonly expression: number;
}

const WORDS = new RegExp(`\\w{${SHORTEST},}`, 'g');
/** Letters beyond ASCII that some engines take for “s” and “k”. */
const TAKEN_FOR_OTHERS = /[\u017F\u212A]/;

/** The numbers of expressions. */
type Numbers = Pick<ReadonlySet<number>, 'has'>;

const NONE: Numbers = new Set<number>();
const ALL: Numbers = { has: () => true };

export class Screen {
  /** By the first letters of the word that is needed. */
  readonly #needed = new Map<string, Needed[]>();
  readonly #answers = new Notes<SentenceReading, Numbers>();
  #count = 0;

  /** Takes in an expression; returns whether a sentence may match it. */
  add({ words }: Expression): ReadingTest {
    if (!words) return () => true;
    const expression = this.#count++;
    for (const word of words) {
      const key = word.slice(0, SHORTEST);
      const others = this.#needed.get(key);
      if (others) others.push({ word, expression });
      else this.#needed.set(key, [{ word, expression }]);
    }
    return (reading, prose) => this.#possible(reading, prose).has(expression);
  }

  /** The expressions of which a word is there. */
  #possible(reading: SentenceReading, prose: string): Numbers {
    const known = this.#answers.get(reading);
    if (known) return known;
    const found = new Set<number>();
    for (const word of prose.toLowerCase().match(WORDS) ?? []) {
      for (const needed of this.#needed.get(word.slice(0, SHORTEST)) ?? [])
        if (word.startsWith(needed.word)) found.add(needed.expression);
    }
    const answer = TAKEN_FOR_OTHERS.test(prose) ? ALL : found.size > 0 ? found : NONE;
    this.#answers.set(reading, answer);
    return answer;
  }
}

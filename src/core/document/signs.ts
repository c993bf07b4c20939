/** What one sentence is about, by the lexicons: worked out once for each reading, which the engine keeps with its text. */

import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';

export interface Signs {
  /** Somebody in a role: "ward manager". */
  readonly role: boolean;
  /** Anybody: "users", "you" excluded. */
  readonly generic: boolean;
  /** "You" or "your". */
  readonly you: boolean;
  readonly pain: boolean;
  readonly relief: boolean;
  readonly evidence: boolean;
  readonly workaround: boolean;
  readonly circumstance: boolean;
  /** An outcome for somebody, or a change of something measured. */
  readonly gain: boolean;
  readonly change: boolean;
  readonly outcomeMetric: boolean;
  readonly technology: boolean;
  readonly hype: boolean;
  readonly unique: boolean;
}

const SECOND_PERSON = new Set(['you', 'your', 'yours', 'yourself']);
const known = new Notes<SentenceReading, Signs>();

/** The signs of a sentence; they hold for as long as the reading lives. */
export function signsOf(reading: SentenceReading, vocabulary: Vocabulary): Signs {
  const found = known.get(reading);
  if (found) return found;
  const says = (...lists: string[]): boolean => vocabulary.mentions(reading, ...lists);
  const change = says('verbs-change-metric');
  const signs: Signs = {
    role: says('roles'),
    generic: says('generic-customers'),
    you: reading.words.some((word) => SECOND_PERSON.has(word.lower)),
    pain: says('pain-verbs', 'pain-nouns', 'pain-adjectives'),
    relief: says('relief-cues'),
    evidence: says('evidence-strong'),
    workaround: says('workaround-cues'),
    circumstance: says('circumstance-cues'),
    gain: change || says('verbs-outcome'),
    change,
    outcomeMetric: says('customer-outcome-metrics'),
    technology: says('technology-phrases', 'technology-names'),
    hype: says('hype-adjectives', 'hype-adjectives-weak', 'hype-phrases'),
    unique: says('uniqueness-claims'),
  };
  known.set(reading, signs);
  return signs;
}

/** Readings that depend on the words next to a word, or on the word itself, rather than on tags. */
import { type Candidate, closedClass } from './closedClass.ts';
import { T } from './fineTags.ts';
import type { Token } from './words.ts';

/** Verbs of saying, thinking, seeing and letting in all finite forms, and adjectives that a clause follows as well. */
const REPORTS: ReadonlySet<string> = new Set(
  `say says said think thinks thought know knows knew believe believes believed hope hopes hoped feel feels felt expect
   expects expected mean means meant find finds found suggest suggests suggested ensure ensures ensured realize realizes
   realized claim claims claimed wish wishes guess guesses assume assumes assumed agree agrees agreed note notes noted tell
   tells told sure aware let lets help helps helped make makes made see sees saw watch watches`.split(/\s+/),
);

/** "90 calls a day", "two releases this year": the determiner begins an adverbial as a preposition would. */
const PER_UNIT: readonly Candidate[] = [
  { tag: T.IN, cost: 1 },
  { tag: T.DA, cost: 0 },
];
const UNITS = new Set(
  `second minute hour day night week weekend month quarter year shift seat time morning afternoon evening monday tuesday
   wednesday thursday friday saturday sunday spring summer autumn winter`.split(/\s+/),
);
const PER = new Set('a an this last next every each'.split(' '));

const isPerUnit = (tokens: readonly Token[], at: number): boolean =>
  PER.has(tokens[at]?.lower ?? '') && UNITS.has(tokens[at + 1]?.lower ?? '') && endsPhrase(tokens[at + 2]);

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'symbol' || closedClass(token.lower) !== undefined;

/** "…, that is why": behind a comma "that" begins no relative clause. */
const THAT_AFTER_COMMA: readonly Candidate[] = [
  { tag: T.PZ, cost: 0 },
  { tag: T.DA, cost: 0 },
  { tag: T.SB, cost: 1 },
  { tag: T.RL, cost: 3 },
];

const MAY: readonly Candidate[] = [{ tag: T.NM, cost: 0 }];

/** Candidates that depend on the neighbours and not only on the word. */
export const inContext = (tokens: readonly Token[], at: number): readonly Candidate[] | undefined => {
  if (isPerUnit(tokens, at)) return PER_UNIT;
  if (tokens[at]?.text === 'May' && tokens[at + 1]?.kind === 'number') return MAY;
  return tokens[at]?.lower === 'that' && tokens[at - 1]?.text === ',' ? THAT_AFTER_COMMA : undefined;
};

/** Whether a clause may follow the word at once ("she said the pilot saved …"). */
export const isReport = (token: Token): boolean => REPORTS.has(token.lower);

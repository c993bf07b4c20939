/**
 * The tags that the tagger and the clause finder work with: finer than the public ones (singular and plural nouns, finite
 * and bare verbs …) and small integers, because they index the table of transition costs.
 */
import type { Tag, VerbForm } from './types.ts';

/** Names of the fine tags; a tag's number is its place in this list. */
export const TAG_NAMES = [
  'N', // singular or mass noun
  'NS', // plural noun
  'NM', // name
  'PB', // subject pronoun with a base-form verb: I, we, these
  'PZ', // subject pronoun with a third-person verb: it, this, nobody
  'PO', // object pronoun
  'EX', // expletive there
  'DT', // determiner
  'DA', // singular determiner: a, each, this
  'PD', // predeterminer: all, both
  'PS', // possessive noun: manager's
  'JJ',
  'RB',
  'RX', // adverb between to or a modal and its verb
  'RP', // particle: log in, turn off
  'VB', // bare verb: after to and modals, imperative
  'VP', // finite base form: they go
  'VZ',
  'VD',
  'VN',
  'VG',
  'MD',
  'BZ', // finite be
  'BB', // be
  'BN', // been
  'BG', // being
  'HZ', // finite have
  'HB', // have after to and modals
  'DZ', // finite do
  'IN',
  'TO',
  'CC',
  'SB', // subordinator
  'RL', // relative
  'QW', // question word
  'CD',
  'NT',
  'UH',
  'CM', // comma
  'PU', // other punctuation
  'QU', // quotation mark or bracket
  'OP', // opaque
  'START',
  'END',
] as const;

/** The name of a fine tag. */
export type TagName = (typeof TAG_NAMES)[number];

/** Fine tags by name. */
export const T = Object.fromEntries(TAG_NAMES.map((name, index) => [name, index])) as Record<TagName, number>;

const set = (names: string): Uint8Array => {
  const flags = new Uint8Array(TAG_NAMES.length);
  for (const name of names.split(' ')) flags[T[name as TagName]] = 1;
  return flags;
};

/** Finite verbs and auxiliaries. */
export const FINITE: Uint8Array = set('VP VZ VD MD BZ HZ DZ');
/** Nouns, names and inline code. */
export const NOMINAL: Uint8Array = set('N NS NM OP');
/** Pronouns that stand as subjects. */
export const PRONOUN: Uint8Array = set('PB PZ EX');
/** What a noun phrase may begin with. */
export const OPENS_PHRASE: Uint8Array = set('N NS NM OP PB PZ EX DT DA PD PS JJ CD');
/** Determiners, possessives included: whatever follows belongs to the same noun phrase. */
export const DETERMINER: Uint8Array = set('DT DA PD PS');

const PUBLIC: Record<TagName, readonly [Tag, VerbForm?]> = {
  N: ['noun'],
  NS: ['noun'],
  NM: ['name'],
  PB: ['pronoun'],
  PZ: ['pronoun'],
  PO: ['pronoun'],
  EX: ['pronoun'],
  DT: ['determiner'],
  DA: ['determiner'],
  PD: ['determiner'],
  PS: ['noun'],
  JJ: ['adjective'],
  RB: ['adverb'],
  RX: ['adverb'],
  RP: ['adverb'],
  VB: ['verb', 'base'],
  VP: ['verb', 'base'],
  VZ: ['verb', 'third'],
  VD: ['verb', 'past'],
  VN: ['verb', 'participle'],
  VG: ['verb', 'ing'],
  MD: ['modal'],
  BZ: ['auxiliary', 'third'],
  BB: ['auxiliary', 'base'],
  BN: ['auxiliary', 'participle'],
  BG: ['auxiliary', 'ing'],
  HZ: ['auxiliary', 'third'],
  HB: ['auxiliary', 'base'],
  DZ: ['auxiliary', 'third'],
  IN: ['preposition'],
  TO: ['to'],
  CC: ['conjunction'],
  SB: ['subordinator'],
  RL: ['relative'],
  QW: ['question'],
  CD: ['number'],
  NT: ['not'],
  UH: ['interjection'],
  CM: ['symbol'],
  PU: ['symbol'],
  QU: ['symbol'],
  OP: ['opaque'],
  START: ['symbol'],
  END: ['symbol'],
};

const PUBLIC_TAGS = TAG_NAMES.map((name) => PUBLIC[name]);

/** The public tag and verb form of a fine tag. */
export const publicTag = (fine: number): readonly [Tag, VerbForm?] => PUBLIC_TAGS[fine] ?? ['symbol'];

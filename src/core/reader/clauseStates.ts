/**
 * What the tagger remembers of a clause while it goes through the words: whether its main verb has come, and whether the
 * subject that stands before it is singular or plural, which the word right before the verb need not show ("the price of
 * the labels depends").
 */
import { DETERMINER, FINITE, T, TAG_NAMES } from './fineTags.ts';
import { TRANSITIONS } from './transitions.ts';

const TAGS = TAG_NAMES.length;

/** No main verb yet; the subject, if any, is the last noun. */
export const OPEN = 0;
/** No main verb yet; the subject is singular or plural, and words that hang on it have begun. */
const OPEN_ONE = 1;
const OPEN_MANY = 2;
/** Inside a clause that opened before the main verb ("The report that managers open …"); plus 1 or 2 as with OPEN. */
const INNER = 3;
const INNER_MANY = 5;
/** In a prepositional phrase before the subject. */
const FRONTED = 6;
/** At the beginning of a question: a question word opens no inner clause. */
export const ASKED = 7;
/** The main verb has come. */
const DONE = 8;
/** The main verb has come, and since then something that a clause may begin after. */
const FRESH = 9;

/** How many states there are. */
export const STATES = 10;

/** Whether a sequence that ends in this state has no main verb. */
export const lacksVerb = (state: number): boolean => state < DONE;

const SECOND_VERB = 4;
const LOOSE_BARE_VERB = 4;
const DISAGREES = 4;
/** A base form behind another noun than its subject: "orders placed before noon ship". */
const AGREES_AFAR = 2;
const UNGRAMMATICAL = 6;
const CONTACT_NOUN = 3;
const CONTACT_DETERMINER = 4;
/** A finite verb right inside a fronted prepositional phrase. */
const FRONTED_VERB = 2;

const LICENSES_BARE = new Uint8Array(TAGS);
for (const name of ['TO', 'MD', 'DZ', 'NT', 'RB', 'RX', 'CC', 'VB', 'VP', 'VZ', 'PO'] as const)
  LICENSES_BARE[T[name]] = 1;
const HANGS_ON = new Uint8Array(TAGS);
for (const name of ['IN', 'VN', 'VG', 'TO', 'JJ'] as const) HANGS_ON[T[name]] = 1;

const BEFORE_FRONTED = new Uint8Array(TAGS);
for (const name of ['START', 'CM', 'PU', 'RB', 'UH'] as const) BEFORE_FRONTED[T[name]] = 1;

/** What a word does: the state after it, and what it costs. */
export interface ClauseStep {
  readonly next: number;
  readonly cost: number;
}

const step = (next: number, cost: number): ClauseStep => ({ next, cost });

/** The step over `tag`, coming from tag `from`. */
export function clauseStep(state: number, from: number, tag: number): ClauseStep {
  const table = TRANSITIONS[from * TAGS + tag] as number;
  if (FINITE[tag] === 1) return finiteStep(state, from, tag, table);
  if (tag === T.VB || tag === T.BB || tag === T.HB) return bareStep(state, from, table);
  return step(quietStep(state, from, tag), table + surprise(state, from, tag));
}

/** The state behind a verb of saying or thinking, which a clause may follow at once ("she said the pilot saved …"). */
export const afterReport = (state: number): number => (state === DONE ? FRESH : state);

/** The step into a relative clause without a pronoun ("the screen drivers see") from OPEN, where one can begin. */
export function contactStep(from: number, tag: number): ClauseStep | undefined {
  if (from !== T.N && from !== T.NS) return undefined;
  if (tag === T.NS || tag === T.NM) return step(INNER + numberOf(from), CONTACT_NOUN);
  return DETERMINER[tag] === 1 ? step(INNER + numberOf(from), CONTACT_DETERMINER) : undefined;
}

/** What the table cannot know: it has no memory of whether the main verb has come. */
function surprise(state: number, from: number, tag: number): number {
  if (from === T.NS && tag === T.N) return state < DONE ? 2 : 0;
  return state === DONE && tag === T.JJ && (from === T.N || from === T.NS) ? -1 : 0;
}

function finiteStep(state: number, from: number, tag: number, table: number): ClauseStep {
  // Right after the verb of an inner clause any other verb is the main one ("the report managers trust is …").
  const expected = from === T.VP || from === T.VZ || from === T.VD ? 1 : table;
  if (state === OPEN || state === ASKED) return step(DONE, expected);
  if (state === FRONTED) return step(DONE, table + FRONTED_VERB);
  if (state === OPEN_ONE || state === OPEN_MANY) {
    // "the report that managers open and print": one more verb of the inner clause.
    if (from === T.CC) return step(state, table);
    const third = tag === T.VZ;
    if (!third && tag !== T.VP) return step(DONE, expected);
    if (third !== (state === OPEN_ONE)) return step(DONE, Math.max(expected, DISAGREES));
    // "two lists" is a number and its noun, whatever the subject was.
    const possible = expected < UNGRAMMATICAL && !(third && from === T.CD);
    return step(DONE, possible ? Math.min(expected, third ? 1 : AGREES_AFAR) : expected);
  }
  if (state <= INNER_MANY) return step(state - INNER, table);
  return step(DONE, table + (state === DONE ? SECOND_VERB : 0));
}

/** Bare verbs need a reason: "to", a modal, or the beginning, where they are imperatives. */
function bareStep(state: number, from: number, table: number): ClauseStep {
  if (from === T.START || from === T.PU || from === T.UH) return step(DONE, table);
  if (LICENSES_BARE[from] === 1) {
    const imperative = isOpen(state) && (from === T.CC || from === T.RB);
    return step(imperative ? DONE : state, table + (imperative ? 1 : 0));
  }
  if (from === T.CM) return isOpen(state) ? step(DONE, table + 1) : step(state, table);
  return step(state, table + (state < DONE ? LOOSE_BARE_VERB : 1));
}

const isOpen = (state: number): boolean => state === OPEN || state === ASKED;

/** The state after a word that is no verb. */
function quietStep(state: number, from: number, tag: number): number {
  if (tag === T.SB || tag === T.RL) return innerFrom(state, from);
  if (state === DONE) {
    const opens = tag === T.CM || tag === T.CC || tag === T.PU || tag === T.QW;
    return opens || tag === T.PB || tag === T.PZ || tag === T.EX ? FRESH : DONE;
  }
  if (state === FRESH || (state >= INNER && state <= INNER_MANY)) return state;
  if (tag === T.QW) return state === ASKED ? OPEN : INNER;
  if (tag === T.CM || tag === T.PU) return OPEN;
  const noun = from === T.N || from === T.NS || from === T.NM;
  const pronoun = tag === T.PB || tag === T.PZ;
  if (state === FRONTED) return noun && (pronoun || tag === T.EX || DETERMINER[tag] === 1) ? OPEN : FRONTED;
  if (tag === T.IN && BEFORE_FRONTED[from] === 1) return FRONTED;
  if (tag === T.PB && from === T.PD) return innerFrom(state, from);
  if ((noun && pronoun) || (from === T.PZ && (tag === T.NS || tag === T.PB))) return innerFrom(state, from);
  if (isOpen(state) && tag === T.VG && (BEFORE_FRONTED[from] === 1 || from === T.NT)) return OPEN_ONE;
  // "Growing teams need": the participle may modify the noun, and then the noun decides.
  if (state === OPEN_ONE && from === T.VG && tag === T.NS) return OPEN;
  if (!isOpen(state)) return noun && DETERMINER[tag] === 1 ? OPEN : state;
  if (tag === T.CC) return noun || from === T.CM || from === T.PB || from === T.PZ || from === T.VG ? OPEN_MANY : OPEN;
  return HANGS_ON[tag] === 1 ? OPEN + numberOf(from) : OPEN;
}

const innerFrom = (state: number, from: number): number => {
  if (state === OPEN) return INNER + numberOf(from);
  if (state === FRONTED || state === ASKED) return INNER;
  return state <= OPEN_MANY ? INNER + state : state < DONE ? state : FRESH;
};

/** 1 for a singular noun, 2 for a plural one, 0 where it cannot be told. */
const numberOf = (tag: number): number => {
  if (tag === T.N || tag === T.PZ) return 1;
  return tag === T.NS || tag === T.PB ? 2 : 0;
};

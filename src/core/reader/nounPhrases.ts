/** Noun phrases and what may hang on them: determiners, modifiers, coordination; prepositional phrases; complements. */
import { DETERMINER, FINITE, NOMINAL, OPENS_PHRASE, PRONOUN, T } from './fineTags.ts';
import type { Sequence } from './sequence.ts';

/** A noun phrase in a sequence. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** Two or more phrases joined by "and", "or" or commas; the head is the first one's. */
  readonly joined: boolean;
}

/** "either … or", "both … and" */
const CORRELATIVES = new Set(['either', 'neither', 'both', 'not', 'only']);
const LIST_LIMIT = 12;

/** The noun phrase that begins at `at`, with everything that "and", "or" and commas join to it. */
export function nounPhrase(seq: Sequence, at: number): NounPhrase | undefined {
  let start = at;
  while (CORRELATIVES.has(seq.lower(start)) && OPENS_PHRASE[seq.tag(start + 1)] === 1 && start < at + 2) start++;
  const first = simplePhrase(seq, start);
  if (first === undefined) return undefined;
  const end = joinedEnd(seq, first.to);
  return { from: at, to: end, head: first.head, joined: end > first.to };
}

/** Where the phrases end that are joined to one that ends at `at`; `at` itself where none is. */
function joinedEnd(seq: Sequence, at: number): number {
  let end = at;
  let commas = 0;
  for (let count = 0; count < LIST_LIMIT; count++) {
    let next = end;
    const comma = seq.tag(next) === T.CM;
    if (comma) next++;
    const conjunction = seq.tag(next) === T.CC;
    if (conjunction) next++;
    if (!comma && !conjunction) break;
    const phrase = joinable(seq, next);
    if (phrase === undefined) break;
    end = phrase;
    if (conjunction) {
      if (seq.tag(end) === T.CM && seq.tag(end + 1) === T.CC) continue;
      return end;
    }
    commas++;
  }
  // A comma alone joins nothing: it opens an apposition or ends a fronted phrase.
  return commas > 0 ? at : end;
}

/** The end of what can stand after "and": a phrase, with its prepositional phrases, or a gerund. */
function joinable(seq: Sequence, at: number): number | undefined {
  if (seq.tag(at) === T.VG) return at + 1;
  const phrase = simplePhrase(seq, at);
  if (phrase === undefined) return undefined;
  return phrase.to;
}

/** Which tags may stand between a determiner and the head. */
const isModifier = (tag: number): boolean =>
  tag === T.JJ || tag === T.CD || tag === T.VN || tag === T.VG || DETERMINER[tag] === 1 || NOMINAL[tag] === 1;

/** One noun phrase without coordination of whole phrases. */
export function simplePhrase(seq: Sequence, at: number): NounPhrase | undefined {
  const first = seq.tag(at);
  if (PRONOUN[first] === 1 || first === T.PO) return { from: at, to: at + 1, head: at, joined: false };
  let to = at;
  let noun = -1;
  let other = -1;
  for (; to < seq.length; to++) {
    const tag = seq.tag(to);
    if (NOMINAL[tag] === 1) {
      noun = to;
      continue;
    }
    // "the option processing shows": a gerund right before the verb is the head.
    if (tag === T.VG && noun === to - 1 && seq.tag(noun) === T.N && FINITE[seq.tag(to + 1)] === 1) {
      noun = to;
      continue;
    }
    if (tag === T.CC && joinsModifiers(seq, to)) continue;
    if (tag === T.RB || tag === T.IN) {
      if (noun < 0 && modifiesNext(seq, to, at)) continue;
      break;
    }
    if (!isModifier(tag) && tag !== T.PS) break;
    if (noun >= 0 && !continuesAfterNoun(seq, to)) break;
    if (tag === T.CD || tag === T.JJ || DETERMINER[tag] === 1 || tag === T.VN || tag === T.VG) other = to;
  }
  while (to > at && (seq.tag(to - 1) === T.CC || seq.tag(to - 1) === T.RB)) to--;
  if (noun >= 0) return { from: at, to, head: noun, joined: false };
  const lone = other === to - 1 ? seq.tag(other) : T.END;
  const standsAlone =
    lone === T.CD || lone === T.JJ || (lone === T.VG && to - at > 1) || STANDS_ALONE.has(seq.lower(other));
  return other >= 0 && standsAlone ? { from: at, to, head: other, joined: false } : undefined;
}

/** Determiners that are phrases of their own ("Both are …", "All of them …"). */
const STANDS_ALONE = new Set(
  'all both some many few several each any enough either neither another these those this that such half his'.split(
    ' ',
  ),
);

/** "fast and reliable sync": a conjunction between two modifiers of one noun. */
function joinsModifiers(seq: Sequence, at: number): boolean {
  const before = seq.tag(at - 1);
  const after = seq.tag(at + 1);
  const adjective = (tag: number): boolean => tag === T.JJ || tag === T.VN || tag === T.CD;
  if (!adjective(before) || !adjective(after)) return false;
  let next = at + 2;
  while (next < at + 6 && adjective(seq.tag(next))) next++;
  return NOMINAL[seq.tag(next)] === 1;
}

/** Adverbs inside a phrase: "more than ten items", "nearly 40 stores", "the most likely cause". */
function modifiesNext(seq: Sequence, at: number, start: number): boolean {
  const next = seq.tag(at + 1);
  if (seq.tag(at) === T.IN) {
    return (
      seq.lower(at) === 'than' || (next === T.CD && /^(?:about|around|over|under)$/.test(seq.lower(at)) && at === start)
    );
  }
  if (seq.lower(at + 1) === 'than') return true;
  return (
    next === T.JJ ||
    next === T.CD ||
    next === T.VN ||
    (next === T.VG && at > start) ||
    (next === T.RB && at + 2 < seq.length && at > start)
  );
}

/** What follows a noun belongs to the phrase only where another noun comes: "version 8", "the account total amount". */
function continuesAfterNoun(seq: Sequence, at: number): boolean {
  const tag = seq.tag(at);
  const next = seq.tag(at + 1);
  if (tag === T.CD) return seq.tag(at - 1) !== T.NS;
  if (tag === T.PS) return true;
  if (tag === T.JJ || tag === T.VG) return NOMINAL[next] === 1 && seq.tag(at - 1) !== T.NS;
  return false;
}

/** Position after a prepositional phrase that begins at `at`, its own prepositional phrases not included. */
export function afterPreposition(seq: Sequence, at: number): number {
  let to = at + 1;
  while (seq.tag(to) === T.IN || (seq.tag(to) === T.CC && seq.tag(to + 1) === T.IN)) to++;
  while (seq.tag(to) === T.RB && seq.tag(to + 1) !== T.END && FINITE[seq.tag(to + 1)] === 0) to++;
  const tag = seq.tag(to);
  if (tag === T.RL || tag === T.QW) return to;
  if (tag === T.VG && !(NOMINAL[seq.tag(to + 1)] === 1 && FINITE[seq.tag(to + 2)] === 1))
    return afterComplements(seq, to + 1);
  const phrase = nounPhrase(seq, to);
  if (phrase === undefined) return to;
  // "before they are stale": what looked like a preposition opens a clause.
  const clause = PRONOUN[seq.tag(to)] === 1 && FINITE[seq.tag(phrase.to)] === 1;
  return clause ? afterComplements(seq, phrase.to + 1) : phrase.to;
}

/** Position after whatever may follow a verb that is not finite: objects, adverbs, prepositional phrases, infinitives. */
export function afterComplements(seq: Sequence, at: number): number {
  let to = at;
  while (to < seq.length) {
    const tag = seq.tag(to);
    if (FINITE[tag] === 1 || tag === T.CM || tag === T.PU || tag === T.RL || tag === T.SB || tag === T.QW) return to;
    if (tag === T.CC) {
      const next = seq.tag(to + 1);
      if (FINITE[next] === 1 || next === T.END) return to;
      to++;
    } else if (tag === T.IN) to = Math.max(to + 1, afterPreposition(seq, to));
    else to = Math.max(to + 1, nounPhrase(seq, to)?.to ?? to + 1);
  }
  return to;
}

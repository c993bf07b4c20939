/** Where the main clause begins: behind fronted adverbs, prepositional phrases, participles and subordinate clauses. */
import { DETERMINER, FINITE, NOMINAL, PRONOUN, T } from './fineTags.ts';
import { afterPreposition, nounPhrase } from './nounPhrases.ts';
import { predication } from './predicates.ts';
import type { Sequence } from './sequence.ts';

const TIME = new Set(
  `day week month quarter year morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday
   time hour minute second season sprint shift weekend spring summer autumn fall winter january february march april may
   june july august september october november december`.split(/\s+/),
);

/** Adverbs that belong to the adjective or number behind them ("nearly half", "only few"). */
const DEGREE = new Set(
  'nearly almost very about only just even more most less roughly approximately too so quite fairly well not over'.split(
    ' ',
  ),
);
const QUANTIFIERS = new Set('fewer more most many few all some several less'.split(' '));

/** Where an imperative or a predication begins at `at`, it can be the main clause. */
function beginsClause(seq: Sequence, at: number): boolean {
  const start = skipAdverbs(seq, at);
  const tag = seq.tag(start);
  if (tag === T.VB || tag === T.VP || (tag === T.DZ && seq.tag(start + 1) === T.NT)) return true;
  if (tag === T.EX) return true;
  return predication(seq, start) !== undefined;
}

function skipAdverbs(seq: Sequence, at: number): number {
  let to = at;
  while (seq.tag(to) === T.RB || seq.tag(to) === T.UH || (to > at && seq.tag(to) === T.CM) || seq.lower(to) === 'then')
    to++;
  return to;
}

/** The first comma after `at` behind which a clause begins, or -1. With `verb`, a finite verb must stand before it. */
function commaBeforeClause(seq: Sequence, at: number, verb: boolean): number {
  let seen = !verb;
  for (let i = at; i < seq.length; i++) {
    if (FINITE[seq.tag(i)] === 1) seen = true;
    if (seq.tag(i) === T.CM && seen && seq.tag(i + 1) !== T.CC && beginsClause(seq, i + 1)) return i;
  }
  return -1;
}

/** Position after fronted material at `at`: the start of the main clause, or `at` itself. */
export function afterFronted(seq: Sequence, at: number): number {
  const tag = seq.tag(at);
  if (tag === T.CC || tag === T.UH || tag === T.CM) return at + 1;
  if (tag === T.RB || tag === T.JJ) return afterAdverb(seq, at);
  if (
    tag === T.SB ||
    (tag === T.QW && /^(?:when|where)$/.test(seq.lower(at))) ||
    (tag === T.RL && seq.lower(at) === 'that')
  )
    return afterSubordinate(seq, at);
  if (tag === T.IN) return afterFrontedPreposition(seq, at);
  if (tag === T.TO || tag === T.VG || tag === T.VN || tag === T.BG) return afterComma(seq, at, tag === T.VG);
  if (DETERMINER[tag] === 1 || NOMINAL[tag] === 1 || tag === T.CD) return afterTime(seq, at);
  return at;
}

function afterAdverb(seq: Sequence, at: number): number {
  if (seq.tag(at) === T.JJ) {
    // "Next to each item, …", "Available in beta, …"
    const next = seq.tag(at + 1);
    if (next !== T.IN && next !== T.TO && next !== T.CM) return afterTime(seq, at);
    return afterComma(seq, at, false);
  }
  const next = seq.tag(at + 1);
  if (/^(?:here|there|below|above|next|then|attached)$/.test(seq.lower(at)) && FINITE[next] === 1 && next !== T.VP)
    return at;
  const phrase = seq.lower(at + 1) === 'than' || next === T.CD || next === T.JJ || next === T.VN || next === T.VG;
  const behind = phrase ? afterComma(seq, at, false) : at + 1;
  if (behind > at || DEGREE.has(seq.lower(at))) return behind;
  return next === T.VG || predication(seq, at + 1) !== undefined ? at + 1 : at;
}

const afterComma = (seq: Sequence, at: number, beforeVerb: boolean): number => {
  const comma = commaBeforeClause(seq, at, false);
  if (comma < 0) return at;
  if (beforeVerb) for (let i = at; i < comma; i++) if (FINITE[seq.tag(i)] === 1) return at;
  return comma + 1;
};

function afterSubordinate(seq: Sequence, at: number): number {
  const comma = commaBeforeClause(seq, at + 1, true);
  if (comma >= 0) return comma + 1;
  const short = commaBeforeClause(seq, at + 1, false);
  if (short >= 0) return short + 1;
  return withoutComma(seq, at);
}

/** "When the payment fails the system holds the order": the second clause begins where its own determiner stands. */
function withoutComma(seq: Sequence, at: number): number {
  const inner = predication(seq, at + 1);
  if (inner === undefined) return at;
  for (let i = inner.verb + 1; i < seq.length; i++) {
    const tag = seq.tag(i);
    const opens = DETERMINER[tag] === 1 || PRONOUN[tag] === 1;
    if (!opens || seq.tag(i - 1) === T.IN || seq.tag(i - 1) === T.CC) continue;
    const phrase = nounPhrase(seq, i);
    if (phrase !== undefined && FINITE[seq.tag(phrase.to)] === 1) return i;
  }
  return at;
}

function afterFrontedPreposition(seq: Sequence, at: number): number {
  let to = at;
  while (seq.tag(to) === T.IN || (seq.tag(to) === T.CC && seq.tag(to + 1) === T.IN))
    to = Math.max(to + 1, afterPreposition(seq, to));
  const next = seq.tag(to);
  if (next === T.CM && beginsClause(seq, to + 1)) return to + 1;
  const comma = commaBeforeClause(seq, at, false);
  if (comma >= 0) return comma + 1;
  const opens = DETERMINER[next] === 1 || PRONOUN[next] === 1 || next === T.NM || QUANTIFIERS.has(seq.lower(to));
  if (opens) return predication(seq, to) === undefined ? at : to;
  return at;
}

/** "Every Monday, managers receive", "Two weeks ago we …". */
function afterTime(seq: Sequence, at: number): number {
  const phrase = nounPhrase(seq, at);
  if (phrase === undefined) return at;
  let to = phrase.to;
  const ago = seq.lower(to) === 'ago' || seq.lower(to) === 'later';
  if (ago) to++;
  while (seq.tag(to) === T.IN) to = Math.max(to + 1, afterPreposition(seq, to));
  const noun = seq.lemma(phrase.head);
  if (!ago && !TIME.has(noun)) return at;
  if (seq.tag(to) === T.CM) return beginsClause(seq, to + 1) ? to + 1 : at;
  const next = seq.tag(to);
  // "Every time a price changes, …"
  const comma = noun === 'time' ? commaBeforeClause(seq, to, true) : -1;
  if (comma >= 0) return comma + 1;
  if (DETERMINER[next] === 1 || PRONOUN[next] === 1) return predication(seq, to) === undefined ? at : to;
  return at;
}

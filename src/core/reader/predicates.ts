/** Finds the subject that begins at a place and the finite verb that belongs to it, past everything that hangs on it. */
import { DETERMINER, FINITE, NOMINAL, PRONOUN, T } from './fineTags.ts';
import { afterComplements, afterPreposition, type NounPhrase, nounPhrase, simplePhrase } from './nounPhrases.ts';
import type { Sequence } from './sequence.ts';

/** A subject and the place of its finite verb. */
export interface Predication {
  readonly subject: NounPhrase;
  readonly verb: number;
}

/** Steps of one search; each step goes forward, so this only bounds nesting. */
const STEPS = 40;

/** The subject that begins at `at` and its finite verb, if the words there read so. */
export function predication(seq: Sequence, at: number): Predication | undefined {
  const subject = gerund(seq, at) ?? nounPhrase(seq, at);
  if (subject === undefined) return undefined;
  const verb = verbAfter(seq, subject.to);
  if (verb === undefined) return undefined;
  return contactRelative(seq, subject, verb) ?? { subject, verb };
}

/** "Importing large catalogs requires …": the gerund with its complements is the subject, and its own head. */
function gerund(seq: Sequence, at: number): NounPhrase | undefined {
  const first = seq.tag(at);
  if (first === T.NT && seq.tag(at + 1) === T.VG) {
    return { from: at, to: afterComplements(seq, at + 2), head: at + 1, joined: false };
  }
  if (first !== T.VG && first !== T.BG) return undefined;
  const to = afterComplements(seq, at + 1);
  const phrase = nounPhrase(seq, at);
  // "Growing teams need": the verb agrees with the noun, so the participle modifies it.
  if (phrase !== undefined && seq.tag(phrase.head) === T.NS && phrase.to === to) {
    const verb = seq.tag(to);
    const plural = verb === T.VP || seq.lower(to) === 'are' || seq.lower(to) === 'were' || seq.lower(to) === 'have';
    if (plural || seq.lower(to) === 'do') return undefined;
  }
  return { from: at, to, head: at, joined: false };
}

/** The finite verb of a subject phrase that ends at `at`, behind its modifiers. */
function verbAfter(seq: Sequence, at: number): number | undefined {
  let to = at;
  for (let step = 0; step < STEPS && to < seq.length; step++) {
    const tag = seq.tag(to);
    if (FINITE[tag] === 1) return to;
    const next = afterModifier(seq, to, tag);
    if (next === undefined || next <= to) return undefined;
    to = next;
  }
  return undefined;
}

/** Position after one modifier of the subject; undefined where none begins. */
function afterModifier(seq: Sequence, at: number, tag: number): number | undefined {
  if (tag === T.RB || tag === T.NT || tag === T.JJ || tag === T.RP) return at + 1;
  if (tag === T.IN)
    return seq.lower(at) === 'as' && FINITE[seq.tag(at + 1)] === 1 ? undefined : afterPreposition(seq, at);
  if (tag === T.VN || tag === T.VG || tag === T.BG) return afterComplements(seq, at + 1);
  if (tag === T.TO) return afterComplements(seq, at + 2);
  if (
    tag === T.RL ||
    tag === T.QW ||
    (tag === T.SB && /^(?:that|whether|when|where|if|than|as)$/.test(seq.lower(at)))
  ) {
    return afterRelative(seq, at + 1);
  }
  if (tag === T.CM) return afterAside(seq, at);
  if (tag === T.PU) return afterDashes(seq, at);
  if (tag === T.CC) {
    const bare = seq.tag(at + 1) === T.JJ || seq.tag(at + 1) === T.RB ? at + 2 : undefined;
    return nounPhrase(seq, at + 1)?.to ?? bare;
  }
  if (tag === T.CD || (tag === T.PO && /sel(?:f|ves)$/.test(seq.lower(at)))) return at + 1;
  if (PRONOUN[tag] === 1 || DETERMINER[tag] === 1 || NOMINAL[tag] === 1) {
    // A second noun phrase right behind the first begins a relative clause without a pronoun ("the partners we met").
    const inner = simplePhrase(seq, at);
    if (inner === undefined) return undefined;
    let verb = inner.to;
    while (seq.tag(verb) === T.RB) verb++;
    return FINITE[seq.tag(verb)] === 1 ? afterVerb(seq, verb) : undefined;
  }
  return undefined;
}

/** Position after a relative clause whose pronoun stands before `at`. */
function afterRelative(seq: Sequence, at: number): number | undefined {
  let to = at;
  for (let step = 0; step < STEPS && to < seq.length && FINITE[seq.tag(to)] === 0; step++) {
    const tag = seq.tag(to);
    if (tag === T.RB || tag === T.CM) to++;
    else if (tag === T.IN) to = afterPreposition(seq, to);
    else {
      const phrase = nounPhrase(seq, to);
      if (phrase === undefined) return undefined;
      to = phrase.to;
    }
  }
  return FINITE[seq.tag(to)] === 1 ? afterVerb(seq, to) : undefined;
}

/** Position after a finite verb of an inner clause, with its complements and the verbs that "and" joins to it. */
function afterVerb(seq: Sequence, at: number): number {
  let to = at + 1;
  for (let step = 0; step < STEPS; step++) {
    to = afterComplements(seq, to);
    const joined = seq.tag(to) === T.CC && FINITE[seq.tag(to + 1)] === 1 && hasFinite(seq, to + 2);
    if (!joined) return to;
    to += 2;
  }
  return to;
}

/** Whether a finite verb stands at `at` or later, before the next comma or dash. */
function hasFinite(seq: Sequence, at: number): boolean {
  for (let i = at; i < seq.length && seq.tag(i) !== T.PU && seq.tag(i) !== T.CM; i++) {
    if (FINITE[seq.tag(i)] === 1) return true;
  }
  return false;
}

/** ", especially small ones," and the like: from one comma to the next, if a verb or another modifier follows. */
function afterAside(seq: Sequence, at: number): number | undefined {
  if (FINITE[seq.tag(at + 1)] === 1) return at + 1;
  for (let i = at + 1; i < seq.length; i++) {
    if (seq.tag(i) !== T.CM) continue;
    const next = seq.tag(i + 1);
    if (FINITE[next] === 1) return i + 1;
    if (next === T.RB && FINITE[seq.tag(i + 2)] === 1) return i + 1;
  }
  return undefined;
}

/** " — a sync engine — ": from one dash to the next. */
function afterDashes(seq: Sequence, at: number): number | undefined {
  if (!/^[–—-]/.test(seq.lower(at))) return undefined;
  for (let i = at + 1; i < seq.length; i++) {
    if (seq.tag(i) === T.PU && /^[–—-]/.test(seq.lower(i))) return FINITE[seq.tag(i + 1)] === 1 ? i + 1 : undefined;
  }
  return undefined;
}

/**
 * "The screen drivers see first lists …": the phrase was read as one compound although its last noun is the subject of a
 * relative clause. A second finite verb with nothing that would open a clause of its own gives it away.
 */
function contactRelative(seq: Sequence, subject: NounPhrase, verb: number): Predication | undefined {
  const { head, from, to } = subject;
  if (subject.joined || to !== verb || DETERMINER[seq.tag(from)] === 0 || seq.tag(head) !== T.NS) return undefined;
  if (head - 1 <= from || (seq.tag(head - 1) !== T.N && seq.tag(head - 1) !== T.NS)) return undefined;
  if (seq.tag(verb) !== T.VP && seq.tag(verb) !== T.VD) return undefined;
  for (let i = verb + 1; i < seq.length; i++) {
    if (seq.tag(i) === T.IN) i = Math.max(i + 1, afterPreposition(seq, i));
    const tag = seq.tag(i);
    if (tag === T.CM || tag === T.PU || tag === T.CC || tag === T.SB || tag === T.RL || tag === T.QW) return undefined;
    if (DETERMINER[tag] === 1 || NOMINAL[tag] === 1 || PRONOUN[tag] === 1) return undefined;
    if (FINITE[tag] === 1) return { subject: { from, to: head, head: head - 1, joined: false }, verb: i };
  }
  return undefined;
}

/** The subject and the verb of a question, which stand in another order than elsewhere. */
import { FINITE, NOMINAL, T } from './fineTags.ts';
import { type NounPhrase, nounPhrase, simplePhrase } from './nounPhrases.ts';
import { predication } from './predicates.ts';
import type { Sequence } from './sequence.ts';
import { type VerbGroup, verbGroup } from './verbGroups.ts';

/** What was found of a question; parts that are not sure are undefined. */
export interface Question {
  readonly subject: NounPhrase | undefined;
  readonly verb: VerbGroup | undefined;
}

const isAuxiliary = (tag: number): boolean => tag === T.BZ || tag === T.DZ || tag === T.HZ || tag === T.MD;

/** Reads a question that begins at `at`; undefined where the words are in the order of a statement. */
export function question(seq: Sequence, at: number): Question | undefined {
  if (isAuxiliary(seq.tag(at))) return inverted(seq, at, undefined);
  let start = at;
  while (seq.tag(start) === T.IN) start++;
  if (seq.tag(start) !== T.QW && !/^(?:which|who|whose|when|where|what|how|why)$/.test(seq.lower(start)))
    return undefined;
  return afterQuestionWord(seq, start);
}

function afterQuestionWord(seq: Sequence, at: number): Question | undefined {
  // "What if the printer breaks?"
  if (seq.tag(at + 1) === T.SB) return statement(seq, at + 2);
  let next = at + 1;
  while (seq.tag(next) === T.RB || seq.tag(next) === T.JJ) next++;
  const tag = seq.tag(next);
  const bare = next === at + 1;
  const self: NounPhrase = { from: at, to: next, head: at, joined: false };
  if (isAuxiliary(tag)) return inverted(seq, next, bare ? self : undefined) ?? { subject: undefined, verb: undefined };
  if (FINITE[tag] === 1 && bare) return { subject: self, verb: verbGroup(seq, next) };
  // "Which plan includes exports?", "What formats can I export?"
  const phrase = simplePhrase(seq, bare ? next : at + 1) ?? simplePhrase(seq, next);
  if (phrase === undefined) return undefined;
  if (isAuxiliary(seq.tag(phrase.to))) return inverted(seq, phrase.to, phrase);
  return statement(seq, phrase.from);
}

function statement(seq: Sequence, at: number): Question | undefined {
  const found = predication(seq, at);
  return found === undefined ? undefined : { subject: found.subject, verb: verbGroup(seq, found.verb) };
}

/** "does the app cost": after these auxiliaries a verb must come, so the last word of the phrase is one read wrongly. */
function withoutVerb(seq: Sequence, at: number, subject: NounPhrase): Question | undefined {
  const { from, to, head } = subject;
  const due = seq.tag(at) === T.DZ || seq.tag(at) === T.MD;
  if (!due) return undefined;
  for (let i = to; i < seq.length; i++)
    if (seq.tag(i) === T.VB || seq.tag(i) === T.BB || seq.tag(i) === T.HB) return undefined;
  // "will the beta open": the verb was read as an adjective.
  if (seq.tag(to) === T.JJ) return { subject, verb: { ...verbGroup(seq, at), to: to + 1, head: to } };
  if (head !== to - 1 || seq.tag(head) !== T.N || head - 1 < from || NOMINAL[seq.tag(head - 1)] === 0) return undefined;
  const verb = { ...verbGroup(seq, at), to, head };
  return { subject: { ...subject, to: head, head: head - 1 }, verb };
}

/** "can I export", "does the app sync"; without a phrase after the auxiliary, `asked` is the subject itself. */
export function inverted(seq: Sequence, at: number, asked: NounPhrase | undefined): Question | undefined {
  let next = at + 1;
  while (seq.tag(next) === T.NT || seq.tag(next) === T.RB) next++;
  const subject = nounPhrase(seq, next);
  if (subject === undefined) return asked && { subject: asked, verb: verbGroup(seq, at) };
  const tight = withoutVerb(seq, at, subject);
  if (tight !== undefined) return tight;
  let resume = subject.to;
  while (seq.tag(resume) === T.IN && seq.tag(at) !== T.BZ) {
    const inner = simplePhrase(seq, resume + 1);
    if (inner === undefined) break;
    resume = inner.to;
  }
  return { subject, verb: verbGroup(seq, at, resume) };
}

/**
 * The main clause of a tagged sentence: who does what. Where the words do not read as a clause that it knows, the parts
 * stay undefined: a wrong subject costs more than none.
 */
import { FINITE, NOMINAL, T } from './fineTags.ts';
import { afterFronted } from './fronting.ts';
import { afterPreposition, type NounPhrase, nounPhrase, simplePhrase } from './nounPhrases.ts';
import { predication } from './predicates.ts';
import { inverted as auxiliaryFirst, question } from './questions.ts';
import { type Sequence, sequenceOf } from './sequence.ts';
import type { TaggedWord } from './tagger.ts';
import type { Clause, Mood, Phrase } from './types.ts';
import { type VerbGroup, verbGroup } from './verbGroups.ts';

/** Finds the main clause of one sentence. */
export function findClause(words: readonly TaggedWord[]): Clause {
  const attribution = attributionStart(words);
  const whole = sequenceOf(words, attribution);
  const asked = attribution === 0 && words.slice(-3).some((word) => word.text.startsWith('?'));
  const seq = mainPart(whole);
  return readClause(seq, startOf(seq), asked);
}

const FRAGMENT: Clause = {
  subject: undefined,
  verb: undefined,
  object: undefined,
  voice: 'active',
  mood: 'fragment',
  modal: undefined,
  negated: false,
};

const UNSURE: Clause = { ...FRAGMENT, mood: 'declarative' };

function readClause(seq: Sequence, at: number, asked: boolean): Clause {
  if (asked) {
    const found = question(seq, at) ?? question(seq, afterAllFronted(seq, at)) ?? questionAfterComma(seq, at);
    if (found !== undefined) return clauseOf(seq, 'question', found.subject, found.verb);
  }
  const start = afterAllFronted(seq, at);
  const tag = seq.tag(start);
  if (start >= seq.length) return FRAGMENT;
  if (isImperative(seq, start) && !(asked && seq.lower(start) === 'do'))
    return clauseOf(seq, 'imperative', undefined, verbGroup(seq, start));
  if (tag === T.TO) return infinitiveSubject(seq, start);
  if (tag === T.QW || tag === T.SB || tag === T.RL) return clausalSubject(seq, start);
  const behindAdverbs = invertedBehindAdverbs(seq, start);
  if (behindAdverbs !== undefined) return behindAdverbs;
  const hanging = tag === T.VN && (seq.tag(start + 1) === T.IN || seq.tag(start + 1) === T.BZ);
  const inversion = tag === T.IN || tag === T.RB || hanging ? inverted(seq, start) : undefined;
  if (inversion !== undefined) return inversion;
  const found = predication(seq, start);
  if (found !== undefined) {
    if (!agrees(seq, found.subject, found.verb)) return UNSURE;
    return clauseOf(seq, asked ? 'question' : 'declarative', found.subject, verbGroup(seq, found.verb));
  }
  if (REPORTING.has(seq.lemma(start)) && seq.wordAt(start) > 0) {
    const speaker = nounPhrase(seq, start + 1);
    if (speaker !== undefined) return clauseOf(seq, 'declarative', speaker, verbGroup(seq, start));
  }
  if (FINITE[tag] === 1) return clauseOf(seq, 'fragment', undefined, verbGroup(seq, start));
  return mainVerbLeft(seq, start) ? UNSURE : FRAGMENT;
}

/** "If so, how are we addressing this?" */
function questionAfterComma(seq: Sequence, at: number): ReturnType<typeof question> {
  for (let i = at; i < seq.length; i++) if (seq.tag(i) === T.CM) return question(seq, i + 1);
  return undefined;
}

function afterAllFronted(seq: Sequence, at: number): number {
  let start = at;
  for (let step = 0; step < 6; step++) {
    const next = afterFronted(seq, start);
    if (next <= start) return start;
    start = next;
  }
  return start;
}

function isImperative(seq: Sequence, at: number): boolean {
  const tag = seq.tag(at);
  return tag === T.VB || tag === T.VP || tag === T.BB || (tag === T.DZ && seq.lower(at) === 'do');
}

/** "To send a refund is slower": the infinitive is the subject. */
function infinitiveSubject(seq: Sequence, at: number): Clause {
  for (let i = at + 2; i < seq.length; i++) {
    if (FINITE[seq.tag(i)] === 1) {
      return clauseOf(seq, 'declarative', { from: at, to: i, head: at + 1, joined: false }, verbGroup(seq, i));
    }
  }
  return FRAGMENT;
}

/** "What customers ask for most is …": a clause is the subject, its question word the head. */
function clausalSubject(seq: Sequence, at: number): Clause {
  const finite: number[] = [];
  for (let i = at + 1; i < seq.length && seq.tag(i) !== T.PU; i++) if (FINITE[seq.tag(i)] === 1) finite.push(i);
  if (finite.length < 2) return FRAGMENT;
  if (seq.tag(at + 1) === T.TO && seq.tag(finite[0] ?? 0) === T.VP) return FRAGMENT;
  const verb = finite[1] ?? 0;
  if (finite.length > 2 || !/^(?:what|how|why|whether|where|who|that|which|whatever|whoever)$/.test(seq.lower(at)))
    return UNSURE;
  return clauseOf(seq, 'declarative', { from: at, to: verb, head: at, joined: false }, verbGroup(seq, verb));
}

/** "Only then does the payment start", "Never have we seen …". */
function invertedBehindAdverbs(seq: Sequence, at: number): Clause | undefined {
  let auxiliary = at;
  while (seq.tag(auxiliary) === T.RB) auxiliary++;
  const tag = seq.tag(auxiliary);
  if (auxiliary === at || (tag !== T.DZ && tag !== T.HZ && tag !== T.MD)) return undefined;
  const found = auxiliaryFirst(seq, auxiliary, undefined);
  return found?.subject && clauseOf(seq, 'declarative', found.subject, found.verb);
}

/** "Behind the menu is a list": the subject stands behind the verb. */
function inverted(seq: Sequence, at: number): Clause | undefined {
  let verb = seq.tag(at) === T.IN ? at : at + 1;
  while (seq.tag(verb) === T.IN) verb = Math.max(verb + 1, afterPreposition(seq, verb));
  const tag = seq.tag(verb);
  if (tag !== T.BZ && tag !== T.VZ && tag !== T.VP && tag !== T.VD) return undefined;
  const subject = nounPhrase(seq, verb + 1);
  if (subject === undefined || NOMINAL[seq.tag(subject.head)] === 0) return undefined;
  return clauseOf(seq, 'declarative', subject, verbGroup(seq, verb, subject.to));
}

/** Whether a finite verb is left that no subordinate or relative clause explains. */
function mainVerbLeft(seq: Sequence, at: number): boolean {
  let inner = 0;
  for (let i = at; i < seq.length; i++) {
    const tag = seq.tag(i);
    if (tag === T.SB || tag === T.RL || tag === T.QW || tag === T.PB || tag === T.PZ) inner = 1;
    else if (FINITE[tag] === 1) {
      if (inner === 0) return true;
      inner = 0;
    }
  }
  return false;
}

const COLLECTIVE = new Set(
  `staff team data people half rest majority most lot lots number variety range media police percent average none
   leadership management finance support personnel crew family audience public minority couple handful plenty`.split(
    /\s+/,
  ),
);

/** A plural noun with "is" or "shows" (or the reverse) means that one of them was read wrongly. */
function agrees(seq: Sequence, { head, joined, from }: NounPhrase, verb: number): boolean {
  if (joined) return true;
  const noun = seq.tag(head);
  const tag = seq.tag(verb);
  const lower = seq.lower(verb);
  const third = tag === T.VZ || lower === 'is' || lower === 'has' || lower === 'does' || lower === 'was';
  const plural = tag === T.VP || lower === 'are' || lower === 'have' || lower === 'do' || lower === 'were';
  if (noun === T.NS) return !third || seq.tag(from) === T.CD;
  if (noun === T.N) return !plural || COLLECTIVE.has(seq.lower(head));
  return true;
}

/** The first place that can belong to a clause: behind bullets, numbers and labels. */
function startOf(seq: Sequence): number {
  let at = 0;
  // "a. The form …"
  if (seq.lower(0).length === 1 && seq.lower(1) === '.') at = 2;
  while (at < seq.length && (seq.tag(at) === T.PU || seq.tag(at) === T.CM)) at++;
  return at;
}

const LABEL_WORDS = 8;

/** Leaves out a label before a colon, and what an explained clause is followed by. */
function mainPart(seq: Sequence): Sequence {
  let verbs = 0;
  for (let i = 0; i < seq.length; i++) {
    const tag = seq.tag(i);
    if (FINITE[tag] === 1 || (tag === T.VB && i === 0)) verbs++;
    if (tag !== T.PU) continue;
    const mark = seq.lower(i);
    const dash = /^[–—-]/.test(mark);
    if (verbs > 0 && (mark === ':' || mark === ';' || dash)) return seq.until(i);
    if (verbs === 0 && mark === ':' && i <= LABEL_WORDS && i + 1 < seq.length) return mainPart(seq.after(i + 1));
    if (verbs === 0 && dash && i <= LABEL_WORDS && !hasDash(seq, i + 1)) return mainPart(seq.after(i + 1));
  }
  return seq;
}

const hasDash = (seq: Sequence, from: number): boolean => {
  for (let i = from; i < seq.length; i++) if (seq.tag(i) === T.PU && /^[–—-]/.test(seq.lower(i))) return true;
  return false;
};

const REPORTING = new Set(
  'say explain add note report tell write claim announce comment state recall argue describe agree ask continue'.split(
    ' ',
  ),
);

/** Where the attribution of a quotation begins (`"…," said Jane Ortiz`), 0 where there is none. */
function attributionStart(words: readonly TaggedWord[]): number {
  if (!/^["“«]/.test(words[0]?.text ?? '')) return 0;
  for (let i = words.length - 1; i > 0; i--) {
    if (!/^["”»]/.test(words[i]?.text ?? '')) continue;
    const after = words.slice(i + 1, i + 8);
    const verb = after.findIndex((word) => word.tag === 'verb' && REPORTING.has(word.lemma));
    return verb >= 0 && verb <= 4 ? i + 1 : 0;
  }
  return 0;
}

function clauseOf(seq: Sequence, mood: Mood, subject: NounPhrase | undefined, verb: VerbGroup | undefined): Clause {
  return {
    subject: subject && phraseOf(seq, subject),
    verb: verb && phraseOf(seq, verb),
    object: verb && objectAfter(seq, verb, subject),
    voice: verb?.passive === true ? 'passive' : 'active',
    mood,
    modal: verb?.modal,
    negated: verb?.negated === true,
  };
}

const phraseOf = (seq: Sequence, { from, to, head }: { from: number; to: number; head: number }): Phrase => ({
  from: seq.wordAt(from),
  to: seq.wordAt(to - 1) + 1,
  head: seq.wordAt(head),
});

/** The noun phrase right behind the verb, adverbs and particles aside. */
function objectAfter(seq: Sequence, verb: VerbGroup, subject: NounPhrase | undefined): Phrase | undefined {
  let at = subject !== undefined && subject.from >= verb.from ? Math.max(verb.to, subject.to) : verb.to;
  while (seq.tag(at) === T.RB || seq.tag(at) === T.RP || seq.tag(at) === T.NT) at++;
  const phrase = simplePhrase(seq, at);
  if (phrase === undefined) return undefined;
  const head = seq.tag(phrase.head);
  const sure = NOMINAL[head] === 1 || head === T.PO || head === T.PZ || head === T.PB;
  return sure ? phraseOf(seq, phrase) : undefined;
}

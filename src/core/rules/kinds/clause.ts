/** Who acts, and how: a predicate on the subject, verb and object of a sentence's main clause. */
import type { Sentence, SpecDocument } from '../../document/types.ts';
import { SUBJECT_CLASSES } from '../../reader/subjects.ts';
import type { SentenceReading } from '../../reader/types.ts';
import { type ConditionData, condition, demands } from '../conditions.ts';
import { mentionsName } from '../cues.ts';
import { defineKind, sentenceValues, wordsSpan } from '../kind.ts';
import { reference } from '../ruleFields.ts';
import { flag, list, oneOf, optional, text } from '../schema.ts';

export const clause = defineKind({
  name: 'clause',
  summary: 'The subject, verb and object of the main clause. Silent where the reader is not sure of them.',
  level: 'sentence',
  phrase: false,
  fields: {
    subject: optional(list(oneOf([...SUBJECT_CLASSES, 'none'], 'A subject class.'), 'The subject is one of these.')),
    named: optional(
      flag('Whether the subject is a proper name rather than a noun for the thing; either when not given.'),
    ),
    definite: optional(
      flag('Whether the subject is one thing pointed at (“the app”, “our app”, a name) rather than things of a kind.'),
    ),
    verb: optional(list(reference(['lexicon'], 'A verb lexicon.'), 'The main verb is in one of these lexicons.')),
    lemma: optional(list(text('A verb in its dictionary form.'), 'The main verb is one of these.')),
    object: optional(list(reference(['lexicon'], 'A lexicon.'), 'The object’s noun is in one of these lexicons.')),
    voice: optional(oneOf(['active', 'passive'], 'The voice.')),
    modal: optional(
      list(text('A modal verb, such as “will”.'), 'The modal verb is one of these; `none` where there is none.'),
    ),
    negated: optional(flag('Whether the clause is negated; either when not given.')),
    report: optional(oneOf(['sentence', 'clause', 'verb'], 'What to underline; subject to object when not given.')),
    when: optional(condition('Report only where all of these hold.')),
    unless: optional(condition('Stay silent where one of these holds.')),
  },
  compile: (options, tools) => {
    const { subject, verb, lemma, object, voice, modal, negated, named, definite } = options;
    const about: ConditionData = { ...(subject && { subject }), ...(verb && { verb }) };
    const acts = demands({ when: about }, tools);
    const { hold, mayHold } = demands(options, tools);
    const hasObject = (reading: SentenceReading, name: string): boolean => {
      const { object: phrase, verb: group } = reading.clause;
      return tools.vocabulary
        .hits(reading, name)
        .some((hit) => (phrase ? hit.from <= phrase.head && phrase.head < hit.to : hit.from === group?.to));
    };
    const saysSo = (reading: SentenceReading): boolean => {
      const found = reading.clause;
      if (!found.verb) return false;
      if (voice !== undefined && found.voice !== voice) return false;
      if (negated !== undefined && found.negated !== negated) return false;
      if (modal && !modal.includes(found.modal ?? 'none')) return false;
      if (lemma && !lemma.includes(reading.words[found.verb.head]?.lemma ?? '')) return false;
      return !object || object.some((name) => hasObject(reading, name));
    };
    return {
      mayMatch: (reading, prose) => saysSo(reading) && acts.mayHold(reading, prose) && mayHold(reading, prose),
      matchSentence: (sentence, document) => {
        const found = sentence.reading.clause;
        if (!found.verb || !saysSo(sentence.reading)) return [];
        if (named !== undefined && named !== isName(sentence, document)) return [];
        if (definite !== undefined && definite !== isDefinite(sentence, document)) return [];
        if (!acts.hold(sentence, document) || !hold(sentence, document)) return [];
        const from = found.subject?.from ?? found.verb.from;
        const to = Math.max(found.verb.to, found.object?.to ?? 0);
        const span =
          options.report === 'sentence'
            ? sentence.span
            : options.report === 'verb'
              ? wordsSpan(sentence, found.verb.from, found.verb.to)
              : wordsSpan(sentence, from, to);
        return [{ span, values: sentenceValues(sentence, document, span) }];
      },
    };
  },
});

/** "Lantern" and "the Lantern app", but not "the app". */
function isName({ reading: { clause, words } }: Sentence, { names }: SpecDocument): boolean {
  const { from, to } = clause.subject ?? { from: 0, to: 0 };
  const subject = words.slice(from, to);
  return subject.some(({ tag }) => tag === 'name' || tag === 'opaque') || mentionsName(subject, names.products);
}

const POINTING = new Set(['the', 'our', 'this', 'its', 'these', 'a', 'an', 'it']);
/** Features are features of something: "advanced features" are those of the product. */
const ITS_OWN = new Set(['feature', 'capability', 'functionality']);

/** "The app", "it", "Lantern" and "key features", but not "apps" and "some apps". */
function isDefinite(sentence: Sentence, { names }: SpecDocument): boolean {
  const { clause, words } = sentence.reading;
  const { from, to, head } = clause.subject ?? { from: 0, to: 0, head: 0 };
  const noun = words[head];
  if (POINTING.has(words[from]?.lower ?? '') || ITS_OWN.has(noun?.lemma ?? '')) return true;
  const subject = words.slice(from, to);
  if (mentionsName(subject, names.products)) return true;
  return noun?.lemma === noun?.lower && subject.some(({ tag }) => tag === 'name' || tag === 'opaque');
}

/** Who acts, and how: a predicate on the subject, verb and object of a sentence's main clause. */
import type { Sentence, SpecDocument } from '../../document/types.ts';
import { SUBJECT_CLASSES } from '../../reader/subjects.ts';
import type { SentenceReading } from '../../reader/types.ts';
import { type ConditionData, condition, demands } from '../conditions.ts';
import { mentionsName } from '../cues.ts';
import { defineKind, sentenceValues, wordsSpan } from '../kind.ts';
import { flag, list, oneOf, optional, reference, text } from '../schema.ts';

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
    const { subject, verb, lemma, object, voice, modal, negated, named } = options;
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

/** Words and phrases that should not stand where they do. */
import type { Sentence, SpecDocument } from '../../document/types.ts';
import type { PhraseHit, SentenceReading } from '../../reader/types.ts';
import { condition, demands } from '../conditions.ts';
import { defineKind, sentenceValues, wordsSpan } from '../kind.ts';
import { phrase, reference } from '../ruleFields.ts';
import { flag, integer, list, oneOf, optional } from '../schema.ts';

export const phrases = defineKind({
  name: 'phrases',
  summary: 'Words or phrases, inflected forms included.',
  level: 'sentence',
  phrase: true,
  fields: {
    phrases: optional(list(phrase('A word or phrase in its dictionary form.'), 'Words or phrases to look for.')),
    lexicon: optional(list(reference(['lexicon'], 'A lexicon.'), 'Lexicons whose entries to look for.')),
    not: optional(list(phrase('A phrase.'), 'Stop contexts: a hit that touches one does not count.')),
    inflect: optional(flag('Whether plurals and verb forms match too; true when not given.')),
    caseSensitive: optional(flag('Whether capitals matter; false when not given.')),
    tag: optional(
      list(
        oneOf(['noun', 'name', 'adjective', 'adverb', 'verb'], 'A part of speech.'),
        'The last word of the hit is one of these.',
      ),
    ),
    least: optional(integer('How many hits a sentence needs; 1 when not given.')),
    report: optional(oneOf(['phrase', 'sentence'], 'What to underline; the phrase when not given.')),
    when: optional(condition('Report only where all of these hold.')),
    unless: optional(condition('Stay silent where one of these holds.')),
  },
  phrases: ({ phrases: entries = [], not, inflect, caseSensitive }) =>
    entries.length === 0
      ? undefined
      : {
          entries,
          ...(not && { not }),
          ...(inflect !== undefined && { inflect }),
          ...(caseSensitive && { caseSensitive }),
        },
  compile: (options, tools, own) => {
    const lists = new Set([own, ...(options.lexicon ?? [])].flatMap((name) => tools.vocabulary.list(name) ?? []));
    const tags = options.tag && new Set<string>(options.tag);
    const { hold, mayHold } = demands(options, tools);
    const counts = ({ words }: SentenceReading, hit: PhraseHit): boolean =>
      lists.has(hit.list) && (!tags || tags.has(words[hit.to - 1]?.tag ?? ''));
    const hitsIn = (reading: SentenceReading): readonly PhraseHit[] =>
      reading.hits.filter((hit) => counts(reading, hit));
    const least = options.least ?? 1;
    const areEnough = (hits: readonly PhraseHit[]): boolean =>
      hits.length >= least && (least === 1 || apart(hits) >= least);
    return {
      lists,
      mayMatch: (reading, prose) => areEnough(hitsIn(reading)) && mayHold(reading, prose),
      matchSentence: (sentence: Sentence, document: SpecDocument) => {
        const hits = hitsIn(sentence.reading);
        const first = hits[0];
        if (!first || !areEnough(hits) || !hold(sentence, document)) return [];
        const span = options.report === 'sentence' ? sentence.span : wordsSpan(sentence, first.from, first.to);
        return [{ span, values: sentenceValues(sentence, document, wordsSpan(sentence, first.from, first.to)) }];
      },
    };
  },
});

/** How many hits share no word: "built using AI" is one buzzword, though it holds two. */
function apart(hits: readonly PhraseHit[]): number {
  let [count, end] = [0, 0];
  for (const { from, to } of hits) {
    if (from >= end) count++;
    end = Math.max(end, to);
  }
  return count;
}

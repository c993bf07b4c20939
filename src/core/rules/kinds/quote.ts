/** Quotes of customers and leaders in a press release. */
import { sentencesIn } from '../../document/lookup.ts';
import { type Condition, condition, unless, when } from '../conditions.ts';
import { defineKind, mentionsWithin, quoted } from '../kind.ts';
import { reference } from '../ruleFields.ts';
import { list, oneOf, optional } from '../schema.ts';

export const quote = defineKind({
  name: 'quote',
  summary: 'A quotation, by who speaks and by what its sentences have or lack.',
  level: 'sentence',
  phrase: false,
  fields: {
    speaker: optional(
      list(oneOf(['customer', 'leader', 'unknown'], 'Who speaks.'), 'Who speaks; anyone when not given.'),
    ),
    when: optional(condition('Report only where one sentence of the quote meets all of these.')),
    unless: optional(condition('Stay silent where a sentence of the quote meets one of these.')),
    lacks: optional(
      list(
        reference(['lexicon'], 'A lexicon.'),
        'Report only where the quoted words, without who said them, have no entry of these.',
      ),
    ),
  },
  compile: (options, tools, _own, inScope) => {
    const wanted = when(options.when, tools);
    const excused = unless(options.unless, tools);
    return {
      matchDocument: (document) =>
        document.quotes.flatMap(({ span, speaker }) => {
          if (options.speaker && !options.speaker.includes(speaker)) return [];
          const sentences = sentencesIn(document, span);
          const first = sentences[0];
          if (!first || !inScope(first.block)) return [];
          const some = (test: Condition): boolean => sentences.some((sentence) => test(sentence, document));
          if (!some(wanted) || some(excused)) return [];
          if (options.lacks?.some((lexicon) => mentionsWithin(span, lexicon, document, tools))) return [];
          return [{ span, values: { match: quoted(document, span) } }];
        }),
    };
  },
});

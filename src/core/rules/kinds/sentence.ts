/** A whole sentence, item, heading or cell on which conditions hold. */
import { condition, unless, when } from '../conditions.ts';
import { defineKind, isLabel, sentenceValues } from '../kind.ts';
import { optional } from '../schema.ts';

export const sentence = defineKind({
  name: 'sentence',
  summary: 'A sentence, item, heading or table cell on which the conditions hold.',
  level: 'sentence',
  phrase: false,
  fields: {
    when: optional(condition('Report only where all of these hold.')),
    unless: optional(condition('Stay silent where one of these holds.')),
  },
  compile: (options, tools) => {
    const wanted = when(options.when, tools);
    const excused = unless(options.unless, tools);
    return {
      matchSentence: (unit, document) =>
        !isLabel(unit) && wanted(unit, document) && !excused(unit, document)
          ? [{ span: unit.span, values: sentenceValues(unit, document) }]
          : [],
    };
  },
});

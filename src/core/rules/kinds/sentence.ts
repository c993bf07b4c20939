/** A whole sentence, item, heading or cell on which conditions hold. */
import { condition, demands } from '../conditions.ts';
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
    const { hold, mayHold } = demands(options, tools);
    return {
      mayMatch: mayHold,
      matchSentence: (unit, document) =>
        !isLabel(unit) && hold(unit, document) ? [{ span: unit.span, values: sentenceValues(unit, document) }] : [],
    };
  },
});

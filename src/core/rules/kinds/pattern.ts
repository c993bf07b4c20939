/** A regular expression over the prose of a sentence. */
import { condition, demands } from '../conditions.ts';
import { proseOf } from '../cues.ts';
import { defineKind, sentenceValues } from '../kind.ts';
import { compilePattern } from '../regularExpression.ts';
import { expression } from '../ruleFields.ts';
import { flag, oneOf, optional } from '../schema.ts';

export const pattern = defineKind({
  name: 'pattern',
  summary: 'A regular expression; markup, code and links are blanked out before it is tried.',
  level: 'sentence',
  phrase: true,
  fields: {
    pattern: expression('The expression (RE2 syntax: no lookaround, no backreferences).'),
    caseSensitive: optional(flag('Whether capitals matter; false when not given.')),
    report: optional(oneOf(['match', 'sentence'], 'What to underline; the match when not given.')),
    when: optional(condition('Report only where all of these hold.')),
    unless: optional(condition('Stay silent where one of these holds.')),
  },
  compile: (options, tools) => {
    const compiled = compilePattern(options.pattern.source, options.caseSensitive ? '' : 'i', tools.trusted);
    const isWorthTrying = tools.screen.add(options.pattern);
    const { hold, mayHold } = demands(options, tools);
    return {
      mayMatch: (reading, prose) => isWorthTrying(reading, prose) && mayHold(reading, prose) && compiled.test(prose),
      matchSentence: (sentence, document) => {
        const found = compiled.find(proseOf(sentence))[0];
        if (!found || !hold(sentence, document)) return [];
        const match = { start: sentence.span.start + found.start, end: sentence.span.start + found.end };
        const span = options.report === 'sentence' ? sentence.span : match;
        return [{ span, values: sentenceValues(sentence, document, match) }];
      },
    };
  },
});

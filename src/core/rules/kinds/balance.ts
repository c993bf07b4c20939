/** Documents whose balance of customer and product does not fit what they declare. */
import { condition, when } from '../conditions.ts';
import { defineKind, titleSpan } from '../kind.ts';
import { flag, integer, optional } from '../schema.ts';

export const balance = defineKind({
  name: 'balance',
  summary:
    'A balance of customer and product out of bounds; reported on the declaration of the stance or on the title.',
  level: 'document',
  phrase: false,
  fields: {
    below: optional(integer('The balance, 0 to 100, is below this.')),
    above: optional(integer('The balance is above this.')),
    declared: optional(flag('Whether the document declares a stance; both when not given.')),
    when: optional(condition('Only where sentences meet this.')),
    least: optional(integer('How many sentences must meet it; one when not given.')),
  },
  compile: (options, tools) => {
    const counts = when(options.when, tools);
    return {
      matchDocument: (document) => {
        const { balance: value, stance, sentences } = document;
        if (value === undefined) return [];
        if (options.below !== undefined && value >= options.below) return [];
        if (options.above !== undefined && value <= options.above) return [];
        if (options.declared !== undefined && options.declared !== (stance.span !== undefined)) return [];
        const told = options.when && sentences.filter((sentence) => counts(sentence, document)).length;
        if (told !== undefined && told < (options.least ?? 1)) return [];
        return [{ span: stance.span ?? titleSpan(document), values: { count: String(value) } }];
      },
    };
  },
});

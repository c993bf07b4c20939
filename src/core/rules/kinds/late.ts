/** Documents in which something is first spoken of too far down. */
import { condition, when } from '../conditions.ts';
import { defineKind, isLabel, titleSpan } from '../kind.ts';
import { integer } from '../schema.ts';

export const late = defineKind({
  name: 'late',
  summary: 'Something that is first said too far down in the parts in scope; reported on the title.',
  level: 'document',
  phrase: false,
  fields: {
    when: condition('What the sentence meets.'),
    within: integer('It should be among so many of the first sentences.'),
  },
  compile: (options, tools, _own, inScope) => {
    const isSaid = when(options.when, tools);
    return {
      matchDocument: (document) => {
        const told = document.sentences.filter(
          (sentence) => inScope(sentence.block) && sentence.block.kind !== 'heading' && !isLabel(sentence),
        );
        const at = told.findIndex((sentence) => isSaid(sentence, document));
        const first = told[at];
        if (!first || at < options.within) return [];
        const related = [{ span: first.span, message: 'Here for the first time' }];
        return [{ span: titleSpan(document), values: { count: String(at) }, related }];
      },
    };
  },
});

/** Parts or documents in which too many sentences are of one sort. */
import { endOfPart, sentencesIn } from '../../document/lookup.ts';
import type { Section, Sentence, SpecDocument } from '../../document/types.ts';
import type { Span } from '../../text.ts';
import { condition, unless, when } from '../conditions.ts';
import { defineKind, isLabel, quoted, titleSpan } from '../kind.ts';
import { fraction, integer, oneOf, optional } from '../schema.ts';

export const share = defineKind({
  name: 'share',
  summary:
    'A document, or a part of it, in which a large share of the sentences meet conditions; reported on its title.',
  level: 'document',
  phrase: false,
  fields: {
    per: oneOf(['document', 'part'], 'What is judged; a part is a section whose heading gives it a role of the scope.'),
    of: optional(condition('The sentences that are counted; all in scope when not given.')),
    least: integer('How many sentences must be counted to judge.'),
    when: optional(condition('What they meet; all do when not given.')),
    share: fraction('From this share on it is reported.'),
    unless: optional(condition('Silent where a sentence in scope meets one of these.')),
  },
  compile: (options, tools, _own, inScope) => {
    const isCounted = when(options.of, tools);
    const isSuch = when(options.when, tools);
    const isExcuse = unless(options.unless, tools);
    const judge = (span: Span, sentences: readonly Sentence[], document: SpecDocument) => {
      const told = sentences.filter((sentence) => sentence.block.kind !== 'heading' && !isLabel(sentence));
      const counted = told.filter((sentence) => inScope(sentence.block) && isCounted(sentence, document));
      if (counted.length < options.least) return [];
      const such = counted.filter((sentence) => isSuch(sentence, document));
      if (such.length < counted.length * options.share) return [];
      if (told.some((sentence) => inScope(sentence.block) && isExcuse(sentence, document))) return [];
      const values = { match: quoted(document, span), count: String(such.length), all: String(counted.length) };
      const first = such[0];
      return [{ span, values, related: first ? [{ span: first.span, message: 'The first of them' }] : [] }];
    };
    return {
      matchDocument: (document) =>
        options.per === 'document'
          ? judge(titleSpan(document), document.sentences, document)
          : document.sections.flatMap((section) => {
              const { heading, named } = section;
              if (!heading || !named || !inScope(heading)) return [];
              return judge(heading.span, sentencesIn(document, partSpan(section, document)), document);
            }),
    };
  },
});

const partSpan = (section: Section, document: SpecDocument): Span => ({
  start: section.span.start,
  end: endOfPart(document, section),
});

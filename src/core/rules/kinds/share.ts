/** Parts or documents in which too many sentences are of one sort. */
import { partOf, sentencesOf } from '../../document/lookup.ts';
import { whileItStands } from '../../document/standing.ts';
import type { Section, Sentence, SpecDocument } from '../../document/types.ts';
import { moved, type Span } from '../../text.ts';
import { type Condition, condition, unless, when } from '../conditions.ts';
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
    const inSection = (section: Section, document: SpecDocument, ...tests: readonly Condition[]): readonly Sentence[] =>
      sentencesOf(document, section).filter(
        (sentence) =>
          sentence.block.kind !== 'heading' &&
          !isLabel(sentence) &&
          inScope(sentence.block) &&
          tests.every((test) => test(sentence, document)),
      );
    const counted = whileItStands((section, document) => inSection(section, document, isCounted).length);
    const such = whileItStands((section, document) => {
      const found = inSection(section, document, isCounted, isSuch);
      return { count: found.length, first: found[0] && moved(found[0].span, -section.span.start) };
    });
    const isExcused = whileItStands((section, document) => inSection(section, document, isExcuse).length > 0);
    const judge = (span: Span, sections: readonly Section[], document: SpecDocument) => {
      const all = sections.reduce((sum, section) => sum + counted(section, document), 0);
      if (all < options.least) return [];
      const count = sections.reduce((sum, section) => sum + such(section, document).count, 0);
      if (count < all * options.share || sections.some((section) => isExcused(section, document))) return [];
      const values = { match: quoted(document, span), count: String(count), all: String(all) };
      const section = sections.find((each) => such(each, document).first);
      const first = section && such(section, document).first;
      const related = first ? [{ span: moved(first, section.span.start), message: 'The first of them' }] : [];
      return [{ span, values, related }];
    };
    return {
      matchDocument: (document) =>
        options.per === 'document'
          ? judge(titleSpan(document), document.sections, document)
          : document.sections.flatMap((section) => {
              const { heading, named } = section;
              if (!heading || !named || !inScope(heading)) return [];
              return judge(heading.span, partOf(document, section), document);
            }),
    };
  },
});

/** Sections of a part in which nothing is what the part is for. */
import { endOfPart, sentencesIn } from '../../document/lookup.ts';
import type { Section, Sentence, SpecDocument } from '../../document/types.ts';
import { condition, unless } from '../conditions.ts';
import { defineKind, quoted } from '../kind.ts';
import { integer } from '../schema.ts';
import { isProse } from '../scope.ts';

export const lacks = defineKind({
  name: 'lacks',
  summary: 'A part none of whose sentences meets the conditions; reported on its heading.',
  level: 'section',
  phrase: false,
  fields: {
    least: integer('How many sentences the part must have to be judged.'),
    unless: condition('What one of its sentences must meet.'),
  },
  compile: (options, tools, _own, inScope) => {
    const isMet = unless(options.unless, tools);
    return {
      matchDocument: (document) =>
        document.sections.flatMap((section) => {
          const { heading, named } = section;
          if (!heading || !named || !inScope(heading)) return [];
          const sentences = inPart(section, document);
          if (sentences.length < options.least || sentences.some((sentence) => isMet(sentence, document))) return [];
          const title = quoted(document, heading.span);
          return [{ span: heading.span, values: { match: title } }];
        }),
    };
  },
});

/** The sentences under a heading and under the headings below it, less the heads of tables and what is still to be written. */
const inPart = (section: Section, document: SpecDocument): readonly Sentence[] =>
  sentencesIn(document, { start: section.span.start, end: endOfPart(document, section) }).filter(
    ({ block }) => block.kind !== 'heading' && isProse(block),
  );

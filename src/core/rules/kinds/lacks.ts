/** Sections of a part in which nothing is what the part is for. */
import type { Section, Sentence, SpecDocument } from '../../document/types.ts';
import { condition, unless } from '../conditions.ts';
import { defineKind, quoted } from '../kind.ts';
import { integer } from '../schema.ts';

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
        document.sections.flatMap(({ heading, named, index }) => {
          if (!heading || !named || !inScope(heading)) return [];
          const sentences = inPart(index, document);
          if (sentences.length < options.least || sentences.some((sentence) => isMet(sentence, document))) return [];
          const title = quoted(document, heading.span);
          return [{ span: heading.span, values: { match: title } }];
        }),
    };
  },
});

/** The sentences under a heading and under the headings below it. */
function inPart(index: number, document: SpecDocument): Sentence[] {
  const within = (section: Section | undefined): boolean =>
    section !== undefined &&
    (section.index === index || within(section.parent === undefined ? undefined : document.sections[section.parent]));
  return document.sentences.filter(({ block }) => block.kind !== 'heading' && within(block.section));
}

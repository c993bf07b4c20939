/** Sections of a part in which nothing is what the part is for. */
import { partOf, sentencesOf } from '../../document/lookup.ts';
import { whileItStands } from '../../document/standing.ts';
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
    const meets = unless(options.unless, tools);
    const count = whileItStands((section, document) => told(section, document).length);
    const isMet = whileItStands((section, document) =>
      told(section, document).some((sentence) => meets(sentence, document)),
    );
    return {
      matchDocument: (document) =>
        document.sections.flatMap((section) => {
          const { heading, named } = section;
          if (!heading || !named || !inScope(heading)) return [];
          const part = partOf(document, section);
          const all = part.reduce((sum, each) => sum + count(each, document), 0);
          if (all < options.least || part.some((each) => isMet(each, document))) return [];
          return [{ span: heading.span, values: { match: quoted(document, heading.span) } }];
        }),
    };
  },
});

/** The sentences under a heading, less the heads of tables and what is still to be written. */
const told = (section: Section, document: SpecDocument): readonly Sentence[] =>
  sentencesOf(document, section).filter(({ block }) => block.kind !== 'heading' && isProse(block));

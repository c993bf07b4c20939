/** Sections that are a list of features. */
import { blocksOf, subsections } from '../../document/lookup.ts';
import type { Block, Section, Sentence, SpecDocument } from '../../document/types.ts';
import { condition, unless } from '../conditions.ts';
import { defineKind, quoted } from '../kind.ts';
import { fraction, integer, optional } from '../schema.ts';

export const list = defineKind({
  name: 'list',
  summary: 'A section whose items or subsections mostly lack something; reported on its heading.',
  level: 'section',
  phrase: false,
  fields: {
    least: integer('How many items or subsections the section must have.'),
    share: fraction('The share of items that lack it from which on the section is reported.'),
    unless: condition('What an item must meet, itself or its nested items, to count as good.'),
    heading: optional(condition('What holds of the heading.')),
  },
  compile: (options, tools, _own, inScope) => {
    const isGood = unless(options.unless, tools);
    const headingTest = options.heading && unless(options.heading, tools);
    return {
      matchDocument: (document) =>
        document.sections.flatMap((section) => {
          const heading = section.heading;
          const head = heading?.sentences[0];
          if (!heading || !head || (headingTest && !headingTest(head, document))) return [];
          if (!inScope(heading)) return [];
          const items = itemGroups(section, document);
          const groups = items.length >= options.least ? items : subsectionGroups(section, document);
          if (groups.length < options.least) return [];
          const poor = groups.filter((group) => !sentencesOf(group).some((sentence) => isGood(sentence, document)));
          if (poor.length / groups.length < options.share) return [];
          const values = {
            match: quoted(document, heading.span),
            count: String(poor.length),
            all: String(groups.length),
          };
          return [{ span: heading.span, values }];
        }),
    };
  },
});

/** The outermost items that stand directly in the section, each with the items nested in it. */
function itemGroups(section: Section, document: SpecDocument): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocksOf(document, section)) {
    if (block.kind !== 'item') continue;
    if (block.level <= 1 || groups.length === 0) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}

/** How many blocks of a subsection are read: its benefit should stand at its start. */
const OPENING = 3;

/** The subsections, each with how it begins: features are often headings of their own. */
const subsectionGroups = (section: Section, document: SpecDocument): (readonly Block[])[] =>
  subsections(document, section)
    .map((child) =>
      blocksOf(document, child)
        .filter((block) => block.kind !== 'heading')
        .slice(0, OPENING),
    )
    .filter((group) => group.length > 0);

const sentencesOf = (group: readonly Block[]): Sentence[] => group.flatMap((block) => [...block.sentences]);

/** Sections that are a list of features. */
import { blocksOf, subsections } from '../../document/lookup.ts';
import { whileItStands } from '../../document/standing.ts';
import type { Block, Section, SpecDocument } from '../../document/types.ts';
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
    const isPoor = (group: readonly Block[], document: SpecDocument): boolean =>
      !group.some(({ sentences }) => sentences.some((sentence) => isGood(sentence, document)));
    const countItems = whileItStands((section, document) => itemGroups(section, document).length);
    const poorItems = whileItStands((section, document) =>
      itemGroups(section, document).map((group) => isPoor(group, document)),
    );
    /** Whether the opening of a subsection is poor; nothing where it has no text. */
    const poorOpening = whileItStands((section, document) => {
      const opening = openingOf(section, document);
      return opening.length > 0 ? [isPoor(opening, document)] : [];
    });
    /** Which of the items, or else of the subsections, are poor; none where there are too few to judge. */
    const judged = (section: Section, document: SpecDocument): readonly boolean[] => {
      if (countItems(section, document) >= options.least) return poorItems(section, document);
      const below = subsections(document, section);
      return below.length < options.least ? [] : below.flatMap((child) => poorOpening(child, document));
    };
    return {
      matchDocument: (document) =>
        document.sections.flatMap((section) => {
          const heading = section.heading;
          const head = heading?.sentences[0];
          if (!heading || !head || !inScope(heading) || (headingTest && !headingTest(head, document))) return [];
          const groups = judged(section, document);
          const poor = groups.filter(Boolean).length;
          if (groups.length < options.least || poor / groups.length < options.share) return [];
          const values = { match: quoted(document, heading.span), count: String(poor), all: String(groups.length) };
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

/** How a subsection begins: features are often headings of their own. */
const openingOf = (section: Section, document: SpecDocument): readonly Block[] =>
  blocksOf(document, section)
    .filter((block) => block.kind !== 'heading')
    .slice(0, OPENING);

/** Parts that say too little. */
import { blocksOf, partOf } from '../../document/lookup.ts';
import { whileItStands } from '../../document/standing.ts';
import { defineKind, quoted } from '../kind.ts';
import { integer } from '../schema.ts';

export const thin = defineKind({
  name: 'thin',
  summary: 'A part with some words, but too few; reported on its heading.',
  level: 'section',
  phrase: false,
  fields: { words: integer('With fewer words than this it is thin.') },
  compile: (options, _tools, _own, inScope) => ({
    matchDocument: (document) =>
      document.sections.flatMap((section) => {
        const { heading, named } = section;
        if (!heading || !named || !inScope(heading)) return [];
        const words = partOf(document, section).reduce((sum, each) => sum + wordsIn(each, document), 0);
        if (words === 0 || words >= options.words) return [];
        return [{ span: heading.span, values: { match: quoted(document, heading.span), count: String(words) } }];
      }),
  }),
});

/** How many words stand under a heading, less what is still to be written. */
const wordsIn = whileItStands((section, document) =>
  blocksOf(document, section)
    .filter((block) => block.kind !== 'heading' && !block.placeholder)
    .flatMap(({ sentences }) => sentences)
    .reduce((sum, { reading }) => sum + reading.words.length, 0),
);

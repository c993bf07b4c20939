/** Parts that say too little. */
import { endOfPart, sentencesIn } from '../../document/lookup.ts';
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
        const { heading, named, span } = section;
        if (!heading || !named || !inScope(heading)) return [];
        const prose = sentencesIn(document, { start: span.start, end: endOfPart(document, section) }).filter(
          ({ block }) => block.kind !== 'heading' && !block.placeholder,
        );
        const words = prose.reduce((sum, { reading }) => sum + reading.words.length, 0);
        if (words === 0 || words >= options.words) return [];
        return [{ span: heading.span, values: { match: quoted(document, heading.span), count: String(words) } }];
      }),
  }),
});

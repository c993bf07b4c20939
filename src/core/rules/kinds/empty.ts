/** Headings with nothing below them. */
import { blocksOf } from '../../document/lookup.ts';
import type { Section, SpecDocument } from '../../document/types.ts';
import { defineKind, quoted } from '../kind.ts';

/** A document with so large a share of empty parts is a template, and not reviewed as a text. */
const TEMPLATE = 0.5;

export const empty = defineKind({
  name: 'empty',
  summary: 'A part with nothing in it but placeholders or the guidance of a template; reported on its heading.',
  level: 'section',
  phrase: false,
  fields: {},
  compile: (_options, _tools, _own, inScope) => ({
    matchDocument: (document) => {
      const judged = document.sections.filter(({ heading, named }) => heading && named && inScope(heading));
      const found = judged.filter((section) => isEmpty(section, document));
      if (found.length > judged.length * TEMPLATE) return [];
      return found.flatMap(({ heading }) =>
        heading ? [{ span: heading.span, values: { match: quoted(document, heading.span) } }] : [],
      );
    },
  }),
});

const PICTURE = /!\[|<img\b/i;

/** Whether neither prose nor anything else, such as a picture, a diagram or another heading, stands in a section. */
function isEmpty(section: Section, document: SpecDocument): boolean {
  const next = document.sections[section.index + 1];
  if (next && next.parent === section.index) return false;
  const blocks = blocksOf(document, section).filter(({ kind }) => kind !== 'heading');
  if (blocks.length > 0)
    return blocks.every(
      ({ placeholder, span }) => placeholder && !PICTURE.test(document.text.slice(span.start, span.end)),
    );
  const below = document.text.slice(section.heading?.span.end, section.span.end);
  return below.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(/[#=\-*_\s]+/g, '') === '';
}

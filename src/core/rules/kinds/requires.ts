/** Parts and elements that a document of its kind should have. */
import { ELEMENTS, type SpecDocument } from '../../document/types.ts';
import type { Span } from '../../text.ts';
import { insertPart } from '../fixes.ts';
import { defineKind } from '../kind.ts';
import { integer, list, oneOf, optional, reference } from '../schema.ts';
import type { Fix } from '../types.ts';

export const requires = defineKind({
  name: 'requires',
  summary: 'A part (section) or element that the document must have; reported on its title.',
  level: 'document',
  phrase: false,
  fields: {
    part: optional(list(reference(['role'], 'A role.'), 'One of these parts must be there.')),
    element: optional(oneOf(ELEMENTS, 'An element that must be there.')),
    with: optional(list(reference(['role'], 'A role.'), 'Only in documents that have one of these parts.')),
    sentences: optional(integer('Only in documents with at least so many sentences.')),
  },
  compile: (options, tools) => ({
    matchDocument: (document) => {
      if (document.sentences.length < (options.sentences ?? 0)) return [];
      const has = (role: string): boolean => hasPart(document, tools.vocabulary.anatomy.rolesIn(role));
      if (options.with && !options.with.some(has)) return [];
      if (options.part?.some(has)) return [];
      if (options.element && document.elements[options.element]) return [];
      const missing = options.part?.[0];
      const fixes = (): readonly Fix[] => (missing ? insertPart(missing, document, tools.vocabulary.anatomy) : []);
      return [{ span: titleSpan(document), fixes }];
    },
  }),
});

const hasPart = (document: SpecDocument, roles: ReadonlySet<string>): boolean =>
  document.blocks.some((block) => block.role !== undefined && roles.has(block.role));

/** Where what is absent is reported: the first heading, or else the first block. */
function titleSpan(document: SpecDocument): Span {
  const block = document.blocks.find(({ kind }) => kind === 'heading') ?? document.blocks[0];
  return block?.span ?? { start: 0, end: 0 };
}

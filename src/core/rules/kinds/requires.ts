/** Parts, elements and statements that a document of its kind should have. */
import { ELEMENTS, type Sentence, type SpecDocument } from '../../document/types.ts';
import { condition, unless, when } from '../conditions.ts';
import { insertPart } from '../fixes.ts';
import { defineKind, titleSpan } from '../kind.ts';
import { reference } from '../ruleFields.ts';
import { integer, list, oneOf, optional } from '../schema.ts';
import { isProse } from '../scope.ts';
import type { Fix } from '../types.ts';

export const requires = defineKind({
  name: 'requires',
  summary: 'A part (section), element or statement that the document must have; reported on its title.',
  level: 'document',
  phrase: false,
  fields: {
    part: optional(list(reference(['role'], 'A role.'), 'One of these parts must be there.')),
    element: optional(oneOf(ELEMENTS, 'An element that must be there.')),
    unless: optional(condition('What a sentence in scope must meet; a question of a FAQ counts as one.')),
    with: optional(list(reference(['role'], 'A role.'), 'Only in documents that have one of these parts.')),
    when: optional(condition('Only in documents with a sentence in scope that meets this; reported there.')),
    sentences: optional(integer('Only in documents with at least so many sentences.')),
  },
  compile: (options, tools, _own, inScope) => {
    const calls = options.when && when(options.when, tools);
    const answers = unless(options.unless, tools);
    return {
      matchDocument: (document) => {
        if (document.sentences.filter(({ block }) => isProse(block)).length < (options.sentences ?? 0)) return [];
        const has = (role: string): boolean => hasPart(document, tools.vocabulary.anatomy.rolesIn(role));
        if (options.with && !options.with.some(has)) return [];
        if (options.part?.some(has)) return [];
        if (options.element && document.elements[options.element]) return [];
        const first = (test: typeof answers): Sentence | undefined =>
          document.sentences.find((sentence) => inScope(sentence.block) && test(sentence, document));
        const caller = calls && first(calls);
        if (calls && !caller) return [];
        if (options.unless && first(answers)) return [];
        const missing = options.part?.[0];
        const fixes = (): readonly Fix[] => (missing ? insertPart(missing, document, tools.vocabulary.anatomy) : []);
        return [{ span: caller?.span ?? titleSpan(document), fixes }];
      },
    };
  },
});

const hasPart = (document: SpecDocument, roles: ReadonlySet<string>): boolean =>
  document.blocks.some((block) => block.role !== undefined && roles.has(block.role));

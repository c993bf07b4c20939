/** Parts, elements and statements that a document of its kind should have. */
import { rolesOf, sentencesOf } from '../../document/lookup.ts';
import { whileItStands } from '../../document/standing.ts';
import { ELEMENTS, type Sentence, type SpecDocument } from '../../document/types.ts';
import { type Condition, condition, unless, when } from '../conditions.ts';
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
    const first = (test: Condition): ((document: SpecDocument) => Sentence | undefined) => {
      const at = whileItStands((section, document) =>
        sentencesOf(document, section).findIndex((sentence) => inScope(sentence.block) && test(sentence, document)),
      );
      return (document) => {
        const section = document.sections.find((each) => at(each, document) >= 0);
        return section && sentencesOf(document, section)[at(section, document)];
      };
    };
    const firstCaller = options.when && first(when(options.when, tools));
    const firstAnswer = first(unless(options.unless, tools));
    return {
      matchDocument: (document) => {
        if (options.sentences !== undefined && proseSentences(document) < options.sentences) return [];
        const has = (role: string): boolean =>
          [...tools.vocabulary.anatomy.rolesIn(role)].some((each) => rolesOf(document).has(each));
        if (options.with && !options.with.some(has)) return [];
        if (options.part?.some(has)) return [];
        if (options.element && document.elements[options.element]) return [];
        const caller = firstCaller?.(document);
        if (firstCaller && !caller) return [];
        if (options.unless && firstAnswer(document)) return [];
        const missing = options.part?.[0];
        const fixes = (): readonly Fix[] => (missing ? insertPart(missing, document, tools.vocabulary.anatomy) : []);
        return [{ span: caller?.span ?? titleSpan(document), fixes }];
      },
    };
  },
});

const proseSentences = ({ blocks }: SpecDocument): number =>
  blocks.reduce((sum, block) => sum + (isProse(block) ? block.sentences.length : 0), 0);

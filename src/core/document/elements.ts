/** The fifteen elements of a complete document: which of them are there, in whatever part. */
import type { Vocabulary } from '../vocabulary.ts';
import type {
  Block,
  Element,
  Elements,
  Names,
  QuestionAndAnswer,
  Quote,
  Role,
  Section,
  Sentence,
  Story,
} from './types.ts';

export interface ElementsInput {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly names: Names;
  readonly stories: readonly Story[];
  readonly quotes: readonly Quote[];
  readonly questions: readonly QuestionAndAnswer[];
  readonly vocabulary: Vocabulary;
}

export function findElements(input: ElementsInput): Elements {
  const { quotes, questions, blocks } = input;
  const has = (role: Role): boolean => filled(blocks, role) > 0;
  const problem = has('problem');
  const result: Record<Element, boolean> = {
    customer: has('customer') || input.names.customers.size > 0,
    problem,
    problem_first: problem && first(blocks, 'problem') < first(blocks, 'solution', 'requirements', 'technical'),
    evidence: has('evidence'),
    alternatives: has('alternatives'),
    benefit: has('value'),
    metric: has('metrics'),
    baseline: false,
    nongoals: has('non-goals'),
    risks: has('risks'),
    customer_quote: quotes.some(({ speaker }) => speaker === 'customer'),
    leader_quote: quotes.some(({ speaker }) => speaker === 'leader'),
    faq_external: questions.some(({ side }) => side === 'external'),
    faq_internal: questions.some(({ side }) => side === 'internal'),
    call_to_action: has('call-to-action') || has('getting-started'),
  };
  return result;
}

const filled = (blocks: readonly Block[], role: Role): number =>
  blocks.filter((block) => block.role === role && block.kind !== 'heading' && !block.placeholder).length;

const first = (blocks: readonly Block[], ...roles: readonly Role[]): number => {
  const found = blocks.findIndex(
    (block) => block.role !== undefined && roles.includes(block.role) && block.kind !== 'heading',
  );
  return found < 0 ? Number.POSITIVE_INFINITY : found;
};

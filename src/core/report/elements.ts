/** What a reader looks for in each kind of document, in the words of the report, and the part that supplies it. */
import type { Anatomy } from '../document/anatomy.ts';
import type { DocumentKind, Element, Role, SpecDocument } from '../document/types.ts';
import { insertPart } from '../rules/fixes.ts';
import type { Fix } from '../rules/types.ts';
import type { Span } from '../text.ts';

interface Expected {
  readonly title: string;
  /** What a document without it does not say: "It does not say …". */
  readonly unsaid: string;
  /** The part in which a reader looks for it. */
  readonly part: Role;
}

export const EXPECTED: Readonly<Record<Element, Expected>> = {
  customer: { title: 'The customer, by role or name', unsaid: 'who the customer is', part: 'customer' },
  problem: { title: 'The problem', unsaid: 'what goes wrong for them today', part: 'problem' },
  problem_first: {
    title: 'The problem before the solution',
    unsaid: 'what goes wrong before it says what is built',
    part: 'problem',
  },
  evidence: { title: 'Evidence of the need', unsaid: 'how we know of the need', part: 'evidence' },
  alternatives: { title: 'What people do today', unsaid: 'how they manage today', part: 'alternatives' },
  benefit: { title: 'What changes for people, early on', unsaid: 'what changes for them', part: 'value' },
  metric: { title: 'A measure of what people do', unsaid: 'how success shows in what people do', part: 'metrics' },
  baseline: { title: 'A baseline to measure from', unsaid: 'where the numbers stand today', part: 'metrics' },
  nongoals: { title: 'Non-goals', unsaid: 'what is left out', part: 'non-goals' },
  risks: { title: 'Risks', unsaid: 'what could go wrong', part: 'risks' },
  customer_quote: { title: 'A customer’s words', unsaid: 'what a customer would say', part: 'customer-quote' },
  leader_quote: { title: 'A leader’s words', unsaid: 'why we set out to do it', part: 'leader-quote' },
  faq_external: { title: 'Questions of customers', unsaid: 'what customers will ask', part: 'faq-external' },
  faq_internal: { title: 'Questions of colleagues', unsaid: 'what colleagues will ask', part: 'faq-internal' },
  call_to_action: { title: 'A way to start', unsaid: 'how to start', part: 'call-to-action' },
};

const RELEASE: readonly Element[] = [
  'customer',
  'problem',
  'problem_first',
  'alternatives',
  'benefit',
  'leader_quote',
  'customer_quote',
  'call_to_action',
];

const ELEMENTS_OF: Readonly<Record<DocumentKind, readonly Element[]>> = {
  prd: [
    'customer',
    'problem',
    'problem_first',
    'evidence',
    'alternatives',
    'benefit',
    'metric',
    'baseline',
    'nongoals',
    'risks',
  ],
  'press-release': RELEASE,
  'pr-faq': [...RELEASE, 'evidence', 'faq_external', 'faq_internal'],
  spec: ['customer', 'problem', 'benefit', 'metric'],
  stories: ['customer', 'benefit'],
};

/** The elements that a document of a kind should have, in the order in which a reader asks for them. */
export const elementsOf = (kind: DocumentKind): readonly Element[] => ELEMENTS_OF[kind];

/** Where an element that is missing belongs: the heading of its part; undefined when the document has no such part. */
export function homeOf(element: Element, { sections }: SpecDocument): Span | undefined {
  const { part } = EXPECTED[element];
  return sections.find(({ heading, named, role }) => heading && named && role === part)?.heading?.span;
}

/** The fix that adds the part for a missing element; undefined when the element or its part is there. */
export function insertionFor(element: Element, document: SpecDocument, anatomy: Anatomy): Fix | undefined {
  if (document.kind === null || !elementsOf(document.kind).includes(element)) return undefined;
  if (document.elements[element] || homeOf(element, document)) return undefined;
  return insertPart(EXPECTED[element].part, document, anatomy)[0];
}

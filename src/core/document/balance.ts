/**
 * How much of a document is about customers: 0 is the product alone, 100 customers alone. A description, not a grade; the
 * sentences that speak for either side are the reasons to show beside the number.
 */
import type { Vocabulary } from '../vocabulary.ts';
import { subjectOf } from './subjects.ts';
import type { Role, Sentence, SpecDocument, Story } from './types.ts';

/** What one sentence says of the customer's life and of the product, and how much its place in the document weighs. */
export interface Signal {
  readonly sentence: Sentence;
  readonly customer: number;
  readonly product: number;
  readonly weight: number;
  /** Whether it stands where the document speaks to a reader, and not in the specification. */
  readonly told: boolean;
}

/** With fewer signalling sentences outside the specification there is not enough text to judge. */
const FEWEST_SIGNALS = 8;
/** A reader's view forms early: a sentence this many sentences further down weighs half as much. */
const HALF_LIFE = 60;

const WEIGHTS: Readonly<Record<Role, number>> = {
  headline: 4,
  subheadline: 3,
  lead: 3,
  problem: 3,
  customer: 2,
  jtbd: 2,
  evidence: 2,
  alternatives: 2,
  overview: 2,
  vision: 2,
  background: 2,
  value: 2,
  solution: 2,
  bet: 2,
  'leader-quote': 2,
  'customer-quote': 2,
  'how-it-works': 2,
  stories: 1,
  goals: 1,
  'faq-external': 1,
};
const NARRATIVE = 1.5;
const SPECIFICATION = 0.4;
const REST = 0.5;

const PAIN = ['pain-verbs', 'pain-nouns', 'pain-adjectives'];
const SECOND_PERSON = new Set(['you', 'your', 'yours']);

/** The weight of a part, 0 where nothing is said to a reader. */
function weightOf(sentence: Sentence, { anatomy }: Vocabulary): number {
  const { role, kind, placeholder } = sentence.block;
  if (placeholder) return 0;
  if (kind === 'heading') return role === 'headline' || role === 'subheadline' ? (WEIGHTS[role] ?? 0) : 0;
  if (role === undefined) return REST;
  if (anatomy.rolesIn('silent').has(role)) return 0;
  if (WEIGHTS[role] !== undefined) return WEIGHTS[role];
  if (anatomy.rolesIn('narrative').has(role)) return NARRATIVE;
  return anatomy.rolesIn('specification').has(role) ? SPECIFICATION : REST;
}

/** What each sentence says for either side; sentences that say nothing are left out. */
export function balanceSignals(document: SpecDocument, vocabulary: Vocabulary): readonly Signal[] {
  const signals: Signal[] = [];
  const stories = document.stories;
  let nextStory = 0;
  for (const sentence of document.sentences) {
    while (nextStory < stories.length && (stories[nextStory]?.span.end ?? 0) <= sentence.span.start) nextStory++;
    const place = weightOf(sentence, vocabulary);
    if (place === 0) continue;
    const story = stories[nextStory];
    const inStory = story !== undefined && story.span.start < sentence.span.end;
    const { customer, product } = inStory
      ? storySides(story, sentence, document, vocabulary)
      : sides(sentence, document, vocabulary);
    if (customer === 0 && product === 0) continue;
    signals.push({
      sentence,
      customer,
      product,
      told: place > SPECIFICATION,
      weight: place * 0.5 ** (sentence.index / HALF_LIFE),
    });
  }
  return signals;
}

/** How strongly a sentence speaks for the customer and for the product; it may do both. */
function sides(
  sentence: Sentence,
  document: SpecDocument,
  vocabulary: Vocabulary,
): { customer: number; product: number } {
  const { reading, block } = sentence;
  const says = (...lists: string[]): boolean => vocabulary.mentions(reading, ...lists);
  const subject = subjectOf(sentence, document)?.class;
  const role = says('roles') || subject === 'named-customer';
  const person =
    role ||
    subject === 'generic-customer' ||
    says('generic-customers') ||
    reading.words.some((word) => SECOND_PERSON.has(word.lower));
  const pain = says(...PAIN);
  const relief = says('relief-cues');
  let customer = 0;
  if (pain) customer += person ? 1 : 0.6;
  if (relief) customer += person ? 1 : 0.5;
  if (says('evidence-strong')) customer += 0.8;
  if (!pain && says('workaround-cues')) customer += 0.5;
  if (subject === 'named-customer') customer += 0.6;
  else if (subject === 'generic-customer') customer += 0.3;
  if (role && says('verbs-outcome', 'verbs-change-metric')) customer += 0.5;
  let product = 0;
  if (subject === 'product') product += person || pain || relief ? 0.4 : 1;
  if (subject === 'technology') product += 0.8;
  if (subject === 'company' && !person) product += 0.4;
  if (!person && says('technology-phrases', 'technology-names')) product += 0.4;
  if (says('hype-adjectives', 'hype-phrases')) product += 0.6;
  if (says('uniqueness-claims')) product += 0.6;
  if (customer === 0 && product === 0 && block.kind === 'item' && !person && reading.words.length > 3) product = 0.3;
  return { customer: Math.min(1.6, customer), product };
}

/** A story speaks for a customer when it names one and says why; "as a user" is a requirement in another form. */
function storySides(
  story: Story,
  { reading }: Sentence,
  document: SpecDocument,
  vocabulary: Vocabulary,
): { customer: number; product: number } {
  const written = story.role ? document.text.slice(story.role.start, story.role.end).toLowerCase() : '';
  const generic = vocabulary.entries('generic-customers').has(written.replace(/[*_`]/g, '').trim());
  const lived = vocabulary.mentions(reading, ...PAIN, 'relief-cues', 'verbs-outcome', 'circumstance-cues');
  if (generic) return { customer: story.benefit && lived ? 0.3 : 0.1, product: 0.4 };
  return { customer: (story.benefit ? 0.6 : 0.2) + (lived ? 0.3 : 0), product: story.benefit ? 0 : 0.2 };
}

/** The balance of a document, or undefined when there is not enough text to judge. */
export function balanceOf(document: SpecDocument, vocabulary: Vocabulary): number | undefined {
  const signals = balanceSignals(document, vocabulary);
  if (signals.filter(({ told }) => told).length < FEWEST_SIGNALS) return undefined;
  let customer = 1;
  let product = 1;
  for (const signal of signals) {
    customer += signal.weight * signal.customer;
    product += signal.weight * signal.product;
  }
  return Math.round((100 * customer) / (customer + product));
}

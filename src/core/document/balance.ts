/**
 * How much of a document is about customers: 0 is the product alone, 100 customers alone. A description, not a grade; the
 * sentences that speak for either side are the reasons to show beside the number.
 */
import type { Vocabulary } from '../vocabulary.ts';
import type { Anatomy } from './anatomy.ts';
import { signsOf } from './signs.ts';
import { subjectOf } from './subjects.ts';
import type { Role, Sentence, Sides, SpecDocument, Story } from './types.ts';

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

const weights = new WeakMap<Anatomy, ReadonlyMap<Role, number>>();

/** The weight of every part, 0 for those that say nothing to a reader. */
function weightsOf(anatomy: Anatomy): ReadonlyMap<Role, number> {
  const known = weights.get(anatomy);
  if (known) return known;
  const among = (role: Role, group: string): boolean => anatomy.rolesIn(group).has(role);
  const weigh = (role: Role): number => {
    if (among(role, 'silent')) return 0;
    return (
      WEIGHTS[role] ?? (among(role, 'narrative') ? NARRATIVE : among(role, 'specification') ? SPECIFICATION : REST)
    );
  };
  const found = new Map([...anatomy.names].map((role) => [role, weigh(role)]));
  weights.set(anatomy, found);
  return found;
}

function weightOf({ block: { role, kind, placeholder } }: Sentence, weighed: ReadonlyMap<Role, number>): number {
  if (placeholder) return 0;
  if (kind === 'heading' && role !== 'headline' && role !== 'subheadline') return 0;
  return role === undefined ? REST : (weighed.get(role) ?? REST);
}

/** What each sentence says for either side; sentences that say nothing are left out. */
export function balanceSignals(document: SpecDocument, vocabulary: Vocabulary): readonly Signal[] {
  const signals: Signal[] = [];
  const stories = document.stories;
  const weighed = weightsOf(vocabulary.anatomy);
  let nextStory = 0;
  for (const sentence of document.sentences) {
    while (nextStory < stories.length && (stories[nextStory]?.span.end ?? 0) <= sentence.span.start) nextStory++;
    const place = weightOf(sentence, weighed);
    if (place === 0) continue;
    const story = stories[nextStory];
    const inStory = story !== undefined && story.span.start < sentence.span.end;
    const { customer, product } = inStory
      ? storySides(story, sentence, document, vocabulary)
      : sidesOf(sentence, document, vocabulary);
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
function sidesOf(sentence: Sentence, document: SpecDocument, vocabulary: Vocabulary): Sides {
  const { reading, block } = sentence;
  const signs = signsOf(reading, vocabulary);
  const { pain, relief } = signs;
  const subject = subjectOf(sentence, document);
  const role = signs.role || subject === 'named-customer';
  const person = role || subject === 'generic-customer' || signs.generic || signs.you;
  let customer = 0;
  if (pain) customer += person ? 1 : 0.6;
  if (relief) customer += person ? 1 : 0.5;
  if (signs.evidence) customer += 0.8;
  if (!pain && signs.workaround) customer += 0.5;
  if (subject === 'named-customer') customer += 0.6;
  else if (subject === 'generic-customer') customer += 0.3;
  if (role && signs.gain) customer += 0.5;
  let product = 0;
  if (subject === 'product') product += person || pain || relief ? 0.4 : 1;
  if (subject === 'technology') product += 0.8;
  if (subject === 'company' && !person) product += 0.4;
  if (!person && signs.technology) product += 0.4;
  if (signs.hype) product += 0.6;
  if (signs.unique) product += 0.6;
  if (customer === 0 && product === 0 && block.kind === 'item' && !person && reading.words.length > 3) product = 0.3;
  return { customer: Math.min(1.6, customer), product };
}

/** A story speaks for a customer when it names one and says why; "as a user" is a requirement in another form. */
function storySides(story: Story, { reading }: Sentence, document: SpecDocument, vocabulary: Vocabulary): Sides {
  const written = story.role ? document.text.slice(story.role.start, story.role.end).toLowerCase() : '';
  const generic = vocabulary.entries('generic-customers').has(written.replace(/[*_`]/g, '').trim());
  const { pain, relief, gain, circumstance } = signsOf(reading, vocabulary);
  const lived = pain || relief || gain || circumstance;
  if (generic) return { customer: story.benefit && lived ? 0.3 : 0.1, product: 0.4 };
  return { customer: (story.benefit ? 0.6 : 0.2) + (lived ? 0.3 : 0), product: story.benefit ? 0 : 0.2 };
}

/** The balance of a document, undefined when there is not enough text to judge, with what it rests on. */
export function weigh(
  document: SpecDocument,
  vocabulary: Vocabulary,
): Pick<SpecDocument, 'balance' | 'sides' | 'narrativeWords'> {
  const signals = balanceSignals(document, vocabulary);
  const sides = document.sections.map(() => ({ customer: 0, product: 0 }));
  for (const { sentence, weight, customer, product } of signals) {
    const section = sides[sentence.block.section.index];
    if (!section) continue;
    section.customer += weight * customer;
    section.product += weight * product;
  }
  const isEnough = signals.filter(({ told }) => told).length >= FEWEST_SIGNALS;
  return {
    balance: isEnough ? shareOfCustomer(sides) : undefined,
    sides,
    narrativeWords: narrativeWords(document, vocabulary.anatomy),
  };
}

/** One is added to either side, so that a document with hardly a signal lies in the middle. */
function shareOfCustomer(sides: readonly Sides[]): number {
  const customer = 1 + sides.reduce((sum, side) => sum + side.customer, 0);
  const product = 1 + sides.reduce((sum, side) => sum + side.product, 0);
  return Math.round((100 * customer) / (customer + product));
}

function narrativeWords({ blocks }: SpecDocument, anatomy: Anatomy): number {
  const narrative = anatomy.rolesIn('narrative');
  let words = 0;
  for (const { role, placeholder, sentences } of blocks) {
    if (placeholder || role === undefined || !narrative.has(role)) continue;
    for (const { reading } of sentences) words += reading.words.length;
  }
  return words;
}

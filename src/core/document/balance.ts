/**
 * How much of a document is about customers: 0 is the product alone, 100 customers alone. A description, not a grade; the
 * sentences that speak for either side are the reasons to show beside the number.
 */
import type { Vocabulary } from '../vocabulary.ts';
import type { Anatomy } from './anatomy.ts';
import { sentencesOf, storiesIn } from './lookup.ts';
import { signsOf } from './signs.ts';
import { whileItStands } from './standing.ts';
import { subjectOf } from './subjects.ts';
import type { Role, Sentence, Sides, SpecDocument, Story } from './types.ts';

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

/** What a section brings to the balance. */
interface Share {
  /** As they weigh where the section comes first. */
  readonly sides: Sides;
  readonly sentences: number;
  /** How many of them speak for a side where the document speaks to a reader. */
  readonly told: number;
  readonly narrativeWords: number;
}

const shareOf = whileItStands((section, document, vocabulary: Vocabulary): Share => {
  const weighed = weightsOf(vocabulary.anatomy);
  const narrative = vocabulary.anatomy.rolesIn('narrative');
  const share = { sides: { customer: 0, product: 0 }, sentences: 0, told: 0, narrativeWords: 0 };
  for (const sentence of sentencesOf(document, section)) {
    const { block, reading, span } = sentence;
    if (!block.placeholder && block.role !== undefined && narrative.has(block.role))
      share.narrativeWords += reading.words.length;
    const place = weightOf(sentence, weighed);
    const weight = place * fading(share.sentences);
    share.sentences++;
    if (place === 0) continue;
    const [story] = storiesIn(document, span);
    const { customer, product } = story
      ? storySides(story, sentence, document, vocabulary)
      : sidesOf(sentence, document, vocabulary);
    if (customer === 0 && product === 0) continue;
    if (place > SPECIFICATION) share.told++;
    share.sides.customer += weight * customer;
    share.sides.product += weight * product;
  }
  return share;
});

/** What is left of a weight so many sentences further down. */
const fading = (sentences: number): number => 0.5 ** (sentences / HALF_LIFE);

/** The balance of a document, undefined when there is not enough text to judge, with what it rests on. */
export function weigh(
  document: SpecDocument,
  vocabulary: Vocabulary,
): Pick<SpecDocument, 'balance' | 'sides' | 'narrativeWords'> {
  let before = 0;
  let told = 0;
  let narrativeWords = 0;
  const sides = document.sections.map((section): Sides => {
    const share = shareOf(section, document, vocabulary);
    const weight = fading(before);
    before += share.sentences;
    told += share.told;
    narrativeWords += share.narrativeWords;
    return { customer: weight * share.sides.customer, product: weight * share.sides.product };
  });
  return { balance: told >= FEWEST_SIGNALS ? shareOfCustomer(sides) : undefined, sides, narrativeWords };
}

/** One is added to either side, so that a document with hardly a signal lies in the middle. */
function shareOfCustomer(sides: readonly Sides[]): number {
  const customer = 1 + sides.reduce((sum, side) => sum + side.customer, 0);
  const product = 1 + sides.reduce((sum, side) => sum + side.product, 0);
  return Math.round((100 * customer) / (customer + product));
}

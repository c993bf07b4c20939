/** The balance in words: where it lies, where it should lie for the declared stance, and which sections pull. */
import type { Stance } from '../document/types.ts';
import { list } from '../english.ts';
import { shortened } from '../text.ts';
import type { JsonFile, JsonSection } from './json.ts';

/** Where the balance of a document is expected, by its stance. */
export const BANDS: Readonly<Record<Stance, readonly [least: number, most: number]>> = {
  'customer-driven': [60, 100],
  mixed: [40, 75],
  'self-customer': [40, 90],
  'product-driven': [25, 65],
};

export type Position = 'below' | 'within' | 'above';

/** Where a balance lies in the band of a stance. */
export function positionOf(balance: number, stance: Stance): Position {
  const [least, most] = BANDS[stance];
  return balance < least ? 'below' : balance > most ? 'above' : 'within';
}

/** Sections named as those that pull the most. */
const MOST_NAMED = 2;
/** Longer headings are cut; the ellipsis counts. */
const LONGEST_NAME = 61;

/** A sentence or two to stand beside the number. */
export function balanceWords({ balance, stance, sections }: Pick<JsonFile, 'balance' | 'stance' | 'sections'>): string {
  if (balance === null) return 'There is not enough text to judge.';
  const [least, most] = BANDS[stance];
  const band = `the ${least} to ${most} expected of a ${stance} document`;
  const position = positionOf(balance, stance);
  const where = position === 'within' ? `Within ${band}.` : `${position === 'below' ? 'Below' : 'Above'} ${band}.`;
  const side = position === 'above' || (position === 'within' && balance >= 50) ? 'customer' : 'product';
  const pulling = sections
    .filter((section) => section.heading !== '' && pull(section, side) > 0)
    .sort((a, b) => pull(b, side) - pull(a, side))
    .slice(0, MOST_NAMED)
    .map(({ heading }) => `“${shortened(heading, LONGEST_NAME)}”`);
  if (pulling.length === 0) return where;
  return `${where} ${list(pulling)} ${pulling.length === 1 ? 'speaks' : 'speak'} most for the ${side}.`;
}

const pull = ({ customer, product }: JsonSection, side: 'customer' | 'product'): number =>
  side === 'customer' ? customer - product : product - customer;

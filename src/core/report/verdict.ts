/** The verdict: one sentence on whom the document is about, what it does not say, and what to do next. */
import { KIND_TITLES, type Stance } from '../document/types.ts';
import { list } from '../english.ts';
import { positionOf } from './balanceWords.ts';
import { EXPECTED } from './elements.ts';
import type { JsonFile } from './json.ts';
import type { PartLine } from './summary.ts';

/** A colleague remembers so many gaps. */
const MOST_GAPS = 3;
/** Below this even a bet has lost the person it is for. */
const HARDLY_A_CUSTOMER = 25;

interface Known {
  readonly name: string;
  readonly missing: readonly PartLine[];
  /** How many findings are worth fixing first. */
  readonly first: number;
}

export function verdictOf({ kind, balance, stance }: JsonFile, { name, missing, first }: Known): string {
  if (kind === null) return `${name} is no product spec that Needfirst knows, so it has nothing to say about it.`;
  const subject = `This ${inSentence(KIND_TITLES[kind])}`;
  const gaps = gapsOf(missing);
  const fixes =
    first === 0 ? '' : first === 1 ? 'one finding is worth fixing first' : `${first} findings are worth fixing first`;
  const rest = [gaps && `it does not say ${gaps}`, fixes].filter((part) => part !== '');
  const opening = `${subject} ${leaning(balance, stance)}`;
  if (rest.length === 0) return `${opening} and leaves nothing to fix.`;
  const joint = isGood(balance, stance) ? ', but ' : '; ';
  return `${opening}${joint}${rest.join(', and ')}.`;
}

/** "PRD" and "PR-FAQ" keep their capitals. */
const inSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

const isGood = (balance: number | null, stance: Stance): boolean =>
  balance !== null && positionOf(balance, stance) === 'within';

function leaning(balance: number | null, stance: Stance): string {
  if (balance === null) return 'is too short to tell whom it is about';
  const position = positionOf(balance, stance);
  if (balance < HARDLY_A_CUSTOMER) return 'is about the product and hardly mentions the people it is for';
  if (position === 'below') return 'says more about the product than about the people it is for';
  if (position === 'above') return `reads like a document about customers, although it declares itself ${stance}`;
  return stance === 'customer-driven' || stance === 'self-customer'
    ? 'starts from the people it is for'
    : 'keeps the people it is for in view';
}

/** Whoever does not tell the problem does not tell it first either. */
function gapsOf(missing: readonly PartLine[]): string {
  const elements = missing.map(({ element }) => element);
  const untold = elements.includes('problem');
  const gaps = elements.filter((element) => !(untold && element === 'problem_first'));
  return list(
    gaps.slice(0, MOST_GAPS).map((element) => EXPECTED[element].unsaid),
    'or',
  );
}

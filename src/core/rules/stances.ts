/** What a declared stance does to rules: a bet, once it says what a bet owes, is not held to what it argues against. */
import type { Block, Section, SpecDocument } from '../document/types.ts';
import { Notes } from '../notes.ts';
import type { Rule, Severity } from './types.ts';

/** The severity that the document's stance leaves a rule in a block; undefined where the stance does not relax it. */
export type Relaxation = (rule: Rule, block?: Block) => Severity | 'off' | undefined;

const NONE: Relaxation = () => undefined;

/** What the stance of a document relaxes. Rules that look at the whole of a mixed document are not relaxed. */
export function relaxation(document: SpecDocument, rules: readonly Rule[]): Relaxation {
  const { stance } = document.stance;
  if (stance === 'customer-driven') return NONE;
  if (stance === 'self-customer') return ({ relaxed }) => relaxed['self-customer'];
  if (rules.some((rule) => isOwed(rule, document))) return NONE;
  if (stance === 'product-driven') return ({ relaxed }) => relaxed['product-driven'];
  const bets = betSections(document);
  return ({ relaxed }, block) => (block && bets.has(block.section) ? relaxed['product-driven'] : undefined);
}

/** Whether a rule asks for something without which a bet is an empty declaration, and the document does not have it. */
const isOwed = ({ obligation, severity, scope, matchDocument }: Rule, document: SpecDocument): boolean =>
  obligation &&
  (severity.recommended === 'error' || severity.recommended === 'warning') &&
  (scope.documents.size === 0 || (document.kind !== null && scope.documents.has(document.kind))) &&
  (matchDocument?.(document).length ?? 0) > 0;

const known = new Notes<SpecDocument, ReadonlySet<Section>>();

/** The sections that are bets by their heading or by a mark, and those below them. */
export function betSections(document: SpecDocument): ReadonlySet<Section> {
  const found = known.get(document) ?? findBets(document);
  known.set(document, found);
  return found;
}

function findBets({ sections, stance }: SpecDocument): ReadonlySet<Section> {
  const bets = new Set<Section>();
  for (const section of sections) {
    const { parent, role, span } = section;
    const around = parent === undefined ? undefined : sections[parent];
    const isMarked = stance.marks.some(({ start }) => span.start <= start && start < span.end);
    if (role === 'bet' || isMarked || (around && bets.has(around))) bets.add(section);
  }
  return bets;
}

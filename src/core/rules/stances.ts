/** What a declared stance does to rules: a bet, once it says what a bet owes, is not held to what it argues against. */
import type { SpecDocument } from '../document/types.ts';
import type { Rule, Severity } from './types.ts';

/** Which rules a document is not held to: those that argue against its stance, all through it or in its bets. */
export type Relaxation = 'none' | 'self-customer' | 'product-driven' | 'bets';

/** What the stance of a document relaxes. */
export function relaxation(document: SpecDocument, rules: readonly Rule[]): Relaxation {
  const { stance } = document.stance;
  if (stance === 'customer-driven') return 'none';
  if (stance === 'self-customer') return stance;
  if (rules.some((rule) => isOwed(rule, document))) return 'none';
  return stance === 'product-driven' ? stance : 'bets';
}

/**
 * The severity that a rule has at most; undefined where nothing is taken from it. Rules that look at the whole of a mixed
 * document are not relaxed.
 */
export function mostSevere({ relaxed }: Rule, relaxation: Relaxation, isBet: boolean): Severity | 'off' | undefined {
  if (relaxation === 'bets') return isBet ? relaxed['product-driven'] : undefined;
  return relaxation === 'none' ? undefined : relaxed[relaxation];
}

/** Whether a rule asks for something without which a bet is an empty declaration, and the document does not have it. */
const isOwed = ({ obligation, severity, scope, matchDocument }: Rule, document: SpecDocument): boolean =>
  obligation &&
  (severity.recommended === 'error' || severity.recommended === 'warning') &&
  (scope.documents.size === 0 || (document.kind !== null && scope.documents.has(document.kind))) &&
  (matchDocument?.(document).length ?? 0) > 0;

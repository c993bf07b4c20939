/** How well a document keeps to its declared stance: a grade, and the penalties that are its reasons. */
import type { CheckResult } from '../check.ts';
import type { SpecDocument } from '../document/types.ts';
import type { Severity } from '../rules/types.ts';

/** What one rule takes off. */
export interface Penalty {
  readonly ruleId: string;
  /** Findings of the rule, those included that no longer count. */
  readonly findings: number;
  /** Greater than 0, with one decimal. */
  readonly points: number;
}

export interface Fit {
  /** 0 to 100. */
  readonly value: number;
  /** The heaviest first. */
  readonly penalties: readonly Penalty[];
}

const PENALTY: Readonly<Record<Severity, number>> = { error: 10, warning: 4, information: 1, hint: 0 };
/** Findings of one rule that count. */
const MOST_OF_A_RULE = 3;
/** What sentences cost is what they would cost in a document of this many words … */
const USUAL_WORDS = 1000;
/** … but no draft counts as shorter than this: one slip in a short one would crush it. */
const FEWEST_WORDS = 400;

/** 100 less the penalties. Findings on sentences count per thousand words of narrative, missing parts in full. */
export function judgeFit(
  { narrativeWords }: Pick<SpecDocument, 'narrativeWords'>,
  { diagnostics }: Pick<CheckResult, 'diagnostics'>,
): Fit {
  const scale = USUAL_WORDS / Math.max(FEWEST_WORDS, narrativeWords);
  const costs = new Map<string, number[]>();
  for (const { ruleId, severity, level } of diagnostics) {
    const cost = PENALTY[severity] * (level === 'sentence' ? scale : 1);
    const known = costs.get(ruleId);
    if (known) known.push(cost);
    else costs.set(ruleId, [cost]);
  }
  const penalties: Penalty[] = [];
  let sum = 0;
  for (const [ruleId, all] of costs) {
    const counted = [...all].sort((a, b) => b - a).slice(0, MOST_OF_A_RULE);
    const cost = counted.reduce((total, each) => total + each, 0);
    sum += cost;
    const points = Math.round(cost * 10) / 10;
    if (points > 0) penalties.push({ ruleId, findings: all.length, points });
  }
  penalties.sort((a, b) => b.points - a.points || (a.ruleId < b.ruleId ? -1 : 1));
  return { value: Math.max(0, Math.round(100 - sum)), penalties };
}

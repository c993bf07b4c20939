/** What is left of what rules find: the strongest findings of each sentence, and not too many of one rule in one section. */
import type { Section, Sentence } from './document/types.ts';
import { type Asked, RANK } from './rules/plan.ts';
import { type Diagnostic, type Match, type Rule, VALUES } from './rules/types.ts';
import { moved, type Span } from './text.ts';

/** Something that a rule has found in a sentence. */
export interface Found extends Asked {
  readonly match: Match;
  readonly sentence: Sentence;
}

/** The strongest findings on one sentence: on words in it, and on the whole of it. */
interface Best {
  phrase?: Found;
  whole?: Found;
}

/** The diagnostics of a section for all that was found in its sentences. */
export function settle(found: readonly Found[], section: Section): Diagnostic[] {
  return found.length === 0 ? [] : fold(onePerSentence(found), section);
}

/** At most one finding on a whole sentence and one on a phrase in it, and not two on the same words. */
function onePerSentence(found: readonly Found[]): Found[] {
  const bySentence = new Map<Sentence, Best>();
  const kept: Found[] = [];
  for (const each of found) {
    const best = bySentence.get(each.sentence) ?? {};
    bySentence.set(each.sentence, best);
    const sort = each.rule.phrase ? 'phrase' : 'whole';
    if (!best[sort] || isStronger(each, best[sort])) best[sort] = each;
  }
  for (const { phrase, whole } of bySentence.values()) {
    const same = phrase && whole && isSameSpan(phrase.match.span, whole.match.span);
    if (phrase && !(same && isStronger(whole, phrase))) kept.push(phrase);
    if (whole && !(same && isStronger(phrase, whole))) kept.push(whole);
  }
  return kept;
}

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The more severe one; then the more specific rule, which applies in fewer parts; then the first. */
function isStronger(a: Found, b: Found): boolean {
  const parts = ({ rule }: Found): number => rule.scope.roles.size || Number.POSITIVE_INFINITY;
  if (a.severity !== b.severity) return RANK[a.severity] > RANK[b.severity];
  return parts(a) !== parts(b) ? parts(a) < parts(b) : a.order < b.order;
}

/** More findings of one rule in one section than this are folded into one finding on the section. */
const MOST_IN_A_SECTION = 10;

/** Keeps the first findings of a rule and says on the section's heading how many more there are. */
function fold(found: readonly Found[], { heading }: Section): Diagnostic[] {
  const byRule = new Map<Rule, Found[]>();
  for (const each of found) {
    const others = byRule.get(each.rule);
    if (others) others.push(each);
    else byRule.set(each.rule, [each]);
  }
  return [...byRule.values()].flatMap((group) => {
    if (group.length <= MOST_IN_A_SECTION || !heading) return group.map(toDiagnostic);
    const sorted = group.sort((a, b) => a.match.span.start - b.match.span.start);
    const shown = sorted.slice(0, MOST_IN_A_SECTION).map(toDiagnostic);
    const next = sorted[MOST_IN_A_SECTION];
    return next ? [...shown, foldedInto(heading.span, next, sorted.length - MOST_IN_A_SECTION)] : shown;
  });
}

const foldedInto = (span: Span, next: Found, more: number): Diagnostic => ({
  ruleId: next.rule.id,
  severity: next.severity,
  level: 'section',
  message: `${more} more in this section: ${next.rule.title.toLowerCase()}.`,
  span,
  fixes: [],
  related: [{ span: next.match.span, message: 'The next one' }],
});

export const toDiagnostic = ({ rule, severity, match }: Omit<Found, 'sentence' | 'order'>): Diagnostic => ({
  ruleId: rule.id,
  severity,
  level: rule.level,
  message: fill(rule.message, match.values ?? {}),
  span: match.span,
  fixes: match.fixes?.() ?? [],
  related: match.related ?? [],
});

const PLACEHOLDER = new RegExp(`\\{(${VALUES.join('|')})\\}`, 'g');

/** Fills the `{placeholders}` of a message; one without a value stays as it is. */
export const fill = (message: string, values: NonNullable<Match['values']>): string =>
  message.replace(PLACEHOLDER, (whole, name: (typeof VALUES)[number]) => values[name] || whole);

/** The same findings where the text that they are about now stands. */
export function movedBy(found: readonly Diagnostic[], by: number): readonly Diagnostic[] {
  if (by === 0) return found;
  return found.map((diagnostic) => ({
    ...diagnostic,
    span: moved(diagnostic.span, by),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: moved(edit.span, by) })),
    })),
    related: diagnostic.related.map((each) => ({ ...each, span: moved(each.span, by) })),
  }));
}

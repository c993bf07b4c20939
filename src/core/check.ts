/** Match and settle: what the rules find in a document becomes the diagnostics that a reader sees. */
import { blocksOf } from './document/lookup.ts';
import type { Section, SpecDocument, Standing } from './document/types.ts';
import { Notes } from './notes.ts';
import { type Choice, type Plan, planFor } from './rules/plan.ts';
import { isClaim } from './rules/scope.ts';
import type { Diagnostic, Rule, Suppressed } from './rules/types.ts';
import { type Found, movedBy, settle, toDiagnostic } from './settle.ts';
import { type SuppressionSettings, type Suppressions, suppress } from './suppress.ts';
import { overlap } from './text.ts';

export interface CheckSettings extends Choice {
  readonly suppressions?: SuppressionSettings;
}

export interface CheckResult {
  /** Sorted by start, then end, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** Checks a document against rules. A document that is no product spec (`kind` null) has no diagnostics. */
export function check(
  document: SpecDocument,
  rules: readonly Rule[],
  suppressions: Suppressions,
  settings: CheckSettings = {},
): CheckResult {
  if (document.kind === null) return { diagnostics: [], suppressed: [] };
  const plan = planFor(document, rules, settings);
  const found = findInDocument(document, plan);
  for (const section of document.sections)
    for (const diagnostic of findInSection(section, document, plan)) found.push(diagnostic);
  const { kept, suppressed } = suppress(found, document, suppressions, rules, settings.suppressions);
  // Who asks for some rules only is not told of comments that hide others.
  const diagnostics = settings.only
    ? kept.filter(({ ruleId }) => !isOwn(ruleId))
    : [...kept, ...frontMatterProblems(document)];
  return { diagnostics: diagnostics.sort(byPlace), suppressed };
}

/** Whether a finding is Needfirst's own and not a rule's. */
const isOwn = (ruleId: string): boolean => ruleId.startsWith('needfirst/');

/** Front matter that cannot be read declares nothing, although its author thinks that it does. */
const frontMatterProblems = ({ frontMatter, text }: SpecDocument): Diagnostic[] =>
  (frontMatter?.problems ?? []).slice(0, 1).map(({ span: { start, end }, message }) => ({
    ruleId: 'needfirst/front-matter',
    severity: 'warning',
    level: 'document',
    message,
    span: { start, end: Math.min(end, text.length) },
    fixes: [],
    related: [],
  }));

/** The order of diagnostics in every output. */
const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId));

const findInDocument = (document: SpecDocument, { ofDocument }: Plan): Diagnostic[] =>
  ofDocument.flatMap(({ rule, severity }) =>
    (rule.matchDocument?.(document) ?? []).map((match) => toDiagnostic({ rule, severity, match })),
  );

/** What was found in a section when it began at an offset. */
interface Settled {
  readonly plan: Plan;
  readonly at: number;
  readonly diagnostics: readonly Diagnostic[];
}

const settled = new Notes<Standing, Settled>();

/** What rules find in the sentences of a section. They look no further, so that it holds for as long as the section stands. */
function findInSection(section: Section, document: SpecDocument, plan: Plan): readonly Diagnostic[] {
  const known = settled.get(section.standing);
  const at = section.span.start;
  if (known?.plan === plan) return movedBy(known.diagnostics, at - known.at);
  const diagnostics = settle(match(section, document, plan), section);
  settled.set(section.standing, { plan, at, diagnostics });
  return diagnostics;
}

function match(section: Section, document: SpecDocument, plan: Plan): readonly Found[] {
  const found: Found[] = [];
  for (const block of blocksOf(document, section)) {
    const questions = plan.ofSentences(block, document);
    for (const sentence of block.sentences) {
      if (!isClaim(sentence)) continue;
      for (const each of questions.of(sentence)) {
        for (const match of each.rule.matchSentence?.(sentence, document) ?? [])
          found.push({ ...each, match, sentence });
      }
    }
  }
  return found;
}

/** The diagnostics at a place, the narrowest first. */
export const diagnosticsAt = (diagnostics: readonly Diagnostic[], span: { start: number; end: number }): Diagnostic[] =>
  diagnostics
    .filter((diagnostic) => overlap(diagnostic.span, span) >= 0)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));

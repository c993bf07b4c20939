/** The machine-readable report. Its shape is a contract: `version` is raised when a field changes its meaning. */
import type { CheckResult } from '../check.ts';
import type { SpecDocument } from '../document/types.ts';
import type { Diagnostic, Severity } from '../rules/types.ts';
import type { Position, Span } from '../text.ts';

/** A document and what was found in it. */
export interface CheckedFile {
  readonly document: SpecDocument;
  readonly result: CheckResult;
}

export interface JsonReport {
  readonly version: 1;
  readonly files: readonly JsonFile[];
  readonly summary: { readonly files: number; readonly specs: number } & Readonly<Record<Severity, number>>;
}

export interface JsonFile {
  readonly path: string;
  /** null: no product spec, and then there are no diagnostics. */
  readonly kind: string | null;
  readonly stance: string;
  readonly balance: number | null;
  readonly fit: number | null;
  readonly elements: SpecDocument['elements'];
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly suppressed: readonly { readonly ruleId: string; readonly span: Span; readonly reason: string | null }[];
}

export interface JsonDiagnostic extends Omit<Diagnostic, 'related'> {
  readonly range: { readonly start: Position; readonly end: Position };
}

/** The report on some files, in the order given. */
export const toJson = (files: readonly CheckedFile[]): JsonReport => joinJson(files.map(toJsonFile));

/** The report made of the reports on single files, for those who do not keep every document in memory. */
export function joinJson(files: readonly JsonFile[]): JsonReport {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { diagnostics } of files) for (const { severity } of diagnostics) counts[severity]++;
  const specs = files.filter(({ kind }) => kind !== null).length;
  return { version: 1, files, summary: { files: files.length, specs, ...counts } };
}

/** What the report says of one file. */
export function toJsonFile({ document, result }: CheckedFile): JsonFile {
  const { path, kind, stance, balance, elements, lines } = document;
  return {
    path,
    kind,
    stance: stance.stance,
    balance: balance ?? null,
    fit: kind === null ? null : fitOf(document, result),
    elements,
    diagnostics: result.diagnostics.map(({ related: _, ...diagnostic }) => ({
      ...diagnostic,
      range: { start: lines.positionAt(diagnostic.span.start), end: lines.positionAt(diagnostic.span.end) },
    })),
    suppressed: result.suppressed.map(({ diagnostic, reason }) => ({
      ruleId: diagnostic.ruleId,
      span: diagnostic.span,
      reason: reason ?? null,
    })),
  };
}

const PENALTY: Readonly<Record<Severity, number>> = { error: 10, warning: 4, information: 1, hint: 0 };
/** Hits of one rule that count. */
const MOST_OF_A_RULE = 3;
/** Penalties of sentences are those of a document of this many words; shorter ones are not magnified. */
const USUAL_WORDS = 1000;
const FEWEST_WORDS = 400;

/**
 * How well a document keeps to its declared stance, 0 to 100: 100 less a penalty for each finding. Findings on sentences
 * count per thousand words, missing parts in full.
 */
export function fitOf(document: SpecDocument, { diagnostics }: CheckResult): number {
  const words = document.sentences.reduce((sum, { reading }) => sum + reading.words.length, 0);
  const scale = USUAL_WORDS / Math.max(FEWEST_WORDS, words);
  const seen = new Map<string, number>();
  let penalty = 0;
  for (const { ruleId, severity, level } of diagnostics) {
    const count = (seen.get(ruleId) ?? 0) + 1;
    seen.set(ruleId, count);
    if (count <= MOST_OF_A_RULE) penalty += PENALTY[severity] * (level === 'sentence' ? Math.min(1, scale) : 1);
  }
  return Math.max(0, Math.round(100 - penalty));
}

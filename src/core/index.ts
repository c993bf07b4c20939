/** The only door to the core: adapters import this and nothing deeper. */
import { data } from './data.generated.ts';
import { createEngine as createEngineWith, type Engine } from './engine.ts';
import type { PackData } from './rules/compile.ts';

export type { CheckResult, CheckSettings, RuleSettings } from './check.ts';
export { diagnosticsAt, severityOf } from './check.ts';
export type {
  DocumentKind,
  Elements,
  Section,
  SpecDocument,
  Stance,
} from './document/types.ts';
export { type Engine, LONGEST_TEXT, type ReadOptions, type Source } from './engine.ts';
export { explainRule, hoverText } from './report/explain.ts';
export { type CheckedFile, type JsonReport, toJson } from './report/json.ts';
export { reviewMarkdown } from './report/markdown.ts';
export type { PackData } from './rules/compile.ts';
export { runExamples } from './rules/examples.ts';
export { type PackProblem, readPack } from './rules/pack.ts';
export type {
  Diagnostic,
  Example,
  Fix,
  Level,
  Match,
  Related,
  Rule,
  Severity,
  Suppressed,
} from './rules/types.ts';
export { suppressionFixes } from './suppressionFixes.ts';
export { applyEdits, LineMap, type Position, type Span, type TextEdit } from './text.ts';

/** An engine with the bundled packs, and further ones after them. */
export const createEngine = (packs: readonly PackData[] = []): Engine => createEngineWith(data, packs);

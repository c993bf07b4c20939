/** Reports made by hand, for tests of what is made of them. */
import type { JsonDiagnostic, JsonFile } from '../src/core/index.ts';

/** A finding on the third character of a line; lines count from 1. */
export const found = (
  line: number,
  severity: JsonDiagnostic['severity'],
  message: string,
  ruleId: string,
  more: Partial<JsonDiagnostic> = {},
): JsonDiagnostic => ({
  ruleId,
  severity,
  level: 'sentence',
  message,
  span: { start: 0, end: 1 },
  fixes: [],
  range: { start: { line: line - 1, character: 2 }, end: { line: line - 1, character: 3 } },
  words: 'it',
  ...more,
});

export const file = (
  path: string,
  diagnostics: readonly JsonDiagnostic[],
  kind: JsonFile['kind'] = 'prd',
): JsonFile => ({
  path,
  kind,
  title: '',
  stance: 'customer-driven',
  balance: 42,
  fit: 80,
  penalties: [],
  elements: {} as JsonFile['elements'],
  places: {},
  sections: [],
  diagnostics,
  suppressed: [],
});

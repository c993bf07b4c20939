/** Checked files made by hand, for tests of what reports say. */
import type { Element } from '../../../src/core/document/types.ts';
import { type JsonDiagnostic, type JsonFile, type JsonSection, joinJson } from '../../../src/core/report/json.ts';

const place = (line: number) => ({
  span: { start: line * 10, end: line * 10 + 5 },
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
});

export const section = (heading: string, line: number, customer = 0, product = 0, level = 2): JsonSection => ({
  heading,
  level,
  customer,
  product,
  ...place(line),
});

export const finding = (
  ruleId: string,
  line: number,
  { severity = 'warning', level = 'sentence', message = `About ${ruleId}.` }: Partial<JsonDiagnostic> = {},
): JsonDiagnostic => ({ ruleId, severity, level, message, fixes: [], words: ruleId, ...place(line) });

export const suppression = (ruleId: string, line: number, reason: string | null): JsonFile['suppressed'][number] => ({
  ruleId,
  reason,
  ...place(line),
});

/** A PRD that has all elements but those named; nothing is found in it. */
export function fileOf(given: Partial<JsonFile> = {}, lacks: readonly Element[] = []): JsonFile {
  const all = {
    customer: 1,
    problem: 2,
    problem_first: 2,
    evidence: 3,
    alternatives: 4,
    benefit: 5,
    metric: 6,
    baseline: 7,
  };
  const elements = Object.fromEntries(
    [...Object.keys(all), 'nongoals', 'risks'].map((element) => [element, !lacks.includes(element as Element)]),
  ) as JsonFile['elements'];
  const places = Object.fromEntries(
    Object.entries(all).flatMap(([element, line]) => (elements[element as Element] ? [[element, place(line)]] : [])),
  );
  return {
    path: 'specs/lantern.md',
    kind: 'prd',
    title: 'PRD: Lantern',
    stance: 'customer-driven',
    balance: 70,
    fit: 100,
    penalties: [],
    elements,
    places,
    sections: [section('', 0, 0, 0, 0), section('PRD: Lantern', 1, 0, 0, 1), section('Problem', 2, 3, 1)],
    diagnostics: [],
    suppressed: [],
    ...given,
  };
}

export const reportOf = (...files: readonly JsonFile[]) => joinJson(files);

/** Text that attacks: HTML, Markdown, tables, mentions, references, links, and characters that nobody sees. */
export const HOSTILE =
  '<script>alert(1)</script><img src=x onerror=alert(2)> | `x` **b** [a](javascript:alert(3)) @everyone #12 &amp; "q" \'s\' ![i](http://x.test/y.png) www.x.test \u202Eevil\nsecond line';

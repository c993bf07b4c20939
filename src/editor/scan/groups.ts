/** The rows of the view: findings grouped by file, rule or severity. Knows nothing of VS Code. */
import { SEVERITIES, type Severity } from '../../core/index.ts';
import type { Filter } from './filter.ts';
import type { Finding, Grouping, PassedOver, Place, ScannedSpec } from './types.ts';

export interface FindingRow extends Place {
  readonly type: 'finding';
  readonly finding: Finding;
  /** Position among the findings of its file: tells two of one rule on the same words apart. */
  readonly index: number;
}

export interface FileRow extends ScannedSpec {
  readonly type: 'file';
  readonly findings: readonly FindingRow[];
  /** The severity that it stands under, when files are grouped by it. */
  readonly severity: Severity | undefined;
}

export interface RuleRow {
  readonly type: 'rule';
  readonly ruleId: string;
  readonly findings: readonly FindingRow[];
}

export interface SeverityRow {
  readonly type: 'severity';
  readonly severity: Severity;
  readonly files: readonly FileRow[];
  readonly count: number;
}

export interface PassedOverRow {
  readonly type: 'passedOver';
  readonly files: readonly PassedOver[];
}

export interface PassedOverFileRow extends PassedOver {
  readonly type: 'passedOverFile';
}

export type Row = FindingRow | FileRow | RuleRow | SeverityRow | PassedOverRow | PassedOverFileRow;

/** The rows at the top. */
export function rowsOf(
  specs: readonly ScannedSpec[],
  passedOver: readonly PassedOver[],
  grouping: Grouping,
  filter: Filter,
): Row[] {
  const files = inOrder(specs).flatMap((scanned) => fileRow(scanned, filter));
  const last: PassedOverRow[] = passedOver.length > 0 ? [{ type: 'passedOver', files: inOrder(passedOver) }] : [];
  if (grouping === 'rule') return [...byRule(files), ...last];
  if (grouping === 'severity') return [...bySeverity(files), ...last];
  return [...files, ...last];
}

/** The rows under a row. */
export function rowsUnder(row: Row): Row[] {
  switch (row.type) {
    case 'file':
    case 'rule':
      return [...row.findings];
    case 'severity':
      return [...row.files];
    case 'passedOver':
      return row.files.map((file) => ({ ...file, type: 'passedOverFile' }));
    case 'finding':
    case 'passedOverFile':
      return [];
  }
}

/** How many findings of each severity there are, most severe first; severities without any are left out. */
export function countsOf(findings: readonly FindingRow[]): readonly (readonly [Severity, number])[] {
  const counts = SEVERITIES.map((severity) => [
    severity,
    findings.filter((row) => row.finding.severity === severity).length,
  ]);
  return counts.filter(([, count]) => count !== 0) as [Severity, number][];
}

function fileRow(scanned: ScannedSpec, filter: Filter): FileRow[] {
  const { uri, folder, path, spec } = scanned;
  const findings = spec.diagnostics
    .map((finding, index): FindingRow => ({ type: 'finding', uri, folder, path, finding, index }))
    .filter(({ finding }) => filter(scanned, finding));
  return findings.length > 0 ? [{ ...scanned, type: 'file', findings, severity: undefined }] : [];
}

/** What is found most often comes first. */
function byRule(files: readonly FileRow[]): RuleRow[] {
  const rules = new Map<string, FindingRow[]>();
  for (const row of files.flatMap(({ findings }) => findings)) {
    const { ruleId } = row.finding;
    const rows = rules.get(ruleId);
    if (rows) rows.push(row);
    else rules.set(ruleId, [row]);
  }
  return [...rules]
    .map(([ruleId, findings]): RuleRow => ({ type: 'rule', ruleId, findings }))
    .sort((a, b) => b.findings.length - a.findings.length || (a.ruleId < b.ruleId ? -1 : 1));
}

const bySeverity = (files: readonly FileRow[]): SeverityRow[] =>
  SEVERITIES.map((severity): SeverityRow => {
    const own = files.flatMap((file): FileRow[] => {
      const findings = file.findings.filter(({ finding }) => finding.severity === severity);
      return findings.length > 0 ? [{ ...file, findings, severity }] : [];
    });
    const count = own.reduce((sum, { findings }) => sum + findings.length, 0);
    return { type: 'severity', severity, files: own, count };
  }).filter(({ count }) => count > 0);

/** As the Explorer orders names: `spec-2` before `spec-10`. */
const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export const inOrder = <T extends Place>(places: readonly T[]): readonly T[] =>
  places.toSorted(
    (a, b) => compare(a.folder ?? '', b.folder ?? '') || compare(a.path, b.path) || (a.uri < b.uri ? -1 : 1),
  );

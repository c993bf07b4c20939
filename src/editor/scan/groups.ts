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

/** A file, with those of its findings that are shown. */
export interface FileRow extends ScannedSpec {
  readonly type: 'file';
  /** The severity that it stands under, when files are grouped by it. */
  readonly severity: Severity | undefined;
  readonly indexes: readonly number[];
}

export interface RuleRow {
  readonly type: 'rule';
  readonly ruleId: string;
  /** The files with the findings of this rule alone. */
  readonly files: readonly FileRow[];
  readonly count: number;
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
  const files = inOrder(specs).flatMap((scanned) =>
    fileRow(scanned, (finding) => filter(scanned, finding), scanned.found.findings.keys()),
  );
  const last: PassedOverRow[] = passedOver.length > 0 ? [{ type: 'passedOver', files: inOrder(passedOver) }] : [];
  if (grouping === 'rule') return [...byRule(files), ...last];
  if (grouping === 'severity') return [...bySeverity(files), ...last];
  return [...files, ...last];
}

/** The rows under a row. They are made only when it is opened: there may be tens of thousands. */
export function rowsUnder(row: Row): Row[] {
  switch (row.type) {
    case 'file':
      return findingRows(row);
    case 'rule':
      return row.files.flatMap(findingRows);
    case 'severity':
      return [...row.files];
    case 'passedOver':
      return row.files.map((file) => ({ ...file, type: 'passedOverFile' }));
    case 'finding':
    case 'passedOverFile':
      return [];
  }
}

/** How many of a file's shown findings have each severity, most severe first; severities without any are left out. */
export function countsOf({
  found,
  indexes,
}: FileRow): readonly { readonly severity: Severity; readonly count: number }[] {
  return SEVERITIES.map((severity) => ({
    severity,
    count: indexes.filter((index) => found.findings[index]?.severity === severity).length,
  })).filter(({ count }) => count > 0);
}

function fileRow(
  scanned: ScannedSpec,
  isShown: (finding: Finding) => boolean,
  among: Iterable<number>,
  severity?: Severity,
): FileRow[] {
  const { findings } = scanned.found;
  const indexes = [...among].filter((index) => findings[index] && isShown(findings[index]));
  return indexes.length > 0 ? [{ ...scanned, type: 'file', severity, indexes }] : [];
}

const findingRows = ({ uri, folder, path, found, indexes }: FileRow): FindingRow[] =>
  indexes.flatMap((index) => {
    const finding = found.findings[index];
    return finding ? [{ type: 'finding', uri, folder, path, finding, index }] : [];
  });

/** What is found most often comes first. */
function byRule(files: readonly FileRow[]): RuleRow[] {
  const rules = new Map<string, FileRow[]>();
  for (const file of files) {
    const ids = new Set(file.indexes.map((index) => file.found.findings[index]?.ruleId ?? ''));
    for (const id of ids) {
      const own = rules.get(id) ?? [];
      rules.set(id, own);
      own.push(...fileRow(file, ({ ruleId }) => ruleId === id, file.indexes));
    }
  }
  return [...rules]
    .map(([ruleId, own]): RuleRow => ({ type: 'rule', ruleId, files: own, count: sumOf(own) }))
    .sort((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1));
}

const bySeverity = (files: readonly FileRow[]): SeverityRow[] =>
  SEVERITIES.map((severity): SeverityRow => {
    const own = files.flatMap((file) =>
      fileRow(file, (finding) => finding.severity === severity, file.indexes, severity),
    );
    return { type: 'severity', severity, files: own, count: sumOf(own) };
  }).filter(({ count }) => count > 0);

const sumOf = (files: readonly FileRow[]): number => files.reduce((sum, { indexes }) => sum + indexes.length, 0);

/** As the Explorer orders names: `spec-2` before `spec-10`. Made when first needed: its locales take milliseconds to load. */
let collator: Intl.Collator | undefined;

export function inOrder<T extends Place>(places: readonly T[]): readonly T[] {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const { compare } = collator;
  return places.toSorted(
    (a, b) => compare(a.folder ?? '', b.folder ?? '') || compare(a.path, b.path) || (a.uri < b.uri ? -1 : 1),
  );
}

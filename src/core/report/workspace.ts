/** What there is to say about many checked documents, as data. */
import { KIND_TITLES } from '../document/types.ts';
import type { JsonDiagnostic, JsonFile } from './json.ts';
import type { RuleTitles } from './summary.ts';

/** What a summary of many documents asks of each. */
export interface WorkspaceFile extends Pick<JsonFile, 'path' | 'kind' | 'balance' | 'fit'> {
  readonly diagnostics: readonly Pick<JsonDiagnostic, 'ruleId' | 'severity'>[];
}

export interface WorkspaceSummary {
  readonly verdict: string;
  readonly documents: readonly DocumentRow[];
  /** Files that are no product spec. */
  readonly otherFiles: number;
  readonly distribution: readonly Bucket[];
  /** The most frequent first. */
  readonly rules: readonly RuleRow[];
}

export interface DocumentRow {
  readonly path: string;
  readonly kindTitle: string;
  /** null: not enough text to judge. */
  readonly balance: number | null;
  readonly fit: number;
  readonly findings: number;
}

/** How many documents have a balance in a range; those without enough text come last. */
export interface Bucket {
  readonly label: string;
  readonly documents: number;
}

export interface RuleRow {
  readonly ruleId: string;
  readonly title: string;
  readonly findings: number;
  readonly documents: number;
}

/** Columns by which the documents can be sorted. */
export const COLUMNS = ['path', 'kindTitle', 'balance', 'fit', 'findings'] as const;
export type Column = (typeof COLUMNS)[number];
export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** What needs work comes first. */
export const WORST_FIRST: Order = { column: 'fit', descending: false };

/** The order when the heading of a column is pressed: the column's usual one first, then the other way round. */
export const nextOrder = (order: Order, column: Column): Order => ({
  column,
  descending: order.column === column ? !order.descending : column === 'findings',
});

const MOST_RULES = 10;
const BUCKET = 20;
/** A balance below 50 leans to the product. */
const MIDDLE = 50;

export function summariseWorkspace(
  files: readonly WorkspaceFile[],
  titles: RuleTitles,
  order: Order = WORST_FIRST,
): WorkspaceSummary {
  const specs = files.filter(({ kind }) => kind !== null);
  return {
    verdict: verdictOf(specs),
    documents: sorted(specs.map(toRow), order),
    otherFiles: files.length - specs.length,
    distribution: distributionOf(specs),
    rules: rulesOf(specs, titles),
  };
}

const toRow = ({ path, kind, balance, fit, diagnostics }: WorkspaceFile): DocumentRow => ({
  path,
  kindTitle: kind === null ? '' : KIND_TITLES[kind],
  balance,
  fit: fit ?? 0,
  findings: diagnostics.length,
});

/** Rows that are equal in the column are in the order of their paths; those without a number come last either way. */
function sorted(rows: readonly DocumentRow[], { column, descending }: Order): readonly DocumentRow[] {
  const byPath = (a: DocumentRow, b: DocumentRow): number => compare(a.path, b.path);
  return [...rows].sort((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byPath(a, b);
    return (descending ? -1 : 1) * compare(one, other) || byPath(a, b);
  });
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : Number(a > b));

function verdictOf(specs: readonly WorkspaceFile[]): string {
  if (specs.length === 0) return 'There is no product spec among these files.';
  const judged = specs.flatMap(({ balance }) => balance ?? []);
  const product = judged.filter((balance) => balance < MIDDLE).length;
  const urgent = specs.filter(({ diagnostics }) => diagnostics.some(isUrgent)).length;
  const leaning =
    judged.length === 0
      ? 'None of them has enough text to judge its balance'
      : `${product} of ${judged.length} say more about the product than about the people it is for`;
  return `${count(specs.length, 'product spec')}. ${leaning}; ${urgent} ${urgent === 1 ? 'has' : 'have'} errors or warnings.`;
}

const isUrgent = ({ severity }: Pick<JsonDiagnostic, 'severity'>): boolean =>
  severity === 'error' || severity === 'warning';

function distributionOf(specs: readonly WorkspaceFile[]): readonly Bucket[] {
  const buckets = Array.from({ length: 100 / BUCKET }, (_, index) => {
    const least = index * BUCKET;
    const most = index === 100 / BUCKET - 1 ? 100 : least + BUCKET - 1;
    const documents = specs.filter(({ balance }) => balance !== null && balance >= least && balance <= most).length;
    return { label: `${least}–${most}`, documents };
  });
  const unjudged = specs.filter(({ balance }) => balance === null).length;
  return unjudged > 0 ? [...buckets, { label: 'Too short to judge', documents: unjudged }] : buckets;
}

function rulesOf(specs: readonly WorkspaceFile[], titles: RuleTitles): readonly RuleRow[] {
  const rows = new Map<string, { findings: number; documents: number }>();
  for (const { diagnostics } of specs) {
    const counted = new Set<string>();
    for (const { ruleId } of diagnostics) {
      const row = rows.get(ruleId) ?? { findings: 0, documents: 0 };
      rows.set(ruleId, row);
      row.findings++;
      if (!counted.has(ruleId)) row.documents++;
      counted.add(ruleId);
    }
  }
  return [...rows]
    .map(([ruleId, row]) => ({ ruleId, title: titles.get(ruleId) ?? ruleId, ...row }))
    .sort((a, b) => b.findings - a.findings || b.documents - a.documents || compare(a.ruleId, b.ruleId))
    .slice(0, MOST_RULES);
}

/** "1 product spec", "2 product specs". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

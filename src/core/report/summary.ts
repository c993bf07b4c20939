/** What there is to say about one checked document, as data: Markdown, HTML and the editor's page say it each in their way. */
import { type DocumentKind, type Element, KIND_TITLES, type Stance } from '../document/types.ts';
import { type Rule, SEVERITIES, type Severity } from '../rules/types.ts';
import type { Span } from '../text.ts';
import { balanceWords } from './balanceWords.ts';
import { EXPECTED, elementsOf } from './elements.ts';
import type { JsonDiagnostic, JsonFile, JsonPlace } from './json.ts';
import { BEFORE_HEADINGS, type SectionRow, sectionRows } from './sectionRows.ts';
import { verdictOf } from './verdict.ts';

export interface Summary {
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  /** What the document calls itself; its name when it has no heading. */
  readonly title: string;
  /** null: no product spec. Then `verdict` says so, and the rest is empty. */
  readonly kind: DocumentKind | null;
  /** What people call the kind. */
  readonly kindTitle: string;
  readonly stance: Stance;
  /** One sentence that a product manager would send to a colleague. */
  readonly verdict: string;
  /** `value` null: not enough text to judge. */
  readonly balance: { readonly value: number | null; readonly reason: string };
  readonly fit: { readonly value: number; readonly reasons: readonly Reason[] };
  readonly sections: readonly SectionRow[];
  readonly parts: readonly PartLine[];
  /** Worth fixing first, the most important first. */
  readonly first: readonly Finding[];
  /** The others by the section that they stand in, in the order of the document. */
  readonly others: readonly { readonly heading: string; readonly findings: readonly Finding[] }[];
  readonly suppressed: readonly SuppressedLine[];
}

/** What a rule takes off from the fit. */
export interface Reason {
  readonly ruleId: string;
  readonly title: string;
  readonly findings: number;
  readonly points: number;
}

export interface Place {
  readonly span: Span;
  /** From 1, as people count. */
  readonly line: number;
}

/** An element of a complete document. */
export interface PartLine {
  readonly element: Element;
  readonly title: string;
  readonly isThere: boolean;
  /** Where it stands, or where it belongs; undefined when the document has no part for it. */
  readonly place: Place | undefined;
  /** What is the matter with the place where it belongs. */
  readonly note: string | undefined;
}

export interface Finding extends Place {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
}

export interface SuppressedLine extends Place {
  readonly ruleId: string;
  readonly title: string;
  readonly reason: string | null;
}

/** Nobody takes up more at once. */
const MOST_FIRST = 5;
const WHOLE_DOCUMENT = 'The document as a whole';

/** Rules by id, for their titles; what is no rule's keeps its id. */
export type RuleTitles = ReadonlyMap<string, string>;

export const titlesOf = (rules: readonly Pick<Rule, 'id' | 'title'>[]): RuleTitles =>
  new Map(rules.map(({ id, title }) => [id, title]));

export function summarise(file: JsonFile, titles: RuleTitles): Summary {
  const { path, kind, stance, diagnostics, suppressed } = file;
  const name = path.split('/').at(-1) || 'This document';
  const titleOf = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
  const toFinding = ({ ruleId, severity, message, ...place }: JsonDiagnostic): Finding => ({
    ruleId,
    title: titleOf(ruleId),
    severity,
    message,
    ...toPlace(place),
  });
  const first = worthFirst(file);
  const parts = kind === null ? [] : elementsOf(kind).map((element) => toPart(element, file));
  const balance = { value: file.balance, reason: balanceWords(file) };
  return {
    path,
    name,
    title: file.title || name,
    kind,
    kindTitle: kind === null ? 'No product spec' : KIND_TITLES[kind],
    stance,
    verdict: verdictOf(file, { name, missing: parts.filter(({ isThere }) => !isThere), first: first.length }),
    balance,
    fit: {
      value: file.fit ?? 0,
      reasons: file.penalties.map((penalty) => ({ ...penalty, title: titleOf(penalty.ruleId) })),
    },
    sections: sectionRows(file.sections),
    parts,
    first: first.map(toFinding),
    others: bySection(
      diagnostics.filter((diagnostic) => !first.includes(diagnostic)),
      file,
    ).map(({ heading, found }) => ({ heading, findings: found.map(toFinding) })),
    suppressed: suppressed.map(({ ruleId, reason, ...place }) => ({
      ruleId,
      title: titleOf(ruleId),
      reason,
      ...toPlace(place),
    })),
  };
}

const toPlace = ({ span, range }: JsonPlace): Place => ({ span, line: range.start.line + 1 });

function toPart(element: Element, { elements, places }: JsonFile): PartLine {
  const { title } = EXPECTED[element];
  const isThere = elements[element];
  const found = places[element];
  const matter = element === 'problem_first' ? 'which comes after the solution' : 'which its part does not give';
  return { element, title, isThere, place: found && toPlace(found), note: isThere || !found ? undefined : matter };
}

/**
 * One of each rule: the most severe; among these what concerns whole parts before single sentences, then what takes the most
 * off the fit. Hints are never urgent.
 */
function worthFirst({ diagnostics, penalties }: JsonFile): readonly JsonDiagnostic[] {
  const points = new Map(penalties.map((penalty) => [penalty.ruleId, penalty.points]));
  const cost = ({ ruleId }: JsonDiagnostic): number => points.get(ruleId) ?? 0;
  const ranked = diagnostics
    .filter(({ severity }) => severity !== 'hint')
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        Number(a.level === 'sentence') - Number(b.level === 'sentence') ||
        cost(b) - cost(a) ||
        a.span.start - b.span.start,
    );
  const seen = new Set<string>();
  const first = ranked.filter(({ ruleId }) => !seen.has(ruleId) && seen.add(ruleId));
  return first.slice(0, MOST_FIRST);
}

interface Group {
  readonly heading: string;
  readonly found: JsonDiagnostic[];
}

/** Findings on the whole document come first; they are reported on its title. */
function bySection(diagnostics: readonly JsonDiagnostic[], { sections }: JsonFile): readonly Group[] {
  const groups = new Map<number, Group>();
  const add = (index: number, heading: string, diagnostic: JsonDiagnostic): void => {
    const group = groups.get(index);
    if (group) group.found.push(diagnostic);
    else groups.set(index, { heading, found: [diagnostic] });
  };
  for (const diagnostic of diagnostics) {
    const index = sections.findLastIndex(({ span }) => span.start <= diagnostic.span.start);
    if (diagnostic.level === 'document') add(-1, WHOLE_DOCUMENT, diagnostic);
    else add(index < 0 ? 0 : index, sections[index]?.heading || BEFORE_HEADINGS, diagnostic);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

/** The machine-readable report. Its shape is a contract: `version` is raised when a field changes its meaning. */
import type { CheckResult } from '../check.ts';
import {
  type Block,
  type DocumentKind,
  ELEMENTS,
  type Element,
  type Sides,
  type SpecDocument,
  type Stance,
} from '../document/types.ts';
import type { Diagnostic, Severity } from '../rules/types.ts';
import type { Position, Span } from '../text.ts';
import { elementsOf, homeOf } from './elements.ts';
import { wordsOf } from './fingerprint.ts';
import { judgeFit, type Penalty } from './fit.ts';

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
  readonly kind: DocumentKind | null;
  /** Text of the first heading, in one line; empty when there is none. */
  readonly title: string;
  readonly stance: Stance;
  readonly balance: number | null;
  readonly fit: number | null;
  /** What takes off from the fit, the heaviest first. */
  readonly penalties: readonly Penalty[];
  readonly elements: Readonly<Record<Element, boolean>>;
  /** Where the elements of its kind stand, or where those that it lacks belong. */
  readonly places: { readonly [element in Element]?: JsonPlace };
  readonly sections: readonly JsonSection[];
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly suppressed: readonly JsonSuppressed[];
}

/** Offsets, and the same as lines and characters, all from 0. */
export interface JsonPlace {
  readonly span: Span;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** A heading, and what the text right under it says for either side. */
export interface JsonSection extends JsonPlace, Sides {
  /** In one line; empty for the text before the first heading. */
  readonly heading: string;
  /** 0 for the text before the first heading, otherwise 1–6; 7 for bold lines that serve as headings. */
  readonly level: number;
}

export interface JsonSuppressed extends JsonPlace {
  readonly ruleId: string;
  readonly reason: string | null;
}

export interface JsonDiagnostic extends Omit<Diagnostic, 'related'>, JsonPlace {
  /** What it is about, as `wordsOf` has it: with the rule, it tells a finding from others when lines have moved. */
  readonly words: string;
}

/** The report on some files, in the order given. */
export const toJson = (files: readonly CheckedFile[]): JsonReport => joinJson(files.map(toJsonFile));

/** The report made of the reports on single files, for those who do not keep every document in memory. */
export function joinJson(files: readonly JsonFile[]): JsonReport {
  const tally = new Tally();
  for (const file of files) tally.add(file);
  return { version: 1, files, summary: tally.summary };
}

/** Counts for the summary, file by file, for those who do not keep the reports either. */
export class Tally {
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  #files = 0;
  #specs = 0;

  add({ kind, diagnostics }: Pick<JsonFile, 'kind' | 'diagnostics'>): void {
    this.#files++;
    if (kind !== null) this.#specs++;
    for (const { severity } of diagnostics) this.#counts[severity]++;
  }

  get summary(): JsonReport['summary'] {
    return { files: this.#files, specs: this.#specs, ...this.#counts };
  }
}

/** What the report says of one file. */
export function toJsonFile({ document, result }: CheckedFile): JsonFile {
  const { path, kind, stance, balance, elements, sections } = document;
  const { value, penalties } = judgeFit(document, result);
  const placeOf = (span: Span): JsonPlace => placeIn(document, span);
  return {
    path,
    kind,
    title: headingText(document, sections.find(({ heading }) => heading)?.heading),
    stance: stance.stance,
    balance: balance ?? null,
    fit: kind === null ? null : value,
    penalties,
    elements: Object.fromEntries(ELEMENTS.map((element) => [element, elements[element] !== undefined])) as Record<
      Element,
      boolean
    >,
    places: placesOf(document),
    sections: kind === null ? [] : sectionsOf(document),
    diagnostics: result.diagnostics.map((diagnostic) => toJsonDiagnostic(diagnostic, document)),
    suppressed: result.suppressed.map(({ diagnostic, reason }) => ({
      ruleId: diagnostic.ruleId,
      ...placeOf(diagnostic.span),
      reason: reason ?? null,
    })),
  };
}

/** Field by field: what V8 copies with `...` all but one of takes several times the room. */
function toJsonDiagnostic(diagnostic: Diagnostic, document: SpecDocument): JsonDiagnostic {
  const { ruleId, severity, level, message, span, fixes } = diagnostic;
  const { range } = placeIn(document, span);
  return { ruleId, severity, level, message, span, fixes, range, words: wordsOf(diagnostic, document) };
}

const placeIn = ({ lines }: SpecDocument, span: Span): JsonPlace => ({
  span,
  range: { start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
});

function placesOf(document: SpecDocument): JsonFile['places'] {
  const places: { [element in Element]?: JsonPlace } = {};
  if (document.kind === null) return places;
  for (const element of elementsOf(document.kind)) {
    const span = document.elements[element] ?? homeOf(element, document);
    if (span) places[element] = placeIn(document, span);
  }
  return places;
}

const sectionsOf = (document: SpecDocument): JsonSection[] =>
  document.sections.map(({ index, heading, level }) => ({
    heading: headingText(document, heading),
    level,
    ...placeIn(document, heading?.span ?? { start: 0, end: 0 }),
    customer: rounded(document.sides[index]?.customer),
    product: rounded(document.sides[index]?.product),
  }));

const rounded = (weight = 0): number => Math.round(weight * 100) / 100;

/** What a reader sees of a block, in one line: its prose, with code as it is written. */
function headingText({ text }: SpecDocument, block: Block | undefined): string {
  if (!block) return '';
  const { span, prose } = block;
  const seen = prose.replace(/\uFFFC/g, (_, at: number) => text.charAt(span.start + at));
  return seen.replace(/`+/g, '').replace(/\s+/g, ' ').trim();
}

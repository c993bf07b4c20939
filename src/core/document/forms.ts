/**
 * What each unit of a document is by its form: a statement, a story, a requirement, a step of a scenario, a measurement …
 * A rule about statements should not meet a requirement, whatever part it stands in.
 */

import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import { overlap, type Span } from '../text.ts';
import { isMove, LIMIT, QUANTITY } from './measures.ts';
import { subjectOf } from './subjects.ts';
import type { Block, Role, Sentence, SpecDocument } from './types.ts';

/** All forms. */
export const FORMS = [
  'statement',
  'fragment',
  'imperative',
  'question',
  'label',
  'heading',
  'cell',
  'quote',
  'story',
  'requirement',
  'scenario',
  'metric',
] as const;

/**
 * - `heading`, `label`: a heading or a bold line that serves as one; a run-in label, the header of a column, a lead-in
 *   such as "For whom:".
 * - `story`: one of `document.stories`. `quote`: somebody's words with who said them.
 * - `scenario`: a step with Given, When, Then or And, on lines of their own, in one sentence, or in a table.
 * - `requirement`: what a system shall or must do, always or when, while, where or if something holds (EARS).
 * - `metric`: something measured with a baseline, a target or both.
 * - `question`, `imperative`, `fragment`, `statement`: none of these; `cell` for what else stands in a table.
 */
export type Form = (typeof FORMS)[number];

const forms = new Notes<Sentence, Form>();

/** The form of a sentence (or heading, item, cell) of a document. */
export function formOf(sentence: Sentence, document: SpecDocument): Form {
  const known = forms.get(sentence);
  if (known) return known;
  const form = findForm(sentence, document);
  forms.set(sentence, form);
  return form;
}

function findForm(sentence: Sentence, document: SpecDocument): Form {
  const { block, reading } = sentence;
  const { mood } = reading.clause;
  if (block.kind === 'heading') return 'heading';
  if (isLabel(sentence)) return 'label';
  const around = surroundings(document);
  if (around.stories.has(sentence)) return 'story';
  if (around.quotes.has(sentence)) return 'quote';
  const scenario = around.scenarios.get(sentence) ?? (wordingOf(sentence).scenario ? 'sure' : undefined);
  if (scenario === 'sure') return 'scenario';
  if (mood === 'question') return 'question';
  if (isRequirement(sentence, document)) return 'requirement';
  if (scenario) return 'scenario';
  if (isMetric(sentence, around)) return 'metric';
  if (block.kind === 'cell') return 'cell';
  return mood === 'declarative' ? 'statement' : mood;
}

/** A lead-in of more words is a sentence. */
const LONGEST_LEAD_IN = 8;

/** A run-in label, the header of a column, or a lead-in without a verb: "For whom:". */
function isLabel({ block, span, reading }: Sentence): boolean {
  if (block.cell) return block.cell.row === 0;
  if (block.label) return block.label.start <= span.start && span.end <= block.label.end;
  const last = reading.words.at(-1);
  return last?.text === ':' && reading.clause.mood === 'fragment' && reading.words.length <= LONGEST_LEAD_IN + 1;
}

/** What the wording of one sentence tells, whatever stands around it. */
interface Wording {
  /** The word with which a step of a scenario begins. */
  readonly step: string | undefined;
  /** A whole scenario in one sentence. */
  readonly scenario: boolean;
  readonly shall: boolean;
  readonly must: boolean;
  /** In the capitals of RFC 2119 and EARS. */
  readonly capital: boolean;
  readonly quantity: boolean;
  readonly move: boolean;
}

const STEP = /^[^A-Za-z]*(given|when|then|and|but)\b/i;
const WHOLE =
  /^[^A-Za-z]*(?:scenario\b[^:\n]{0,80}:\s*)?given\b(?:[\s\S]{3,300}?\bwhen\b[\s\S]{3,300}?\bthen\b|[\s\S]{3,300}?[,;\n]\W{0,4}then\b)/i;
/** Without Given, only capitals tell a scenario from a story told in order. */
const CAPITAL_STEPS = /^[^A-Za-z]*WHEN\b[\s\S]{3,300}?\bTHEN\b/;
const SHALL = /\bshall\b/i;
/** "We shall see" promises, and "shall we" asks. */
const OWN_SHALL = /\b(?:we|i)\s+shall\b|\bshall\s+(?:we|i)\b/i;
/** Not "must-have", and not the priority "Must have". */
const MUST = /\bmust\b(?!-|\s+haves?\b\W*$)/i;
const CAPITAL = /\b(?:SHALL|MUST)\b/;
/** A "target audience" or a "target version" is nothing that is measured. */
const AIMS = String.raw`(?:baseline|target)\b(?! (?:audience|users?|customers?|markets?|groups?|personas?|release|version|date|platforms?|systems?|devices?|files?))`;
const AIM = new RegExp(String.raw`\b${AIMS}[^.;!?\n]{0,40}\d|\d[^.;!?\n]{0,40}\b${AIMS}`, 'i');

const wordings = new Notes<SentenceReading, Wording>();

function wordingOf({ block, reading }: Sentence): Wording {
  const known = wordings.get(reading);
  if (known) return known;
  const text = block.prose.slice(reading.start, reading.end);
  const digits = /\d/.test(text);
  const wording: Wording = {
    step: STEP.exec(text)?.[1]?.toLowerCase(),
    scenario: WHOLE.test(text) || (CAPITAL_STEPS.test(text) && !CAPITAL.test(text)),
    shall: SHALL.test(text) && !OWN_SHALL.test(text),
    must: reading.clause.verb ? reading.clause.modal === 'must' : MUST.test(text),
    capital: CAPITAL.test(text),
    quantity: QUANTITY.test(text) || LIMIT.test(text),
    move: isMove(text) || (digits && AIM.test(text)),
  };
  wordings.set(reading, wording);
  return wording;
}

const SPECIFIED: ReadonlySet<Role | undefined> = new Set(['requirements', 'nfr', 'acceptance', 'technical', 'ux']);

/** A duty of a system. What people must do today is a statement, except among the requirements. */
function isRequirement(sentence: Sentence, document: SpecDocument): boolean {
  const { shall, must, capital } = wordingOf(sentence);
  if (shall || capital) return true;
  if (!must) return false;
  const acts = subjectOf(sentence, document);
  if (SPECIFIED.has(sentence.block.role)) return acts !== 'company';
  return sentence.reading.clause.modal === 'must' && (acts === 'product' || acts === 'technology');
}

const MEASURED: ReadonlySet<Role | undefined> = new Set(['metrics', 'goals', 'nfr']);

function isMetric(sentence: Sentence, { tables }: Surroundings): boolean {
  const { block } = sentence;
  const { move, quantity } = wordingOf(sentence);
  if (move) return true;
  const columns = block.cell && tables.get(block.cell.table)?.measured;
  if (columns) return columns.has(block.cell?.column ?? -1);
  return quantity && MEASURED.has(block.role);
}

/** What can only be told from the document as a whole: who belongs to a story, a quotation, a scenario, a table of metrics. */
interface Surroundings {
  readonly stories: ReadonlySet<Sentence>;
  readonly quotes: ReadonlySet<Sentence>;
  /** `sure` where a Given opens it; otherwise a requirement that says "shall" is rather that. */
  readonly scenarios: ReadonlyMap<Sentence, 'sure' | 'likely'>;
  readonly tables: ReadonlyMap<number, Table>;
}

/** The columns of a table by what their headers say. */
interface Table {
  /** Columns with the name, the baseline or the target of a metric; undefined where neither baseline nor target is there. */
  readonly measured: ReadonlySet<number> | undefined;
  /** Columns of the steps of scenarios. */
  readonly steps: ReadonlySet<number>;
}

const places = new Notes<SpecDocument, Surroundings>();

function surroundings(document: SpecDocument): Surroundings {
  const known = places.get(document);
  if (known) return known;
  const tables = readTables(document.blocks);
  const found: Surroundings = {
    stories: within(
      document.sentences,
      document.stories.map(({ span }) => span),
    ),
    quotes: within(
      document.sentences,
      document.quotes.flatMap(({ span, attribution }) => (attribution ? [span, attribution] : [span])),
    ),
    scenarios: findScenarios(document.blocks, tables),
    tables,
  };
  places.set(document, found);
  return found;
}

/** The sentences of which the spans cover at least half. */
function within(sentences: readonly Sentence[], spans: readonly Span[]): ReadonlySet<Sentence> {
  const apart = merged(spans);
  const found = new Set<Sentence>();
  let first = 0;
  for (const sentence of sentences) {
    const { span } = sentence;
    while ((apart[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first++;
    let covered = 0;
    for (let at = first; (apart[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++)
      covered += overlap(apart[at] ?? span, span);
    if (covered * 2 >= span.end - span.start) found.add(sentence);
  }
  return found;
}

/** The same places, in order and apart. */
function merged(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && span.start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else apart.push(span);
  }
  return apart;
}

const TODAY = /^\W*(?:current|today|now|before)\b/i;
const TARGET = /^\W*(?:goal|threshold|after)\b/i;
const AIMED = new RegExp(String.raw`^\W*${AIMS}`, 'i');
const MEASURE = /\b(?:metrics?|measures?|kpis?|indicators?|outcomes?|goals?)\b/i;
const STEP_HEADER = /^\W*(?:given|when|then|and)\b\W*$/i;

function readTables(blocks: readonly Block[]): ReadonlyMap<number, Table> {
  const headers = new Map<number, { readonly column: number; readonly text: string }[]>();
  for (const { cell, prose } of blocks) {
    if (cell?.row !== 0) continue;
    const known = headers.get(cell.table);
    if (known) known.push({ column: cell.column, text: prose });
    else headers.set(cell.table, [{ column: cell.column, text: prose }]);
  }
  const tables = new Map<number, Table>();
  for (const [table, cells] of headers) {
    const those = (pattern: RegExp): number[] =>
      cells.filter(({ text }) => pattern.test(text)).map(({ column }) => column);
    const aims = those(AIMED);
    const values = [...aims, ...those(TODAY), ...those(TARGET)];
    const named = those(MEASURE).filter((column) => !values.includes(column));
    const steps = those(STEP_HEADER);
    tables.set(table, {
      measured: aims.length > 0 ? new Set([named[0] ?? 0, ...values]) : undefined,
      steps: new Set(steps.length > 1 ? steps : []),
    });
  }
  return tables;
}

/** Steps on lines of their own, in one paragraph, or in a table; a step may have several sentences. */
function findScenarios(
  blocks: readonly Block[],
  tables: ReadonlyMap<number, Table>,
): ReadonlyMap<Sentence, 'sure' | 'likely'> {
  const found = new Map<Sentence, 'sure' | 'likely'>();
  const add = (block: Block, how: 'sure' | 'likely'): void => {
    for (const sentence of block.sentences) found.set(sentence, how);
  };
  let run: Block[] = [];
  let words = new Set<string>();
  const close = (): void => {
    const sure = words.has('given') && words.has('then');
    // In one paragraph "When …. Then …." may as well be a story.
    if (sure || (words.has('when') && words.has('then') && run.length > 1))
      for (const block of run) add(block, sure ? 'sure' : 'likely');
    run = [];
    words = new Set();
  };
  let led: Block['cell'];
  for (const block of blocks) {
    const { cell } = block;
    const steps = cell || block.kind === 'heading' ? [] : stepsOf(block);
    if (steps.length === 0) close();
    else run.push(block);
    for (const step of steps) words.add(step);
    if (!cell || cell.row === 0) continue;
    if (cell.column === 0) led = STEP_HEADER.test(block.prose) ? cell : undefined;
    const inRow = led?.table === cell.table && led.row === cell.row;
    if (inRow || tables.get(cell.table)?.steps.has(cell.column)) add(block, 'sure');
  }
  close();
  return found;
}

/** The words with which the sentences of a block begin as steps; none where the first one, labels left out, is no step. */
function stepsOf({ label, prose, span, sentences }: Block): readonly string[] {
  const labelled = label && STEP_HEADER.test(prose.slice(label.start - span.start, label.end - span.start));
  const told = label && !labelled ? sentences.filter((sentence) => sentence.span.start >= label.end) : sentences;
  const [first, ...rest] = told.map((sentence) => wordingOf(sentence).step);
  return first === undefined ? [] : [first, ...rest.filter((step) => step !== undefined)];
}

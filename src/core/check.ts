/** Match and settle: what the rules find in a document becomes the diagnostics that a reader sees. */
import type { Block, Section, Sentence, SpecDocument } from './document/types.ts';
import { Notes } from './notes.ts';
import type { SentenceReading } from './reader/types.ts';
import { coversBlock, coversDocument, isClaim, isProse } from './rules/scope.ts';
import { relaxation } from './rules/stances.ts';
import {
  type Diagnostic,
  type Level,
  type Match,
  type Rule,
  type RuleSet,
  type Severity,
  type Suppressed,
  VALUES,
} from './rules/types.ts';
import { type SuppressionSettings, type Suppressions, suppress } from './suppress.ts';
import { overlap, type Span } from './text.ts';

/** Severities by rule id or pack name; a rule's own entry wins over its pack's. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface CheckSettings {
  readonly rules?: RuleSettings;
  /** The set of rules that holds where `rules` says nothing; `recommended` when not given. */
  readonly set?: RuleSet;
  /** Only these rules or packs are run, when given. */
  readonly only?: readonly string[];
  readonly suppressions?: SuppressionSettings;
}

export interface CheckResult {
  /** Sorted by start, then end, then rule id. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
}

/** More findings of one rule in one section than this are folded into one finding on the section. */
const MOST_IN_A_SECTION = 10;

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

interface Candidate {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly order: number;
  readonly match: Match;
  readonly sentence: Sentence | undefined;
}

/** Checks a document against rules. A document that is no product spec (`kind` null) has no diagnostics. */
export function check(
  document: SpecDocument,
  rules: readonly Rule[],
  suppressions: Suppressions,
  settings: CheckSettings = {},
): CheckResult {
  if (document.kind === null) return { diagnostics: [], suppressed: [] };
  const candidates = fold(onePerSentence(findMatches(document, rules, settings)), document);
  const found = candidates.map(({ rule, severity, match }) => toDiagnostic(rule, severity, match));
  const known = new Map(rules.flatMap(({ id, formerIds }) => [id, ...formerIds].map((name) => [name, id])));
  const { kept, suppressed } = suppress(found, document, suppressions, known, settings.suppressions);
  // Who asks for some rules only is not told of comments that hide others.
  const diagnostics = settings.only
    ? kept.filter(({ ruleId }) => !isOwn(ruleId))
    : [...kept, ...frontMatterProblems(document)];
  return { diagnostics: diagnostics.sort(byPlace), suppressed };
}

/** Whether a finding is Needfirst's own and not a rule's. */
const isOwn = (ruleId: string): boolean => ruleId.startsWith('needfirst/');

/** Front matter that cannot be read declares nothing, although its author thinks that it does. */
const frontMatterProblems = ({ frontMatter, text }: SpecDocument): Diagnostic[] =>
  (frontMatter?.problems ?? []).slice(0, 1).map(({ span: { start, end }, message }) => ({
    ruleId: 'needfirst/front-matter',
    severity: 'warning',
    level: 'document',
    message,
    span: { start, end: Math.min(end, text.length) },
    fixes: [],
    related: [],
  }));

/** The order of diagnostics in every output. */
const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : Number(a.ruleId > b.ruleId));

/** The severity that settings give a rule, or `off`. A rule that is asked for by its name runs in every set. */
export function severityOf(rule: Rule, settings: CheckSettings): Severity | 'off' {
  const { severity } = rule;
  const given = givenSeverity(rule, settings);
  if (given !== undefined) return given;
  return settings.only && severity.recommended === 'off' ? severity.strict : severity[settings.set ?? 'recommended'];
}

/** What settings say of a rule by its name; undefined where they say nothing. */
function givenSeverity({ id, formerIds }: Rule, { only, rules }: CheckSettings): Severity | 'off' | undefined {
  const pack = id.slice(0, id.indexOf('/'));
  const names = [id, ...formerIds, pack];
  if (only && !only.some((name) => names.includes(name))) return 'off';
  const named = rules && names.find((name) => Object.hasOwn(rules, name));
  return named === undefined ? undefined : rules?.[named];
}

function findMatches(document: SpecDocument, rules: readonly Rule[], settings: CheckSettings): Candidate[] {
  const candidates: Candidate[] = [];
  const severities = new Map<Rule, { readonly severity: Severity; readonly order: number }>();
  const relaxed = relaxation(document, rules);
  /** What is left of a severity in a document of this stance, unless the settings insist on it. */
  const inStance = (rule: Rule, severity: Severity, block?: Block): Severity | 'off' => {
    const less = relaxed(rule, block);
    if (less === undefined || givenSeverity(rule, settings) !== undefined) return severity;
    return less !== 'off' && RANK[less] > RANK[severity] ? severity : less;
  };
  for (const [order, rule] of rules.entries()) {
    const usual = severityOf(rule, settings);
    if (usual === 'off' || !coversDocument(rule.scope, document)) continue;
    severities.set(rule, { severity: usual, order });
    const severity = rule.matchDocument ? inStance(rule, usual) : 'off';
    if (severity === 'off') continue;
    for (const match of rule.matchDocument?.(document) ?? [])
      candidates.push({ rule, severity, order, match, sentence: undefined });
  }
  const rulesFor = applicable(rules, document);
  for (const block of document.blocks) {
    const covering = rulesFor(block);
    for (const sentence of block.sentences) {
      if (!isClaim(sentence)) continue;
      for (const rule of possible(sentence, covering)) {
        const usual = severities.get(rule);
        const severity = usual ? inStance(rule, usual.severity, block) : 'off';
        if (!usual || severity === 'off') continue;
        for (const match of rule.matchSentence?.(sentence, document) ?? [])
          candidates.push({ rule, severity, order: usual.order, match, sentence });
      }
    }
  }
  return candidates;
}

/** The rules for sentences by kind of document and role of block. The lists are kept: what is remembered goes by them. */
const covering = new WeakMap<readonly Rule[], Map<string, readonly Rule[]>>();

/** Finds the rules for the sentences of a block. */
function applicable(rules: readonly Rule[], document: SpecDocument): (block: Block) => readonly Rule[] {
  const known = covering.get(rules) ?? new Map<string, readonly Rule[]>();
  covering.set(rules, known);
  return (block) => {
    if (!isProse(block)) return [];
    const key = `${document.kind} ${document.stance.stance} ${block.role ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const list = rules.filter(
      (rule) => rule.matchSentence && coversDocument(rule.scope, document) && coversBlock(rule.scope, block),
    );
    known.set(key, list);
    return list;
  };
}

interface Possible {
  readonly rules: readonly Rule[];
  readonly among: readonly Rule[];
}

const remembered = new Notes<SentenceReading, Possible>();

/** Those of the rules that a sentence may break: most of them ask for words that most sentences do not have. */
function possible({ reading, block }: Sentence, among: readonly Rule[]): readonly Rule[] {
  const known = remembered.get(reading);
  if (known?.among === among) return known.rules;
  const prose = block.prose.slice(reading.start, reading.end);
  const rules = among.filter(({ mayMatch }) => !mayMatch || mayMatch(reading, prose));
  remembered.set(reading, { rules, among });
  return rules;
}

/** The strongest findings on one sentence: on words in it, and on the whole of it. */
interface Best {
  phrase?: Candidate;
  whole?: Candidate;
}

/** At most one finding on a whole sentence and one on a phrase in it, and not two on the same words. */
function onePerSentence(candidates: readonly Candidate[]): Candidate[] {
  const bySentence = new Map<Sentence, Best>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (!candidate.sentence) {
      kept.push(candidate);
      continue;
    }
    const best = bySentence.get(candidate.sentence) ?? {};
    bySentence.set(candidate.sentence, best);
    const sort = candidate.rule.phrase ? 'phrase' : 'whole';
    if (!best[sort] || isStronger(candidate, best[sort])) best[sort] = candidate;
  }
  for (const { phrase, whole } of bySentence.values()) {
    const same = phrase && whole && isSameSpan(phrase.match.span, whole.match.span);
    if (phrase && !(same && isStronger(whole, phrase))) kept.push(phrase);
    if (whole && !(same && isStronger(phrase, whole))) kept.push(whole);
  }
  return kept;
}

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The more severe one; then the more specific rule, which applies in fewer parts; then the first. */
function isStronger(a: Candidate, b: Candidate): boolean {
  const parts = ({ rule }: Candidate): number => rule.scope.roles.size || Number.POSITIVE_INFINITY;
  if (a.severity !== b.severity) return RANK[a.severity] > RANK[b.severity];
  return parts(a) !== parts(b) ? parts(a) < parts(b) : a.order < b.order;
}

/** Keeps the first findings of a rule in a section and says on the section's heading how many more there are. */
function fold(candidates: readonly Candidate[], document: SpecDocument): Candidate[] {
  const byRule = new Map<Rule, Map<Section | undefined, Candidate[]>>();
  for (const candidate of candidates) {
    const section = candidate.sentence?.block.section;
    const groups = byRule.get(candidate.rule) ?? new Map<Section | undefined, Candidate[]>();
    byRule.set(candidate.rule, groups);
    const group = groups.get(section);
    if (group) group.push(candidate);
    else groups.set(section, [candidate]);
  }
  const kept: Candidate[] = [];
  for (const group of [...byRule.values()].flatMap((groups) => [...groups.values()])) {
    const heading = group[0]?.sentence?.block.section.heading;
    if (group.length <= MOST_IN_A_SECTION || !heading) {
      kept.push(...group);
      continue;
    }
    const sorted = [...group].sort((a, b) => a.match.span.start - b.match.span.start);
    kept.push(...sorted.slice(0, MOST_IN_A_SECTION));
    const first = sorted[MOST_IN_A_SECTION];
    if (first) kept.push(foldedInto(heading.span, first, sorted.length - MOST_IN_A_SECTION));
  }
  return kept.filter((candidate) => candidate.match.span.end <= document.text.length);
}

function foldedInto(span: Match['span'], first: Candidate, more: number): Candidate {
  const title = first.rule.title.toLowerCase();
  return {
    ...first,
    sentence: undefined,
    match: {
      span,
      values: { folded: `${more} more in this section: ${title}.` },
      related: [{ span: first.match.span, message: 'The next one' }],
    },
  };
}

function toDiagnostic(rule: Rule, severity: Severity, match: Match): Diagnostic {
  const folded = match.values?.folded;
  const level: Level = folded ? 'section' : rule.level;
  return {
    ruleId: rule.id,
    severity,
    level,
    message: folded ?? fill(rule.message, match.values ?? {}),
    span: match.span,
    fixes: match.fixes?.() ?? [],
    related: match.related ?? [],
  };
}

const PLACEHOLDER = new RegExp(`\\{(${VALUES.join('|')})\\}`, 'g');

/** Fills the `{placeholders}` of a message; one without a value stays as it is. */
export const fill = (message: string, values: NonNullable<Match['values']>): string =>
  message.replace(PLACEHOLDER, (whole, name: (typeof VALUES)[number]) => values[name] || whole);

/** The diagnostics at a place, the narrowest first. */
export const diagnosticsAt = (diagnostics: readonly Diagnostic[], span: { start: number; end: number }): Diagnostic[] =>
  diagnostics
    .filter((diagnostic) => overlap(diagnostic.span, span) >= 0)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));

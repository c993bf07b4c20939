/** Reads a rule pack: YAML text in, a validated pack and its problems out. Never throws. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { type PackReference, parsePackReference } from '../config/packReferences.ts';
import { DOCUMENT_KINDS, STANCES } from '../document/types.ts';
import type { Span } from '../text.ts';
import { type FixData, fixField } from './fixes.ts';
import type { RuleKind } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import {
  type Context,
  type Entry,
  entries,
  type Fields,
  firstSpan,
  guess,
  type Known,
  list,
  mapping,
  oneOf,
  optional,
  type Pairs,
  type Placed,
  parsed,
  phrase,
  placed,
  readMapping,
  reference,
  schemaOf,
  severityOrOff,
  spanOf,
  text,
} from './schema.ts';
import { type Example, SEVERITIES, type Severity } from './types.ts';
import { readYaml, type YamlProblem } from './yamlFile.ts';

/** A pack as data: what the YAML says, checked, without places. */
export interface PackData {
  readonly pack: string;
  readonly title: string;
  /** Whether it is bundled; patterns of other packs run in linear time. */
  readonly trusted: boolean;
  readonly rules: readonly RuleEntry[];
  /** What it changes in rules of other packs, by rule id or pack name. */
  readonly adjust?: Readonly<Record<string, Adjustment>>;
  /** What it adds to lexicons and takes out of them; names that are new are lexicons of its own. */
  readonly lexicons?: Readonly<Record<string, LexiconChange>>;
}

/** A change of a rule that another pack brings. */
export interface Adjustment {
  readonly severity?: Severity | 'off' | undefined;
  readonly message?: string | undefined;
  readonly why?: string | undefined;
  readonly advice?: string | undefined;
}

export interface LexiconChange {
  readonly add?: readonly string[] | undefined;
  readonly remove?: readonly string[] | undefined;
  /** Stop contexts to add. */
  readonly not?: readonly string[] | undefined;
}

export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  /** In the set `recommended`. */
  readonly severity: Severity | 'off';
  /** In the set `strict`, where that differs. */
  readonly strict?: Severity;
  readonly relaxed?: Readonly<Partial<Record<(typeof RELAXING)[number], Severity | 'off'>>>;
  readonly in?: ScopeData;
  readonly kind: string;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly sources?: readonly string[];
  readonly fix?: readonly FixData[];
  readonly examples: readonly ExampleData[];
  /** Why it should not be used any more. */
  readonly deprecated?: string;
  /** The id of the rule that has taken its place: settings and comments that name this one mean that one. */
  readonly 'replaced-by'?: string;
  /** The values of the kind's own fields. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ScopeData {
  readonly documents?: readonly (typeof DOCUMENT_KINDS)[number][];
  readonly roles?: readonly string[];
  readonly not?: readonly string[];
  readonly stances?: readonly (typeof STANCES)[number][];
}

export interface ExampleData extends Example {
  /** The part that the example stands in; the first of the rule's scope when not given. */
  readonly role?: string;
  readonly kind?: (typeof DOCUMENT_KINDS)[number];
}

/** Where in the YAML of a pack its rules are said, in their order. */
export type PackPlaces = readonly RulePlaces[];

export interface RulePlaces {
  readonly id: Span;
  readonly examples: readonly { readonly bad: Span; readonly good: Span }[];
}

/** A pack as it was read. */
export interface ReadPack {
  readonly pack: PackData;
  readonly places: PackPlaces;
  /** The files that it imports, relative to itself. */
  readonly imports: readonly Placed<string>[];
  /** Lexicons that it uses and that must come with what it imports. */
  readonly wanted: readonly Placed<string>[];
}

/** What is wrong in a pack, and where in its YAML; the code is `pack/unknown-key` and the like. */
export type PackProblem = YamlProblem;

/** Stances that argue against rules. A mixed document counts as product-driven in the sections that it marks as bets. */
const RELAXING = ['product-driven', 'self-customer'] as const;
const LONGEST_PACK = 1_000_000;
/** With all alternatives: a line of `(a|b)` stands for 64, and each takes a kilobyte of memory. */
const MOST_PHRASES = 50_000;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const scopeFields = {
  documents: optional(list(oneOf(DOCUMENT_KINDS, 'A kind of document.'), 'Kinds of documents; all when not given.')),
  roles: optional(list(reference(['role'], 'A role or group.'), 'Parts of the document; all when not given.')),
  not: optional(list(reference(['role'], 'A role or group.'), 'Parts in which the rule is silent.')),
  stances: optional(list(oneOf(STANCES, 'A stance.'), 'Stances of the document; all when not given.')),
};

const relaxedFields = {
  'product-driven': optional(severityOrOff('Where the document declares a bet and says what a bet owes.')),
  'self-customer': optional(severityOrOff('Where the author is the customer.')),
} satisfies Record<(typeof RELAXING)[number], unknown>;

const exampleFields = {
  bad: placed(text('A text that is reported; «…» marks the words.')),
  good: placed(text('A text that says it better; the whole pack is silent on it.')),
  fixed: optional(text('The bad text after the first literal fix.')),
  role: optional(reference(['role'], 'The part that the texts stand in.')),
  kind: optional(oneOf(DOCUMENT_KINDS, 'The kind of document that the texts stand in.')),
};

const ruleFields = {
  id: text('The name of the rule in its pack, kebab-case; never renamed.'),
  title: text('The rule in a few words.'),
  severity: severityOrOff('How much it matters; `off` leaves it out of the recommended set.'),
  strict: optional(oneOf(SEVERITIES, 'How much it matters in the strict set, where that differs.')),
  relaxed: optional(mapping(relaxedFields, 'How much it matters in documents of a stance that argues against it.')),
  in: optional(mapping(scopeFields, 'Where the rule applies.')),
  kind: oneOf(
    KINDS.map((kind) => kind.name),
    'What the rule looks for; each kind has fields of its own.',
  ),
  message: text('What the squiggle says, in one or two lines; {match}, {subject}, {customer} … are filled in.'),
  why: text('Why a careful reader stumbles there, in two or three sentences.'),
  advice: text('What to write instead.'),
  sources: optional(list(reference(['source'], 'A key of rules/sources.yaml.'), 'What the rule rests on.')),
  fix: optional(list(fixField, 'What the lightbulb offers.')),
  examples: list(mapping(exampleFields, 'A bad and a good text.'), 'At least one pair; they are tested.'),
  deprecated: optional(text('Why it should not be used any more.')),
  'replaced-by': optional(text('The id of the rule that has taken its place, such as hype/praise.')),
};

const adjustmentFields = {
  severity: optional(severityOrOff('How much it matters.')),
  message: optional(ruleFields.message),
  why: optional(ruleFields.why),
  advice: optional(ruleFields.advice),
};

const lexiconFields = {
  add: optional(list(phrase('A word or phrase.'), 'Words and phrases to add; they are found inflected too.')),
  remove: optional(list(text('A word or phrase.'), 'Entries to take out.')),
  not: optional(list(phrase('A phrase.'), 'Phrases in which an entry does not count.')),
};

const packFields = {
  pack: text('The name of the pack, kebab-case; the first half of its rules’ ids.'),
  title: text('The pack in a few words.'),
  imports: optional(
    list(
      placed(
        parsed('A pack file that begins with ./ or ../, or a bundled pack.', parsePackReference, { names: ['pack'] }),
      ),
      'Packs that this one builds on: their rules run too, and their lexicons can be used.',
    ),
  ),
  adjust: optional(
    entries(mapping(adjustmentFields, 'What to change.'), 'Changes of rules of other packs, by rule id or pack name.', [
      'rule',
    ]),
  ),
  lexicons: optional(
    entries(mapping(lexiconFields, 'What to change.'), 'Additions to bundled lexicons, and lexicons of your own.', [
      'lexicon',
    ]),
  ),
};

/** Whether a YAML text has the first fields of a pack; cheaper than reading it. */
export const isPackLike = (yaml: string): boolean =>
  yaml.length <= LONGEST_PACK && /^pack:/m.test(yaml) && /^(?:rules|adjust|lexicons|imports):/m.test(yaml);

/** @param known names that the pack may refer to, besides the lexicons of its own and of what it imports */
export function readPack(
  yaml: string,
  known: Known,
  trusted = false,
): {
  readonly read: ReadPack | undefined;
  readonly pack: PackData | undefined;
  readonly problems: readonly PackProblem[];
} {
  const { value, problems } = readYaml(
    yaml,
    {
      sort: 'pack',
      longest: LONGEST_PACK,
      tooLong: 'This pack is over one megabyte long; packs hold rules, not data.',
    },
    (root, report) => read(root, { known, report, hasRoomFor: roomFor(MOST_PHRASES) }, trusted),
  );
  return { read: value, pack: value?.pack, problems };
}

function roomFor(most: number): (count: number) => boolean {
  let left = most;
  return (count) => {
    left -= count;
    return left >= 0;
  };
}

function read(root: Node | null, context: Context, trusted: boolean): ReadPack | undefined {
  if (!isMap(root)) {
    context.report('value', 'A pack is a mapping with the fields pack, title and rules.', { start: 0, end: 1 });
    return undefined;
  }
  const [rulesPair, again] = onlyKeys(root, ['rules']).items;
  if (again) context.report('duplicate', 'There are two fields “rules” here.', spanOf(again.key as Node));
  const rulesNode = rulesPair?.value as Node | null | undefined;
  const head = readMapping(without(root, ['rules']), packFields, context);
  if (!head || !checkId(head.pack, root, 'pack', context)) return undefined;
  const { adjust, lexicons } = head;
  const imports = importedFiles(head.imports ?? [], context);
  if (!isSeq(rulesNode) && !(adjust || lexicons || head.imports)) {
    context.report('missing-key', 'A pack has a list of rules.', firstSpan(root));
    return undefined;
  }
  const ids = new Set<string>();
  const wanted: Placed<string>[] = [];
  const withOwn = {
    ...context,
    known: withLexicons(context.known, lexicons ?? []),
    ...(imports.length > 0 && { wanted }),
  };
  const nodes = isSeq(rulesNode) ? (rulesNode.items as Node[]) : [];
  const rules = nodes.flatMap((node) => readRule(node, ids, withOwn) ?? []);
  const pack = {
    pack: head.pack,
    title: head.title,
    trusted,
    rules: rules.map(({ rule }) => rule),
    ...(adjust && { adjust: Object.fromEntries(knownEntries(adjust, context)) }),
    ...(lexicons && { lexicons: Object.fromEntries(lexicons.map(({ key, value }) => [key.value, value.value])) }),
  };
  return { pack, places: rules.map(({ places }) => places), imports, wanted };
}

/** The files among the imports; bundled packs are there anyway. */
const importedFiles = (
  imports: readonly Placed<PackReference>[],
  { known, report }: Context,
): readonly Placed<string>[] =>
  imports.flatMap(({ value: { sort, name }, span }) => {
    if (sort === 'file') return [{ value: name, span }];
    const isSet = sort === 'set';
    if (isSet) report('value', `“${name}” is a set of rules. A pack imports packs.`, span);
    else if (!known.rule.has(name))
      report(
        'unknown-name',
        `There is no bundled pack “${name}”.${guess(name, [...known.rule])} Files begin with ./.`,
        span,
      );
    return [];
  });

const withLexicons = (known: Known, lexicons: readonly Entry<LexiconChange>[]): Known => ({
  ...known,
  lexicon: new Set([...known.lexicon, ...lexicons.map(({ key }) => key.value)]),
});

/** Rules of bundled packs must exist; those of others may come with another pack. */
const knownEntries = (adjust: readonly Entry<Adjustment>[], { known, report }: Context): [string, Adjustment][] =>
  adjust.flatMap(({ key, value }): [string, Adjustment][] => {
    const pack = key.value.split('/', 1)[0] ?? '';
    if (known.rule.has(key.value) || (ID.test(pack) && !known.rule.has(pack))) return [[key.value, value.value]];
    report('unknown-name', `There is no rule “${key.value}”.${guess(key.value, [...known.rule])}`, key.span);
    return [];
  });

function readRule(
  node: Node,
  ids: Set<string>,
  context: Context,
): { readonly rule: RuleEntry; readonly places: RulePlaces } | undefined {
  if (!isMap(node)) {
    context.report('value', 'A rule is a mapping.', spanOf(node));
    return undefined;
  }
  const kindNode = node.get('kind', true) as Node | undefined;
  const kindName = kindNode && isScalar(kindNode) ? kindNode.value : undefined;
  const kind = KINDS.find(({ name }) => name === kindName);
  const own = Object.keys(kind?.fields ?? {});
  const rule = readMapping(kind ? without(node, own) : onlyKeys(node, Object.keys(ruleFields)), ruleFields, context);
  const options = kind && readMapping(onlyKeys(node, own), kind.fields, withMissing(context, node));
  if (!rule || !kind || !options || !checkId(rule.id, node, 'id', context)) return undefined;
  if (ids.has(rule.id)) {
    context.report('duplicate', `There are two rules “${rule.id}” in this pack.`, spanOf(node.get('id', true) as Node));
    return undefined;
  }
  ids.add(rule.id);
  if (!rule.examples.some(({ bad }) => bad.value.includes('«')) && kind.level === 'sentence') {
    context.report(
      'example',
      'Mark the words that are reported with «…» in a bad example.',
      spanOf(node.get('examples', true) as Node),
    );
    return undefined;
  }
  const examples = rule.examples.map(({ bad, good, ...rest }) => ({ ...rest, bad: bad.value, good: good.value }));
  const places = {
    id: spanOf(node.get('id', true) as Node),
    examples: rule.examples.map(({ bad, good }) => ({ bad: bad.span, good: good.span })),
  };
  return { rule: { ...rule, examples, options } as RuleEntry, places };
}

function checkId(id: string, node: YAMLMap, key: string, context: Context): boolean {
  if (ID.test(id)) return true;
  context.report('value', `“${id}” is no kebab-case name.`, spanOf((node.get(key, true) as Node | undefined) ?? node));
  return false;
}

/** Some of the pairs of a mapping. A key that is no scalar is never written out: nested ones make gigabytes of a few lines. */
const pick = ({ items, range }: YAMLMap, keep: (key: string) => boolean): Pairs => ({
  items: items.filter(({ key }) => keep(isScalar(key) ? String(key.value) : '')),
  range,
});

const without = (node: YAMLMap, keys: readonly string[]): Pairs => pick(node, (key) => !keys.includes(key));
const onlyKeys = (node: YAMLMap, keys: readonly string[]): Pairs => pick(node, (key) => keys.includes(key));

/** Complaints about a missing field point at the rule, not at the first of its kind's own fields. */
const withMissing = (context: Context, rule: YAMLMap): Context => ({
  ...context,
  report: (code, message, span) => context.report(code, message, code === 'missing-key' ? firstSpan(rule) : span),
});

/** The JSON schema of a pack, for completion while writing one. */
export function packSchema(): Record<string, unknown> {
  const rule = (kind: RuleKind): Record<string, unknown> => {
    const fields: Fields = { ...ruleFields, ...kind.fields };
    const schema = schemaOf(fields) as { properties: Record<string, unknown> };
    return { ...schema, properties: { ...schema.properties, kind: { const: kind.name, description: kind.summary } } };
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A rule pack of Needfirst',
    type: 'object',
    additionalProperties: false,
    required: ['pack', 'title'],
    minProperties: 3, // and rules, or what it changes, or what it imports
    properties: {
      ...(schemaOf(packFields).properties as Record<string, unknown>),
      rules: { type: 'array', items: { oneOf: KINDS.map(rule) } },
    },
  };
}

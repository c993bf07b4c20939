/** Reads a rule pack: YAML text in, a validated pack and its problems out. Never throws. */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { PackReference } from '../config/packReferences.ts';
import { guess } from './guess.ts';
import { KINDS } from './kinds/index.ts';
import type { Adjustment, LexiconChange, PackData, PackProblem, ReadPack, RuleEntry, RulePlaces } from './packData.ts';
import { packFields, ruleFields } from './packFields.ts';
import {
  type Context,
  type Entry,
  firstSpan,
  type Known,
  type Pairs,
  type Placed,
  readMapping,
  spanOf,
} from './schema.ts';
import { readYaml } from './yamlFile.ts';

const LONGEST_PACK = 1_000_000;
/** With all alternatives: a line of `(a|b)` stands for 64, and each takes a kilobyte of memory. */
const MOST_PHRASES = 50_000;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

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

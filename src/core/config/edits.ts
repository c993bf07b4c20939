/** Changes needfirst.yaml by edits of its text, so that comments and layout stay as they are. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Severity } from '../rules/types.ts';
import { applyEdits, type Span, type TextEdit } from '../text.ts';
import { readConfiguration } from './configuration.ts';

type Item = Pair<Node, Node | null>;

/**
 * The edits that give a rule a severity; undefined where the YAML is not in a state to be changed.
 * @param beside where an entry is said that settles the rule so far: its own, or that of its pack
 */
export function severityEdits(
  yaml: string,
  rule: string,
  severity: Severity | 'off',
  beside?: Span,
): readonly TextEdit[] | undefined {
  const edit = severityEdit(yaml, rule, severity, beside);
  const isRight = edit && readConfiguration(applyEdits(yaml, [edit])).problems.every(({ code }) => !isSyntax(code));
  return isRight ? [edit] : undefined;
}

const isSyntax = (code: string): boolean => code === 'configuration/syntax';

function severityEdit(yaml: string, rule: string, severity: string, beside: Span | undefined): TextEdit | undefined {
  const { contents: root, errors } = parseDocument(yaml, {
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  if (errors.length > 0) return undefined;
  const entry = `${rule}: ${severity}`;
  const line = yaml.includes('\r\n') ? '\r\n' : '\n';
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : line;
  const atEnd = insert(yaml.length, `${gap}rules:${line}  ${entry}${line}`);
  if (root === null || (isScalar(root) && root.value === null)) return atEnd;
  if (!isMap(root)) return undefined;
  const rules = itemOf(root as YAMLMap, 'rules');
  const map = beside ? mapWith(root as YAMLMap, beside) : undefined;
  if (!map && !rules) return root.flow ? inFlow(root as YAMLMap, `rules: { ${entry} }`) : atEnd;
  const value = map ?? rules?.value;
  if (isMap(value)) return inMap(value as YAMLMap, yaml, rule, severity, line);
  const isEmpty = isScalar(value) && value.value === null;
  return isEmpty && rules && !root.flow ? insert(lineEnd(yaml, endOf(rules.key)), `${line}  ${entry}`) : undefined;
}

function inMap(map: YAMLMap, yaml: string, rule: string, severity: string, line: string): TextEdit | undefined {
  const own = itemOf(map, rule);
  if (own) {
    const [start, end] = own.value?.range ?? [0, 0];
    return start < end ? { span: { start, end }, newText: severity } : undefined;
  }
  if (map.flow) return inFlow(map, `${rule}: ${severity}`);
  const last = map.items.at(-1) as Item | undefined;
  if (!last?.value) return undefined;
  const start = last.key.range?.[0] ?? 0;
  const indent = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  return indent.trim() === ''
    ? insert(lineEnd(yaml, endOf(last.value)), `${line}${indent}${rule}: ${severity}`)
    : undefined;
}

function inFlow(map: YAMLMap, entry: string): TextEdit {
  const last = map.items.at(-1) as Item | undefined;
  if (last) return insert(endOf(last.value ?? last.key), `, ${entry}`);
  return { span: { start: map.range?.[0] ?? 0, end: endOf(map) }, newText: `{ ${entry} }` };
}

/** The `rules` of the file or of an override that has a key at this place. */
function mapWith(root: YAMLMap, { start }: Span): YAMLMap | undefined {
  const overrides = itemOf(root, 'overrides')?.value;
  const parts = [root, ...(isSeq(overrides) ? overrides.items : [overrides])].filter((part) => isMap(part));
  const maps = parts.map((part) => itemOf(part as YAMLMap, 'rules')?.value).filter((value) => isMap(value));
  return maps.find((map) => (map.items as Item[]).some(({ key }) => key.range?.[0] === start)) as YAMLMap | undefined;
}

const itemOf = (map: YAMLMap, name: string): Item | undefined =>
  (map.items as Item[]).find(({ key }) => isScalar(key) && key.value === name);

const endOf = (node: Node): number => node.range?.[1] ?? 0;

const insert = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

/** Where the line of an offset ends, before its line break. */
function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found < 0) return text.length;
  return text[found - 1] === '\r' && found > offset ? found - 1 : found;
}

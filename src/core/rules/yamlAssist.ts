/** Completion and hovers for YAML that has a schema. Works while the YAML is half-written; never throws. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../text.ts';
import type { Schema } from './jsonSchema.ts';

export interface Suggestion {
  readonly label: string;
  readonly doc: string;
  readonly sort: 'field' | 'value';
  /** What it takes the place of. */
  readonly span: Span;
  readonly newText: string;
}

/** Where something stands: the keys and indexes that lead to it, with the node that each begins at. */
interface Place {
  readonly steps: readonly { readonly step: string | number; readonly from: Node }[];
  readonly node: Node | null;
  /** The mapping whose key it is; undefined for a value. */
  readonly keyOf?: YAMLMap;
}

/** Longer ones are data; parsing them at each keystroke would be felt. In UTF-16 code units. */
const LONGEST = 200_000;
/** Stands for what is being written while the place is looked for. */
const CARET = 'needfirst-caret';

export function suggest(yaml: string, offset: number, schema: Schema): readonly Suggestion[] {
  if (yaml.length > LONGEST) return [];
  const start = offset - (/[\w@./-]*$/.exec(yaml.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\w@./-]*/.exec(yaml.slice(offset))?.[0].length ?? 0);
  const span = { start, end };
  const [before, after] = [yaml.slice(0, start), yaml.slice(end)];
  const isKeyAlready = /^[ \t]*:(?:\s|$)/.test(after);
  const key = placeOfCaret(`${before}${CARET}${isKeyAlready ? '' : ': ~'}${after}`);
  if (key?.keyOf && (key.keyOf.flow || /(?:^|\n)[ \t]*(?:- +)*$/.test(before))) {
    const written = new Set(key.keyOf.items.map((item) => String(isScalar(item.key) ? item.key.value : '')));
    const fields = schemasAt(schema, key).flatMap(({ properties = {} }) => Object.entries(properties));
    const open = fields.filter(([label]) => !written.has(label));
    if (open.length > 0)
      return unique(
        open.map(([label, { description = '' }]) => {
          const newText = isKeyAlready ? label : `${label}: `;
          return { label, doc: description, sort: 'field', span, newText };
        }),
      );
  }
  const value = placeOfCaret(`${before}${CARET}${after}`);
  if (!value || value.keyOf) return [];
  return unique(
    schemasAt(schema, value).flatMap((one) =>
      valuesOf(one).map(({ label, doc }) => ({ label, doc, sort: 'value', span, newText: label })),
    ),
  );
}

/** What the field or value at an offset means, and where it stands. */
export function explainAt(
  yaml: string,
  offset: number,
  schema: Schema,
): { readonly span: Span; readonly text: string } | undefined {
  if (yaml.length > LONGEST) return undefined;
  const place = find(yaml, (node) => {
    const [start = 0, end = 0] = node.range ?? [];
    return isScalar(node) && start <= offset && offset < end;
  });
  if (!place?.node?.range) return undefined;
  const last = place.keyOf && isScalar(place.node) ? String(place.node.value) : undefined;
  const steps = last === undefined || !place.keyOf ? place.steps : [...place.steps, { step: last, from: place.keyOf }];
  const schemas = schemasAt(schema, { ...place, steps });
  const said = isScalar(place.node) ? place.node.value : undefined;
  const ofValue = place.keyOf ? [] : schemas.flatMap(valuesOf).filter(({ label, doc }) => label === said && doc !== '');
  const docs = new Set([...ofValue.map(({ doc }) => doc), ...schemas.map(({ description = '' }) => description)]);
  const choices = new Set(place.keyOf ? schemas.flatMap(valuesOf).map(({ label }) => label) : []);
  const lines = [...docs].filter((doc) => doc !== '');
  if (choices.size > 0 && choices.size <= MOST_CHOICES) lines.push(`One of: ${[...choices].join(', ')}.`);
  const [start, end] = place.node.range;
  return lines.length > 0 ? { span: { start, end }, text: lines.join('\n\n') } : undefined;
}

const MOST_CHOICES = 12;

function valuesOf({
  enum: values,
  enumDescriptions = [],
  const: only,
  type,
}: Schema): { label: string; doc: string }[] {
  if (values) return values.map((label, index) => ({ label, doc: enumDescriptions[index] ?? '' }));
  if (only !== undefined) return [{ label: only, doc: '' }];
  return type === 'boolean' ? ['true', 'false'].map((label) => ({ label, doc: '' })) : [];
}

function unique(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return [...new Map(suggestions.toReversed().map((one) => [one.label, one])).values()].toReversed();
}

/** The schemas that may hold at a place. */
function schemasAt(root: Schema, { steps, node, keyOf }: Place): readonly Schema[] {
  const nodes = [...steps.map(({ from }) => from), keyOf ?? node];
  let schemas = alternatives(root, nodes[0]);
  for (const [index, { step }] of steps.entries()) {
    const next = nodes[index + 1];
    schemas = schemas.flatMap(({ items, properties = {}, additionalProperties }) => {
      const named = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
      const inner = typeof step === 'number' ? items : named;
      return typeof inner === 'object' ? alternatives(inner, next) : [];
    });
  }
  return schemas;
}

/** Of alternatives that a `kind` tells apart, the one of the kind that is written. */
function alternatives(schema: Schema, node: Node | null | undefined): readonly Schema[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices) return [schema];
  const all = choices.flatMap((choice) => alternatives(choice, node));
  const kind = isMap(node) ? node.get('kind') : undefined;
  const same = all.filter(({ properties }) => kind !== undefined && properties?.kind?.const === kind);
  return same.length > 0 ? same : all;
}

const placeOfCaret = (yaml: string): Place | undefined =>
  find(yaml, (node) => isScalar(node) && typeof node.value === 'string' && node.value.includes(CARET));

/** The first place for which a key or value is wanted. */
function find(yaml: string, isWanted: (node: Node) => boolean): Place | undefined {
  const visit = (node: Node | null, steps: Place['steps']): Place | undefined => {
    if (!node) return undefined;
    if (isWanted(node)) return { steps, node };
    if (isMap(node)) {
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        if (isWanted(key)) return { steps, node: key, keyOf: node };
        const step = isScalar(key) ? String(key.value) : '';
        const found = visit(value, [...steps, { step, from: node }]);
        if (found) return found;
      }
    }
    if (isSeq(node)) {
      for (const [step, item] of (node.items as Node[]).entries()) {
        const found = visit(item, [...steps, { step, from: node }]);
        if (found) return found;
      }
    }
    return undefined;
  };
  try {
    return visit(parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false }).contents, []);
  } catch {
    return undefined; // nested deeper than the stack
  }
}

/**
 * Fields of a YAML mapping. One declaration gives the validation with places in the YAML, the TypeScript type, the JSON
 * schema for completion and the row in the documentation.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text.ts';
import { guess } from './guess.ts';
import { SEVERITIES, type Severity } from './types.ts';

/** What a field needs to know while it reads. */
export interface Context {
  /** Collects what is wrong; the span is a place in the YAML text. */
  report(code: string, message: string, span: Span): void;
  /** The names that packs may refer to, by sort. */
  readonly known: Known;
  /** Takes the names of lexicons that are not known, where imported packs may bring them. */
  readonly wanted?: Placed<string>[];
  /** Takes up so many phrases and says whether there was room for them; there always is when not given. */
  hasRoomFor?(phrases: number): boolean;
}

export interface Known {
  readonly lexicon: ReadonlySet<string>;
  readonly cue: ReadonlySet<string>;
  /** Roles and role groups. */
  readonly role: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  /** Ids of rules and names of packs. */
  readonly rule: ReadonlySet<string>;
}

export interface Field<T> {
  /** For pack authors: what the field means. */
  readonly doc: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
  /** The value of a YAML node, or undefined after reporting why there is none. */
  read(node: Node, context: Context): T | undefined;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F];
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The type of a mapping that has these fields. */
export type Values<F extends Fields> = {
  readonly [K in RequiredKeys<F>]: ValueOf<F[K]>;
} & { readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]> };

export type Required<T> = Field<T> & { readonly required: true };
type Optional<T> = Field<T> & { readonly required: false };

export const field = <T>(doc: string, schema: Field<T>['schema'], read: Field<T>['read']): Required<T> => ({
  doc,
  required: true,
  schema: { ...schema, description: doc },
  read,
});

export const optional = <T>(inner: Required<T>): Optional<T> => ({ ...inner, required: false });

export const spanOf = (node: { readonly range?: Node['range'] }): Span => ({
  start: node.range?.[0] ?? 0,
  end: node.range?.[1] ?? 0,
});

export const scalar = (node: Node): unknown => (isScalar(node) ? node.value : undefined);

export const text = (doc: string): Required<string> =>
  field(doc, { type: 'string' }, (node, context) => {
    const value = scalar(node);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    return wrong(node, context, 'text');
  });

/** A text that `parse` makes a value of, or a problem. */
export const parsed = <T extends object>(
  doc: string,
  parse: (written: string) => T | { readonly problem: string },
  schema: Field<T>['schema'] = {},
): Required<T> =>
  field(doc, { type: 'string', ...schema }, (node, context) => {
    const written = scalar(node);
    if (typeof written !== 'string') return wrong(node, context, 'text');
    const value = parse(written.trim());
    if (!('problem' in value)) return value;
    context.report('value', value.problem, spanOf(node));
    return undefined;
  });

export const flag = (doc: string): Required<boolean> =>
  field(doc, { type: 'boolean' }, (node, context) => {
    const value = scalar(node);
    return typeof value === 'boolean' ? value : wrong(node, context, 'true or false');
  });

export const integer = (doc: string): Required<number> =>
  field(doc, { type: 'integer', minimum: 0 }, (node, context) => {
    const value = scalar(node);
    return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : wrong(node, context, 'a whole number');
  });

export const fraction = (doc: string): Required<number> =>
  field(doc, { type: 'number', minimum: 0, maximum: 1 }, (node, context) => {
    const value = scalar(node);
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : wrong(node, context, 'a number from 0 to 1');
  });

export const oneOf = <const T extends string>(values: readonly T[], doc: string): Required<T> =>
  field(doc, { enum: values }, (node, context) => {
    const value = scalar(node);
    const found = values.find((candidate) => candidate === value);
    if (found !== undefined) return found;
    context.report(
      'value',
      `“${String(value)}” is not one of: ${values.join(', ')}.${guess(String(value), values)}`,
      spanOf(node),
    );
    return undefined;
  });

export const severityOrOff = (doc: string): Required<Severity | 'off'> => oneOf([...SEVERITIES, 'off'], doc);

/** A list; a single value counts as a list of one. Entries that are wrong are reported and left out. */
export const list = <T>(of: Required<T>, doc: string): Required<readonly T[]> =>
  field(doc, { anyOf: [{ type: 'array', items: of.schema, minItems: 1 }, of.schema] }, (node, context) => {
    const nodes = isSeq(node) ? (node.items as Node[]) : [node];
    const values = nodes.flatMap((item) => {
      const value = of.read(item, context);
      return value === undefined ? [] : [value];
    });
    if (nodes.length === 0) context.report('empty', 'This list is empty.', spanOf(node));
    return values.length > 0 ? values : undefined;
  });

/** A mapping from any text to any text. */
export const dictionary = (doc: string): Required<Readonly<Record<string, string>>> =>
  field(doc, { type: 'object', additionalProperties: { type: 'string' } }, (node, context) => {
    if (!isMap(node)) return wrong(node, context, 'a mapping');
    const entries = node.items.flatMap(({ key, value }): [string, string][] => {
      const from = scalar(key as Node);
      const to = scalar(value as Node);
      if (from !== undefined && typeof to === 'string') return [[String(from), to]];
      context.report('value', 'Both sides must be text.', spanOf((value ?? key) as Node));
      return [];
    });
    return Object.fromEntries(entries);
  });

/** A value with its place in the YAML. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** The same value, with its place. */
export const placed = <T>(of: Required<T>): Required<Placed<T>> => ({
  ...of,
  read: (node, context) => {
    const value = of.read(node, context);
    return value === undefined ? undefined : { value, span: spanOf(node) };
  },
});

/** An entry of a mapping whose keys are not fixed. */
export interface Entry<T> {
  readonly key: Placed<string>;
  readonly value: Placed<T>;
}

/**
 * A mapping from any name to values of one sort. Entries that are wrong are reported and left out.
 * @param names the sorts of names that the keys are, for completion
 */
export const entries = <T>(
  of: Required<T>,
  doc: string,
  names: readonly (keyof Known)[] = [],
): Required<readonly Entry<T>[]> =>
  field(doc, { type: 'object', additionalProperties: of.schema, names }, (node, context) => {
    if (!isMap(node)) return wrong(node, context, 'a mapping');
    const seen = new Set<string>();
    return (node.items as Pair<Node, Node | null>[]).flatMap((pair): Entry<T>[] => {
      const key = String(scalar(pair.key) ?? '');
      if (seen.has(key)) context.report('duplicate', `There are two entries “${key}” here.`, spanOf(pair.key));
      seen.add(key);
      if (!pair.value || isEmpty(pair.value)) {
        context.report('value', `“${key}” has no value.`, spanOf(pair.key));
        return [];
      }
      const value = placed(of).read(pair.value, context);
      return value ? [{ key: { value: key, span: spanOf(pair.key) }, value }] : [];
    });
  });

export const mapping = <F extends Fields>(fields: F, doc: string): Required<Values<F>> =>
  field(doc, schemaOf(fields), (node, context) =>
    isMap(node) ? readMapping(node, fields, context) : wrong(node, context, 'a mapping'),
  );

/** The JSON schema of a mapping. */
export const schemaOf = (fields: Fields): Record<string, unknown> => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(fields).filter((key) => fields[key]?.required),
  properties: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.schema])),
});

/** A mapping node, or some of what is in it. */
export type Pairs = Pick<YAMLMap, 'items'> & { readonly range?: YAMLMap['range'] | undefined };

/** The values of a mapping, or undefined when a required one is missing or wrong. Unknown keys are reported. */
export function readMapping<F extends Fields>(mapping: Pairs, fields: F, context: Context): Values<F> | undefined {
  const values: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const pair of mapping.items as Pair<Node, Node | null>[]) {
    const key = String(scalar(pair.key) ?? '');
    const declared = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!declared) {
      context.report(
        'unknown-key',
        `There is no field “${key}” here.${guess(key, Object.keys(fields))}`,
        spanOf(pair.key),
      );
      continue;
    }
    if (seen.has(key)) {
      context.report('duplicate', `There are two fields “${key}” here.`, spanOf(pair.key));
      continue;
    }
    seen.add(key);
    const node = pair.value;
    if (!node || isEmpty(node)) {
      context.report('value', `The field “${key}” has no value.`, spanOf(pair.key));
      continue;
    }
    const value = declared.read(node, context);
    if (value !== undefined) values[key] = value;
  }
  const missing = Object.keys(fields).filter((key) => fields[key]?.required && !seen.has(key));
  if (missing.length > 0) context.report('missing-key', `Missing here: ${missing.join(', ')}.`, firstSpan(mapping));
  const complete = Object.keys(fields).every((key) => !fields[key]?.required || values[key] !== undefined);
  return complete ? (values as Values<F>) : undefined;
}

/** The first key stands for the whole mapping: a squiggle under all of it would be unreadable. */
export const firstSpan = (node: Pairs): Span => {
  const key = (node.items[0] as Pair<Node, Node | null> | undefined)?.key;
  return key ? spanOf(key) : spanOf(node);
};

/** Whether nothing is written behind the colon. */
const isEmpty = (node: Node): boolean => isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1];

/** Reports that a value is not what is wanted. */
export function wrong(node: Node, context: Context, wanted: string): undefined {
  const message = isAlias(node) ? 'Aliases are not followed here; write the value out.' : `This must be ${wanted}.`;
  context.report('value', message, spanOf(node));
  return undefined;
}

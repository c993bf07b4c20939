/** JSON schemas with the names that may stand in a place: fields say of which sorts they are. */

/** As much of a JSON schema as fields make. */
export interface Schema {
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  /** What the values of `enum` are, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly const?: string;
}

/** A name that may stand in a place. */
export interface Named {
  readonly name: string;
  readonly doc: string;
}

/** A schema in which the sorts of names are replaced by the names: suggestions, as others are allowed too. */
export function withNames(schema: unknown, namesOf: (sort: string) => readonly Named[]): unknown {
  if (Array.isArray(schema)) return schema.map((part) => withNames(part, namesOf));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { names: sorts, ...rest } = schema as { readonly names?: unknown };
  const filled: Schema = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, withNames(part, namesOf)]));
  if (!Array.isArray(sorts)) return filled;
  const names = sorts.flatMap((sort) => namesOf(String(sort)));
  const { additionalProperties } = filled;
  if (typeof additionalProperties === 'object') {
    const properties = names.map(({ name, doc }): [string, Schema] => [
      name,
      { ...additionalProperties, description: doc },
    ]);
    return { ...filled, properties: Object.fromEntries(properties) };
  }
  const { description = '' } = filled;
  const known = { enum: names.map(({ name }) => name), enumDescriptions: names.map(({ doc }) => doc) };
  return { description, anyOf: [{ ...known, description }, filled] };
}

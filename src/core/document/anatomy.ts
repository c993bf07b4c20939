/** What `rules/anatomy/*.yaml` say: the parts of product documents, their heading aliases, and the evidence for each kind. */
import { capitalised } from '../english.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Role, type RoleGroup } from './types.ts';

/** The heading and the text that are inserted where a part is missing; tab stops as in VS Code snippets. */
export interface Scaffold {
  readonly title: string;
  readonly body: string;
}

export interface Part {
  readonly role: Role;
  readonly title: string;
  /** A heading that names it. */
  readonly heading: string;
  readonly scaffold: Scaffold | undefined;
}

/** How much of a heading an alias must be: all of it, its beginning or any of a short one, or its end as well. */
export type AliasReach = 'whole' | 'start' | 'end';

export interface Alias {
  readonly role: Role;
  readonly reach: AliasReach;
  /** The kinds of document in which the alias means this part; undefined in all of them. */
  readonly documents: ReadonlySet<DocumentKind> | undefined;
}

/** Where a pattern of evidence is searched. */
export type EvidencePlace = 'path' | 'title' | 'heading' | 'text' | 'start' | 'front-matter';

export interface Evidence {
  readonly place: EvidencePlace;
  readonly pattern: RegExp;
  readonly weight: number;
  /** In how many places the pattern must be found. */
  readonly count: number;
}

export interface KindAnatomy {
  readonly kind: DocumentKind;
  readonly evidence: readonly Evidence[];
  /** Weight of each part as evidence. */
  readonly parts: ReadonlyMap<Role, number>;
  /** The parts that a complete document has, in their order. */
  readonly expects: readonly Role[];
  /** The role of text whose headings say nothing. */
  readonly fallback: Role | undefined;
}

export interface Anatomy {
  /** All roles and groups. */
  readonly names: ReadonlySet<Role | RoleGroup>;
  part(role: Role): Part | undefined;
  /** The roles of a group, or the role itself; empty when there is no such name. */
  rolesIn(name: Role | RoleGroup): ReadonlySet<Role>;
  /** The parts that a complete document of a kind has, in their order. */
  order(kind: DocumentKind): readonly Role[];
  /** A heading that names the part in a document of that kind. */
  headingFor(name: Role | RoleGroup, kind: DocumentKind): string;
  /** By the key that `aliasKey` in `headings.ts` makes of a heading. */
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  /** First words that make a short heading the part, such as "about" in "About Brightside". */
  readonly prefixes: ReadonlyMap<string, Role>;
  readonly kinds: ReadonlyMap<DocumentKind, KindAnatomy>;
  /** Evidence against every kind. */
  readonly against: readonly Evidence[];
  readonly threshold: number;
}

/** What is in that form already: nearly all aliases. */
const PLAIN_KEY = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** The form in which headings and aliases are compared: hyphens are blanks, "&" is "and", quotes are left out. */
export const aliasKey = (heading: string): string =>
  PLAIN_KEY.test(heading)
    ? heading
    : heading
        .replace(/[-‐‑]/g, ' ')
        .replace(/&/g, 'and')
        .replace(/["'‘’“”]/g, '')
        .replace(/\s+/g, ' ')
        .trim();

type Data = Readonly<Record<string, unknown>>;

const data = (value: unknown): Data => (typeof value === 'object' && value !== null ? (value as Data) : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): readonly string[] => list(value).map(String);
const entries = (value: unknown): readonly (readonly [string, Data])[] =>
  Object.entries(data(value)).map(([key, entry]) => [key, data(entry)]);

/** Reads the two anatomy files. They are part of the build, so what is wrong in them throws. */
export function readAnatomy(parts: unknown, kinds: unknown): Anatomy {
  const byRole = new Map<Role, Part>();
  const groups = new Map<RoleGroup, Set<Role>>(
    Object.keys(data(data(parts).groups)).map((group) => [group, new Set()]),
  );
  const aliases = new Map<string, Alias[]>();
  const prefixes = new Map<string, Role>();
  const addAlias = (name: string, alias: Alias): void => {
    const key = aliasKey(name);
    const same = aliases.get(key);
    if (same) same.push(alias);
    else aliases.set(key, [alias]);
  };
  for (const [role, part] of entries(data(parts).parts)) {
    byRole.set(role, {
      role,
      title: String(part.title ?? role),
      heading: capitalised(strings(part.aliases)[0] ?? role),
      scaffold: part.scaffold ? readScaffold(data(part.scaffold)) : undefined,
    });
    for (const group of strings(part.groups)) {
      const members = groups.get(group);
      if (!members) throw new Error(`Part ${role}: there is no group ${group}.`);
      members.add(role);
    }
    for (const name of strings(part.endings)) addAlias(name, { role, reach: 'end', documents: undefined });
    for (const name of strings(part.aliases)) addAlias(name, { role, reach: 'start', documents: undefined });
    for (const name of strings(part.weak)) addAlias(name, { role, reach: 'whole', documents: undefined });
    for (const name of strings(part.prefixes)) prefixes.set(name, role);
    for (const only of list(part.only).map(data)) {
      const documents = new Set(strings(only.documents).map(kindOf));
      for (const name of strings(only.aliases)) addAlias(name, { role, reach: 'whole', documents });
    }
  }
  const byKind = new Map(
    entries(data(kinds).kinds).map(([kind, entry]) => [kindOf(kind), readKind(kindOf(kind), entry)]),
  );
  const rolesIn = (name: string): ReadonlySet<Role> =>
    groups.get(name) ?? (byRole.has(name) ? new Set([name]) : new Set());
  const order = (kind: DocumentKind): readonly Role[] => byKind.get(kind)?.expects ?? [];
  const headingFor = (name: string, kind: DocumentKind): string => {
    const roles = rolesIn(name);
    const role = order(kind).find((expected) => roles.has(expected)) ?? [...roles][0] ?? name;
    return byRole.get(role)?.heading ?? role;
  };
  return {
    names: new Set([...byRole.keys(), ...groups.keys()]),
    part: (role) => byRole.get(role),
    rolesIn,
    order,
    headingFor,
    aliases,
    prefixes,
    kinds: byKind,
    against: list(data(kinds).against).map(readEvidence),
    threshold: Number(data(kinds).threshold ?? 4),
  };
}

const readScaffold = (scaffold: Data): Scaffold => ({
  title: String(scaffold.title),
  body: strings(scaffold.body).join('\n'),
});

const readKind = (kind: DocumentKind, entry: Data): KindAnatomy => ({
  kind,
  evidence: list(entry.evidence).map(readEvidence),
  parts: new Map(Object.entries(data(entry.parts)).map(([role, weight]) => [role, Number(weight)])),
  expects: strings(entry.expects),
  fallback: entry.fallback === undefined ? undefined : String(entry.fallback),
});

function readEvidence(value: unknown): Evidence {
  const entry = data(value);
  return {
    place: String(entry.in) as EvidencePlace,
    pattern: new RegExp(String(entry.pattern)),
    weight: Number(entry.weight ?? 1),
    count: Number(entry.count ?? 1),
  };
}

function kindOf(name: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((known) => known === name);
  if (!kind) throw new Error(`There is no kind of document ${name}.`);
  return kind;
}

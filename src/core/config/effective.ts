/** What holds for one document, put together from the configuration files above it, and where each value is said. */
import type { CheckSettings } from '../check.ts';
import type { Stance } from '../document/types.ts';
import type { ReadOptions } from '../engine.ts';
import type { Entry, Placed } from '../rules/schema.ts';
import type { Severity } from '../rules/types.ts';
import type { LineMap, Span } from '../text.ts';
import type { Configuration } from './configuration.ts';
import { covers } from './globs.ts';
import type { PackReference } from './packReferences.ts';

/** A needfirst.yaml that was found. */
export interface ConfigurationFile {
  /** With `/`, and of the same form as the paths of documents. */
  readonly path: string;
  /** What its patterns are relative to, without a slash at its end. */
  readonly folder: string;
  readonly lines: LineMap;
  readonly configuration: Configuration;
}

/** A value and where it is said; `file` is undefined where nothing is said and a default holds. */
export interface Said<T> {
  readonly value: T;
  readonly file?: ConfigurationFile;
  readonly span?: Span;
}

const TERMS = ['products', 'customers', 'companies'] as const;

export interface Effective {
  /** The files that hold, the nearest first. */
  readonly files: readonly ConfigurationFile[];
  readonly ignored: Said<boolean>;
  readonly packs: readonly Said<PackReference>[];
  /** What the document is read as unless it declares a kind itself; undefined where the text decides. */
  readonly kind: Said<NonNullable<Configuration['documents']>[number]['kind']['value']> | undefined;
  readonly stance: Said<Stance>;
  readonly requireReason: Said<boolean>;
  readonly terms: Readonly<Record<(typeof TERMS)[number], readonly Said<string>[]>>;
  /** By rule id or pack name. */
  readonly rules: ReadonlyMap<string, Said<Severity | 'off'>>;
}

/** The folder of a file, without a slash at its end. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const relativeTo = (folder: string, path: string): string =>
  (path.startsWith(`${folder}/`) ? path.slice(folder.length) : path).replace(/^\//, '');

/** Puts values together: the nearest file wins, in a file its overrides win, and of these the last. */
export function effectiveFor(path: string, files: readonly ConfigurationFile[]): Effective {
  const saying = files.map((file) => sayingOf(file, relativeTo(file.folder, path)));
  const first = <T>(find: (one: Saying) => T | undefined): T | undefined => {
    for (const one of saying) {
      const found = find(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const terms = (sort: (typeof TERMS)[number]): readonly Said<string>[] => {
    const all = saying.flatMap(({ parts, said }) => parts.flatMap((part) => (part.terms?.[sort] ?? []).map(said)));
    const seen = new Set<string>();
    return all.filter(({ value }) => !seen.has(value) && seen.add(value));
  };
  return {
    files,
    ignored: ignoredBy(saying),
    packs: first(({ said, packs }) => packs?.map(said)) ?? [{ value: { sort: 'set', name: 'recommended' } }],
    kind: first(({ said, kind }) => kind && said(kind)),
    stance: first(({ said, parts }) => parts.flatMap(({ stance }) => (stance ? [said(stance)] : []))[0]) ?? {
      value: 'customer-driven',
    },
    requireReason: first(({ said, requireReason }) => requireReason && said(requireReason)) ?? { value: false },
    terms: { products: terms('products'), customers: terms('customers'), companies: terms('companies') },
    rules: rulesOf(saying),
  };
}

type Part = Pick<NonNullable<Configuration['overrides']>[number], 'rules' | 'terms' | 'stance'>;

/** What one file says of a document. */
interface Saying {
  said<T>(placed: Placed<T>): Said<T>;
  /** The path of the document, relative to the folder of the file. */
  readonly path: string;
  readonly packs: Configuration['packs'];
  readonly ignore: NonNullable<Configuration['ignore']>;
  readonly kind: NonNullable<Configuration['documents']>[number]['kind'] | undefined;
  readonly requireReason: Placed<boolean> | undefined;
  /** The overrides that apply and what holds for all documents, the strongest first. */
  readonly parts: readonly Part[];
}

function sayingOf(file: ConfigurationFile, path: string): Saying {
  const { packs, ignore = [], documents = [], overrides = [], suppressions } = file.configuration;
  const applies = ({ files }: (typeof documents | typeof overrides)[number]): boolean =>
    covers(
      files.map(({ value }) => value),
      path,
    );
  return {
    said: ({ value, span }) => ({ value, file, span }),
    path,
    packs,
    ignore,
    kind: documents.findLast(applies)?.kind,
    requireReason: suppressions?.['require-reason'],
    parts: [...overrides.filter(applies).reverse(), file.configuration],
  };
}

/** A nearer file may take back with `!` what one further out ignores. */
function ignoredBy(saying: readonly Saying[]): Said<boolean> {
  let ignored: Said<boolean> = { value: false };
  for (const { path, ignore, said } of saying.toReversed()) {
    for (const { value: glob, span } of ignore) {
      if (glob.negated === ignored.value && glob.matches(path)) ignored = said({ value: !ignored.value, span });
    }
  }
  return ignored;
}

/** The name of a pack settles all its rules anew; beside it, in the same place, a rule's own entry is the stronger one. */
function rulesOf(saying: readonly Saying[]): Effective['rules'] {
  const rules = new Map<string, Said<Severity | 'off'>>();
  for (const { parts, said } of saying.toReversed()) {
    for (const { rules: given = [] } of parts.toReversed()) {
      const isPack = ({ key }: Entry<unknown>): boolean => !key.value.includes('/');
      for (const { key } of given.filter(isPack)) {
        for (const id of rules.keys()) if (id.startsWith(`${key.value}/`)) rules.delete(id);
      }
      for (const { key, value } of given) {
        rules.delete(key.value);
        rules.set(key.value, said({ ...value, span: key.span }));
      }
    }
  }
  return rules;
}

/** What the engine is told for a document. */
export interface Settings {
  readonly read: Pick<ReadOptions, 'kind' | 'stance' | 'terms'>;
  readonly check: CheckSettings;
}

/**
 * @param bundled names of the bundled packs
 * @param loaded names of the packs that were loaded from files and packages
 * @param today such as `2026-11-21`
 */
export function settingsOf(
  { kind, stance, terms, packs, rules, requireReason }: Effective,
  bundled: readonly string[],
  loaded: readonly string[],
  today: string,
): Settings {
  const values = (sort: (typeof TERMS)[number]): readonly string[] => terms[sort].map(({ value }) => value);
  const sets = packs.flatMap(({ value }) => (value.sort === 'set' ? [value.name] : []));
  const named = new Set([...packs.map(({ value }) => value.name), ...loaded]);
  const left = sets.length > 0 ? [] : bundled.filter((pack) => !named.has(pack));
  return {
    read: {
      ...(kind && { kind: kind.value === 'none' ? null : kind.value }),
      stance: stance.value,
      terms: { products: values('products'), customers: values('customers'), companies: values('companies') },
    },
    check: {
      suppressions: { requireReason: requireReason.value, today },
      set: sets.includes('strict') ? 'strict' : 'recommended',
      // Without a prototype: a pack may be called `constructor`.
      rules: Object.assign(
        Object.create(null),
        Object.fromEntries(left.map((pack) => [pack, 'off'])),
        Object.fromEntries([...rules].map(([name, { value }]) => [name, value])),
      ),
    },
  };
}

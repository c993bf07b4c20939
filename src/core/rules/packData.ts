/** What a pack holds once it is read. */
import type { DocumentKind, Stance } from '../document/types.ts';
import type { Span } from '../text.ts';
import type { FixData } from './fixes.ts';
import type { Placed } from './schema.ts';
import type { Example, Severity } from './types.ts';
import type { YamlProblem } from './yamlFile.ts';

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
  readonly relaxed?: Readonly<Partial<Record<Stance, Severity | 'off'>>>;
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
  readonly documents?: readonly DocumentKind[];
  readonly roles?: readonly string[];
  readonly not?: readonly string[];
  readonly stances?: readonly Stance[];
}

export interface ExampleData extends Example {
  /** The part that the example stands in; the first of the rule's scope when not given. */
  readonly role?: string;
  readonly kind?: DocumentKind;
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

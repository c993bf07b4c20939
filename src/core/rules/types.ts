import type { DocumentKind, Role, Sentence, SpecDocument, Stance } from '../document/types.ts';
import type { Span, TextEdit } from '../text.ts';
import type { ReadingTest } from './cues.ts';

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** VS Code's own words. In packs and configuration `off` switches a rule off. */
export type Severity = (typeof SEVERITIES)[number];

/** Bundled choices of rules: those that proved right on real documents, or all of them. */
export const RULE_SETS = ['recommended', 'strict'] as const;
export type RuleSet = (typeof RULE_SETS)[number];

/** What a diagnostic speaks of: a phrase or sentence (item, quote, cell), a section, or the whole document. */
export type Level = 'sentence' | 'section' | 'document';

/** Where a rule applies; an empty set means everywhere. Role groups are already replaced by their roles. */
export interface Scope {
  readonly documents: ReadonlySet<DocumentKind>;
  readonly roles: ReadonlySet<Role>;
  readonly not: ReadonlySet<Role>;
  readonly stances: ReadonlySet<Stance>;
}

/** A bad and a good way to write the same thing. `«…»` marks in `bad` the words that are reported. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** The text of `bad` after the first literal fix. */
  readonly fixed?: string;
}

export interface Rule {
  /** `pack/rule`, kebab-case, never renamed. */
  readonly id: string;
  readonly title: string;
  /** Ids of rules whose place it has taken: settings and comments that name one of them mean this rule. */
  readonly formerIds: readonly string[];
  /** Why it should not be used any more. */
  readonly deprecated?: string;
  /** Its severity in each set of rules; `off` where the set leaves it out. */
  readonly severity: Readonly<Record<RuleSet, Severity | 'off'>>;
  /** The severity in documents of a stance that argues against the rule, where that is less. */
  readonly relaxed: Readonly<Partial<Record<Stance, Severity | 'off'>>>;
  /** Whether it asks for what a declared bet owes its reader. */
  readonly obligation: boolean;
  readonly level: Level;
  /** Whether it reports words in a sentence rather than the sentence: both may be shown for one sentence. */
  readonly phrase: boolean;
  readonly scope: Scope;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  /** Keys into `rules/sources.yaml`. */
  readonly sources: readonly string[];
  readonly examples: readonly Example[];
  /** Names of the cues and lexicons that excuse a sentence which has one of them. */
  readonly excuses: readonly string[];
  /** The titles of its fixes. */
  readonly fixTitles: readonly string[];
  /** Where sentence-level rules look; called for each sentence in the rule's scope. */
  readonly matchSentence?: (sentence: Sentence, document: SpecDocument) => readonly Match[];
  /** Whether a sentence may match, judged by what it says alone and not by where it stands; any may when not given. */
  readonly mayMatch?: ReadingTest;
  /** The numbers of the phrase lists of which it must have a hit to be asked about at all; any sentence is when not given. */
  readonly lists?: ReadonlySet<number>;
  /** Where section and document rules look; called once. */
  readonly matchDocument?: (document: SpecDocument) => readonly Match[];
}

/** What the `{placeholders}` of messages may be. */
export const VALUES = ['match', 'subject', 'verb', 'customer', 'product', 'other', 'count', 'all'] as const;

/** What a rule finds. `values` fill the `{placeholders}` of the rule's message. */
export interface Match {
  readonly span: Span;
  readonly values?: { readonly [name in (typeof VALUES)[number]]?: string | undefined };
  /** Made when asked for: many findings are dropped. */
  readonly fixes?: () => readonly Fix[];
  readonly related?: readonly Related[];
}

/** Another place that explains a diagnostic, such as the section that comes too early. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/**
 * A change that the author may take. A `literal` one is safe to apply in bulk. A `scaffold` is never applied in bulk: its
 * only edit has a snippet with tab stops (`${1:…}`) in `newText`, in the syntax of VS Code.
 */
export interface Fix {
  readonly title: string;
  readonly kind: 'literal' | 'scaffold';
  readonly edits: readonly TextEdit[];
}

export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  readonly related: readonly Related[];
}

/** A diagnostic that a comment hides, and the reason that the comment gives. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string | undefined;
}

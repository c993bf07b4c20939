import type { FrontMatter, MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { LineMap, Span } from '../text.ts';

/** What sort of product spec a document is. A document that is none has the kind `null` and gets no diagnostics. */
export type DocumentKind = 'prd' | 'press-release' | 'pr-faq' | 'spec' | 'stories';

export const DOCUMENT_KINDS: readonly DocumentKind[] = ['prd', 'press-release', 'pr-faq', 'spec', 'stories'];

/** What people call the kinds. */
export const KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  prd: 'PRD',
  'press-release': 'Press release',
  'pr-faq': 'PR-FAQ',
  spec: 'Spec',
  stories: 'User stories',
};

/** The part that a section or block plays; `rules/anatomy/parts.yaml` lists them with their heading aliases and groups. */
export type Role = string;

/** Groups of roles that rules speak of, such as `narrative`, `need`, `release`, `external`, `internal`, `specification`. */
export type RoleGroup = string;

/** A heading with what stands under it; section 0 is the text before the first heading and has none. */
export interface Section {
  readonly index: number;
  readonly heading: Block | undefined;
  /** 0 for the text before the first heading, otherwise 1–6; bold lines that serve as headings count as 7. */
  readonly level: number;
  /** The heading without numbering, emoji and marks, in lower case. */
  readonly title: string;
  /** From the start of the heading's line to the start of the next heading of any level. */
  readonly span: Span;
  /** Index of the enclosing section. */
  readonly parent: number | undefined;
  /** Own role, or the nearest ancestor's where its own heading says nothing. */
  readonly role: Role | undefined;
  /** Whether the role comes from its own heading. */
  readonly named: boolean;
  /** The same object in all versions in which nothing changes for its sentences but where they begin. */
  readonly standing: Standing;
}

/** Something to keep notes on. */
export type Standing = object;

/** A block in its place in the document. A line that serves as a heading has the kind `heading` and level 7. */
export interface Block extends MarkdownBlock {
  readonly index: number;
  readonly section: Section;
  /** Role of the block itself (run-in label, paragraph role) or else of its section. */
  readonly role: Role | undefined;
  readonly sentences: readonly Sentence[];
  /** Nothing but placeholders, template guidance or "TBD": not prose. */
  readonly placeholder: boolean;
}

/** A sentence (or heading, item, cell) in its place in the document. Spans are absolute. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly block: Block;
  readonly reading: SentenceReading;
}

/** Names learned from the document, in lower case; phrases of several words are joined by single blanks. */
export interface Names {
  readonly products: ReadonlySet<string>;
  readonly customers: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
  readonly rivals: ReadonlySet<string>;
  /** As written, for messages and scaffolds: the first product, customer and company learned. */
  readonly product: string | undefined;
  readonly customer: string | undefined;
  readonly company: string | undefined;
}

export const STANCES = ['customer-driven', 'product-driven', 'mixed', 'self-customer'] as const;

/** Whose need a document says that it starts from. */
export type Stance = (typeof STANCES)[number];

export interface StanceDeclaration {
  readonly stance: Stance;
  /** Where the document says so; undefined when it does not and the default holds. */
  readonly span: Span | undefined;
  /** The bet block of the front matter, by field, where one is given. */
  readonly bet: Readonly<Record<string, string>>;
  /** The `<!-- bet -->` comments, in order; each marks the section that it stands in as a bet. */
  readonly marks: readonly Span[];
}

/** "As a <role>, I want <want> so that <benefit>." Spans are absolute. */
export interface Story {
  readonly span: Span;
  readonly role: Span | undefined;
  readonly want: Span;
  readonly benefit: Span | undefined;
}

/** Somebody's words with who said them. */
export interface Quote {
  readonly span: Span;
  readonly attribution: Span | undefined;
  readonly speaker: 'customer' | 'leader' | 'unknown';
}

/** A question of a FAQ and the blocks `[from, to)` (indexes into `blocks`) that answer it. */
export interface QuestionAndAnswer {
  readonly question: Span;
  readonly from: number;
  readonly to: number;
  readonly side: 'external' | 'internal';
}

/** What a complete document of its kind has. The names are those of the JSON output. */
export const ELEMENTS = [
  'customer',
  'problem',
  'problem_first',
  'evidence',
  'alternatives',
  'benefit',
  'metric',
  'baseline',
  'nongoals',
  'risks',
  'customer_quote',
  'leader_quote',
  'faq_external',
  'faq_internal',
  'call_to_action',
] as const;

export type Element = (typeof ELEMENTS)[number];
/** Where each element stands; undefined for those that the document lacks. */
export type Elements = Readonly<Record<Element, Span | undefined>>;

/** How much is said for the customer and for the product, weighted by the place where it is said. */
export interface Sides {
  readonly customer: number;
  readonly product: number;
}

/** A Markdown text, read and understood. Immutable; `path` uses `/` and may be empty. */
export interface SpecDocument {
  readonly path: string;
  readonly text: string;
  readonly lines: LineMap;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** null: no product spec. */
  readonly kind: DocumentKind | null;
  /** 'en', or 'other' when most of the text is in another language; then `kind` is null. */
  readonly language: 'en' | 'other';
  readonly names: Names;
  readonly stance: StanceDeclaration;
  readonly stories: readonly Story[];
  readonly quotes: readonly Quote[];
  readonly questions: readonly QuestionAndAnswer[];
  readonly elements: Elements;
  /** 0 (product only) to 100 (customer only); undefined when there is not enough text to judge. */
  readonly balance: number | undefined;
  /** What the balance rests on: the sides of each section, by its index, without those of its subsections. */
  readonly sides: readonly Sides[];
  /** How many words are told to a reader, outside of specification, labels and legal text. */
  readonly narrativeWords: number;
}

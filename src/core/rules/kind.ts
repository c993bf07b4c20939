/** What a rule kind is: fields that a rule of the kind may have, and what they compile to. */
import { blocksIn, sentencesIn } from '../document/lookup.ts';
import type { Sentence, SpecDocument } from '../document/types.ts';
import { OPAQUE } from '../markdown/mask.ts';
import type { Phrase } from '../reader/types.ts';
import { covers, type Span, shortened } from '../text.ts';
import type { PhraseList } from '../vocabulary.ts';
import type { Tools } from './conditions.ts';
import type { ReadingTest } from './cues.ts';
import type { Fields, Values } from './schema.ts';
import type { Level, Match } from './types.ts';

/** Looks at each sentence in scope, or once at the whole document. */
export type Matcher =
  | {
      readonly matchSentence: (sentence: Sentence, document: SpecDocument) => readonly Match[];
      /** Whether the sentence may match, judged by what it says alone; the engine does not ask again while it stays as it is. */
      readonly mayMatch: ReadingTest;
      /** The lists of phrases of which a sentence must have one to be asked about; any is when not given. */
      readonly lists?: ReadonlySet<number>;
    }
  | { readonly matchDocument: (document: SpecDocument) => readonly Match[] };

export interface RuleKind<F extends Fields = Fields> {
  readonly name: string;
  /** For pack authors, one sentence. */
  readonly summary: string;
  readonly level: Level;
  /** Whether its matches are words in a sentence rather than the sentence. */
  readonly phrase: boolean;
  /** Whether its rules ask for what a declared bet owes its reader. */
  readonly obligation?: boolean;
  readonly fields: F;
  /** Phrases of the rule's own, which are looked for together with those of the lexicons. */
  phrases?(options: Values<F>): PhraseList | undefined;
  /**
   * @param options values of the fields, already validated
   * @param own name of the rule's own phrase list
   * @param covers whether a block is in the rule's scope, for kinds that look at the whole document
   */
  compile(options: Values<F>, tools: Tools, own: string, covers: (block: Sentence['block']) => boolean): Matcher;
}

export const defineKind = <F extends Fields>(kind: RuleKind<F>): RuleKind<F> => kind;

/** The span of words `[from, to)` of a sentence, in the document. */
export function wordsSpan({ block, reading, span }: Sentence, from: number, to: number): Span {
  const first = reading.words[from];
  const last = reading.words[to - 1];
  if (!first || !last) return span;
  return { start: block.span.start + first.start, end: block.span.start + last.end };
}

/** Where what concerns the whole document is reported: the first heading, or else the first block. */
export function titleSpan({ blocks }: SpecDocument): Span {
  const block = blocks.find(({ kind }) => kind === 'heading') ?? blocks[0];
  return block?.span ?? { start: 0, end: 0 };
}

/** Whether the words within a span have an entry of the lexicon. */
export const mentionsWithin = (span: Span, lexicon: string, document: SpecDocument, { vocabulary }: Tools): boolean =>
  sentencesIn(document, span).some((sentence) =>
    vocabulary.hits(sentence.reading, lexicon).some((hit) => covers(span, wordsSpan(sentence, hit.from, hit.to))),
  );

/** Whether a sentence is only the run-in label of its block: "Speed" in "**Speed:** …". */
export const isLabel = ({ block: { label }, span }: Sentence): boolean =>
  label !== undefined && span.end <= label.end + 1;

/** The values that a message about a sentence may use. */
export const sentenceValues = (
  sentence: Sentence,
  document: SpecDocument,
  match: Span = sentence.span,
): NonNullable<Match['values']> => new SentenceValues(sentence, document, match);

/** Works values out when they are asked for: most messages use one, and many findings are dropped. */
class SentenceValues implements NonNullable<Match['values']> {
  readonly #sentence: Sentence;
  readonly #document: SpecDocument;
  readonly #match: Span;

  constructor(sentence: Sentence, document: SpecDocument, match: Span) {
    this.#sentence = sentence;
    this.#document = document;
    this.#match = match;
  }

  get match(): string {
    return this.#quoted(this.#match);
  }

  get subject(): string | undefined {
    return this.#words(this.#sentence.reading.clause.subject);
  }

  get verb(): string | undefined {
    return this.#words(this.#sentence.reading.clause.verb);
  }

  get customer(): string | undefined {
    return this.#document.names.customer;
  }

  get product(): string | undefined {
    return this.#document.names.product;
  }

  #words(phrase: Phrase | undefined): string | undefined {
    return phrase && this.#quoted(wordsSpan(this.#sentence, phrase.from, phrase.to));
  }

  /** Nearly all spans lie in the sentence's block, which spares the search for theirs. */
  #quoted(span: Span): string {
    const { block } = this.#sentence;
    return quoted(this.#document, span, covers(block.span, span) ? [block] : undefined);
  }
}

const LONGEST_VALUE = 60;

/** The words of a span for a message: without markup and the stop at their end, in one line, and not too many of them. */
export function quoted(document: SpecDocument, span: Span, blocks = blocksIn(document, span)): string {
  const words = blocks.map(({ span: { start, end }, prose }) => {
    const [first, last] = [Math.max(start, span.start), Math.min(end, span.end)];
    const written = document.text.slice(first, last);
    if (written === prose.slice(first - start, last - start)) return written;
    let line = '';
    for (let at = first; at < last; at++) {
      const source = document.text.charAt(at);
      const read = prose.charAt(at - start);
      if (read === source || read === OPAQUE || source.trim() === '') line += source;
    }
    return line;
  });
  const text = words
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
  return shortened(text, LONGEST_VALUE);
}

/** Puts blocks and readings in their places: what a Markdown text is as a product document. */
import type { FrontMatter, MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { LineMap, Span } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { weigh } from './balance.ts';
import { findElements } from './elements.ts';
import { kindOfDocument } from './kind.ts';
import { languageOf } from './language.ts';
import { learnNames, type Terms } from './names.ts';
import { blockRoles, namedRoles } from './paragraphRoles.ts';
import { isPlaceholder } from './placeholders.ts';
import { findAsked, withAnswers } from './questions.ts';
import { findQuotes } from './quotes.ts';
import { type Outline, outline, type SectionRole, sectionRoles, subtreeEnds } from './sections.ts';
import { readStance } from './stance.ts';
import { keepStandings } from './standing.ts';
import { findStories } from './stories.ts';
import { rememberVocabulary } from './subjects.ts';
import {
  type Block,
  type DocumentKind,
  ELEMENTS,
  type Elements,
  type QuestionAndAnswer,
  type Role,
  type Section,
  type Sentence,
  type SpecDocument,
  type Stance,
} from './types.ts';

export type { Terms } from './names.ts';

export interface DocumentInput {
  /** With `/`; may be empty. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineMap;
  readonly frontMatter: FrontMatter | undefined;
  /** The spans of the HTML comments. */
  readonly comments: readonly Span[];
  readonly blocks: readonly MarkdownBlock[];
  /** The sentences of each block. */
  readonly readings: readonly (readonly SentenceReading[])[];
  readonly vocabulary: Vocabulary;
  /** Names from the configuration, in addition to those that the document gives. */
  readonly terms?: Terms;
  /** What the document is, unless its front matter says so; null for no spec. */
  readonly kind?: DocumentKind | null;
  /** What holds where the document declares no stance; customer-driven when not given. */
  readonly stance?: Stance;
  /** The version before this one, read by the same engine. */
  readonly previous?: SpecDocument;
}

/** Understands a text as a product document. Called after every edit: linear in the text, and quick. */
export function placeDocument(input: DocumentInput): SpecDocument {
  const { path, text, lines, frontMatter, blocks: parsed, readings, vocabulary } = input;
  const { anatomy } = vocabulary;
  const lineStart = (offset: number): number => lines.lineStart(lines.positionAt(offset).line);
  const outlined = outline(text, parsed, lineStart, anatomy);
  const stories = findStories(parsed, readings);
  const unkinded = sectionRoles(outlined, null, anatomy);
  const language = languageOf(parsed, readings);
  const kind =
    language === 'other'
      ? null
      : kindOfDocument({
          path,
          text,
          frontMatter,
          given: input.kind,
          blocks: parsed,
          readings,
          sections: outlined,
          roles: unkinded,
          stories: stories.length,
          questions: findAsked(parsed, outlined, unkinded).length,
          anatomy,
        });
  const withFaq = sectionRoles(outlined, kind, anatomy);
  const asked = findAsked(parsed, outlined, withFaq);
  const roles = withSides(withFaq, withAnswers(asked, parsed, outlined, withFaq), outlined);
  const questions = withAnswers(asked, parsed, outlined, roles);
  const names = learnNames({
    readings,
    text,
    frontMatter,
    blocks: parsed,
    sections: outlined,
    roles,
    stories,
    vocabulary,
    terms: input.terms,
  });
  const naming = { kind, text, blocks: parsed, sections: outlined, roles, vocabulary };
  const named = namedRoles(naming);
  const quotes = findQuotes(parsed, readings, named, names, vocabulary);
  const placed = blockRoles({ ...naming, readings, named, quotes, names });
  const { sections, blocks, sentences } = place(input, outlined, roles, placed);
  const document: { -readonly [Key in keyof SpecDocument]: SpecDocument[Key] } = {
    path,
    text,
    lines,
    frontMatter,
    blocks,
    sections,
    sentences,
    kind,
    language,
    names,
    stance: readStance({ text, frontMatter, comments: input.comments, usual: input.stance ?? 'customer-driven' }),
    stories,
    quotes,
    questions,
    elements: NO_ELEMENTS,
    balance: undefined,
    sides: [],
    narrativeWords: 0,
  };
  rememberVocabulary(document, vocabulary);
  if (input.previous) keepStandings(document, input.previous);
  document.elements = findElements(document, vocabulary);
  if (kind !== null) Object.assign(document, weigh(document, vocabulary));
  return document;
}

const NO_ELEMENTS = Object.fromEntries(ELEMENTS.map((element) => [element, undefined])) as Elements;

/** An undivided FAQ is for whom most of its questions are. */
function withSides(
  roles: readonly SectionRole[],
  questions: readonly QuestionAndAnswer[],
  sections: readonly Outline[],
): SectionRole[] {
  const ends = subtreeEnds(sections);
  const side = (section: Outline): Role => {
    const from = countBefore(questions, section.span.start);
    const to = countBefore(questions, sections[(ends[section.index] ?? 0) - 1]?.span.end ?? section.span.end);
    const internal = (internals[to] ?? 0) - (internals[from] ?? 0);
    return internal * 2 > to - from ? 'faq-internal' : 'faq-external';
  };
  /** How many of the first questions are for colleagues. */
  const internals = [0];
  for (const question of questions) internals.push((internals.at(-1) ?? 0) + (question.side === 'internal' ? 1 : 0));
  const result: SectionRole[] = [];
  for (const section of sections) {
    const own = roles[section.index] ?? { role: undefined, named: false };
    const around = result[section.parent ?? -1]?.role;
    if (own.role !== 'faq') result.push(own);
    else result.push({ role: own.named || !around ? side(section) : around, named: own.named });
  }
  return result;
}

/** How many questions begin before an offset. */
function countBefore(questions: readonly QuestionAndAnswer[], offset: number): number {
  let low = 0;
  let high = questions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((questions[middle]?.question.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function place(
  { text, blocks: parsed, readings }: DocumentInput,
  outlined: readonly Outline[],
  roles: readonly SectionRole[],
  placed: readonly (Role | undefined)[],
): { sections: readonly Section[]; blocks: readonly Block[]; sentences: readonly Sentence[] } {
  const sections: Section[] = [];
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  for (const { index, heading, level, title, span, parent, end } of outlined) {
    const section = {
      index,
      heading: undefined as Block | undefined,
      level,
      title,
      span,
      parent,
      role: roles[index]?.role,
      named: roles[index]?.named ?? false,
      standing: {},
    };
    sections.push(section);
    for (let at = heading ?? 0; at < end; at++) {
      const source = parsed[at];
      if (!source) continue;
      const mine: Sentence[] = [];
      const found = readings[at] ?? [];
      const block: Block = {
        kind: at === heading ? 'heading' : source.kind,
        span: source.span,
        prose: source.prose,
        level: at === heading ? level : source.level,
        quoted: source.quoted,
        emphasis: source.emphasis,
        label: source.label,
        item: source.item,
        cell: source.cell,
        index: at,
        section,
        role: placed[at],
        sentences: mine,
        placeholder: isPlaceholder(source, found, text),
      };
      if (at === heading) section.heading = block;
      blocks.push(block);
      for (const reading of found) {
        const sentence = {
          index: sentences.length,
          span: { start: source.span.start + reading.start, end: source.span.start + reading.end },
          block,
          reading,
        };
        mine.push(sentence);
        sentences.push(sentence);
      }
    }
  }
  return { sections, blocks, sentences };
}

/** The outline of a document: headings, lines that serve as headings, and the part that each section plays. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { Span } from '../text.ts';
import type { Anatomy } from './anatomy.ts';
import { normaliseHeading, roleOfHeading, roleOfLabel } from './headings.ts';
import type { DocumentKind, Role } from './types.ts';

/** A section before its blocks are placed. */
export interface Outline {
  readonly index: number;
  /** Index of the heading's block; undefined for the text before the first heading. */
  readonly heading: number | undefined;
  readonly level: number;
  readonly title: string;
  readonly span: Span;
  readonly parent: number | undefined;
  /** Index of the first block after the section. */
  readonly end: number;
}

export interface SectionRole {
  readonly role: Role | undefined;
  readonly named: boolean;
}

/** The blocks of a document with its outline, and the part that each section plays. */
export interface Outlined {
  readonly blocks: readonly MarkdownBlock[];
  readonly sections: readonly Outline[];
  readonly roles: readonly SectionRole[];
}

/** The level of lines that serve as headings without `#`. */
const PSEUDO_LEVEL = 7;
const MOST_WORDS = 12;
const MOST_CHARACTERS = 100;
const SHORT_LABEL = 4;
/** Parts made of questions: a heading that asks belongs to them, whatever it asks about. */
export const FAQ_ROLES: ReadonlySet<Role> = new Set(['faq', 'faq-external', 'faq-internal']);

/**
 * The sections of a document in order; the first one has no heading. Questions that follow a FAQ's heading at its own level
 * stand inside it.
 */
export function outline(
  text: string,
  blocks: readonly MarkdownBlock[],
  lineStart: (offset: number) => number,
  anatomy: Anatomy,
): Outline[] {
  const marked = blocks.some((block) => block.kind === 'heading');
  const starts: { heading: number | undefined; level: number; title: string; start: number }[] = [
    { heading: undefined, level: 0, title: '', start: 0 },
  ];
  let prose = false;
  for (const [index, block] of blocks.entries()) {
    const level =
      block.kind === 'heading'
        ? block.level
        : servesAsHeading(blocks, index, marked, prose, anatomy)
          ? PSEUDO_LEVEL
          : 0;
    if (level === 0) {
      prose ||= block.kind !== 'heading' && block.emphasis === undefined;
      continue;
    }
    if (level < PSEUDO_LEVEL) prose = false;
    starts.push({ heading: index, level, title: normaliseHeading(block.prose), start: lineStart(block.span.start) });
  }
  const open: { level: number; index: number; faq: boolean }[] = [];
  return starts.map(({ heading, level, title, start }, index) => {
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) {
      if (last.level === level && last.faq && title.endsWith('?')) break;
      open.pop();
    }
    const parent = open.at(-1)?.index;
    const named = level > 0 ? roleOfLabel(title, null, anatomy) : undefined;
    if (level > 0) open.push({ level, index, faq: named !== undefined && FAQ_ROLES.has(named) });
    const next = starts[index + 1];
    return {
      index,
      heading,
      level,
      title,
      span: { start, end: next?.start ?? text.length },
      parent,
      end: next?.heading ?? blocks.length,
    };
  });
}

/**
 * Whether a paragraph is a heading in all but its mark: a short bold line, or, where nothing is marked, a line in title case.
 * The first bold line under a heading is no heading unless it names a part: in a press release it is the headline.
 */
function servesAsHeading(
  blocks: readonly MarkdownBlock[],
  index: number,
  marked: boolean,
  prose: boolean,
  anatomy: Anatomy,
): boolean {
  const block = blocks[index];
  if (block?.kind !== 'paragraph' || block.item || block.cell) return false;
  const bold = block.emphasis === 'bold';
  if (!bold && marked) return false;
  const words = block.prose.trim();
  if (words.length > MOST_CHARACTERS || words.includes('\n') || words.split(/\s+/).length > MOST_WORDS) return false;
  if (/[.!?;,]$/.test(words)) return false;
  const next = blocks[index + 1];
  if (!next || (next.kind === 'heading' && bold)) return false;
  const title = normaliseHeading(block.prose);
  if (!title) return false;
  if (roleOfLabel(title, null, anatomy)) return true;
  if (bold) return prose || words.endsWith(':');
  return index > 0 && words.split(/\s+/).length <= 8 && isTitleCase(words) && next.kind !== 'heading';
}

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'in',
  'into',
  'of',
  'on',
  'or',
  'the',
  'to',
  'vs',
  'with',
]);

const isTitleCase = (line: string): boolean =>
  line.split(/\s+/).every((word) => SMALL.has(word) || /^[A-ZÀ-Þ0-9(&–—-]/.test(word)) && /^[A-ZÀ-Þ]/.test(line);

/**
 * The part that each section plays in a document of the given kind (null while it is not known): from its own heading, or
 * else from the nearest section around it. The one heading at the top is the title of the document, not a part of it.
 */
export function sectionRoles(sections: readonly Outline[], kind: DocumentKind | null, anatomy: Anatomy): SectionRole[] {
  const title = documentTitle(sections);
  const roles: SectionRole[] = [];
  for (const section of sections) {
    const around = section.parent === undefined ? undefined : roles[section.parent]?.role;
    const asks = section.title.endsWith('?') && around !== undefined && FAQ_ROLES.has(around);
    const own = asks ? undefined : ownRole(section, section.index === title, kind, anatomy);
    roles.push({ role: own ?? around, named: own !== undefined });
  }
  return roles;
}

/** The part that a section's own heading names. A line that only serves as a heading must be short or name it in full. */
function ownRole(
  { heading, title, level }: Outline,
  isTitle: boolean,
  kind: DocumentKind | null,
  anatomy: Anatomy,
): Role | undefined {
  if (heading === undefined) return undefined;
  const label = roleOfLabel(title, kind, anatomy);
  if (isTitle || label || (level === PSEUDO_LEVEL && title.split(' ').length > SHORT_LABEL)) return label;
  return roleOfHeading(title, kind, anatomy);
}

/** For each section the index of the first one that stands neither in it nor in a section inside it. */
export function subtreeEnds(sections: readonly Outline[]): readonly number[] {
  const ends = sections.map(() => sections.length);
  const open: number[] = [];
  for (const { index, parent } of sections) {
    for (let last = open.at(-1); last !== undefined && last !== parent; last = open.at(-1)) {
      ends[last] = index;
      open.pop();
    }
    open.push(index);
  }
  return ends;
}

/** Index of the section whose heading is the title of the document: a first heading with no other of its level. */
export function documentTitle(sections: readonly Outline[]): number | undefined {
  const first = sections[1];
  if (!first || first.level === PSEUDO_LEVEL) return undefined;
  return sections.some((other) => other.index > 1 && other.level <= first.level) ? undefined : first.index;
}

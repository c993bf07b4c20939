/** Finds blocks and sentences by place. */
import { Notes } from '../notes.ts';
import type { Span } from '../text.ts';
import type { Block, Role, Section, Sentence, SpecDocument, Story } from './types.ts';

/** The sentences that share at least one code unit with a span, in order. */
export const sentencesIn = (document: SpecDocument, span: Span): readonly Sentence[] =>
  overlapping(document.sentences, span);

/** The blocks that share at least one code unit with a span, in order. */
export const blocksIn = (document: SpecDocument, span: Span): readonly Block[] => overlapping(document.blocks, span);

/** The stories that share at least one code unit with a span, in order. */
export const storiesIn = (document: SpecDocument, span: Span): readonly Story[] => overlapping(document.stories, span);

/** @param items sorted by place and not overlapping */
function overlapping<T extends { readonly span: Span }>(items: readonly T[], span: Span): readonly T[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < items.length && (items[end]?.span.start ?? 0) < span.end) end++;
  return items.slice(low, end);
}

/** The blocks that stand directly in a section, its heading first. */
export const blocksOf = ({ blocks, sections }: SpecDocument, { index, heading }: Section): readonly Block[] =>
  blocks.slice(heading?.index ?? 0, sections[index + 1]?.heading?.index ?? blocks.length);

/** The sections right below a section. */
export function subsections({ sections }: SpecDocument, { index }: Section): readonly Section[] {
  const found: Section[] = [];
  for (let at = index + 1; at < sections.length; at++) {
    const section = sections[at];
    // Whatever stands in a section follows it at once.
    if (section?.parent === undefined || section.parent < index) break;
    if (section.parent === index) found.push(section);
  }
  return found;
}

/** A section with all that stand in it, in order. */
export function partOf({ sections }: SpecDocument, { index }: Section): readonly Section[] {
  let end = index + 1;
  while ((sections[end]?.parent ?? -1) >= index) end++;
  return sections.slice(index, end);
}

/** The sentences that stand directly in a section, those of its heading first. */
export const sentencesOf = (document: SpecDocument, section: Section): readonly Sentence[] =>
  blocksOf(document, section).flatMap(({ sentences }) => sentences);

const roles = new Notes<SpecDocument, ReadonlySet<Role>>();

/** The roles of all blocks of a document. */
export function rolesOf(document: SpecDocument): ReadonlySet<Role> {
  const known = roles.get(document);
  if (known) return known;
  const found = new Set<Role>();
  for (const { role } of document.blocks) if (role !== undefined) found.add(role);
  roles.set(document, found);
  return found;
}

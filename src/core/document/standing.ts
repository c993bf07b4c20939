/**
 * What lasts of a section while its document is edited: a section that says the same in the same circumstances keeps its
 * standing from one version to the next, so that what is noted on a standing need not be worked out again.
 */
import { changedRange } from '../markdown/parse.ts';
import { Notes } from '../notes.ts';
import type { Span } from '../text.ts';
import { betSections } from './bets.ts';
import { blocksOf, sentencesIn } from './lookup.ts';
import type { Block, Section, SpecDocument, Standing } from './types.ts';

/**
 * Works something out for sections, once for as long as they stand. It may depend on all that a section says, on its role, on
 * whether it is a bet, on the stories and quotations in it, on the names, kind and stance of the document, and on what else
 * is given that is the same for all versions; what it says of places must count from where the section begins.
 */
export function whileItStands<T, Given extends readonly unknown[]>(
  work: (section: Section, document: SpecDocument, ...given: Given) => T,
): (section: Section, document: SpecDocument, ...given: Given) => T {
  const known = new Notes<Standing, { readonly value: T }>();
  return (section, document, ...given) => {
    const found = known.get(section.standing);
    if (found) return found.value;
    const value = work(section, document, ...given);
    known.set(section.standing, { value });
    return value;
  };
}

/** A document whose sections are still to get their standing. */
type InTheMaking = SpecDocument & { readonly sections: readonly (Section & { standing: Standing })[] };

/** Gives the sections of a document the standing that they had in the version before, where they still have it. */
export function keepStandings(document: InTheMaking, before: SpecDocument): void {
  const { names, kind, stance, text, sections } = document;
  if (before.names !== names || before.kind !== kind || before.stance.stance !== stance.stance) return;
  const { fromA, toB } = changedRange(before.text, text);
  const grown = text.length - before.text.length;
  const more = sections.length - before.sections.length;
  const [tales, talesBefore] = [talesIn(document), talesIn(before)];
  const [bets, betsBefore] = [betSections(document), betSections(before)];
  for (const section of sections) {
    const isAbove = section.span.end <= fromA;
    if (!isAbove && section.span.start < toB) continue;
    const old = before.sections[isAbove ? section.index : section.index - more];
    if (!old || section.span.start - old.span.start !== (isAbove ? 0 : grown)) continue;
    const isSame =
      section.role === old.role &&
      bets.has(section) === betsBefore.has(old) &&
      tales.get(section) === talesBefore.get(old) &&
      areSame(blocksOf(document, section), blocksOf(before, old));
    if (isSame) section.standing = old.standing;
  }
}

const knownTales = new Notes<SpecDocument, ReadonlyMap<Section, string>>();

/** Where stories and quotations stand in sections that have some, by the offsets from where the section begins. */
function talesIn(document: SpecDocument): ReadonlyMap<Section, string> {
  const known = knownTales.get(document);
  if (known) return known;
  const tales = new Map<Section, string>();
  knownTales.set(document, tales);
  const add = (span: Span): void => {
    for (const { block } of sentencesIn(document, span)) {
      const { start } = block.section.span;
      tales.set(block.section, `${tales.get(block.section) ?? ''} ${span.start - start}-${span.end - start}`);
    }
  };
  for (const { span, role, want, benefit } of document.stories)
    for (const part of [span, role, want, benefit]) if (part) add(part);
  for (const { span, attribution } of document.quotes) {
    add(span);
    if (attribution) add(attribution);
  }
  return tales;
}

const areSame = (blocks: readonly Block[], olds: readonly Block[]): boolean =>
  blocks.length === olds.length && blocks.every((block, index) => isSame(block, olds[index]));

/** Whether two blocks of the same text are the same, but for where they begin. */
function isSame(block: Block, old: Block | undefined): boolean {
  if (!old || block.sentences.length !== old.sentences.length) return false;
  const by = block.span.start - old.span.start;
  return (
    block.prose === old.prose &&
    block.kind === old.kind &&
    block.role === old.role &&
    block.level === old.level &&
    block.quoted === old.quoted &&
    block.emphasis === old.emphasis &&
    block.placeholder === old.placeholder &&
    block.label?.start === (old.label && old.label.start + by) &&
    block.label?.end === (old.label && old.label.end + by) &&
    block.item?.list === (old.item && old.item.list + by) &&
    block.item?.ordered === old.item?.ordered &&
    block.item?.task === old.item?.task &&
    block.cell?.table === (old.cell && old.cell.table + by) &&
    block.cell?.row === old.cell?.row &&
    block.cell?.column === old.cell?.column &&
    block.sentences.every(({ reading }, index) => reading === old.sentences[index]?.reading)
  );
}

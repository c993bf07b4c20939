/** Which sections of a document are product bets. */
import { Notes } from '../notes.ts';
import type { Block, Section, SpecDocument } from './types.ts';

const known = new Notes<SpecDocument, ReadonlySet<Section>>();

/** The sections that are bets by their heading or by a mark, and those below them. */
export function betSections(document: SpecDocument): ReadonlySet<Section> {
  const found = known.get(document) ?? findBets(document);
  known.set(document, found);
  return found;
}

/** Whether a block stands in a bet. */
export const isInBet = ({ section }: Block, document: SpecDocument): boolean => betSections(document).has(section);

function findBets({ sections, stance }: SpecDocument): ReadonlySet<Section> {
  const bets = new Set<Section>();
  for (const section of sections) {
    const { parent, role, span } = section;
    const around = parent === undefined ? undefined : sections[parent];
    const isMarked = stance.marks.some(({ start }) => span.start <= start && start < span.end);
    if (role === 'bet' || isMarked || (around && bets.has(around))) bets.add(section);
  }
  return bets;
}

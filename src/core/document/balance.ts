/** How much of the narrative is about customers: 0 is about the product alone, 100 about customers alone. */
import type { Vocabulary } from '../vocabulary.ts';
import type { SpecDocument } from './types.ts';

export function balanceOf(_document: SpecDocument, _vocabulary: Vocabulary): number | undefined {
  return undefined;
}

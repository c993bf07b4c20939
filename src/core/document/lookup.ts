/** Finds blocks and sentences by place. */
import type { Span } from '../text.ts';
import type { Block, Sentence, SpecDocument } from './types.ts';

/** The sentences that share at least one code unit with a span, in order. */
export const sentencesIn = (document: SpecDocument, span: Span): readonly Sentence[] =>
  overlapping(document.sentences, span);

/** The blocks that share at least one code unit with a span, in order. */
export const blocksIn = (document: SpecDocument, span: Span): readonly Block[] => overlapping(document.blocks, span);

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

/** Where a rule applies. */
import type { Block, Sentence, SpecDocument } from '../document/types.ts';
import type { Scope } from './types.ts';

/** Whether the scope covers a document at all. */
export const coversDocument = ({ documents, stances }: Scope, { kind, stance }: SpecDocument): boolean =>
  kind !== null && (documents.size === 0 || documents.has(kind)) && (stances.size === 0 || stances.has(stance.stance));

/** Placeholders of a template and table headers are never covered. */
export const isProse = (block: Block): boolean => !block.placeholder && block.cell?.row !== 0;

/** Whether the scope covers a block. */
export function coversBlock(scope: Scope, block: Block): boolean {
  if (!isProse(block)) return false;
  if (block.role !== undefined && scope.not.has(block.role)) return false;
  return scope.roles.size === 0 || (block.role !== undefined && scope.roles.has(block.role));
}

/** Headings that are sentences for the reader; all others are labels. */
const TOLD_BY_HEADING = new Set(['headline', 'subheadline']);

/** Whether a sentence claims anything: labels, and questions other than those of a FAQ rule, do not. */
export function isClaim({ block, reading }: Sentence): boolean {
  if (block.kind === 'heading') return block.role !== undefined && TOLD_BY_HEADING.has(block.role);
  return reading.clause.mood !== 'question';
}

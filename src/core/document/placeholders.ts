/** Blocks that are still to be written: gaps of a template, guidance for the author, "TBD". */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import { rememberByReadings } from './facts.ts';

const PENDING =
  /^(?:tbd|tba|tbc|todo|to do|n\/?a|none|not applicable|to be (?:determined|defined|decided|added|completed|confirmed)|coming soon|wip|work in progress|placeholder|lorem ipsum\b.*|xxx+|\?+|…|\.\.\.|-+)[.:!]?$/i;
const GAP = /\[[^\]\n]{2,300}\](?!\()|\{\{?[^}\n]{2,300}\}\}?|<[a-z][^<>\n]{1,120}>/gi;
const GUIDANCE =
  /^(?:describe|explain|list|define|provide|outline|state|write|add|include|insert|summari[sz]e|specify|identify|fill in|replace|enter|what (?:is|are) the)\b.*\b(?:here|below|this section|the user|the problem|your|in this section)\b.{0,40}$/i;

/**
 * Whether a block holds nothing but placeholders or guidance.
 * @param source the text of the block as written, gaps included
 */
export function isPlaceholder(block: MarkdownBlock, readings: readonly SentenceReading[], source: string): boolean {
  const { pending, gaps } = wording(block, readings);
  if (pending) return true;
  if (!gaps && !/[[{<]/.test(source)) return false;
  const rest = source
    .replace(GAP, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = rest === '' ? 0 : rest.split(' ').length;
  const all = source
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ').length;
  return all > 0 && words < all && (words <= 2 || words / all < 0.25);
}

const wording = rememberByReadings((block: MarkdownBlock): { readonly pending: boolean; readonly gaps: boolean } => {
  const words = block.prose
    .replace(/\uFFFC+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_:–—-]+|[\s*_]+$/g, '');
  return {
    pending:
      PENDING.test(words) ||
      (words.length < 200 && (block.emphasis === 'italic' || /^[[{<]/.test(words)) && GUIDANCE.test(words)),
    gaps: block.prose.includes('\uFFFC'),
  };
});

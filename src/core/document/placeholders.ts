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
 * @param text the document, where the gaps stand as written
 */
export function isPlaceholder(block: MarkdownBlock, readings: readonly SentenceReading[], text: string): boolean {
  const { pending, gaps } = wording(block, readings);
  if (pending) return true;
  if (!gaps) return false;
  const source = text.slice(block.span.start, block.span.end);
  const rest = count(source.replace(GAP, ' '));
  const all = count(source);
  return rest < all && (rest <= MOST_LEFT || rest / all < SHARE_LEFT);
}

/** A block that keeps at most two words, or a quarter of them, without its gaps is still to be written. */
const MOST_LEFT = 2;
const SHARE_LEFT = 0.25;

const count = (source: string): number => source.match(/[A-Za-zÀ-ɏ0-9]+/g)?.length ?? 0;

const wording = rememberByReadings(
  ({ prose, emphasis }: MarkdownBlock): { readonly pending: boolean; readonly gaps: boolean } => {
    const words = prose
      .replace(/\uFFFC+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s*_:–—-]+|[\s*_]+$/g, '');
    return {
      pending:
        PENDING.test(words) ||
        !/[A-Za-zÀ-ɏ0-9\uFFFC]/.test(prose) ||
        (words.length < 200 && (emphasis === 'italic' || /^[[{<]/.test(words)) && GUIDANCE.test(words)),
      // What a gap leaves in the prose: a mask, a brace, or the blanks of something like a tag.
      gaps: /[\uFFFC{[]|\s{4}|^\s*$/.test(prose),
    };
  },
);

/** Blocks that are still to be written: gaps of a template, guidance for the author, "TBD". */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import { rememberByReadings } from './facts.ts';

const PENDING =
  /^(?:\(?optional\)?|\(?required\)?|tbd|tba|tbc|todo|to do|n\/?a|none|not applicable|to be (?:determined|defined|decided|added|completed|confirmed|written)|coming soon|wip|work in progress|placeholder|lorem ipsum\b.*|xxx+|\?+|…|\.\.\.|-+|_+|yyyy-mm-dd|(?:dd|mm)\/(?:dd|mm)\/yyyy)[.:!]?$/i;
/** "TBD by Ada", "TODO: ask the wards", "N/A – see above". */
const OPEN = /^(?:tbd|tba|tbc|todo|fixme|n\/a)\b\s*(?:[:–—(-]|@|(?:by|with|after|pending|until|once|in)\b)/i;
/** "Goal 1", "Feature B: …" */
const NUMBERED =
  /^(?:(?:non-)?goal|feature|risk|metric|kpi|benefit|requirement|(?:user )?story|persona|bullet|item|question|answer|point|example|assumption|competitor|alternative|stakeholder)s? (?:\d{1,2}|[a-cxn])\W*$/i;
const GAP = /\[[^\]\n]{2,300}\](?!\()|\{\{?[^}\n]{2,300}\}\}?|<[a-z][^<>\n]{1,120}>/gi;

/** What only a template says to its author. */
const TO_AUTHOR =
  /^(?:please\s+)?(?:(?:replace|delete|remove|complete|fill (?:in|out)|edit) this\b|(?:click|tap) here to enter\b|(?:insert|enter|paste|add|type|put) (?:your |the |an? )?[a-z -]{0,30}\bhere\b\W*$|fill (?:this|it) (?:in|out)\b|in this section\b|this section (?:should|must|is where|describes|explains|lists|outlines|covers)\b|(?:write|use|keep it to|limit (?:this )?to|in) (?:no more than |at most |up to )?(?:one|two|three|four|five|a few|\d+)(?:\s?[-–]\s?\d+| (?:to|or) [a-z\d]+)? (?:short )?(?:sentences?|paragraphs?|lines?|words|bullets?|bullet points?)\b|(?:e\.g\.|eg[:,]|ex:))/i;
/** Guidance where it is set off: in italics, in brackets, in a quote block. */
const GUIDANCE =
  /^(?:(?:guidance|guidelines?|instructions?|tips?|hints?|prompts?|notes? (?:to|for) (?:the )?(?:authors?|writers?|self)|author'?s? notes?|template notes?|for example|examples?|sample)\s*[:–—]|(?:please\s+|briefly\s+|clearly\s+)*(?:describe|explain|list|define|provide|outline|state|write|add|include|insert|summari[sz]e|specify|identify|fill in|replace|enter|mention|give|name|say|tell|note|link|attach|capture|document|articulate|quantify|detail|choose|pick|delete|remove|think (?:about|of)|consider|avoid|keep (?:this|it)|use (?:this|the following)|answer|ask yourself|do not|don't)\b)/i;

/**
 * Whether a block holds nothing but placeholders or guidance.
 * @param text the document, where the gaps stand as written
 */
export function isPlaceholder(block: MarkdownBlock, readings: readonly SentenceReading[], text: string): boolean {
  const { pending, guidance, gaps } = wording(block, readings);
  if (pending) return true;
  const source = text.slice(block.span.start, block.span.end);
  if (guidance && isSetOff(block, source)) return true;
  return gaps && isMostlyGaps(source);
}

/** A block that keeps at most two words, or a quarter of them, without its gaps is still to be written. */
const MOST_LEFT = 2;
const SHARE_LEFT = 0.25;
/** What a template puts between its gaps: "As a [role], I want to [action], so that [benefit]." */
const BETWEEN =
  /^(?:as|an?|the|i|we|they|you|want|wants|need|needs|can|to|be|able|so|that|in|order|of|for|by|with|and|or|from|who|is|are|when|while|if|then|given|will|on|at|it|this|because|than|their|our|your)$/i;

/** Whether what stands around the gaps says nothing by itself. */
function isMostlyGaps(source: string): boolean {
  const all = source.match(WORDS)?.length ?? 0;
  const left = source.replace(GAP, ' ').match(WORDS) ?? [];
  if (left.length === all) return false;
  return left.length <= MOST_LEFT || left.length / all < SHARE_LEFT || left.every((word) => BETWEEN.test(word));
}

const WORDS = /[A-Za-zÀ-ɏ0-9]+/g;

/** Whether a block, its label left out, is in italics, in brackets or in a quote block, but nobody's words. */
function isSetOff({ emphasis, quoted, label, span }: MarkdownBlock, source: string): boolean {
  if (emphasis === 'italic' || quoted) return true;
  const told = source.slice(label ? label.end - span.start : 0).replace(/^[\s:.*_–—-]*?(?=[*_]?[^\s:.*_–—-])/, '');
  return /^(?:\*[^*]+\*|_[^_]+_|\([^()]*\)|\[[^[\]]*\]|<[^<>]*>)[.:]?\s*$/.test(told);
}

/** Guidance is short. */
const LONGEST_GUIDANCE = 600;

const wording = rememberByReadings(
  (
    { prose, label, span }: MarkdownBlock,
    readings: readonly SentenceReading[],
  ): { readonly pending: boolean; readonly guidance: boolean; readonly gaps: boolean } => {
    const plain = (from: number): string =>
      prose
        .slice(from)
        .replace(/\uFFFC+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s:.*_–—-]+(?=[^\s:.*_–—-])|[\s*_]+$/g, '');
    const whole = plain(0);
    const told = label ? plain(label.end - span.start) : whole;
    const sentences = readings.filter(({ start }) => !label || start >= label.end - span.start);
    return {
      pending:
        PENDING.test(whole) ||
        (told !== '' && PENDING.test(told)) ||
        NUMBERED.test(whole) ||
        OPEN.test(told) ||
        TO_AUTHOR.test(told) ||
        !/[A-Za-zÀ-ɏ0-9\uFFFC]/.test(prose),
      guidance:
        prose.length < LONGEST_GUIDANCE &&
        !/[“"]\s*$/.test(told) === !/^[“"]/.test(told) &&
        (GUIDANCE.test(told.replace(/^[([<]\s*/, '')) || isPrompt(prose, sentences)),
      // What a gap leaves in the prose: a mask, a brace, or the blanks of something like a tag.
      gaps: /[\uFFFC{[]|\s{4}|^\s*$/.test(prose),
    };
  },
);

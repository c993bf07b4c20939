/** Blocks that are still to be written: gaps of a template, guidance for the author, "TBD". */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import { rememberByReadings } from './facts.ts';

const PENDING =
  /^(?:\((?:optional|required)\)|tbd|tba|tbc|todo|to do|n\/?a|none|not applicable|to be (?:determined|defined|decided|added|completed|confirmed|written)|coming soon|wip|work in progress|placeholder|lorem ipsum\b.*|xxx+|\?+|…|\.\.\.|-+|_+|yyyy-mm-dd|(?:dd|mm)\/(?:dd|mm)\/yyyy)[.:!]?$/i;
/** "TBD by Ada", "TODO: ask the wards", "N/A – see above". */
const OPEN = /^(?:tbd|tba|tbc|todo|fixme|n\/a)\b\s*(?:[:–—(-]|@|(?:by|with|after|pending|until|once|in)\b)/i;
/** "Goal 1", "Feature B: …" */
const NUMBERED =
  /^(?:(?:non-)?goal|feature|risk|metric|kpi|benefit|requirement|(?:user )?story|persona|bullet|item|question|answer|point|example|assumption|competitor|alternative|stakeholder)s? (?:\d{1,2}|[a-cxn])\W*$/i;
const GAP = /\[[^\]\n]{2,300}\](?!\()|\{\{?[^}\n]{2,300}\}\}?|<[a-z][^<>\n]{1,120}>|_{3,}/gi;
/** Inline code that is no gap by itself: what stands in it is meant. */
const CODE = /`(?!\s*(?:\[[^\]`\n]*\]|<[^<>`\n]*>|\{\{?[^{}`\n]*\}\}?)\s*`)[^`\n]*`/g;

const SOME = String.raw`(?:no more than |at most |up to )?(?:one|two|three|four|five|a few|\d+)(?:\s?[-–]\s?\d+| (?:to|or) [a-z\d]+)?`;
/** What only a template says to its author. */
const ASKS_AUTHOR = [
  String.raw`(?:replace|delete|remove|complete|edit|update|fill (?:in|out)) this (?:section|text|line|paragraph|placeholder|template|part|note|guidance|block|page)\b`,
  String.raw`(?:click|tap) here to enter\b`,
  String.raw`(?:insert|enter|paste|add) (?:[a-z-]+ ){0,4}here\W*$`,
  String.raw`fill (?:this|it|me) (?:in|out)\W*$`,
  String.raw`in this section,? (?:you|please|describe|explain|list|say|state|outline|include|write)\b`,
  String.raw`this section (?:should|must|is where)\b`,
  String.raw`(?:write|keep it to|limit (?:this )?to) ${SOME} (?:short )?(?:sentences?|paragraphs?|bullet points?|bullets?)\b`,
  String.raw`in ${SOME} (?:short )?(?:sentences?|paragraphs?|bullet points?|bullets?|words),? (?:please )?(?:describe|explain|say|state|tell|summari[sz]e|outline)\b`,
];
const TO_AUTHOR = new RegExp(`^(?:please )?(?:${ASKS_AUTHOR.join('|')})`, 'i');
/** How they begin: few blocks do, and what is not tried need not be compiled. */
const ASKS =
  /^(?:please )?(?:replace|delete|remove|complete|edit|update|fill|click|tap|insert|enter|paste|add|in|this|write|keep|limit) /i;
/** An example of an answer. Behind a label it may be the answer itself. */
const EXAMPLE = /^(?:e\.\s?g\.|eg[:,]|ex:)/i;
/** Where it is set off in italics, in brackets or in a quote block, a label for the author … */
const GUIDE_LABEL =
  /^(?:guidance|guidelines?|instructions?|tips?|hints?|prompts?|notes? (?:to|for) (?:the )?(?:authors?|writers?|self)|author'?s? notes?|template notes?|for example|examples?|sample)\s*[:–—]/i;
/** … or what the author is to do … */
const GUIDE_VERB =
  /^(?:please |briefly |clearly )*(?:describe|explain|list|define|provide|outline|state|write|add|include|insert|summari[sz]e|specify|identify|articulate|quantify|mention|think (?:about|of)|consider|avoid|focus on|use this|do not|don't|keep|start with)\b/i;
/** … about the document: "Give nurses their evenings back" is none. */
const GUIDED =
  /\b(?:who|whom|whose|what|why|how|which|here|below|your|(?:this|the) (?:section|template|reader)|(?:problem|user|customer|persona|audience|product|solution|feature|goal|objective|metric|kpi|risk|assumption|stakeholder|requirement|benefit|competitor|alternative|sentence|paragraph|bullet|example|quote|evidence|milestone|dependenc(?:y|ie)|constraint|outcome)s?)\b/i;

/**
 * Whether a block holds nothing but placeholders or guidance.
 * @param text the document, where the gaps stand as written
 */
export function isPlaceholder(block: MarkdownBlock, readings: readonly SentenceReading[], text: string): boolean {
  const { pending, guidance, gaps } = wording(block, readings);
  if (pending) return true;
  const source = text.slice(block.span.start, block.span.end);
  if (guidance && isSetOff(block, source)) return true;
  return gaps && isMostlyGaps(afterLabel(block, source));
}

/** A block that keeps at most two words, or a quarter of them, without its gaps is still to be written. */
const MOST_LEFT = 2;
const SHARE_LEFT = 0.25;
/** So is one with many gaps, and few words to join them. */
const MANY_GAPS = 3;
const LEFT_TO_A_GAP = 2;
/** What a template puts between its gaps: "As a [role], I want to [action], so that [benefit]." */
const BETWEEN =
  /^(?:as|an?|the|i|we|they|you|want|wants|need|needs|can|to|be|able|so|that|in|order|of|for|by|with|and|or|from|who|is|are|when|while|if|then|given|will|on|at|it|this|because|than|their|our|your|systems?|must|shall|should|may|does|do|how|what|why|happens|handle|\d+)$/i;

/** Whether what stands around the gaps says nothing by itself. */
function isMostlyGaps(text: string): boolean {
  const source = text.replace(CODE, ' code ');
  const all = source.match(WORDS)?.length ?? 0;
  const gaps = source.match(GAP)?.length ?? 0;
  if (gaps === 0) return false;
  const left = source.replace(GAP, ' ').match(WORDS) ?? [];
  if (gaps >= MANY_GAPS && left.length <= gaps * LEFT_TO_A_GAP) return true;
  return left.length <= MOST_LEFT || left.length / all < SHARE_LEFT || left.every((word) => BETWEEN.test(word));
}

const WORDS = /[A-Za-zÀ-ɏ0-9]+/g;

/** Whether a block, its label left out, is in italics, in brackets or in a quote block. */
function isSetOff(block: MarkdownBlock, source: string): boolean {
  if (block.emphasis === 'italic' || block.quoted) return true;
  const told = afterLabel(block, source).replace(/^[\s:.*_–—-]*?(?=[*_]?[^\s:.*_–—-])/, '');
  return /^(?:(?:\*[^*]+\*|_[^_]+_|\([^()]+\)|\[[^[\]]+\](?!\()|<[^<>]+>)[.:]?\s*)+$/.test(told);
}

/** A label that is a gap itself stays. */
const afterLabel = ({ label, span }: MarkdownBlock, source: string): string =>
  label && !/[[{<]/.test(source.slice(0, label.end - span.start)) ? source.slice(label.end - span.start) : source;

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
        OPEN.test(whole) ||
        OPEN.test(told) ||
        (ASKS.test(told) && TO_AUTHOR.test(told)) ||
        EXAMPLE.test(whole) ||
        !/[A-Za-zÀ-ɏ0-9\uFFFC]/.test(prose),
      guidance: prose.length < LONGEST_GUIDANCE && isGuidance(whole, told.replace(/^[([<]\s*/, ''), prose, sentences),
      // What a gap leaves in the prose: a mask, a brace, or the blanks of something like a tag.
      gaps: /[\uFFFC{[]|_{3}|\s{4}|^\s*$/.test(prose),
    };
  },
);

/** Whether a text that is set off guides its author. */
function isGuidance(whole: string, told: string, prose: string, sentences: readonly SentenceReading[]): boolean {
  if (GUIDE_LABEL.test(whole) || GUIDE_LABEL.test(told)) return true;
  if (GUIDE_VERB.test(told) && GUIDED.test(told)) return true;
  const says = sentences.map(({ start, end }) => prose.slice(start, end).replace(/^[^A-Za-z]+/, ''));
  return says.some(isQuestion) && says.every((each) => isQuestion(each) || GUIDE_VERB.test(each));
}

const isQuestion = (text: string): boolean => /\?\W*$/.test(text);

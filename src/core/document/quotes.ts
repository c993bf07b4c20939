/** Somebody's words in a document, with who said them. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Span } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { rememberByReadings, rememberByText } from './facts.ts';
import type { Names, Quote, Role } from './types.ts';

const OPENING = /["“]/;
const SAYS =
  /\b(?:said|says|say|adds?|added|notes?|noted|explains?|explained|comments?|commented|recalls?|recalled|remarks?|remarked|told|tells|states?|stated|according to|shares|shared|reports?|reported|writes?|wrote)\b/i;
const DASH = /^[\s,.*_]*(?:—|–|--|-\s|~)\s*/;
/** Shorter runs of quoted words are terms, labels or examples. */
const FEWEST_WORDS = 6;
const LONGEST_ATTRIBUTION = 200;
const MOST_WORDS_OF_A_NAME = 24;

interface Spoken {
  readonly span: Span;
  readonly attribution: Span | undefined;
  /** Whether the block is nothing but the quotation and its attribution. */
  readonly alone: boolean;
}

/** A stop or a line's end, but not the stop of a title. */
const SENTENCE_END = /(?<!\b(?:Inc|Mr|Mrs|Ms|Dr|Corp|Ltd|Co|Jr|Sr|St|Prof))\.(?:\s|$)|\n/;

const words = (text: string): number => text.split(/\s+/).filter((word) => /[A-Za-zÀ-ɏ]/.test(word)).length;

/** The quotation of a block, from its first to its last quotation mark, relative to the block. */
const spokenIn = rememberByReadings((block: MarkdownBlock): Spoken | null => {
  const { prose } = block;
  if (block.kind === 'heading' || block.kind === 'cell' || !OPENING.test(prose)) return null;
  const runs = [...prose.matchAll(/“[^”]{10,1500}(?:”|$)|"[^"]{10,1500}(?:"|$)/g)].filter(
    (run) => words(run[0]) >= FEWEST_WORDS,
  );
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return null;
  const span = { start: first.index, end: last.index + last[0].length };
  const before = prose.slice(0, span.start);
  const between = runs.length > 1 ? prose.slice(first.index + first[0].length, runs[1]?.index) : '';
  const after = prose.slice(span.end);
  const alone = words(before) === 0;
  const said = (text: string, from: number, dash: boolean): Span | undefined => {
    const clipped = text.slice(0, LONGEST_ATTRIBUTION);
    if (words(clipped) === 0 || !(SAYS.test(clipped) || (dash && DASH.test(clipped)))) return undefined;
    const lead = clipped.length - clipped.replace(DASH, '').replace(/^[\s,.]+/, '').length;
    const stop = SENTENCE_END.exec(clipped.slice(lead));
    return { start: from + lead, end: from + lead + (stop ? stop.index : clipped.slice(lead).trimEnd().length) };
  };
  const attribution =
    said(between, first.index + first[0].length, false) ??
    said(after, span.end, true) ??
    (/[:,]\s*$/.test(before) || SAYS.test(before.slice(-40))
      ? said(before.slice(-LONGEST_ATTRIBUTION), Math.max(0, before.length - LONGEST_ATTRIBUTION), false)
      : undefined);
  return { span, attribution, alone };
});

const ATTRIBUTION_LINE = /^[\s*_]*(?:—|–|--|-|~)\s*\S/;
const NAME_LINE = /^[\s*_]*[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]+(?:\s+[A-ZÀ-Þ][A-Za-zÀ-ɏ.'-]*){0,3}\s*,\s*\S/;

const isQuoteRole = (role: Role | undefined): boolean => role === 'customer-quote' || role === 'leader-quote';

/** The quotations of a document in order; runs of quoted words that nobody says are left out. */
export function findQuotes(
  blocks: readonly MarkdownBlock[],
  readings: readonly (readonly SentenceReading[])[],
  roles: readonly (Role | undefined)[],
  names: Names,
  vocabulary: Vocabulary,
): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const [index, block] of blocks.entries()) {
    const role = roles[index];
    const spoken = spokenIn(block, readings[index] ?? []);
    if (!spoken && !(isQuoteRole(role) && isSpeech(block))) continue;
    const start = block.span.start;
    const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
    const next = blocks[index + 1];
    const attribution =
      (spoken?.attribution && at(spoken.attribution)) ??
      (next && isAttribution(next) ? next.span : undefined) ??
      (spoken ? (trailingName(block, spoken.span.end) ?? leadIn(spoken, blocks[index - 1])) : undefined);
    if (!attribution && !isQuoteRole(role) && (block.kind === 'item' || !spoken?.alone || !block.quoted)) continue;
    const source = [blocks[index - 1], next].find((other) => other && other.span === attribution) ?? block;
    const by = attribution
      ? source.prose.slice(attribution.start - source.span.start, attribution.end - source.span.start)
      : '';
    const span = spoken ? at(spoken.span) : block.span;
    quotes.push({ span, attribution, speaker: speakerOf(block.prose, by, role, names, vocabulary) });
  }
  return quotes;
}

/** Whether a block of a quotation part is the quotation, marked as one or not. */
const isSpeech = (block: MarkdownBlock): boolean =>
  block.kind !== 'heading' && !isAttribution(block) && words(block.prose) >= FEWEST_WORDS;

/** Whether a block is a line that says who spoke. */
const isAttribution = ({ kind, prose }: MarkdownBlock): boolean =>
  kind !== 'heading' &&
  prose.length < LONGEST_ATTRIBUTION &&
  !/[“"]/.test(prose) &&
  words(prose) <= MOST_WORDS_OF_A_NAME &&
  (ATTRIBUTION_LINE.test(prose) || (NAME_LINE.test(prose) && !/[.!?]\s*$/.test(prose)));

/** "…” Maya Osei, ward manager" without a dash. */
function trailingName(block: MarkdownBlock, end: number): Span | undefined {
  const after = block.prose.slice(end);
  return words(after) > 0 && words(after) <= MOST_WORDS_OF_A_NAME && NAME_LINE.test(after)
    ? { start: block.span.start + end + (after.length - after.trimStart().length), end: block.span.end }
    : undefined;
}

/** "This is what a ward manager told us:" before a quotation that is a block of its own. */
const leadIn = ({ alone }: Spoken, before: MarkdownBlock | undefined): Span | undefined =>
  alone && before && SAYS.test(before.prose) && /:\W*$/.test(before.prose.slice(-9)) ? before.span : undefined;

const MAKERS =
  /\b(?:we (?:built|created|made|designed|developed|wanted|launched|started|set out)|our (?:team|mission|goal|vision|platform|product|company)|excited to (?:announce|introduce|bring|share|launch)|proud to)\b/i;
const PERSONAL = /\b(?:I|my|me|I'm|I've|I’m|I’ve|I'd)\b/;

/** "at Siemens", "CTO, Siemens" in the lower-case attribution of a quotation. */
const OTHER_EMPLOYER =
  /\b(?:at|of|from|for)\s+(?:an?\s+|the\s+)?\S|@\s*\S|\b(?:ceo|cto|cio|coo|cpo|cmo|vp|president|director|manager|founder|lead)\s*,\s*\S/;

/** "John Smith, who uses Lantern on his ward". */
const USES = /\bwho\s+(?:has\s+)?(?:uses?|used|tried|bought)\b/;

/** Whether a customer or somebody of the company speaks; unknown when nothing tells. */
function speakerOf(
  said: string,
  by: string,
  role: Role | undefined,
  names: Names,
  vocabulary: Vocabulary,
): Quote['speaker'] {
  if (role === 'customer-quote') return 'customer';
  if (role === 'leader-quote') return 'leader';
  const who = by.toLowerCase();
  const titled = who !== '' && hasPhrase(who, vocabulary.entries('company-attributions'));
  const ours = [...names.companies, ...names.products].some((name) => name.length > 2 && who.includes(name));
  const elsewhere = names.companies.size > 0 && !ours && OTHER_EMPLOYER.test(who);
  if (titled && !elsewhere) return 'leader';
  if (USES.test(who)) return 'customer';
  if (ours && /\b(?:at|of|from|for|behind)\b|,/.test(who)) return 'leader';
  if (MAKERS.test(said)) return 'leader';
  if (
    who !== '' &&
    (hasPhrase(who, vocabulary.entries('roles')) || [...names.customers].some((name) => who.includes(name)))
  )
    return 'customer';
  if (titled) return 'leader';
  return who !== '' && PERSONAL.test(said) ? 'customer' : 'unknown';
}

/** Whether one of the phrases stands in the text as whole words, in the singular. */
function hasPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const search = searches.get(phrases) ?? rememberByText((who: string) => findPhrase(who, phrases));
  searches.set(phrases, search);
  return search(text);
}

const searches = new WeakMap<ReadonlySet<string>, (text: string) => boolean>();

function findPhrase(text: string, phrases: ReadonlySet<string>): boolean {
  const tokens = text
    .split(/[^A-Za-zÀ-ɏ0-9'-]+/)
    .filter(Boolean)
    .slice(0, 40);
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(tokens.length, from + 4); to++) {
      const phrase = tokens.slice(from, to).join(' ');
      if (phrases.has(phrase) || phrases.has(phrase.replace(/s$/, ''))) return true;
    }
  }
  return false;
}

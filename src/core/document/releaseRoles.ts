/** The parts of a press release that no heading or label names: told from where a paragraph stands and what it says. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { rememberByReadings } from './facts.ts';
import { normaliseHeading } from './headings.ts';
import type { Outlined } from './sections.ts';
import type { Names, Quote, Role } from './types.ts';

export interface ReleaseInput extends Outlined {
  readonly readings: readonly (readonly SentenceReading[])[];
  readonly quotes: readonly Quote[];
  readonly names: Names;
  readonly vocabulary: Vocabulary;
}

const RELEASE_MARKER = /^(?:for immediate release|press release|pr ?[-/]? ?faqs?|prfaq|draft|embargoed.*|###|# # #)$/;
const STATUS_QUO =
  /^\W*(?:today|currently|until now|for (?:years|decades|many)|most|every|each|too many|many|when|if you|imagine|right now|as of)\b/i;
const STEPS = /\b(?:how it works|here(?:'|’)s how|in (?:three|four|five|a few) steps|to use|first,|step 1)\b/i;
const START =
  /\b(?:available (?:now|today|at|on|for|in|from)|sign up|get started|getting started|to get started|learn more|visit|download|for more information|to learn more|join (?:us|the)|register|pricing starts|free trial|npm install|pip install|go to|head (?:over )?to|check out|contact us|find out more)\b/i;
const PLACE_AND_DATE =
  /^\W*[A-ZÀ-Þ][A-Za-zÀ-ɏ .,/()-]{1,50}?(?:,|–|—|-|\()\s*(?:[A-Za-zÀ-ɏ]+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Za-zÀ-ɏ]+\s+\d{4}|\d{4}-\d{2}-\d{2}|[A-Za-zÀ-ɏ]+\s+\d{4})\s*\)?\W*(?:–|—|--|-|:)/;
const ANNOUNCES = /\b(?:announc|launch|introduc|unveil|releas|debut)(?:e|es|ed|ing)?\b/i;

interface Cues {
  readonly pain: number;
  readonly starts: boolean;
  readonly statusQuo: boolean;
  readonly steps: boolean;
  readonly dateline: boolean;
  readonly announces: boolean;
}

const cuesByVocabulary = new WeakMap<
  Vocabulary,
  (block: MarkdownBlock, readings: readonly SentenceReading[]) => Cues
>();

function cuesOf(vocabulary: Vocabulary): (block: MarkdownBlock, readings: readonly SentenceReading[]) => Cues {
  const known = cuesByVocabulary.get(vocabulary);
  if (known) return known;
  const cues = rememberByReadings((block: MarkdownBlock, readings: readonly SentenceReading[]): Cues => {
    const prose = block.prose.slice(0, 3000);
    const pains = (list: string): number =>
      readings.reduce((sum, reading) => sum + vocabulary.hits(reading, list).length, 0);
    return {
      pain: pains('pain-verbs') + pains('pain-nouns') + pains('pain-adjectives'),
      starts: START.test(prose),
      statusQuo: STATUS_QUO.test(prose),
      steps: STEPS.test(prose),
      dateline: PLACE_AND_DATE.test(prose),
      announces: ANNOUNCES.test(prose.slice(0, 400)),
    };
  });
  cuesByVocabulary.set(vocabulary, cues);
  return cues;
}

/** Gives parts to the blocks of a press release that no heading or label names. */
export function releaseRoles(
  { blocks, readings, sections, roles, quotes, names, vocabulary }: ReleaseInput,
  result: (Role | undefined)[],
): void {
  const region = sections.filter((section) => {
    const role = roles[section.index]?.role;
    return role === undefined || role === 'press-release' || role === 'headline';
  });
  const firstNamed = sections.find((section) => isBody(roles[section.index]?.role));
  const cues = cuesOf(vocabulary);
  const quoted = quotesByBlock(blocks, quotes);
  const mentions = (prose: string, list: ReadonlySet<string>): boolean => {
    const lower = prose.toLowerCase();
    return [...list].some((name) => lower.includes(name));
  };
  let headline: number | undefined;
  let subheadline = false;
  let lead = false;
  let current: Role | undefined;
  for (const section of region) {
    if (firstNamed && section.index > firstNamed.index && section.level <= firstNamed.level && lead)
      current = undefined;
    for (let index = section.heading ?? 0; index < section.end; index++) {
      const block = blocks[index];
      if (!block || block.cell || !/[A-Za-zÀ-ɏ]/.test(block.prose)) continue;
      const named = result[index];
      if (named && named !== 'press-release' && named !== 'headline') {
        current = named === 'meta' ? current : named;
        lead ||= named === 'lead';
        continue;
      }
      const display = block.kind === 'heading' || (block.kind === 'paragraph' && block.emphasis !== undefined);
      if (display) {
        const title = normaliseHeading(block.prose);
        if (RELEASE_MARKER.test(title) || title === '') continue;
        if (headline === undefined || (!lead && !subheadline && replacesHeadline(blocks[headline]))) {
          if (headline !== undefined) result[headline] = 'press-release';
          headline = index;
          result[index] = 'headline';
          continue;
        }
        if (!lead && !subheadline) {
          subheadline = true;
          result[index] = 'subheadline';
          continue;
        }
        if (block.kind === 'heading') current = 'solution';
        result[index] ??= current;
        continue;
      }
      const seen = cues(block, readings[index] ?? []);
      const ownProduct = mentions(block.prose, names.products);
      const quote = quoted.get(block);
      if (quote) {
        result[index] = quote.speaker === 'leader' ? 'leader-quote' : 'customer-quote';
        continue;
      }
      if (!lead) {
        if (headline === undefined && block.prose.length < 120 && !/[.!]\s*$/.test(block.prose)) {
          headline = index;
          result[index] = 'headline';
          continue;
        }
        lead = true;
        const opensWithPain = !seen.dateline && !seen.announces && seen.statusQuo && seen.pain > 0;
        current = opensWithPain ? 'problem' : 'lead';
        result[index] = current;
        continue;
      }
      if (seen.starts && (seen.pain === 0 || index > section.end - 3)) current = 'getting-started';
      else if (seen.steps) current = 'how-it-works';
      else if (seen.pain >= 2 && !ownProduct) current = 'problem';
      else if (seen.statusQuo && seen.pain > 0 && !ownProduct) current = 'problem';
      else if (ownProduct || current === undefined || current === 'lead') current = 'solution';
      result[index] = current;
    }
  }
}

/** The quotations that are most of their block, by its place. */
function quotesByBlock(blocks: readonly MarkdownBlock[], quotes: readonly Quote[]): ReadonlyMap<MarkdownBlock, Quote> {
  const found = new Map<MarkdownBlock, Quote>();
  let at = 0;
  for (const quote of quotes) {
    while (at < blocks.length && (blocks[at]?.span.end ?? 0) < quote.span.end) at++;
    const block = blocks[at];
    const most = block && (quote.span.end - quote.span.start) * 2 > block.span.end - block.span.start;
    if (block && most && block.span.start <= quote.span.start) found.set(block, quote);
  }
  return found;
}

const isBody = (role: Role | undefined): boolean =>
  role !== undefined && role !== 'press-release' && role !== 'headline' && role !== 'meta';

/** A title such as "PR/FAQ: Lantern" gives way to the headline below it. */
const replacesHeadline = (block: MarkdownBlock | undefined): boolean =>
  block !== undefined &&
  (/\b(?:pr ?[-/]? ?faqs?|prfaq|press release|working backwards)\b/i.test(block.prose) ||
    block.prose.trim().split(/\s+/).length <= 4);

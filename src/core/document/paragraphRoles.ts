/**
 * The parts that blocks play: from a run-in label, from their section, or, in a press release without headings, from where
 * they stand and what they say.
 */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { rememberByReadings } from './facts.ts';
import { normaliseHeading, roleOfLabel } from './headings.ts';
import { documentTitle, FAQ_ROLES, type Outline, type SectionRole } from './sections.ts';
import type { DocumentKind, Names, Quote, Role } from './types.ts';

export interface NamingInput {
  readonly kind: DocumentKind | null;
  readonly text: string;
  readonly blocks: readonly MarkdownBlock[];
  readonly sections: readonly Outline[];
  readonly roles: readonly SectionRole[];
  readonly vocabulary: Vocabulary;
}

export interface RolesInput extends NamingInput {
  readonly readings: readonly (readonly SentenceReading[])[];
  /** As `namedRoles` gives them. */
  readonly named: readonly (Role | undefined)[];
  readonly quotes: readonly Quote[];
  readonly names: Names;
}

const META =
  'authors?|owners?|status|version|date|last updated|updated|created|created at|created by|document (?:owner|version|status)|prepared by|prepared for|reviewers?|approvers?|approved by|contributors?|team|pm|dri|priority|estimated effort|effort|stakeholders|release|target release|epic|ticket|jira|branch|feature branch|input|tags?|category|type|location|dependencies|depends on|related|doc type|classification|parent|issue|link|links|repo|repository|source|start date|due date|due|milestone';
const META_LABEL = new RegExp(`^(?:${META})$`);
/** "**Owner** Ada Okafor": the blanks are the marks of the bold word. */
const META_LINE = new RegExp(`^\\s*(?:${META})\\s{2,}\\S`, 'i');
/** An entry of a table of contents. */
const CONTENTS_LINK = /^\[[^\]]*\]\(#[^)]*\)$/;

const isContents = ({ span }: MarkdownBlock, text: string): boolean =>
  text.charCodeAt(span.start) === 91 && CONTENTS_LINK.test(text.slice(span.start, span.end));

/** The label of a block as a heading would read. */
const labelOf = (block: MarkdownBlock): string | undefined =>
  block.label &&
  normaliseHeading(block.prose.slice(block.label.start - block.span.start, block.label.end - block.span.start));

/** The part that headings and labels give each block, in order. */
export function namedRoles(input: NamingInput): (Role | undefined)[] {
  const { kind, text, blocks, sections, roles } = input;
  const title = documentTitle(sections);
  const result: (Role | undefined)[] = new Array(blocks.length).fill(undefined);
  for (const section of sections) {
    const own = roles[section.index]?.role;
    const opening = section.index === title || section.index === 0;
    for (let index = section.heading ?? 0; index < section.end; index++) {
      const block = blocks[index];
      if (!block) continue;
      if (block.kind === 'heading') {
        result[index] = own;
        continue;
      }
      result[index] =
        (block.kind === 'item' && isContents(block, text) ? 'meta' : undefined) ??
        labelRole(block, own, opening, input) ??
        own ??
        (opening && block.kind !== 'cell' ? openingRole(kind) : undefined);
    }
  }
  return result;
}

/** The part of every block, in order: what headings and labels do not name is told from place and wording. */
export function blockRoles(input: RolesInput): readonly (Role | undefined)[] {
  const { kind, blocks, named, vocabulary } = input;
  if (kind === 'press-release' || kind === 'pr-faq') {
    const result = [...named];
    releaseRoles(input, result);
    return result;
  }
  const fallback = kind ? vocabulary.anatomy.kinds.get(kind)?.fallback : undefined;
  return fallback
    ? named.map((role, index) => role ?? (blocks[index]?.kind === 'heading' ? undefined : fallback))
    : named;
}

/** Parts in which a labelled list item may be a part of its own: a summary often runs through problem, users and goals. */
const SUMMARIES: ReadonlySet<Role | undefined> = new Set([
  undefined,
  'overview',
  'lead',
  'background',
  'press-release',
  'solution',
]);

/** The part that the run-in label of a block names. */
function labelRole(
  block: MarkdownBlock,
  own: Role | undefined,
  opening: boolean,
  { kind, vocabulary }: NamingInput,
): Role | undefined {
  if (opening && META_LINE.test(block.prose)) return 'meta';
  const label = labelOf(block);
  if (label === undefined || block.kind === 'cell') return undefined;
  if (META_LABEL.test(label) && (opening || (block.kind === 'paragraph' && own === undefined))) return 'meta';
  if (own !== undefined && FAQ_ROLES.has(own)) return undefined;
  if (block.kind === 'item' && !SUMMARIES.has(own)) return undefined;
  return roleOfLabel(label, kind, vocabulary.anatomy);
}

/** Prose before the first section of a requirements document introduces it. */
const openingRole = (kind: DocumentKind | null): Role | undefined =>
  kind === 'prd' || kind === 'spec' ? 'overview' : undefined;

const RELEASE_MARKER = /^(?:for immediate release|press release|pr ?[-/]? ?faqs?|prfaq|draft|embargoed.*|###|# # #)$/;
const STATUS_QUO =
  /^\W*(?:today|currently|until now|for (?:years|decades|many)|most|every|each|too many|many|when|if you|imagine|right now|as of)\b/i;
const STEPS = /\b(?:how it works|here(?:'|’)s how|in (?:three|four|five|a few) steps|to use|first,|step 1)\b/i;
const START =
  /\b(?:available (?:now|today|at|on|for|in|from)|sign up|get started|getting started|to get started|learn more|visit|download|for more information|to learn more|join (?:us|the)|register|pricing starts|free trial|npm install|pip install|go to|head (?:over )?to|check out|contact us|find out more)\b/i;
const PLACE_AND_DATE =
  /^\W*[\p{Lu}][\p{L} .,/()-]{1,50}?(?:,|–|—|-|\()\s*(?:\p{L}+\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+\p{L}+\s+\d{4}|\d{4}-\d{2}-\d{2}|\p{L}+\s+\d{4})\s*\)?\W*(?:–|—|--|-|:)/u;
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
function releaseRoles(
  { blocks, readings, sections, roles, quotes, names, vocabulary }: RolesInput,
  result: (Role | undefined)[],
): void {
  const region = sections.filter((section) => {
    const role = roles[section.index]?.role;
    return role === undefined || role === 'press-release' || role === 'headline';
  });
  const firstNamed = sections.find((section) => isBody(roles[section.index]?.role));
  const cues = cuesOf(vocabulary);
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
      if (!block || block.cell || !/\p{L}/u.test(block.prose)) continue;
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
      const quote = quoteIn(block, quotes);
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

/** The quotation that a block mostly is. */
const quoteIn = ({ span }: MarkdownBlock, quotes: readonly Quote[]): Quote | undefined =>
  quotes.find(
    (quote) =>
      quote.span.start >= span.start &&
      quote.span.end <= span.end &&
      (quote.span.end - quote.span.start) * 2 > span.end - span.start,
  );

const isBody = (role: Role | undefined): boolean =>
  role !== undefined && role !== 'press-release' && role !== 'headline' && role !== 'meta';

/** A title such as "PR/FAQ: Lantern" gives way to the headline below it. */
const replacesHeadline = (block: MarkdownBlock | undefined): boolean =>
  block !== undefined &&
  (/\b(?:pr ?[-/]? ?faqs?|prfaq|press release|working backwards)\b/i.test(block.prose) ||
    block.prose.trim().split(/\s+/).length <= 4);

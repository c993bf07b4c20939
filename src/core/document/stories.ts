/** User stories and job stories in all their spellings: "As a …, I want …, so that …", on one line, on three, or in a table. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Span } from '../text.ts';
import { rememberByReadings } from './facts.ts';
import type { Story } from './types.ts';

const ROLE = /(?:\bin order (?:to|that)\s+([^,\n]{3,160}),?\s+)?\bas\s+(?:an?|the)\s+/gi;
const WANT =
  /\b(?:i|we|they|he|she)(?:'d|’d| would| should| must| need to| want to)?\s+(?:(?:really\s+)?(?:want|need|wish|like|expect|require|can|could|am able|be able|would like|should be able)|want)(?:s|ed)?\b/i;
const BENEFIT =
  /\b(?:so\s+that|so\s+(?!(?:far|on|forth|many|much|called|long|as|what)\b)(?=[a-z])|in\s+order\s+(?:to|that)|such\s+that|so\s+as\s+to|because|to\s+avoid|to\s+prevent|to\s+stop|to\s+be\s+able|th(?:at|is)\s+way|(?:allow|enabl|lett|help)ing\s+(?:me|us|them))\b/i;
/** "Statistics to understand my training" has a purpose; "to understand my training" alone is the wish itself. */
const PURPOSE = /(\w\s+\w+\s+)to\s+(?:understand|know|learn|see\s+(?:how|if|what|who))\b/i;
const JOB = /^\W*when\s+[^.!?\n]{4,220}?[,\s]\s*(?:i|we|they|he|she)\s+wants?\s+to\b/i;
/** How far from "As a …" the wish may stand. */
const REACH = 220;

/** A story with offsets from the start of its block. */
type Found = Story;

const trimmed = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  while (from < to && /[\s,:;*_–—-]/.test(text.charAt(from))) from++;
  while (to > from && /[\s,;*_–—-]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
};

/** A reason that begins a sentence of its own: "I want … . So that …". */
const LATE_REASON = /^[\s*_"”’)]*(?:so\s+that|so\s+(?:i|we|they)|in\s+order\s+to|because|this\s+way|that\s+way)\b/i;

/** Where a story that begins at `from` ends: at the end of the sentence and of its reason, or where the next one begins. */
function storyEnd(prose: string, from: number, limit: number): number {
  const stop = prose.slice(from, limit).search(/[.!?](?=["”’)]*(?:\s|$))/);
  if (stop < 0) return limit;
  const end = from + stop + 1;
  return LATE_REASON.test(prose.slice(end, limit)) ? storyEnd(prose, end, limit) : end;
}

/** Where a wish turns into its reason: the words that lead over to it. */
function reasonIn(wish: string): Span | undefined {
  const found = BENEFIT.exec(wish) ?? PURPOSE.exec(wish);
  if (!found) return undefined;
  const [all, before = ''] = found;
  return { start: found.index + before.length, end: found.index + all.length };
}

/** A sentence in which the teller of a story goes on: "I should be able to …", "This will allow staff to …". */
const GOES_ON = /^[\s*_"”’)]*(?:i|we|my|our|this|that|it|if|when)\b[^.!?]*/i;
const GAIN = /\b(?:this|it)\s+(?:will\s+)?(?:allow|let|help|save)s?\b/i;

/** The reason that one of the sentences after a story gives, as long as its teller goes on. */
function laterReason(prose: string, from: number, limit: number): Span | undefined {
  for (let start = from; start < Math.min(limit, from + 2 * REACH); ) {
    const sentence = GOES_ON.exec(prose.slice(start, limit))?.[0];
    if (!sentence) return undefined;
    const reason = BENEFIT.exec(sentence) ?? GAIN.exec(sentence);
    const end = start + sentence.length;
    if (reason) return trimmed(prose, start + reason.index + reason[0].length, end);
    start = end + 1;
  }
  return undefined;
}

/** Whether only the gaps of a template stand in a text, besides what joins them. */
const isGap = (text: string): boolean =>
  !/[A-Za-z]/.test(text.replace(/\{[^}]*\}/g, ' ').replace(/\b(?:so|that|to|in|order|can|i|be|able)\b/gi, ' '));

/** "As a nurse …" opens a story where something begins; "ship it as a library" does not. */
const opensStory = (start: RegExpMatchArray, prose: string): boolean =>
  start[1] !== undefined ||
  start[0].startsWith('A') ||
  /(?:^|[.!?:;|–—\-"“()\]])[\s*_]*$/.test(prose.slice(0, start.index));

const storiesInBlock = rememberByReadings((block: MarkdownBlock): readonly Found[] => {
  const { prose } = block;
  if (block.kind === 'heading' || !/\bas\s+(?:an?|the)\b|\bwhen\b/i.test(prose)) return [];
  const starts = [...prose.matchAll(ROLE)].filter((start) => opensStory(start, prose));
  const found: Found[] = [];
  for (const [index, start] of starts.entries()) {
    const next = starts[index + 1]?.index ?? prose.length;
    const roleFrom = start.index + start[0].length;
    const want = WANT.exec(prose.slice(roleFrom, Math.min(next, roleFrom + REACH)));
    if (!want) continue;
    const wantFrom = roleFrom + want.index + want[0].length;
    const end = storyEnd(prose, wantFrom, next);
    if (isGap(prose.slice(roleFrom, roleFrom + want.index)) && isGap(prose.slice(wantFrom, end))) continue;
    const after = reasonIn(prose.slice(wantFrom, end));
    const before = start[1] ? start.index + start[0].indexOf(start[1]) : undefined;
    const benefit = after
      ? trimmed(prose, wantFrom + after.end, end)
      : before !== undefined && start[1]
        ? { start: before, end: before + start[1].length }
        : laterReason(prose, end, next);
    found.push({
      span: trimmed(prose, start.index, Math.max(end, benefit?.end ?? 0)),
      role: trimmed(prose, roleFrom, roleFrom + want.index),
      want: trimmed(prose, wantFrom, after ? wantFrom + after.start : end),
      benefit: benefit && benefit.end > benefit.start ? benefit : undefined,
    });
  }
  return found.length > 0 ? found : jobStory(prose);
});

function jobStory(prose: string): readonly Found[] {
  const job = JOB.exec(prose);
  if (!job) return [];
  const wantFrom = job[0].length;
  const end = storyEnd(prose, wantFrom, prose.length);
  const benefit = BENEFIT.exec(prose.slice(wantFrom, end));
  if (!benefit) return [];
  return [
    {
      span: trimmed(prose, 0, end),
      role: undefined,
      want: trimmed(prose, wantFrom, wantFrom + benefit.index),
      benefit: trimmed(prose, wantFrom + benefit.index + benefit[0].length, end),
    },
  ];
}

const at = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** All stories of a document in order. */
export function findStories(
  blocks: readonly MarkdownBlock[],
  readings: readonly (readonly SentenceReading[])[],
): readonly Story[] {
  const stories: Story[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const { span, role, want, benefit } of storiesInBlock(block, readings[index] ?? [])) {
      const by = block.span.start;
      stories.push({
        span: at(span, by),
        role: role && at(role, by),
        want: at(want, by),
        benefit: benefit && at(benefit, by),
      });
    }
    const split = splitStory(blocks, index);
    if (split) stories.push(split);
  }
  return [...stories, ...tableStories(blocks)].sort((a, b) => a.span.start - b.span.start);
}

const OPENS_ROLE = /^\W*as\s+(?:an?|the)\s+(\S[^\n]{0,150})$/i;
const OPENS_WANT = /^\W*(?:i|we)\s+(?:want|need|would like|wish|can)\b(?:\s+to\b)?/i;
const OPENS_BENEFIT = /^\W*(?:so\s+that|so|in\s+order\s+to)\b/i;

/** Whether a block begins with another letter than "As a …": nearly all do, and this is the quick way to tell. */
const beginsOtherwise = (prose: string): boolean => {
  const letter = prose.charCodeAt(0) | 32;
  return letter > 97 && letter <= 122;
};

/** A story whose three lines are blocks of their own. */
function splitStory(blocks: readonly MarkdownBlock[], index: number): Story | undefined {
  const [first, second, third] = [blocks[index], blocks[index + 1], blocks[index + 2]];
  if (!first || !second || first.kind === 'heading' || beginsOtherwise(first.prose)) return undefined;
  const opening = first.prose.length < 200 ? OPENS_ROLE.exec(first.prose) : null;
  const want = opening && OPENS_WANT.exec(second.prose);
  if (!opening || !want || WANT.test(first.prose)) return undefined;
  const benefit = third && OPENS_BENEFIT.exec(third.prose);
  const ends = benefit ? third : second;
  return {
    span: { start: first.span.start, end: ends.span.end },
    role: at(
      trimmed(first.prose, first.prose.length - (opening[1]?.length ?? 0), first.prose.length),
      first.span.start,
    ),
    want: at(trimmed(second.prose, want[0].length, second.prose.length), second.span.start),
    benefit: benefit ? at(trimmed(third.prose, benefit[0].length, third.prose.length), third.span.start) : undefined,
  };
}

const COLUMNS: Readonly<Record<'role' | 'want' | 'benefit', RegExp>> = {
  role: /^\s*(?:as an?\b.*|role|user|persona|actor|user role|who)\W*$/i,
  want: /^\s*(?:i want\b.*|want|goal|need|i need\b.*|action|what)\W*$/i,
  benefit: /^\s*(?:so that\b.*|benefit|so i can\b.*|why|reason|value|outcome)\W*$/i,
};

/** Rows of tables whose header names role, wish and benefit. */
function tableStories(blocks: readonly MarkdownBlock[]): readonly Story[] {
  const stories: Story[] = [];
  let table: number | undefined;
  let columns: { role?: number; want?: number; benefit?: number } = {};
  let row: { number: number; role?: Span; want?: Span; benefit?: Span } | undefined;
  const close = (): void => {
    if (row?.role && row.want && row.number > 0) {
      const end = Math.max(row.role.end, row.want.end, row.benefit?.end ?? 0);
      stories.push({ span: { start: row.role.start, end }, role: row.role, want: row.want, benefit: row.benefit });
    }
    row = undefined;
  };
  for (const block of blocks) {
    if (!block.cell) continue;
    if (block.cell.table !== table) {
      close();
      table = block.cell.table;
      columns = {};
    }
    if (block.cell.row === 0) {
      for (const name of ['role', 'want', 'benefit'] as const) {
        if (COLUMNS[name].test(block.prose)) columns[name] = block.cell.column;
      }
      continue;
    }
    if (columns.role === undefined || columns.want === undefined || columns.benefit === undefined) continue;
    if (row?.number !== block.cell.row) {
      close();
      row = { number: block.cell.row };
    }
    for (const name of ['role', 'want', 'benefit'] as const) {
      if (columns[name] === block.cell.column) row[name] = block.span;
    }
  }
  close();
  return stories;
}

/** Questions and answers of a FAQ, in the shapes that real ones take, and whom they are for. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { Span } from '../text.ts';
import { FAQ_ROLES, type Outline, type SectionRole, subtreeEnds } from './sections.ts';
import type { QuestionAndAnswer, Role } from './types.ts';

const MARKED = /^\W*(?:q(?:uestion)?\s?\d{0,3}\s?[:.)]|q\s?[–—-]\s)\s*/i;
/** A question mark with at most closing marks after it. */
const ASKS = /\?["”’)*_\s]*$/;
const ANSWER = /^\W*(?:a(?:nswer)?\s?\d{0,3}\s?[:.)]|a\s?[–—-]\s)/i;

/** Colleagues ask of the business, customers of themselves. */
const COLLEAGUE =
  /\b(?:our|we|us|team|teams|stakeholders?|go-to-market|revenue|budget|roadmap|milestones?|resources?|resourcing|staffing|headcount|competitors?|risks?|kpis?|metrics?|measure|roi|margin|unit economics|working group|dependenc(?:y|ies)|legal|contractual|opportunity cost|architecture|tech stack|business model|monetize|launch date|phases?|responsible for)\b/gi;
const CUSTOMER = /\b(?:i|my|me|mine|i'm|i've)\b/gi;
/** Customers ask it of the company, colleagues of the author. */
const EITHER = /\b(?:you|your)\b/i;

/** Where a question stands. */
export interface Asked {
  /** Indexes of its block and section. */
  readonly block: number;
  readonly section: number;
  readonly question: Span;
  /** Whether the answer begins in the same block. */
  readonly inline: boolean;
}

/** Whether a block begins with another letter than the mark of a question: nearly all do, and this is the quick way to tell. */
const beginsOtherwise = (prose: string): boolean => {
  const letter = prose.charCodeAt(0) | 32;
  return letter >= 97 && letter <= 122 && letter !== 113;
};

const askedIn = (
  block: MarkdownBlock,
  index: number,
  faq: boolean,
  next: MarkdownBlock | undefined,
): Omit<Asked, 'section'> | undefined => {
  const { prose, span } = block;
  if (block.cell || (!faq && beginsOtherwise(prose))) return undefined;
  const marked = MARKED.exec(prose);
  if (!faq && !marked) return undefined;
  const whole = prose.trim();
  if (block.kind === 'heading') {
    return ASKS.test(whole) || marked ? { block: index, question: span, inline: false } : undefined;
  }
  const mark = prose.indexOf('?');
  if (mark < 0 || mark > 400) return undefined;
  const rest = prose.slice(mark + 1).replace(/^["”’)*_\s]+/, '');
  // Bold marks are blanks in the prose: two before the question and two behind it.
  const bold =
    (/^\s{2}\S/.test(prose) && /^\?\s{2}/.test(prose.slice(mark))) ||
    (block.label !== undefined && block.label.end >= span.start + mark - 1);
  const answered =
    rest === '' &&
    (block.emphasis === 'bold' ||
      block.emphasis === 'italic' ||
      marked ||
      (next && ANSWER.test(next.prose)) ||
      (block.item?.ordered ?? false));
  if (!answered && !(rest !== '' && (marked || ANSWER.test(rest) || bold))) return undefined;
  return {
    block: index,
    question: { start: span.start + (marked?.[0].length ?? 0), end: span.start + mark + 1 },
    inline: rest !== '',
  };
};

/** The questions of a document in order. One outside a FAQ counts only when it is marked as one ("Q:"). */
export function findAsked(
  blocks: readonly MarkdownBlock[],
  sections: readonly Outline[],
  roles: readonly SectionRole[],
): readonly Asked[] {
  const asked: Asked[] = [];
  for (const section of sections) {
    const role = roles[section.index]?.role;
    const faq = role !== undefined && FAQ_ROLES.has(role);
    for (let index = section.heading ?? 0; index < section.end; index++) {
      const block = blocks[index];
      const found = block && askedIn(block, index, faq, blocks[index + 1]);
      if (found) asked.push({ ...found, section: section.index });
    }
  }
  return asked;
}

/** The questions with the blocks that answer them. */
export function withAnswers(
  asked: readonly Asked[],
  blocks: readonly MarkdownBlock[],
  sections: readonly Outline[],
  roles: readonly SectionRole[],
): readonly QuestionAndAnswer[] {
  const ends = subtreeEnds(sections);
  return asked.map(({ block, question, inline, section }, index) => {
    const next = asked[index + 1]?.block ?? blocks.length;
    const end = sections[(ends[section] ?? sections.length) - 1]?.end ?? blocks.length;
    const from = inline ? block : block + 1;
    return {
      question,
      from,
      to: Math.max(from + (inline ? 1 : 0), Math.min(next, end)),
      side: sideOf(roles[section]?.role, blocks[block]),
    };
  });
}

function sideOf(role: Role | undefined, block: MarkdownBlock | undefined): QuestionAndAnswer['side'] {
  if (role === 'faq-internal') return 'internal';
  if (role === 'faq-external' || !block) return 'external';
  const colleague = block.prose.match(COLLEAGUE)?.length ?? 0;
  const customer = (block.prose.match(CUSTOMER)?.length ?? 0) + (EITHER.test(block.prose) ? 0.5 : 0);
  return colleague > customer ? 'internal' : 'external';
}

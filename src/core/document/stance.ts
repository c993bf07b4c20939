/** Whether a document says that it answers a known need or makes a product-driven bet. */
import type { FrontMatter } from '../markdown/types.ts';
import type { Span } from '../text.ts';
import { STANCES, type Stance, type StanceDeclaration } from './types.ts';

const COMMENT = /<!--\s*(?:spec|needfirst)-stance:\s*([a-z-]{3,20})\s*-->/i;
const MARK = /^<!--\s*bet\s*-->/i;

const stanceOf = (value: unknown): Stance | undefined => {
  if (typeof value !== 'string') return undefined;
  const name = value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return STANCES.find((stance) => stance === name);
};

export interface StanceInput {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** The spans of the HTML comments. */
  readonly comments: readonly Span[];
  /** What holds where the document declares nothing. */
  readonly usual: Stance;
}

/** What front matter or a comment declares; a bet block declares a bet. */
export function readStance({ text, frontMatter, comments, usual }: StanceInput): StanceDeclaration {
  const bet = readBet(frontMatter?.values.bet);
  const marks = comments.filter(({ start, end }) => MARK.test(text.slice(start, end)));
  const declare = (stance: Stance, span: Span | undefined): StanceDeclaration => ({ stance, span, bet, marks });
  const declared = stanceOf(frontMatter?.values.stance);
  if (declared) return declare(declared, frontMatter?.entries.get('stance')?.span);
  for (const { start, end } of comments) {
    const comment = COMMENT.exec(text.slice(start, end));
    const said = stanceOf(comment?.[1]);
    if (!comment || !said) continue;
    return declare(said, { start: start + comment.index, end: start + comment.index + comment[0].length });
  }
  if (Object.keys(bet).length > 0) return declare('product-driven', frontMatter?.entries.get('bet')?.key);
  return declare(usual, undefined);
}

/** The fields of the bet block; a bare text is the hypothesis. */
function readBet(value: unknown): Readonly<Record<string, string>> {
  if (typeof value === 'string') return value.trim() === '' ? {} : { hypothesis: value };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const fields = Object.entries(value).filter(([, said]) => said !== null && said !== undefined && said !== '');
  return Object.fromEntries(
    fields.map(([field, said]) => [field, said instanceof Date ? said.toISOString().slice(0, 10) : String(said)]),
  );
}

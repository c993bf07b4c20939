/** Whether a document says that it answers a known need or makes a product-driven bet. */
import type { FrontMatter } from '../markdown/types.ts';
import type { Stance, StanceDeclaration } from './types.ts';

const STANCES: readonly Stance[] = ['customer-driven', 'product-driven', 'mixed', 'self-customer'];
const COMMENT = /<!--\s*spec-stance:\s*([a-z-]{3,20})\s*-->/i;

const stanceOf = (value: unknown): Stance | undefined => {
  const name =
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/g, '-')
      : '';
  return STANCES.find((stance) => stance === name);
};

/** What front matter or a comment declares; customer-driven when neither does. */
export function readStance(text: string, frontMatter: FrontMatter | undefined): StanceDeclaration {
  const bet = readBet(frontMatter?.values.bet);
  const declared = stanceOf(frontMatter?.values.stance);
  if (declared && frontMatter) return { stance: declared, span: keySpan(text, frontMatter, 'stance'), bet };
  const comment = text.includes('<!--') && text.includes('spec-stance') ? COMMENT.exec(text) : null;
  const said = comment && stanceOf(comment[1]);
  if (comment && said)
    return { stance: said, span: { start: comment.index, end: comment.index + comment[0].length }, bet };
  if (frontMatter && Object.keys(bet).length > 0) {
    return { stance: 'product-driven', span: keySpan(text, frontMatter, 'bet'), bet };
  }
  return { stance: 'customer-driven', span: undefined, bet };
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

function keySpan(text: string, { span }: FrontMatter, key: string): StanceDeclaration['span'] {
  const line = new RegExp(`^${key}\\s*:.*$`, 'm').exec(text.slice(span.start, span.end));
  return line ? { start: span.start + line.index, end: span.start + line.index + line[0].trimEnd().length } : span;
}

/** What the product is called: from the announcement, the title, and the sentence that says what it is. */
import { singular } from '../english.ts';
import { COMMON_OPENERS, type Learning, type NameList, withoutArticle } from './nameList.ts';
import { documentTitle } from './sections.ts';

const ANNOUNCING_BLOCKS = 12;
const DEFINING_PARAGRAPHS = 12;

/** Words that make up titles of documents, not names of products. */
const TITLE_WORDS =
  /\b(?:prds?|pr ?[-/&]? ?faqs?|mrd|srs|product|requirements?|documents?|press|release|working|backwards?|feature|functional|technical|software|specifications?|spec|user|stories|story|epic|details|brief|outline|one-pager|proposal|draft|design|overview|summary|vision|project|version|v\d[\d.]*|faq|frequently|asked|questions)\b/gi;
const DOCUMENT_WORDS = /\b(?:prd|product requirements|pr ?[-/]? ?faq|prfaq|press release)\b/i;
const MOST_WORDS = 4;
const NO_NAME =
  /^\d|^(?:prfaqs?|faqs?|prds?|q&a|press release|phase|epic|milestone|sprint|january|february|march|april|may|june|july|august|september|october|november|december)\b/;
/** `plit` or **Lantern** at the start of a paragraph, followed by what it does. */
const MARKED =
  /^(?:The\s+)?(?:`([\w@./-]{2,30})`|\*\*([^*\n]{2,40})\*\*)\s+(?:is|gives|lets|helps|adds|enables|provides|will)\b/;

export function learnProducts(input: Learning, products: NameList, companies: NameList): void {
  const { blocks, hints, text } = input;
  const consider = (found: string | undefined, fewest: number): void => {
    const name = withoutArticle((found ?? '').replace(/['’]s$/, '').replace(/[.,:;]+$/, ''));
    if (name && isName(name, input, fewest) && !companies.all.has(name.toLowerCase())) products.add(name);
  };
  for (const { announced } of hints.slice(0, ANNOUNCING_BLOCKS)) {
    if (products.first === undefined) consider(announced, 2);
  }
  for (const [piece, fewest] of titlePieces(input)) consider(piece, fewest);
  let paragraphs = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') continue;
    if (++paragraphs > DEFINING_PARAGRAPHS) break;
    consider(hints[index]?.defined, 3);
    const marked = MARKED.exec(text.slice(block.span.start, block.span.start + 80));
    if (marked) consider(marked[1] ?? marked[2], 2);
  }
}

/**
 * "PRD: Lantern – Rota planning" → "Lantern", "Rota planning", and how often each must be used. What stands beside the name
 * of the document is surely what the document is about; another title may be any phrase.
 */
function titlePieces({ blocks, sections, text }: Learning): readonly (readonly [string, number])[] {
  const title = sections[documentTitle(sections) ?? -1] ?? sections[1];
  const heading = title?.heading === undefined ? undefined : blocks[title.heading];
  if (!heading) return [];
  const written = text.slice(heading.span.start, heading.span.end).replace(/`/g, '');
  const fewest = DOCUMENT_WORDS.test(written) ? 1 : 2;
  const pieces = written.replace(/\([^)]*\)/g, ' ').split(/\s*(?::|\s[–—-]\s|\|)\s*/);
  return pieces.flatMap((piece) => {
    const rest = piece
      .replace(/[)*_#]/g, ' ')
      .replace(TITLE_WORDS, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\s+(?:for|of|and|the)$/i, '');
    const short = rest !== '' && rest.split(' ').length <= MOST_WORDS && /^[A-ZÀ-Þ0-9]|[a-z][A-Z]/.test(rest);
    return short ? [[rest, fewest] as const] : [];
  });
}

/** Whether a run of capitalised words can be a product's name and is used as one. */
function isName(name: string, { text, vocabulary }: Learning, fewest: number): boolean {
  const lower = name.toLowerCase();
  if (COMMON_OPENERS.has(lower) || NO_NAME.test(lower)) return false;
  const plain = singular(lower);
  const common = ['roles', 'generic-customers', 'product-nouns'].some((list) => vocabulary.entries(list).has(plain));
  return !common && isUsed(text, name, fewest);
}

function isUsed(text: string, name: string, fewest: number): boolean {
  let found = 0;
  for (let at = text.indexOf(name); at >= 0 && found < fewest; at = text.indexOf(name, at + name.length)) found++;
  return found >= fewest;
}

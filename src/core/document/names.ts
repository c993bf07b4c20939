/**
 * Names learned from the document. The product is nearly always a proper name, so without them most sentences about it
 * would be missed; the same holds for the customer's role and the company.
 */
import type { FrontMatter, MarkdownBlock } from '../markdown/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { documentTitle, type Outline, type SectionRole } from './sections.ts';
import type { Names, Role, Story } from './types.ts';

/** Names that the configuration gives. */
export interface Terms {
  readonly products?: readonly string[];
  readonly customers?: readonly string[];
  readonly companies?: readonly string[];
}

export interface NamesInput {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly MarkdownBlock[];
  readonly sections: readonly Outline[];
  readonly roles: readonly SectionRole[];
  readonly stories: readonly Story[];
  readonly vocabulary: Vocabulary;
  readonly terms: Terms | undefined;
}

/** Collects names of one sort; the first one as written is the one that messages use. */
class NameList {
  readonly all = new Set<string>();
  first: string | undefined;

  add(written: string): void {
    const name = written
      .replace(/[’‘]/g, "'")
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^["“`*_]+|["”`*_.,:;]+$/g, '');
    if (name.length < 2 || name.length > 60 || name.split(' ').length > 6 || !/\p{L}/u.test(name)) return;
    this.first ??= name;
    this.all.add(name.toLowerCase());
  }
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.split(/\s*[,;]\s*/)
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string')
      : [];

/** How far the announcement, the first definition and the names in the lead are looked for. */
const OPENING_BLOCKS = 24;
const ANNOUNCING_BLOCKS = 12;
const CAPITALISED = "\\p{Lu}(?:[\\p{L}\\p{N}'’+#/-]|\\.(?=[\\p{L}\\p{N}]))*";
const NAME = `${CAPITALISED}(?:\\s+(?:${CAPITALISED}|\\d[\\d.]*)){0,3}`;
const ANNOUNCED = new RegExp(
  `\\b(?:announce[sd]?|announcing|launch(?:e[sd]|ing)?|introduc(?:e[sd]?|ing)|unveil(?:s|ed|ing)?|releas(?:e[sd]|ing)|debut(?:s|ed)?)\\s+(?:the\\s+(?:launch|release|availability|general availability|beta)\\s+of\\s+)?(?:(?:its|their|our|the|a|an|new)\\s+){0,3}(?:\\p{Ll}+\\s+){0,2}?(${NAME})`,
  'u',
);
const DEFINED = new RegExp(
  `^\\W*(?:The\\s+)?(${NAME})(?:\\s+\\([^)]{1,30}\\))?\\s+(?:is|will be|gives|helps|lets)\\s+(?:an?|the|our|your|designed|intended|\\p{Ll}+)\\b`,
  'u',
);
const ANNOUNCER = new RegExp(
  `\\b(?:[Tt]oday,?\\s+)?(${NAME})\\.?(?:\\s+\\([^)]{1,20}\\))?,?\\s+(?:today\\s+|\\p{Ll}+ly\\s+)?(?:announce[sd]?|launche[sd]|unveil(?:s|ed)|introduce[sd]|release[sd]|is announcing)\\b`,
  'u',
);
const ABOUT = new RegExp(`^\\W*About\\s+(${NAME})\\W*$`, 'u');
const EMPLOYER = new RegExp(
  `\\b(?:CEO|CTO|COO|CPO|[Ff]ounder|[Cc]o-[Ff]ounder|[Pp]resident|[Hh]ead\\s+of\\s+\\p{L}+|VP\\s+of\\s+\\p{L}+|[Dd]irector\\s+of\\s+\\p{L}+)\\s+(?:at|of|,)\\s+(${NAME})`,
  'u',
);
const RIVAL = new RegExp(
  `\\b(?:[Uu]nlike|[Cc]ompared\\s+(?:with|to)|[Ii]nstead\\s+of|[Aa]lternatives?\\s+(?:such\\s+as|like)|[Cc]ompetitors?\\s+(?:such\\s+as|like)|[Tt]ools\\s+(?:such\\s+as|like))\\s+(${NAME})`,
  'gu',
);
const PRIMARY =
  /\bour\s+(?:primary|main|first|target)\s+(?:customers?|users?|audience)\s+(?:is|are)\s+(?:an?\s+|the\s+)?([\p{L}' -]{3,60}?)(?:\s+(?:who|that|with|in|at|of|from|and)\b|[.,;:]|$)/iu;
const FOR_WHO = /\bfor\s+((?:[\p{Ll}-]+\s+){0,3}[\p{Ll}-]+s)\s+who\b/gu;
/** Words that make up titles of documents, not names of products. */
const TITLE_WORDS =
  /\b(?:prds?|pr ?[-/&]? ?faqs?|mrd|srs|product|requirements?|documents?|document|press|release|working|backwards?|feature|functional|technical|software|specification|specifications|spec|user|stories|story|epic|details|brief|outline|one-pager|proposal|draft|design|overview|summary|vision|project|version|v\d[\d.]*|faq|frequently|asked|questions)\b/gi;

/** The names of the documents read last: the same names are the same object, and what is remembered by it stays valid. */
const interned = new Map<string, Names>();
const MOST_INTERNED = 64;

export function learnNames(input: NamesInput): Names {
  const names = collectNames(input);
  const lists = [names.products, names.customers, names.companies, names.rivals].map((list) => [...list].join('|'));
  const key = [...lists, names.product, names.customer, names.company].join('\n');
  const known = interned.get(key);
  if (known) return known;
  if (interned.size >= MOST_INTERNED) interned.clear();
  interned.set(key, names);
  return names;
}

function collectNames(input: NamesInput): Names {
  const { frontMatter, terms } = input;
  const products = new NameList();
  const customers = new NameList();
  const companies = new NameList();
  const rivals = new NameList();
  for (const name of [
    ...texts(frontMatter?.values.product),
    ...texts(frontMatter?.values.products),
    ...(terms?.products ?? []),
  ])
    products.add(name);
  for (const name of [
    ...texts(frontMatter?.values.customers),
    ...texts(frontMatter?.values.customer),
    ...(terms?.customers ?? []),
  ])
    customers.add(singular(name));
  for (const name of [...texts(frontMatter?.values.company), ...(terms?.companies ?? [])]) companies.add(name);
  learnCompanies(input, companies);
  learnProducts(input, products, companies);
  learnCustomers(input, customers);
  learnRivals(input, rivals, products);
  return {
    products: products.all,
    customers: customers.all,
    companies: companies.all,
    rivals: rivals.all,
    product: products.first,
    customer: customers.first,
    company: companies.first,
  };
}

/** "Ward managers" → "Ward manager": names match the plural as well, but not the other way round. */
const singular = (name: string): string =>
  name
    .trim()
    .replace(/(\p{L}{3,})ies$/u, '$1y')
    .replace(/(\p{L}{2,}(?:ch|sh|x|ss))es$/u, '$1')
    .replace(/(\p{L}{2,}[^sui])s$/u, '$1');

const COMMON_OPENERS = new Set([
  'the',
  'this',
  'that',
  'it',
  'there',
  'these',
  'those',
  'they',
  'we',
  'our',
  'you',
  'your',
  'a',
  'an',
  'as',
  'in',
  'on',
  'for',
  'to',
  'if',
  'when',
  'each',
  'every',
  'all',
  'no',
  'one',
  'what',
  'why',
  'how',
  'who',
  'where',
  'problem',
  'goal',
  'customer',
  'customers',
  'user',
  'users',
  'today',
  'currently',
  'he',
  'she',
  'i',
  'its',
  'status',
  'version',
  'date',
  'author',
  'note',
  'success',
  'and',
  'but',
  'or',
  'so',
  'most',
  'many',
  'some',
  'with',
  'by',
  'of',
  'at',
]);

/** Whether a run of capitalised words can be a product's name, and is used as one. */
function isName(name: string, { text, vocabulary }: NamesInput, fewest: number): boolean {
  const lower = name.toLowerCase();
  const [first = ''] = lower.split(' ');
  if (COMMON_OPENERS.has(lower) || (lower.split(' ').length === 1 && COMMON_OPENERS.has(first))) return false;
  if (
    /^\d|^(?:prfaqs?|faqs?|prds?|q&a|press release|january|february|march|april|may|june|july|august|september|october|november|december)\b/.test(
      lower,
    )
  )
    return false;
  const plain = singular(lower);
  if (
    vocabulary.entries('roles').has(plain) ||
    vocabulary.entries('generic-customers').has(plain) ||
    vocabulary.entries('product-nouns').has(plain)
  )
    return false;
  return count(text, name, fewest) >= fewest;
}

function count(text: string, part: string, most: number): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0 && found < most; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

const withoutArticle = (name: string): string => name.replace(/^(?:The|A|An|Our|New|This|Your|Its)\s+/u, '');

function learnProducts(input: NamesInput, products: NameList, companies: NameList): void {
  const { blocks, sections, text } = input;
  const title = sections[documentTitle(sections) ?? -1] ?? sections[1];
  const heading = title?.heading === undefined ? undefined : blocks[title.heading];
  const source = heading ? text.slice(heading.span.start, heading.span.end) : '';
  const consider = (found: string | undefined, fewest: number): void => {
    const name = withoutArticle((found ?? '').replace(/['’]s$/, '').replace(/[.,:;]+$/, ''));
    if (name && isName(name, input, fewest) && !companies.all.has(name.toLowerCase())) products.add(name);
  };
  for (const block of blocks.slice(0, ANNOUNCING_BLOCKS)) {
    if (products.first === undefined) consider(ANNOUNCED.exec(block.prose)?.[1], 2);
  }
  for (const piece of source
    .replace(/`/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*(?::|\s[–—-]\s|\|)\s*/)) {
    const rest = piece
      .replace(/[)*_#]/g, ' ')
      .replace(TITLE_WORDS, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (rest && rest.split(' ').length <= 4 && /^[\p{Lu}\p{N}]|[a-z][A-Z]/u.test(rest))
      consider(rest.replace(/\s+(?:for|of|and|the)$/i, ''), 2);
  }
  const first = blocks.filter((block) => block.kind === 'paragraph').slice(0, 12);
  for (const block of first) {
    const defined = DEFINED.exec(block.prose);
    if (defined && block.prose.length > 40) consider(defined[1], 3);
    const written = text.slice(block.span.start, block.span.start + 80);
    const marked =
      /^(?:The\s+)?(?:`([\w@./-]{2,30})`|\*\*([^*\n]{2,40})\*\*)\s+(?:is|gives|lets|helps|adds|enables|provides|will)\b/.exec(
        written,
      );
    if (marked) consider(marked[1] ?? marked[2], 2);
  }
}

function learnCompanies({ blocks, sections }: NamesInput, companies: NameList): void {
  for (const block of blocks.slice(0, OPENING_BLOCKS)) {
    const announcer = ANNOUNCER.exec(block.prose)?.[1];
    if (announcer && !COMMON_OPENERS.has(announcer.toLowerCase())) companies.add(withoutArticle(announcer));
  }
  for (const section of sections) {
    const block = section.heading === undefined ? undefined : blocks[section.heading];
    const about = block && ABOUT.exec(block.prose)?.[1];
    if (about && !/^(?:The|This|Us)\b/.test(about)) companies.add(about);
  }
  for (const block of blocks) {
    if (!/["“]/.test(block.prose) && !/^\W*[—–-]/.test(block.prose)) continue;
    const employer = EMPLOYER.exec(block.prose)?.[1];
    if (employer) companies.add(withoutArticle(employer));
  }
}

const CUSTOMER_ROLES: ReadonlySet<Role> = new Set(['customer', 'jtbd']);
/** What stands in lists of users and is none. */
const NOT_PEOPLE =
  /\b(?:system|app|application|service|api|platform|page|ui|needs?|goals?|pain|story|stories|primary|secondary|persona|overview|description|role|impact|criteria|result|frequency|motivations?|behaviou?rs?|demographics?|background|frustrations?|value|tasks?)\b/;

/** Whether the last word of a phrase names people. */
function isPerson(name: string, vocabulary: Vocabulary): boolean {
  const roles = vocabulary.entries('roles');
  const head = name.split(' ').at(-1) ?? '';
  if (roles.has(name) || roles.has(head) || vocabulary.entries('generic-customers').has(head)) return true;
  return (
    /(?:er|or|ist|ian|eer|ee|keeper|holder|owner|lead|admin)$/.test(head) &&
    !vocabulary.entries('agent-suffix-stoplist').has(head)
  );
}

const RANK =
  /^(?:(?:primary|secondary|tertiary|main|key|other|target)?\s*(?:users?|customers?|personas?|audience|segment)?\s*\d*\s*[:–—-]\s*|\d+[.)]\s*)/i;

function learnCustomers(input: NamesInput, customers: NameList): void {
  const { blocks, sections, roles, stories, text, vocabulary } = input;
  const generic = vocabulary.entries('generic-customers');
  const add = (written: string, sure: boolean): void => {
    const bare = written.replace(/^(?:an?|the|any|each|every|our|new)\s+/i, '').replace(/[("“].*$/, '');
    const name = singular(bare.trim());
    const lower = name.toLowerCase();
    if (lower === '' || lower.split(' ').length > 4 || generic.has(lower) || NOT_PEOPLE.test(lower)) return;
    if (sure || isPerson(lower, vocabulary)) customers.add(name);
  };
  for (const section of sections) {
    const role = roles[section.index]?.role;
    if (!role || !CUSTOMER_ROLES.has(role)) continue;
    const heading = section.heading === undefined ? undefined : blocks[section.heading];
    if (heading && !roles[section.index]?.named) for (const name of personas(heading.prose)) add(name, false);
    else if (heading && /[:–—]/.test(heading.prose))
      for (const name of personas(heading.prose.replace(/^[^:–—]*[:–—]/, ''))) add(name, true);
    for (let index = (section.heading ?? -1) + 1; index < section.end; index++) {
      const block = blocks[index];
      if (!block || block.kind === 'heading') continue;
      if (block.label) for (const name of personas(text.slice(block.label.start, block.label.end))) add(name, false);
      else if (block.kind === 'item' && block.prose.length < 60)
        for (const name of personas(block.prose)) add(name, false);
    }
  }
  for (const { role } of stories) {
    if (role)
      add(
        text
          .slice(role.start, role.end)
          .replace(/[*_`]/g, '')
          .replace(/\s+(?:who|that|with|in|on|at|using|when|and|of)\s.*$/i, ''),
        true,
      );
  }
  for (const { prose } of blocks.slice(0, OPENING_BLOCKS * 3)) {
    const primary = PRIMARY.exec(prose)?.[1];
    if (primary) add(primary, true);
    if (!prose.includes(' who')) continue;
    for (const [, who] of prose.matchAll(FOR_WHO)) {
      const words = (who ?? '').split(' ');
      const role = words.slice(-2).join(' ');
      const plain = singular(words.at(-1) ?? '');
      if (vocabulary.entries('roles').has(singular(role)) || vocabulary.entries('roles').has(plain)) add(role, true);
    }
  }
}

/** "Primary: Side hustlers & resellers" → the names in it. */
const personas = (written: string): readonly string[] =>
  written
    .replace(/[*_`\uFFFC]/g, '')
    .trim()
    .replace(RANK, '')
    .split(/\s*(?:,|&|\band\b|\/|;)\s*/)
    .filter((name) => name.length > 2)
    .slice(0, 4);

function learnRivals({ blocks, sections, roles, text }: NamesInput, rivals: NameList, products: NameList): void {
  const add = (written: string): void => {
    const name = written.replace(/[*_`:]/g, '').trim();
    if (
      /^\p{Lu}/u.test(name) &&
      name.split(/\s+/).length <= 3 &&
      !COMMON_OPENERS.has(name.toLowerCase()) &&
      !products.all.has(name.toLowerCase())
    )
      rivals.add(name);
  };
  for (const { prose } of blocks) {
    if (!/nlike|ompared|nstead of|lternative|ompetitor|ools (?:such|like)/.test(prose)) continue;
    for (const [, name] of prose.matchAll(RIVAL)) if (name) add(name);
  }
  for (const section of sections) {
    if (roles[section.index]?.role !== 'alternatives') continue;
    for (let index = (section.heading ?? -1) + 1; index < section.end; index++) {
      const block = blocks[index];
      if (block?.label) add(text.slice(block.label.start, block.label.end));
      else if (block?.cell?.column === 0 && block.cell.row > 0) add(block.prose);
    }
  }
}

/**
 * Names learned from the document. The product is nearly always a proper name, so without them most sentences about it
 * would be missed; the same holds for the customer's role and the company.
 */
import { singular } from '../english.ts';
import { learnCustomers } from './customerNames.ts';
import { hintsIn } from './nameHints.ts';
import {
  COMMON_OPENERS,
  type Learning,
  NameList,
  type NamesInput,
  OPENING_BLOCKS,
  withoutArticle,
} from './nameList.ts';
import { learnProducts } from './productNames.ts';
import type { Names } from './types.ts';

export type { Terms } from './nameList.ts';

/** The names of the documents read last: the same names are the same object, and what is remembered by it stays valid. */
const interned = new Map<string, Names>();
const MOST_INTERNED = 64;

export function learnNames(input: NamesInput): Names {
  const names = collectNames({
    ...input,
    hints: input.blocks.map((block, index) => hintsIn(block, input.readings[index] ?? [])),
  });
  const lists = [names.products, names.customers, names.companies, names.rivals].map((list) => [...list]);
  const key = JSON.stringify([...lists, names.product, names.customer, names.company]);
  const known = interned.get(key);
  if (known) return known;
  if (interned.size >= MOST_INTERNED) interned.clear();
  interned.set(key, names);
  return names;
}

function collectNames(input: Learning): Names {
  const { frontMatter, terms } = input;
  const [products, customers, companies, rivals] = [new NameList(), new NameList(), new NameList(), new NameList()];
  const declared = (...keys: string[]): readonly string[] => keys.flatMap((key) => texts(frontMatter?.values[key]));
  for (const name of [...declared('product', 'products'), ...(terms?.products ?? [])]) products.add(name);
  for (const name of [...declared('customer', 'customers'), ...(terms?.customers ?? [])]) customers.add(singular(name));
  for (const name of [...declared('company', 'companies'), ...(terms?.companies ?? [])]) companies.add(name);
  learnCompanies(input, companies);
  learnProducts(input, products, companies);
  // A young company is called like its product; a sentence about it is about the product then.
  for (const name of products.all) companies.all.delete(name);
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

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? value.split(/\s*[,;]\s*/)
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string')
      : [];

/** Who announces, who is told about at the end, and for whom a quoted leader works. */
function learnCompanies({ hints }: Learning, companies: NameList): void {
  for (const { announcer } of hints.slice(0, OPENING_BLOCKS)) {
    if (announcer && !COMMON_OPENERS.has(announcer.toLowerCase())) companies.add(withoutArticle(announcer));
  }
  for (const { about, employer } of hints) {
    if (about && !/^(?:The|This|Us)\b/.test(about)) companies.add(about);
    if (employer) companies.add(withoutArticle(employer));
  }
}

/** What the product is compared with, and what the part about alternatives lists. */
function learnRivals({ blocks, sections, roles, text, hints }: Learning, rivals: NameList, products: NameList): void {
  const add = (written: string): void => {
    const name = written.replace(/[*_`:]/g, '').trim();
    const short = /^[A-ZÀ-Þ]/.test(name) && name.split(/\s+/).length <= 3;
    if (short && !COMMON_OPENERS.has(name.toLowerCase()) && !products.all.has(name.toLowerCase())) rivals.add(name);
  };
  for (const hint of hints) for (const name of hint.rivals) add(name);
  for (const section of sections) {
    if (roles[section.index]?.role !== 'alternatives') continue;
    for (let index = (section.heading ?? -1) + 1; index < section.end; index++) {
      const block = blocks[index];
      if (block?.label) add(text.slice(block.label.start, block.label.end));
      else if (block?.cell?.column === 0 && block.cell.row > 0) add(block.prose);
    }
  }
}

/**
 * What kind of actor a noun phrase names: the product, the company, a customer (a particular kind or anybody), what people
 * use today, a technology, a process. Word lists and the names learned from the document decide; nothing is known by heart
 * but pronouns and quantities.
 */
import { nameAt, ngramAt } from './names.ts';
import type { Phrase, Word } from './types.ts';

/** All subject classes. */
export const SUBJECT_CLASSES = [
  'product',
  'company',
  'named-customer',
  'generic-customer',
  'status-quo',
  'technology',
  'process',
  'other',
] as const;

/** What kind of actor a phrase names. */
export type SubjectClass = (typeof SUBJECT_CLASSES)[number];

/** Names learned from the document or declared, in lower case; a name may have several words. */
export interface Names {
  readonly products: ReadonlySet<string>;
  readonly customers: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
  readonly rivals: ReadonlySet<string>;
}

/** Word lists, entries in lower case and dictionary form. */
export interface SubjectLists {
  readonly productNouns: ReadonlySet<string>;
  readonly statusQuoModifiers: ReadonlySet<string>;
  readonly genericCustomers: ReadonlySet<string>;
  /** Roles and life situations of customers: nurse, ward manager. */
  readonly roles: ReadonlySet<string>;
  /** we, our team, the company … */
  readonly companyWords: ReadonlySet<string>;
  readonly technology: ReadonlySet<string>;
  readonly processNouns: ReadonlySet<string>;
  /** Parts of a product that act for it: page, form, report. Left out where they are the customer's own things. */
  readonly productParts?: ReadonlySet<string>;
  /** Places and organisations that act as customers: shop, clinic. */
  readonly institutions?: ReadonlySet<string>;
  /** Words that end like agents and are things: server, folder. */
  readonly agentStoplist?: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const COMPANY_PRONOUNS = words('we us ourselves');
const CUSTOMER_PRONOUNS = words('you yourself anyone anybody everyone everybody someone somebody who whoever nobody');
const SELF = words('i me myself');
const REFERRING = words('it they them this that these those he she him both neither');

/** Quantities that take their class from what they are a quantity of ("half of our customers"). */
const QUANTITIES = words(
  `one half most some many few all each any none neither either both several two three four five six seven eight nine ten
   dozens hundreds thousands millions majority rest minority third quarter lot lots number percent % much more less couple
   handful plenty group groups crowd team teams part pair everyone anyone member members`,
);
const COUNTED_ONLY = words(
  'number group groups team teams part pair lot lots member members third quarter everyone anyone',
);

/** Own departments and staff: with "our", or one beside another ("legal, finance, and security"). */
const OWN_PEOPLE = words(
  `team engineer developer designer scientist researcher ceo cto cfo founder leadership management staff engineering
   marketing sales legal finance security operations hr compliance support product company business organization
   organisation colleague employee board`,
);
const DEPARTMENTS = words(
  'engineering marketing sales legal finance security operations hr compliance leadership management',
);

/** Modifiers that do not make a generic customer a particular one. */
const BLAND = words(
  `the a an our your their its this that these those all every each any some many most few several more other new existing
   current potential real individual different various such no both certain end target typical average multiple happy own
   actual prospective future`,
);
const RESTRICTING = words('who whose with in of from at that without using on under');
const DEFINITE = words('the our this that its these those your a an each every both my');

/** Verbs that people do, for telling people from things that end alike ("planners wait", "containers run"). */
const ANIMATE = words(
  `struggle spend waste wait want need have must lose miss report tell say ask call know pay see check open use try prefer
   decide agree complain expect forget remember feel think hope worry learn look read write buy sell get can cannot review
   approve choose visit rely love hate`,
);
const AGENT = /(?:er|or|ist|ian|eer|ee|ant|keeper|holder|goer|maker|worker|owner|man|woman|person)$/;

/** Whether the subject is a pronoun that stands for something named before; the document layer resolves it. */
export function isReferring(sentence: readonly Word[], phrase: Phrase): boolean {
  const head = sentence[phrase.head];
  return head !== undefined && phrase.to - phrase.from === 1 && REFERRING.has(head.lower);
}

/** The class of a noun phrase of a sentence. */
export function classifyPhrase(
  sentence: readonly Word[],
  phrase: Phrase,
  names: Names,
  lists: SubjectLists,
): SubjectClass {
  const head = sentence[phrase.head];
  if (head === undefined || head.tag === 'verb') return 'other';
  const measured = measuredPhrase(sentence, phrase);
  if (measured !== undefined) return classifyPhrase(sentence, measured, names, lists);
  return (
    ofPronoun(sentence, phrase, head) ??
    ofName(sentence, phrase, head, names, lists) ??
    ofCompany(sentence, phrase, head, lists) ??
    ofNoun(sentence, phrase, head, lists) ??
    'other'
  );
}

/** "our customers" in "half of our customers". */
function measuredPhrase(sentence: readonly Word[], { from, to, head }: Phrase): Phrase | undefined {
  const word = sentence[head];
  if (word === undefined || sentence[head + 1]?.lower !== 'of') return undefined;
  const quantity = QUANTITIES.has(word.lower) || word.tag === 'number';
  if (!quantity || (COUNTED_ONLY.has(word.lower) && !/^an?$/.test(sentence[from]?.lower ?? ''))) return undefined;
  let end = head + 2;
  let last = -1;
  for (; end < sentence.length; end++) {
    const tag = sentence[end]?.tag;
    // "one of the managers we asked": a pronoun behind the noun begins a clause.
    if (tag === 'noun' || tag === 'name' || (tag === 'pronoun' && last < 0)) last = end;
    else if (last >= 0 || (tag !== 'determiner' && tag !== 'adjective' && tag !== 'number' && tag !== 'verb')) break;
  }
  return last < 0 || last < to - 1 ? undefined : { from: head + 2, to: last + 1, head: last };
}

function ofPronoun(sentence: readonly Word[], phrase: Phrase, head: Word): SubjectClass | undefined {
  const { lower } = head;
  if (COMPANY_PRONOUNS.has(lower)) return 'company';
  if (SELF.has(lower)) return 'named-customer';
  if (CUSTOMER_PRONOUNS.has(lower)) return isRestricted(sentence, phrase) ? 'named-customer' : 'generic-customer';
  return isReferring(sentence, phrase) ? 'other' : undefined;
}

function ofName(
  sentence: readonly Word[],
  phrase: Phrase,
  word: Word,
  names: Names,
  lists: SubjectLists,
): SubjectClass | undefined {
  const { head } = phrase;
  if (nameAt(sentence, phrase, head, names.rivals, false)) return 'status-quo';
  if (nameAt(sentence, phrase, head, names.customers, true)) return 'named-customer';
  if (nameAt(sentence, phrase, head, names.products, false)) return 'product';
  if (nameAt(sentence, phrase, head, names.companies, false)) return 'company';
  for (let at = phrase.from; at < head; at++) {
    if (!nameAt(sentence, phrase, at, names.products, false)) continue;
    if (OWN_PEOPLE.has(word.lemma)) return 'company';
    return isCustomer(sentence, phrase, word, lists) ? 'named-customer' : 'product';
  }
  return undefined;
}

function ofCompany(
  sentence: readonly Word[],
  phrase: Phrase,
  head: Word,
  lists: SubjectLists,
): SubjectClass | undefined {
  const first = sentence[phrase.from]?.lower ?? '';
  const { lemma, lower } = head;
  const owned = first === 'our' || first === 'my';
  const alone = phrase.to - phrase.from === 1;
  if ((owned || alone || first === 'the') && lists.companyWords.has(alone ? lower : `${first} ${lower}`))
    return 'company';
  if (owned && OWN_PEOPLE.has(lemma)) return 'company';
  if (lemma === 'team' && lower === lemma && (first === 'the' || first === 'this')) return 'company';
  const joined = sentence[phrase.head + 1]?.text === ',' || sentence[phrase.head + 1]?.lower === 'and';
  return joined && DEPARTMENTS.has(lower) ? 'company' : undefined;
}

/** "Our AI" is what we sell. */
const OWNED = new Set(['our', 'my']);

function ofNoun(sentence: readonly Word[], phrase: Phrase, head: Word, lists: SubjectLists): SubjectClass | undefined {
  if (isRole(sentence, phrase, head, lists)) return 'named-customer';
  if (ngramAt(sentence, phrase, phrase.head, lists.productNouns)) {
    if (hasModifier(sentence, phrase, lists.statusQuoModifiers)) return 'status-quo';
    if (standsForProduct(sentence, phrase, head)) return 'product';
  }
  const { genericCustomers, institutions = NOTHING, productParts = NOTHING } = lists;
  const anyone = ngramAt(sentence, phrase, phrase.head, genericCustomers);
  if (anyone || ngramAt(sentence, phrase, phrase.head, institutions)) {
    return isRestricted(sentence, phrase) ? 'named-customer' : 'generic-customer';
  }
  if (ngramAt(sentence, phrase, phrase.head, productParts) && standsForProduct(sentence, phrase, head)) {
    return hasModifier(sentence, phrase, lists.statusQuoModifiers) ? 'status-quo' : 'product';
  }
  if (ngramAt(sentence, phrase, phrase.head, lists.technology))
    return OWNED.has(sentence[phrase.from]?.lower ?? '') ? 'product' : 'technology';
  if (ngramAt(sentence, phrase, phrase.head, lists.processNouns)) return 'process';
  return isAgent(sentence, phrase, head, lists) ? 'named-customer' : undefined;
}

function isCustomer(sentence: readonly Word[], phrase: Phrase, head: Word, lists: SubjectLists): boolean {
  return isRole(sentence, phrase, head, lists) || ngramAt(sentence, phrase, phrase.head, lists.genericCustomers);
}

/** A role of the list, or a word that is the head of one ("administrator" of "database administrator"). */
function isRole(sentence: readonly Word[], phrase: Phrase, head: Word, lists: SubjectLists): boolean {
  if (ngramAt(sentence, phrase, phrase.head, lists.roles, lists.productNouns)) return true;
  return roleHeads(lists).has(head.lemma);
}

const HEADS = new WeakMap<SubjectLists, ReadonlySet<string>>();

/** The last words of roles with several words, where they name people and nothing else. */
function roleHeads(lists: SubjectLists): ReadonlySet<string> {
  let heads = HEADS.get(lists);
  if (heads === undefined) {
    const found = new Set<string>();
    for (const role of lists.roles) {
      const at = role.lastIndexOf(' ');
      const last = role.slice(at + 1);
      const usable = at > 0 && !/ (?:of|in|and) /.test(role) && !lists.productNouns.has(last);
      if (usable && !lists.genericCustomers.has(last)) found.add(last);
    }
    heads = found;
    HEADS.set(lists, heads);
  }
  return heads;
}

/** A product noun means the product where it is pointed at, or where things of its kind act ("emails confuse buyers"). */
function standsForProduct(sentence: readonly Word[], phrase: Phrase, head: Word): boolean {
  const first = sentence[phrase.from];
  if (first === undefined || first.lower === 'no') return false;
  if (DEFINITE.has(first.lower) || first.lower.endsWith("'s")) return true;
  return head.lemma !== head.lower || phrase.to - phrase.from > 1;
}

function hasModifier(sentence: readonly Word[], { from, head }: Phrase, modifiers: ReadonlySet<string>): boolean {
  for (let at = from; at < head; at++) if (modifiers.has(sentence[at]?.lower ?? '')) return true;
  return false;
}

/** Whether something narrows the phrase down: a particular modifier, or what follows ("with poor coverage"). */
function isRestricted(sentence: readonly Word[], phrase: Phrase): boolean {
  for (let at = phrase.from; at < phrase.head; at++) {
    const word = sentence[at] as Word;
    if (!BLAND.has(word.lower) && word.tag !== 'number' && word.tag !== 'symbol') return true;
  }
  const next = sentence[phrase.to];
  if (next === undefined) return false;
  return RESTRICTING.has(next.lower) || (next.tag === 'verb' && next.form === 'ing');
}

/** A plural that ends like an agent and does what people do. */
function isAgent(sentence: readonly Word[], phrase: Phrase, head: Word, lists: SubjectLists): boolean {
  const first = sentence[phrase.from]?.lower ?? '';
  const framed = head.lemma !== head.lower || first === 'each' || first === 'every';
  if (head.tag !== 'noun' || !framed || !AGENT.test(head.lemma)) return false;
  if (lists.agentStoplist?.has(head.lemma) || lists.productNouns.has(head.lemma)) return false;
  for (let at = phrase.to; at < Math.min(phrase.to + 4, sentence.length); at++) {
    const word = sentence[at] as Word;
    if (word.lower === 'who') return true;
    if (word.tag === 'verb' || word.tag === 'modal' || word.tag === 'auxiliary') return ANIMATE.has(word.lemma);
  }
  return false;
}

/** The tags that a token can have before its context is known, each with what reading it so costs. */
import { detached } from '../text.ts';
import { type Candidate, closedClass } from './closedClass.ts';
import { T } from './fineTags.ts';
import type { Lexicon, WordReadings } from './lexicon.ts';
import type { Token } from './words.ts';

/** What the capitals of a word say. `plain`: nothing; `first`: it may have its capital from where it stands. */
export type Shape = 'plain' | 'first' | 'capital' | 'acronym' | 'acronyms';

/** Finds the candidates of tokens. Lists are shared and kept: do not change them. */
export type CandidateFinder = (token: Token, shape: Shape) => readonly Candidate[];

/** Costs by level: 0 never (unused), 1 rare, 2 often, 3 usual. */
const LEVEL_COSTS = [9, 4, 2, 0];
const NOUN_FROM_VERB = 5;
const SAME_FORM = 1;
const CACHE_LIMIT = 20_000;

/** Written in capitals these are nouns, not the pronouns and auxiliaries they look like. */
const ACRONYMS = new Set(['it', 'us', 'am', 'or', 'who']);
const CAPITAL_NAMES = new Set(['may', 'will']);

/** Unknown words that begin a sentence and end so are nouns rather than names. */
const NOUN_ENDING = /(?:ly|tion|ment|ness|ity|ency|ancy|ence|ance|ship|ism|ers|ors|ists|ants|ings|ies)$/;

const one = (tag: number): readonly Candidate[] => [{ tag, cost: 0 }];
const NUMBER = one(T.CD);
const OPAQUE = one(T.OP);
const SYMBOLS: ReadonlyMap<string, readonly Candidate[]> = new Map([
  [',', one(T.CM)],
  ...['/', '&', '+'].map((mark) => [mark, one(T.CC)] as const),
  ...['"', "'", '“', '”', '‘', '’', '«', '»', '*', '_', '[', ']', '#', '@', '~', '(', ')', '{', '}', '`'].map(
    (mark) => [mark, one(T.QU)] as const,
  ),
  ['%', one(T.N)],
]);
const PUNCTUATION = one(T.PU);

/** Candidates over a lexicon. */
export function createCandidateFinder(lexicon: Lexicon): CandidateFinder {
  const caches: Record<Shape, Map<string, readonly Candidate[]>> = {
    plain: new Map(),
    first: new Map(),
    capital: new Map(),
    acronym: new Map(),
    acronyms: new Map(),
  };

  /** What the lexicon says of a word. */
  const openReadings = (lower: string): Candidate[] => {
    const found = lexicon.readings(lower);
    const list: Candidate[] = [];
    const add = (level: number, tag: number): void => {
      if (level > 0) list.push({ tag, cost: LEVEL_COSTS[level] ?? 0 });
    };
    add(found.noun, T.N);
    add(found.plural, T.NS);
    add(found.base, T.VP);
    add(found.base, T.VB);
    add(found.third, T.VZ);
    // "cut", "let", "set": where the base form is the same, the past is the rarer reading.
    const same = found.base > 0 ? SAME_FORM : 0;
    if (found.past > 0) list.push({ tag: T.VD, cost: (LEVEL_COSTS[found.past] ?? 0) + same });
    add(found.participle, T.VN);
    add(found.ing, T.VG);
    add(found.adjective, T.JJ);
    add(found.adverb, T.RB);
    add(found.adverb, T.RX);
    // Any verb may be used as a noun ("an undo", "the asks").
    if (found.noun === 0 && found.base > 0) list.push({ tag: T.N, cost: NOUN_FROM_VERB });
    if (found.plural === 0 && found.third > 0) list.push({ tag: T.NS, cost: NOUN_FROM_VERB });
    return list.length > 0 ? list : [{ tag: T.N, cost: 0 }];
  };

  /** "Historically" and "Easily" come from adjectives; "Grammarly" and "Ailly" are names. */
  const isFromAdjective = (lower: string): boolean => {
    const stem = lower.slice(0, -2);
    const forms = [stem, `${stem}e`, `${stem}le`, stem.replace(/i$/, 'y'), stem.replace(/al$/, ''), `${stem}l`];
    return forms.some((form) => {
      const { adjective, participle, ing } = lexicon.readings(form);
      return adjective + participle + ing > 0;
    });
  };

  const openCandidates = (lower: string, shape: Shape): readonly Candidate[] => {
    const plain = openReadings(lower);
    if (shape === 'plain') return plain;
    const { known } = lexicon.readings(lower);
    if (shape === 'acronyms') return [...one(T.NS), { tag: T.NM, cost: 1 }];
    if (shape === 'acronym') return known ? [...plain, { tag: T.NM, cost: 2 }] : [...one(T.N), { tag: T.NM, cost: 1 }];
    if (shape === 'first') {
      if (!known && lower.endsWith('ly') && !isFromAdjective(lower)) {
        return [{ tag: T.NM, cost: 0 }, ...plain.map((c) => ({ tag: c.tag, cost: c.cost + 2 }))];
      }
      const noun = known || NOUN_ENDING.test(lower);
      return [
        ...plain.map((c) => (noun ? c : { tag: c.tag, cost: c.cost + 1 })),
        { tag: T.NM, cost: nameCost(lexicon.readings(lower), noun) },
      ];
    }
    return [{ tag: T.NM, cost: 0 }, ...(known ? plain.map((c) => ({ tag: c.tag, cost: c.cost + 3 })) : [])];
  };

  const compute = (token: Token, shape: Shape): readonly Candidate[] => {
    const { lower, text } = token;
    if (lower.length > 2 && (lower.endsWith("'s") || lower.endsWith("s'"))) return one(T.PS);
    const digits = text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
    if (digits) return text.includes('-') ? one(T.JJ) : [{ tag: T.CD, cost: 1 }, ...one(T.N)];
    const closed = closedClass(lower);
    if (closed === undefined) return openCandidates(lower, shape);
    if (shape === 'acronym' && ACRONYMS.has(lower)) return one(T.N);
    if (shape === 'capital' && CAPITAL_NAMES.has(lower)) return [...one(T.NM), { tag: T.MD, cost: 2 }];
    return closed.open ? [...closed.candidates, ...openReadings(lower)] : closed.candidates;
  };

  return (token, shape) => {
    if (token.kind === 'symbol') return SYMBOLS.get(token.text) ?? PUNCTUATION;
    if (token.kind === 'number') return NUMBER;
    if (token.kind === 'opaque') return OPAQUE;
    const cache = caches[shape];
    let found = cache.get(token.lower);
    if (found === undefined) {
      found = compute(token, shape);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(detached(token.lower), found);
    }
    return found;
  };
}

/** A capital at the beginning makes a name of a word that the lexicon does not know, hardly of one that is no noun. */
const nameCost = (found: WordReadings, noun: boolean): number => {
  if (!found.known) return noun ? 1 : 0;
  return Math.max(found.noun, found.plural) > 1 && found.ing === 0 ? 3 : 5;
};

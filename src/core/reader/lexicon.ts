/**
 * The reader's dictionary: which parts of speech a word can be, how usual each is, and what its dictionary form is.
 * The data is the text of `rules/lexicons/words.txt`; inflected forms are worked out here from dictionary forms.
 */
import { detached } from '../text.ts';
import { guessBySuffix, isVerbByEnding, type Readings } from './suffixes.ts';

/** What a word as written can be: 3 usual, 2 often, 1 rare, 0 never. */
export interface WordReadings {
  readonly noun: number;
  readonly plural: number;
  readonly base: number;
  readonly third: number;
  readonly past: number;
  readonly participle: number;
  readonly ing: number;
  readonly adjective: number;
  readonly adverb: number;
  /** Dictionary forms of the noun and the verb reading. */
  readonly nounLemma: string;
  readonly verbLemma: string;
  readonly adjectiveLemma: string;
  /** False where the readings were guessed from the word's shape. */
  readonly known: boolean;
}

/** Looks words up. Results are kept, so that asking again for the same word costs one map look-up. */
export interface Lexicon {
  /** The readings of a word in lower case. */
  readings(lower: string): WordReadings;
  /** The dictionary form of a word in lower case, read as the given part of speech. */
  lemma(lower: string, kind: 'noun' | 'verb' | 'adjective'): string;
}

type Mutable = { -readonly [K in keyof WordReadings]: WordReadings[K] };

const CACHE_LIMIT = 20_000;
const PREFIXED = /^(re|un|pre|mis|over|auto|(?:co|de|out|cross|self)(?=-))-?(.{3,})$/;
const NOUN_PART = /-(?:in|up|on|off|out|down|by|through|over|back|to)$/;

/** Reads the lexicon's data; the words themselves are unpacked when the first one is asked for. */
export function createLexicon(data: string): Lexicon {
  const words = new Map<string, Readings>();
  const past = new Map<string, string>();
  const participle = new Map<string, string>();
  const plural = new Map<string, string>();
  const cache = new Map<string, WordReadings>();
  let unpacked = false;

  const unpack = (): void => {
    unpacked = true;
    const [irregular = '', plurals = '', ...groups] = data.split('\n');
    for (const entry of irregular.split(',')) {
      const [base = '', pastForm = '', participleForm = ''] = entry.split(' ');
      past.set(pastForm, base);
      participle.set(participleForm, base);
    }
    for (const entry of plurals.split(',')) {
      const [one = '', many = ''] = entry.split(' ');
      plural.set(many, one);
    }
    for (const group of groups) unpackGroup(group, words);
  };

  const verbLevel = (lower: string): number => words.get(lower)?.verb ?? (isVerbByEnding(lower) ? 3 : 0);

  /** The stem of a regular past or -ing form that the lexicon knows as a verb. */
  const verbStem = (lower: string, ending: number): string | undefined => {
    const cut = lower.slice(0, -ending);
    if (verbLevel(`${cut}e`) > 0 && !(verbLevel(cut) > verbLevel(`${cut}e`))) return `${cut}e`;
    if (verbLevel(cut) > 0) return cut;
    const last = cut.length - 1;
    if (cut[last] === cut[last - 1] && verbLevel(cut.slice(0, -1)) > 0) return cut.slice(0, -1);
    if (ending === 2 && cut.endsWith('i') && verbLevel(`${cut.slice(0, -1)}y`) > 0) return `${cut.slice(0, -1)}y`;
    return undefined;
  };

  const sStems = (lower: string): string[] => {
    const stems = [lower.slice(0, -1)];
    if (lower.endsWith('ies')) stems.unshift(`${lower.slice(0, -3)}y`);
    if (/(?:ch|sh|x|s|z|o)es$/.test(lower)) stems.push(lower.slice(0, -2));
    return stems;
  };

  const addS = (lower: string, found: Mutable): void => {
    if (!lower.endsWith('s') || lower.endsWith('ss') || lower.length < 3) return;
    for (const stem of sStems(lower)) {
      const entry = words.get(stem) ?? (isVerbByEnding(stem) ? guessBySuffix(stem) : undefined);
      if (entry === undefined) continue;
      if (entry.noun > found.plural) {
        found.plural = entry.noun;
        found.nounLemma = stem;
      }
      if (entry.verb > found.third) {
        found.third = entry.verb;
        found.verbLemma = stem;
      }
      found.known = true;
    }
    if (found.plural > 0) found.noun = 0;
  };

  const addPast = (lower: string, found: Mutable): void => {
    const listed = found.base;
    const irregularPast = past.get(lower);
    const irregularParticiple = participle.get(lower);
    if (irregularPast !== undefined || irregularParticiple !== undefined) {
      const stem = irregularPast ?? irregularParticiple ?? lower;
      const level = Math.max(1, verbLevel(stem));
      if (irregularPast !== undefined) found.past = level;
      if (irregularParticiple !== undefined) found.participle = level;
      found.verbLemma = stem;
      found.known = true;
      return;
    }
    if (!lower.endsWith('ed') || lower.length < 4) return;
    const stem = verbStem(lower, 2);
    if (stem === undefined) return;
    const level = listed > 0 ? listed : verbLevel(stem);
    found.past = level;
    found.participle = level;
    found.base = 0;
    found.verbLemma = stem;
    found.known = true;
  };

  const addIng = (lower: string, found: Mutable): void => {
    if (!lower.endsWith('ing') || lower.length < 5) return;
    const stem = verbStem(lower, 3) ?? (lower.endsWith('ying') ? verbStem(`${lower.slice(0, -4)}ieing`, 3) : undefined);
    if (stem === undefined) return;
    found.ing = found.base > 0 ? found.base : found.noun > 0 || found.adjective > 0 ? 2 : verbLevel(stem);
    found.base = 0;
    found.verbLemma = stem;
    found.known = true;
  };

  const addDegree = (lower: string, found: Mutable): void => {
    if (!lower.endsWith('er') && !lower.endsWith('est')) return;
    if (lower.length < 5 || found.noun + found.base + found.adjective > 0) return;
    const cut = lower.replace(/(?:er|est)$/, '');
    for (const stem of [cut, `${cut}e`, cut.replace(/i$/, 'y'), cut.replace(/(.)\1$/, '$1')]) {
      const entry = words.get(stem);
      if (entry === undefined || entry.adjective < 2) continue;
      found.adjective = 3;
      found.adverb = entry.adverb > 1 ? 2 : 0;
      found.adjectiveLemma = stem;
      found.known = true;
      return;
    }
  };

  /** Hyphenated words and words with a productive prefix take their readings from the known part. */
  const addParts = (lower: string, found: Mutable): void => {
    const dash = lower.lastIndexOf('-');
    const prefixed = PREFIXED.exec(lower);
    if (prefixed !== null && (dash < 0 || dash === prefixed[1]?.length)) {
      const rest = readings(prefixed[2] ?? '');
      if (rest.known && rest.base + rest.third + rest.past + rest.ing > 0) {
        Object.assign(found, rest);
        // "unchanged" is no form of "unchange".
        if (prefixed[1] === 'un' && rest.participle > 0) Object.assign(found, { adjective: 3, participle: 1, past: 1 });
        found.verbLemma = lower.slice(0, lower.length - (prefixed[2]?.length ?? 0)) + rest.verbLemma;
        found.nounLemma = lower;
        return;
      }
    }
    if (dash <= 0) return;
    const last = readings(lower.slice(dash + 1));
    found.known = true;
    if (NOUN_PART.test(lower)) found.noun = 3;
    else if (/^\d/.test(lower) || last.participle > 0 || last.ing > 0 || last.adjective > 1) found.adjective = 3;
    else if (last.plural > 0) {
      found.plural = 3;
      found.nounLemma = lower.slice(0, dash + 1) + last.nounLemma;
    } else {
      found.noun = 3;
      found.adjective = 2;
    }
  };

  const guess = (lower: string, found: Mutable): void => {
    if (lower.endsWith('ed') && lower.length > 4) {
      found.past = 3;
      found.participle = 3;
    } else if (lower.endsWith('ing') && lower.length > 5) {
      found.ing = 3;
      found.noun = 2;
    } else if (lower.endsWith('s') && !/(?:ss|us|is)$/.test(lower) && lower.length > 3) {
      found.plural = 3;
      found.nounLemma = lower.endsWith('ies') && lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
    } else {
      const { noun, verb, adjective, adverb } = guessBySuffix(lower);
      found.noun = noun;
      found.base = verb;
      found.adjective = adjective;
      found.adverb = adverb;
    }
  };

  const compute = (lower: string): WordReadings => {
    const entry = words.get(lower);
    const found: Mutable = {
      noun: entry?.noun ?? 0,
      plural: 0,
      base: entry?.verb ?? 0,
      third: 0,
      past: 0,
      participle: 0,
      ing: 0,
      adjective: entry?.adjective ?? 0,
      adverb: entry?.adverb ?? 0,
      nounLemma: lower,
      verbLemma: lower,
      adjectiveLemma: lower,
      known: entry !== undefined,
    };
    const singular = plural.get(lower);
    addS(lower, found);
    if (singular !== undefined) {
      found.plural = 3;
      found.noun = 0;
      found.nounLemma = singular;
      found.known = true;
    }
    addPast(lower, found);
    addIng(lower, found);
    addDegree(lower, found);
    if (!found.known) addParts(lower, found);
    if (!found.known) guess(lower, found);
    return found;
  };

  const readings = (lower: string): WordReadings => {
    let found = cache.get(lower);
    if (found === undefined) {
      if (!unpacked) unpack();
      const own = detached(lower);
      found = compute(own);
      if (cache.size >= CACHE_LIMIT) cache.clear();
      cache.set(own, found);
    }
    return found;
  };

  return {
    readings,
    lemma(lower, kind) {
      const found = readings(lower);
      if (kind === 'noun') return found.nounLemma;
      return kind === 'verb' ? found.verbLemma : found.adjectiveLemma;
    },
  };
}

/** A group is its readings, a blank, and its words: a capital for how many letters are shared, then the rest. */
function unpackGroup(group: string, words: Map<string, Readings>): void {
  if (group.length < 5) return;
  const level = (at: number): number => group.charCodeAt(at) - 48;
  const readings: Readings = { noun: level(0), verb: level(1), adjective: level(2), adverb: level(3) };
  let word = '';
  let at = 5;
  while (at < group.length) {
    let end = at + 1;
    while (end < group.length && group.charCodeAt(end) > 90) end++;
    // Hyphens and apostrophes sort below the capitals that begin an entry.
    while (end < group.length && (group.charCodeAt(end) > 90 || group.charCodeAt(end) < 65)) end++;
    word = word.slice(0, group.charCodeAt(at) - 65) + group.slice(at + 1, end);
    words.set(word, readings);
    at = end;
  }
}

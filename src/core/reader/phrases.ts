/**
 * Finds the words and phrases of many lists in a sentence at once. Entries are indexed by their first word and compiled
 * when that word is met for the first time, so thousands of entries cost nothing until they matter.
 *
 * An entry is words in dictionary form. A hyphen and a blank are the same ("best in class" = "best-in-class"); inflected
 * forms match unless `inflect` is false; entries in capitals (AI, REST) match only as written; `data*` matches longer
 * words; `...` stands for up to six words; `<n>` for a number; `(a|b)` for either.
 */
import { detached } from '../text.ts';
import {
  alternativesOf,
  firstWord,
  mustParse,
  NUMBER,
  type Pattern,
  type PhraseEntries,
  patternsOf,
  type Step,
} from './phraseEntries.ts';
import type { PhraseHit, Word } from './types.ts';

/** Finds the entries of all lists. */
export interface PhraseIndex {
  /** Hits sorted by `from`, then longest first, then by list; none twice. */
  find(words: readonly Word[]): PhraseHit[];
}

const LONGEST_GAP = 6;
const PREFIX_KEY = 3;
/** Words whose beginnings are kept: with more of them all are let go, so that memory has a bound. */
const MOST_KNOWN = 5000;

/** Entries that wait for their first word, each with its list: thousands, so they are numbers and texts in turn. */
type Waiting = (string | number)[];

/** A piece of a word between hyphens. */
interface Unit {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly number: boolean;
  /** The word that ends with this unit, -1 inside a word. */
  readonly last: number;
}

/** The patterns that begin with one word, by what comes second: common first words begin very many. */
interface Starts {
  readonly open: Pattern[];
  readonly bySecond: Map<string, Pattern[]>;
}

const NOTHING: Starts = { open: [], bySecond: new Map() };

/** Builds the index. Entries without a word are left out. */
export function createPhraseIndex(lists: readonly PhraseEntries[]): PhraseIndex {
  const waiting = new Map<string, Waiting>();
  const compiled = new Map<string, Starts>();
  /** By the words met so far: texts use the same ones over and over. */
  const known = new Map<string, Starts>();
  const prefixes = new Map<string, Pattern[]>();
  const prefixLengths = new Set<number>();

  const file = (pattern: Pattern): void => {
    const first = pattern.steps[0];
    if (first === undefined) return;
    if (first.kind === 'prefix') {
      const key = first.text.slice(0, PREFIX_KEY).toLowerCase();
      prefixLengths.add(key.length);
      append(prefixes, key, pattern);
    } else if (first.kind !== 'gap') {
      const key = first.kind === 'number' ? NUMBER : first.text.toLowerCase();
      const starts = compiled.get(key) ?? { open: [], bySecond: new Map<string, Pattern[]>() };
      compiled.set(key, starts);
      const second = pattern.steps[1];
      if (second?.kind === 'word') append(starts.bySecond, second.text.toLowerCase(), pattern);
      else starts.open.push(pattern);
    }
  };

  const wait = (entry: string, list: number): void => {
    const key = firstWord(entry);
    const others = waiting.get(key);
    if (others === undefined) waiting.set(key, [entry, list]);
    else others.push(entry, list);
  };

  const unclear: Waiting = [];
  lists.forEach(({ entries }, list) => {
    for (const entry of entries) {
      if (mustParse(entry)) unclear.push(entry, list);
      else wait(entry, list);
    }
  });
  // In a loop of their own: V8 would make one large function of the thousands and these few, which takes milliseconds.
  for (let at = 0; at < unclear.length; at += 2) {
    const list = unclear[at + 1] as number;
    for (const text of alternativesOf(unclear[at] as string)) {
      if (mustParse(text)) for (const pattern of patternsOf(text, list, lists)) file(pattern);
      else wait(text, list);
    }
  }

  const expand = (key: string): Starts => {
    const pending = waiting.get(key) ?? [];
    waiting.delete(key);
    for (let at = 0; at < pending.length; at += 2)
      for (const pattern of patternsOf(pending[at] as string, pending[at + 1] as number, lists)) file(pattern);
    const { open, bySecond } = compiled.get(key) ?? NOTHING;
    const longer = [...prefixLengths].flatMap((length) => prefixes.get(key.slice(0, length)) ?? []);
    return open.length + longer.length + bySecond.size === 0 ? NOTHING : { open: [...open, ...longer], bySecond };
  };

  /** What may begin with a word, prefixes of it included. */
  const startingWith = (key: string): Starts => {
    const found = known.get(key);
    if (found) return found;
    const starts = expand(key);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(detached(key), starts);
    return starts;
  };

  const tryStarts = (key: string, place: Place, next: Unit | undefined): void => {
    const { open, bySecond } = startingWith(key);
    tryAll(open, place);
    if (next === undefined || bySecond.size === 0) return;
    tryAll(bySecond.get(next.lower), place);
    if (next.lemma !== next.lower) tryAll(bySecond.get(next.lemma), place);
  };

  return {
    find(words) {
      const units = unitsOf(words);
      const hits: PhraseHit[] = [];
      const place: Place = { units, at: 0, from: 0, found: [] };
      for (let at = 0; at < units.length; at++) {
        const unit = units[at] as Unit;
        if (at > 0 && (units[at - 1] as Unit).last < 0) continue;
        place.at = at;
        const next = units[at + 1];
        tryStarts(unit.lower, place, next);
        if (unit.lemma !== unit.lower) tryStarts(unit.lemma, place, next);
        if (unit.number) tryStarts(NUMBER, place, next);
        if (place.found.length > 0) {
          addSorted(place.found, hits);
          place.found = [];
        }
        place.from = wordAfter(units, at);
      }
      return hits;
    },
  };
}

/** Where in a sentence entries are tried. */
interface Place {
  readonly units: readonly Unit[];
  at: number;
  /** The word that begins there. */
  from: number;
  found: PhraseHit[];
}

function tryAll(patterns: readonly Pattern[] | undefined, { units, at, from, found }: Place): void {
  if (patterns === undefined) return;
  for (const pattern of patterns) match(pattern, 0, units, at, from, found);
}

const append = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** The number of the word after the one that the unit at `at` begins. */
function wordAfter(units: readonly Unit[], at: number): number {
  let end = at;
  while (end < units.length && (units[end] as Unit).last < 0) end++;
  return ((units[end] as Unit | undefined)?.last ?? 0) + 1;
}

function unitsOf(words: readonly Word[]): Unit[] {
  const units: Unit[] = [];
  for (let index = 0; index < words.length; index++) {
    const { text, lower, lemma, tag } = words[index] as Word;
    if (tag === 'symbol' || tag === 'opaque' || !/[-‐‑]/.test(lower)) {
      units.push({ text, lower, lemma, number: tag === 'number', last: index });
      continue;
    }
    const texts = text.split(/[-‐‑]/);
    const lemmas = lemma.split(/[-‐‑]/);
    for (let part = 0; part < texts.length; part++) {
      const own = texts[part] ?? '';
      const low = own.toLowerCase();
      const base = lemmas.length === texts.length ? (lemmas[part] ?? low) : low;
      units.push({
        text: own,
        lower: low,
        lemma: base,
        number: /^\d/.test(own),
        last: part < texts.length - 1 ? -1 : index,
      });
    }
  }
  return units;
}

/** Adds a hit for every word end that the pattern reaches from `step` at `unit`. */
function match(
  pattern: Pattern,
  step: number,
  units: readonly Unit[],
  unit: number,
  from: number,
  found: PhraseHit[],
): void {
  if (step === pattern.steps.length) {
    const last = (units[unit - 1] as Unit).last;
    if (last >= 0) found.push({ list: pattern.list, from, to: last + 1 });
    return;
  }
  const wanted = pattern.steps[step] as Step;
  if (wanted.kind === 'gap') {
    for (let skip = 0; skip <= LONGEST_GAP && unit + skip < units.length; skip++)
      match(pattern, step + 1, units, unit + skip, from, found);
  } else {
    const here = units[unit];
    if (here !== undefined && fits(wanted, here, pattern)) match(pattern, step + 1, units, unit + 1, from, found);
  }
}

function fits(step: Step, unit: Unit, pattern: Pattern): boolean {
  if (step.kind === 'number') return unit.number;
  if (step.kind === 'gap') return true;
  const { text } = step;
  if (step.kind === 'prefix') return unit.lower.startsWith(text.toLowerCase());
  if (!pattern.exact) return unit.lower === text || (pattern.inflect && unit.lemma === text);
  return unit.text === text || (pattern.inflect && unit.text === `${text}s`);
}

function addSorted(found: PhraseHit[], hits: PhraseHit[]): void {
  found.sort((a, b) => b.to - a.to || a.list - b.list);
  for (let i = 0; i < found.length; i++) {
    const hit = found[i] as PhraseHit;
    const before = found[i - 1];
    if (before === undefined || before.to !== hit.to || before.list !== hit.list) hits.push(hit);
  }
}

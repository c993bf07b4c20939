/** The words and phrases that readers and rules share: numbered lists, found in one pass over a sentence. */
import type { Anatomy } from './document/anatomy.ts';
import type { PhraseEntries } from './reader/phraseEntries.ts';
import { createPhraseIndex, type PhraseIndex } from './reader/phrases.ts';
import type { PhraseHit, SentenceReading } from './reader/types.ts';

/** A named list as a lexicon file or a rule gives it. */
export interface PhraseList extends PhraseEntries {
  /** Stop contexts: a hit that touches one of these does not count. */
  readonly not?: readonly string[];
}

export interface Vocabulary {
  readonly anatomy: Anatomy;
  /** Finds the phrases of every list in the words of a sentence, stop contexts honoured. */
  readonly phrases: PhraseIndex;
  /** The number that a list has in `PhraseHit.list`; undefined when there is no such list. */
  list(name: string): number | undefined;
  /** Whether the sentence has a hit of one of the lists. */
  mentions(reading: SentenceReading, ...names: readonly string[]): boolean;
  /** The hits of one list in the sentence. */
  hits(reading: SentenceReading, name: string): readonly PhraseHit[];
  /** The entries of a list in lower case; empty when there is no such list. */
  entries(name: string): ReadonlySet<string>;
}

export function createVocabulary(lists: Readonly<Record<string, PhraseList>>, anatomy: Anatomy): Vocabulary {
  const names = Object.keys(lists).sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const entrySets = new Map<string, ReadonlySet<string>>();
  const stops = new Map<number, number>();
  const numbered: PhraseList[] = names.map((name) => lists[name] ?? { entries: [] });
  for (const [number, { not }] of [...numbered.entries()]) {
    if (!not?.length) continue;
    stops.set(number, numbered.length);
    numbered.push({ entries: not });
  }
  const index = createPhraseIndex(numbered);
  return {
    anatomy,
    phrases: { find: (words) => withoutStopped(index.find(words), stops, names.length) },
    list: (name) => numbers.get(name),
    mentions: (reading, ...wanted) => reading.hits.length > 0 && wanted.some((name) => has(reading, numbers.get(name))),
    hits: (reading, name) => {
      const number = numbers.get(name);
      return reading.hits.filter((hit) => hit.list === number);
    },
    entries: (name) => {
      const known = entrySets.get(name) ?? new Set(lists[name]?.entries.map((entry) => entry.toLowerCase()));
      entrySets.set(name, known);
      return known;
    },
  };
}

const has = (reading: SentenceReading, list: number | undefined): boolean =>
  reading.hits.some((hit) => hit.list === list);

/** Drops hits that touch a stop context of their list, and the stop contexts themselves. */
function withoutStopped(hits: PhraseHit[], stops: ReadonlyMap<number, number>, named: number): PhraseHit[] {
  if (!hits.some((hit) => hit.list >= named)) return hits;
  return hits.filter((hit) => {
    if (hit.list >= named) return false;
    const stop = stops.get(hit.list);
    return !hits.some((other) => other.list === stop && other.from < hit.to && hit.from < other.to);
  });
}

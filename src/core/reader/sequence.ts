/**
 * A sentence as the clause finder sees it: without quotation marks and what stands in brackets, so that the words of a
 * clause stand next to each other. Positions are in this sequence; `wordAt` gives the place in the sentence.
 */
import { T } from './fineTags.ts';
import type { TaggedWord } from './tagger.ts';

/** The longest stretch that is searched for a clause: sentences beyond it are lists or no prose. */
const REACH = 120;

/** The words of a sentence that can be part of its main clause. */
export class Sequence {
  readonly words: readonly TaggedWord[];
  readonly #places: readonly number[];
  /** Exclusive end of what is searched; narrowed by `until`. */
  readonly length: number;

  constructor(words: readonly TaggedWord[], places: readonly number[], length = places.length) {
    this.words = words;
    this.#places = places;
    this.length = length;
  }

  /** The fine tag at a position; END outside. */
  tag(at: number): number {
    return at >= 0 && at < this.length ? this.#word(at).fine : T.END;
  }

  /** The lower-case word at a position; empty outside. */
  lower(at: number): string {
    return at >= 0 && at < this.length ? this.#word(at).lower : '';
  }

  /** The dictionary form of the word at a position; empty outside. */
  lemma(at: number): string {
    return at >= 0 && at < this.length ? this.#word(at).lemma : '';
  }

  /** Where a position stands in the sentence. */
  wordAt(at: number): number {
    return this.#places[at] ?? this.words.length;
  }

  /** The same sequence, ending at `end`. */
  until(end: number): Sequence {
    return new Sequence(this.words, this.#places, Math.min(end, this.length));
  }

  /** The same sequence without what stands before `start`. */
  after(start: number): Sequence {
    return new Sequence(this.words, this.#places.slice(start), this.length - start);
  }

  #word(at: number): TaggedWord {
    return this.words[this.#places[at] as number] as TaggedWord;
  }
}

/** Reduces a tagged sentence from word `from` on to what its main clause can be made of. */
export function sequenceOf(words: readonly TaggedWord[], from = 0): Sequence {
  const places: number[] = [];
  let lastClose = words.length - 1;
  while (lastClose >= 0 && words[lastClose]?.text !== ')') lastClose--;
  let depth = 0;
  // A sentence that stands in brackets as a whole is read like any other.
  const start = words[from]?.text === '(' && lastClose >= words.length - 2 ? from + 1 : from;
  for (let i = start; i < words.length && places.length < REACH; i++) {
    const { text, fine } = words[i] as TaggedWord;
    if (text === '(' && i < lastClose) depth++;
    else if (text === ')') depth = Math.max(0, depth - 1);
    else if (fine !== T.QU && depth === 0) places.push(i);
  }
  while (places.length > 0 && words[places[places.length - 1] as number]?.fine === T.PU) places.pop();
  return new Sequence(words, places);
}

/**
 * What reading a block of prose gives. Everything here is relative to the block (offsets count UTF-16 code units from
 * the block's start) and knows nothing of the document, so that a reading can be kept for as long as the block's text
 * stays the same.
 */

/** A word's part of speech, as coarse as the rules need it. */
export type Tag =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'adjective'
  | 'adverb'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'preposition'
  | 'to'
  | 'conjunction'
  | 'subordinator'
  | 'relative'
  | 'question'
  | 'number'
  | 'not'
  | 'interjection'
  | 'symbol'
  | 'opaque';

/** The form of a verb or auxiliary: "go" base, "goes" third, "went" past, "gone" participle, "going" ing. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

/** A word or a punctuation mark (tag `symbol`), or inline code or a bare URL (tag `opaque`). */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  readonly lower: string;
  /** Dictionary form in lower case: "nurses" → "nurse", "gave" → "give"; the same as `lower` where there is none. */
  readonly lemma: string;
  readonly tag: Tag;
  /** Only on verbs and auxiliaries. */
  readonly form?: VerbForm;
}

/** Consecutive words `[from, to)` of a sentence, and the index of the one that carries the meaning. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

export type Mood = 'declarative' | 'imperative' | 'question' | 'fragment';

/** The main clause of a sentence. A part that the reader is not sure of is undefined: it abstains rather than guesses. */
export interface Clause {
  /** The whole noun phrase, determiner and modifiers included; the head is its noun ("managers" in "store managers"). */
  readonly subject: Phrase | undefined;
  /** The verb group, auxiliaries included; the head is the main verb ("approved" in "was not approved"). */
  readonly verb: Phrase | undefined;
  /** Direct object or predicate noun, where one follows the verb at once. */
  readonly object: Phrase | undefined;
  readonly voice: 'active' | 'passive';
  readonly mood: Mood;
  /** "can", "will", "must" …, lower case. */
  readonly modal: string | undefined;
  readonly negated: boolean;
}

/** A run of words that matches an entry of phrase list number `list`. Words `[from, to)` of the sentence. */
export interface PhraseHit {
  readonly list: number;
  readonly from: number;
  readonly to: number;
}

/** One sentence, item, heading or cell as read. */
export interface SentenceReading {
  /** Offsets from the start of the block; surrounding blanks are outside. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly clause: Clause;
  /** Sorted by `from`, then longest first. */
  readonly hits: readonly PhraseHit[];
}

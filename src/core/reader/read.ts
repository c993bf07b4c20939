/** Reads one block of prose: sentences, tagged words, main clauses and phrase hits. */
import { findClause } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseIndex } from './phrases.ts';
import { splitSentences } from './sentences.ts';
import { createTagger, type ReadingHint } from './tagger.ts';
import type { SentenceReading } from './types.ts';
import { tokenize } from './words.ts';

/** Reads blocks of prose. */
export interface Reader {
  /** Never throws; depends on its arguments only. */
  read(prose: string, hint?: ReadingHint): readonly SentenceReading[];
}

/** A reader over a lexicon and an index of phrases. */
export function createReader(parts: {
  readonly lexicon: Lexicon;
  readonly phrases: Pick<PhraseIndex, 'find'>;
}): Reader {
  const tag = createTagger(parts.lexicon);
  return {
    read(prose, hint = {}) {
      return splitSentences(prose).map(({ start, end }) => {
        const words = tag(tokenize(prose, start, end), hint);
        return { start, end, words, clause: findClause(words), hits: parts.phrases.find(words) };
      });
    },
  };
}

/** A reader over the shipped lexicon, and short forms of what it finds. */
import { readFileSync } from 'node:fs';
import { createLexicon } from '../../../src/core/reader/lexicon.ts';
import { createPhraseIndex } from '../../../src/core/reader/phrases.ts';
import { createReader } from '../../../src/core/reader/read.ts';
import type { ReadingHint } from '../../../src/core/reader/tagger.ts';
import type { Phrase, SentenceReading } from '../../../src/core/reader/types.ts';

export const lexicon = createLexicon(
  readFileSync(new URL('../../../rules/lexicons/words.txt', import.meta.url), 'utf8'),
);

export const reader = createReader({ lexicon, phrases: createPhraseIndex([]) });

/** The reading of a text that is one sentence. */
export function readOne(text: string, hint: ReadingHint = {}): SentenceReading {
  const readings = reader.read(text, hint);
  if (readings.length !== 1) throw new Error(`${readings.length} sentences in "${text}"`);
  return readings[0] as SentenceReading;
}

const headOf = ({ words }: SentenceReading, phrase: Phrase | undefined): string =>
  phrase === undefined ? '–' : (words[phrase.head]?.text ?? '?');

/** "managers approve": the heads of subject and verb, – where there is none. */
export function gist(text: string, hint: ReadingHint = {}): string {
  const reading = readOne(text, hint);
  return `${headOf(reading, reading.clause.subject)} ${headOf(reading, reading.clause.verb)}`;
}

/** The words of a phrase as written. */
export const textOf = ({ words }: SentenceReading, phrase: Phrase | undefined): string =>
  phrase === undefined
    ? ''
    : words
        .slice(phrase.from, phrase.to)
        .map((word) => word.text)
        .join(' ');

/** "nurses/noun wait/verb". */
export const tags = (text: string, hint: ReadingHint = {}): string =>
  readOne(text, hint)
    .words.map((word) => `${word.text}/${word.tag}`)
    .join(' ');

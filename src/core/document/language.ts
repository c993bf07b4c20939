/** Whether a text is English: everything that the rules know is. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import { rememberByReadings } from './facts.ts';

const ENGLISH = new Set(
  'the of and to a in is that it for on with as are this be by an or not from at which have has can will we they you their its was but when if how what who'.split(
    ' ',
  ),
);
/** Enough words to judge; short texts are taken for English. */
const ENOUGH = 40;
const LOOKED_AT = 1500;
/** How much of one block is looked at, in UTF-16 code units. */
const LONGEST = 20_000;
/** English prose has about 4 of these in 10 words, lists of features about 1.5, other languages less than 0.5. */
const SHARE = 0.06;

interface Counts {
  readonly latin: number;
  readonly other: number;
  readonly english: number;
}

/** Neither ASCII nor typographic: without such characters a simple pattern does. */
const UNUSUAL = /[^\s!-~\u2010-\u2027\uFFFC]/;

const count = rememberByReadings(({ prose }: MarkdownBlock): Counts => {
  const text = prose.slice(0, LONGEST);
  if (!UNUSUAL.test(text)) {
    const words = text.match(/[A-Za-z]+/g) ?? [];
    return { latin: words.length, other: 0, english: words.filter((word) => ENGLISH.has(word.toLowerCase())).length };
  }
  let latin = 0;
  let other = 0;
  let english = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (/^\p{Script=Latin}/u.test(word)) {
      latin++;
      if (ENGLISH.has(word.toLowerCase())) english++;
    } else {
      // Chinese and Japanese write without blanks: two characters make about a word.
      other += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? Math.ceil(word.length / 2) : 1;
    }
  }
  return { latin, other, english };
});

/** 'other' when most of the words are not English. Looks at the first 1,500 words. */
export function languageOf(
  blocks: readonly MarkdownBlock[],
  readings: readonly (readonly SentenceReading[])[],
): 'en' | 'other' {
  let latin = 0;
  let other = 0;
  let english = 0;
  for (const [index, block] of blocks.entries()) {
    const counts = count(block, readings[index] ?? []);
    latin += counts.latin;
    other += counts.other;
    english += counts.english;
    if (latin + other > LOOKED_AT) break;
  }
  if (latin + other < ENOUGH) return other > latin ? 'other' : 'en';
  if (other > latin) return 'other';
  return english / latin < SHARE ? 'other' : 'en';
}

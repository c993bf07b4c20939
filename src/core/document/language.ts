/** Whether a text is English: everything that the rules know is. */
import type { MarkdownBlock } from '../markdown/types.ts';

const ENGLISH = new Set(
  'the of and to a in is that it for on with as are this be by an or not from at which have has can will we they you their its was but when if how what who'.split(
    ' ',
  ),
);
/** Enough words to judge; short texts are taken for English. */
const ENOUGH = 40;
const LOOKED_AT = 1500;
/** English prose has about 4 of these in 10 words, lists of features about 1.5, other languages less than 0.5. */
const SHARE = 0.06;

/** 'other' when most of the words are not English. Looks at the first 1,500 words. */
export function languageOf(blocks: readonly MarkdownBlock[]): 'en' | 'other' {
  let latin = 0;
  let other = 0;
  let english = 0;
  for (const { prose } of blocks) {
    for (const [word] of prose.matchAll(/\p{L}+/gu)) {
      if (/^[\p{Script=Latin}]/u.test(word)) {
        latin++;
        if (ENGLISH.has(word.toLowerCase())) english++;
      } else {
        // Chinese and Japanese write without blanks: two characters make about a word.
        other += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? Math.ceil(word.length / 2) : 1;
      }
    }
    if (latin + other > LOOKED_AT) break;
  }
  if (latin + other < ENOUGH) return other > latin ? 'other' : 'en';
  if (other > latin) return 'other';
  return english / latin < SHARE ? 'other' : 'en';
}

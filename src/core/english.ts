/** Number, articles and capitals of English words, for fixes and learned names. */

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "ward manager" → "ward managers"; what ends in s is taken for a plural. */
export function plural(name: string): string {
  if (/s$/i.test(name)) return name;
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:ch|sh|x)$/i.test(name) ? `${name}es` : `${name}s`;
}

/** "ward managers" → "ward manager". */
export const singular = (name: string): string =>
  name
    .trim()
    .replace(/([A-Za-zÀ-ɏ]{3,})ies$/, '$1y')
    .replace(/([A-Za-zÀ-ɏ]{2,}(?:ch|sh|x|ss))es$/, '$1')
    .replace(/([A-Za-zÀ-ɏ]{2,}[^sui])s$/, '$1');

/** Written with a vowel, spoken with a consonant: "a user", "a one-page view", "a European clinic". */
const SPOKEN_WITH_CONSONANT = /^(?:uni(?:[cfloqstv]|$)|us(?:e|u|age)|ut[ei]|ubi|ur[aio]|eu|ewe|one(?![a-z])|once)/i;
const SILENT_H = /^(?:hour|heir|honest|honou?r)/i;
/** Numbers that are spoken with a vowel first: 8, 80, 800, 11, 18. */
const SPOKEN_WITH_VOWEL = /^(?:8|1[18](?!\d))/;
const ACRONYM = /^[A-Z]{2,6}s?(?![A-Za-z])/;

/** "a" or "an", as the next word is spoken; undefined where its letters do not tell, as in "SIM" and "FAQ". */
export function articleBefore(word: string): 'a' | 'an' | undefined {
  if (/^\d/.test(word)) return SPOKEN_WITH_VOWEL.test(word) ? 'an' : 'a';
  const acronym = ACRONYM.exec(word)?.[0];
  if (acronym) {
    if (/^[AEIO]/.test(acronym)) return 'an';
    if (/^[FHLMNRSX]/.test(acronym)) return /^.[AEIOU]/.test(acronym) ? undefined : 'an';
    return 'a';
  }
  if (/^[aeiou]/i.test(word)) return SPOKEN_WITH_CONSONANT.test(word) ? 'a' : 'an';
  return SILENT_H.test(word) ? 'an' : 'a';
}

/** "a", "a and b", "a, b and c". */
export const list = (items: readonly string[], conjunction: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;

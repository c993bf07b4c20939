/** What kind of character a UTF-16 code unit is, for cutting prose into sentences and words. */

/** Stands for a code unit of inline code or a bare URL in masked prose. */
export const OPAQUE = 0xfffc;

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const BLANK = 3;
export const MASKED = 4;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) ASCII[code] = LETTER;
  else if (/\d/.test(char)) ASCII[code] = DIGIT;
  else if (/\s/.test(char)) ASCII[code] = BLANK;
}

const WIDE_LETTER = /[\p{L}\p{M}\p{N}]/u;
const WIDE_BLANK = /\s/;

/** The kind of a code unit: LETTER, DIGIT, BLANK, MASKED or OTHER. Code units outside the text (NaN) are OTHER. */
export function characterKind(code: number): number {
  if (code < 128) return ASCII[code] ?? OTHER;
  if (code === OPAQUE) return MASKED;
  // Quotation marks and dashes are by far the most frequent here, surrogates the only ones that stand for no character.
  if (Number.isNaN(code) || (code >= 0x2010 && code <= 0x2027) || (code >= 0xd800 && code <= 0xdfff)) return OTHER;
  const char = String.fromCharCode(code);
  if (WIDE_LETTER.test(char)) return LETTER;
  return WIDE_BLANK.test(char) ? BLANK : OTHER;
}

/** Whether a code unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (Number.isNaN(code)) return false;
  const char = String.fromCharCode(code);
  return char !== char.toLowerCase();
}

/** Whether a code unit is a straight or curly apostrophe. */
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** What a finding is about, in a form that stays the same when lines move or are wrapped anew. */
import { blocksIn } from '../document/lookup.ts';
import type { SpecDocument } from '../document/types.ts';
import type { Diagnostic } from '../rules/types.ts';

/** Marks, blanks, quotation marks and dashes come and go with the formatting. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The words that a finding is about, in lower case, joined by blanks. A finding on the whole document has none: it is the
 * same one whatever the title says.
 */
export function wordsOf({ span, level }: Pick<Diagnostic, 'span' | 'level'>, document: SpecDocument): string {
  if (level === 'document') return '';
  const pieces = blocksIn(document, span).map((block) =>
    block.prose.slice(Math.max(0, span.start - block.span.start), span.end - block.span.start),
  );
  return normalised(pieces.join(' ')) || normalised(document.text.slice(span.start, span.end));
}

const normalised = (text: string): string => text.normalize('NFKC').replace(BETWEEN_WORDS, ' ').trim().toLowerCase();

/** 16 hexadecimal digits that stand for a text: two FNV-1a hashes of 32 bits, of the text and of its reverse. */
export function fingerprint(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    forward = Math.imul(forward ^ text.charCodeAt(at), 0x01000193);
    backward = Math.imul(backward ^ text.charCodeAt(text.length - 1 - at), 0x01000193);
  }
  return [forward, backward].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

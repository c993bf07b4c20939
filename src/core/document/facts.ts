/**
 * What can be told from one block alone, kept for as long as its text stays the same: a keystroke changes one block, and
 * only that one is looked at again.
 */
import type { MarkdownBlock } from '../markdown/types.ts';
import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import { detached } from '../text.ts';

/** Computes something from a block and remembers it by the block's readings, which the engine keeps with its text. */
export function rememberByReadings<T>(
  compute: (block: MarkdownBlock, readings: readonly SentenceReading[]) => T,
): (block: MarkdownBlock, readings: readonly SentenceReading[]) => T {
  const known = new Notes<readonly SentenceReading[], T>();
  return (block, readings) => {
    if (readings.length === 0) return compute(block, readings);
    const found = known.get(readings);
    if (found !== undefined) return found;
    const value = compute(block, readings);
    known.set(readings, value);
    return value;
  };
}

const MOST_TEXTS = 5000;
/** Longer texts seldom come again. */
const LONGEST_TEXT = 200;

/** Computes something from a short text, such as a heading, and remembers it: the same ones are looked at after every edit. */
export function rememberByText<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (text.length > LONGEST_TEXT) return compute(text);
    const own = detached(text);
    const value = compute(own);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(own, value);
    return value;
  };
}

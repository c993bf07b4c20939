/** Reads, fixes and reviews one text. */
import { type JsonFile, LONGEST_TEXT } from '../../core/index.ts';
import { type Text, TOO_LONG } from '../files.ts';
import type { CheckOptions } from '../options.ts';
import type { Cache } from './cache.ts';
import { unifiedDiff, writeFixed } from './fix.ts';
import type { GovernedInput, Reviewer } from './review.ts';

/** What became of a text. */
export interface Outcome {
  /** Undefined when it could not be read. */
  readonly file?: JsonFile | undefined;
  /** Why it could not be read or fixed. */
  readonly problem?: { readonly reason: string; readonly fatal: boolean } | undefined;
  /** What `--fix-dry-run` would change. */
  readonly diff?: string | undefined;
}

interface Fixed extends Pick<Outcome, 'diff' | 'problem'> {
  readonly text: string;
}

export function reviewOne(
  input: GovernedInput,
  reviewer: Reviewer,
  { fix }: Pick<CheckOptions, 'fix'>,
  cache?: Cache,
): Outcome {
  const source = input.read();
  if ('reason' in source) return { problem: source };
  if (source.text.length > LONGEST_TEXT) return { problem: { reason: TOO_LONG, fatal: false } };
  const { text, diff, problem }: Fixed = fix ? fixOne(input, source, reviewer, fix) : source;
  const review = (): JsonFile => reviewer.review(input, text);
  const file = cache ? cache.get(input.path, [reviewer.decidingFor(input, text), text], review) : review();
  return { file, diff, problem };
}

/** The text to review: the given one, or the fixed one where there is such a one and it could be written. */
function fixOne(input: GovernedInput, { text, mark }: Text, reviewer: Reviewer, fix: 'write' | 'diff'): Fixed {
  const fixed = reviewer.fixed(input, text);
  if (fixed === text) return { text };
  if (fix === 'diff') return { text: fixed, diff: unifiedDiff(input.path, mark + text, mark + fixed) };
  const reason = writeFixed(input, text, fixed);
  return reason === undefined ? { text: fixed } : { text, problem: { reason, fatal: true } };
}

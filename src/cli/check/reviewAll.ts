/** Reads, fixes and reviews one text after the other. */
import { type JsonFile, LONGEST_TEXT } from '../../core/index.ts';
import { reasonOf, type Text, TOO_LONG } from '../files.ts';
import { type Io, printable } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import type { Cache } from './cache.ts';
import { unifiedDiff, writeFixed } from './fix.ts';
import type { Input } from './inputs.ts';
import { progressOf } from './progress.ts';
import type { GovernedInput, Reviewer } from './review.ts';

interface Reviewed {
  /** In the order of the inputs; what could not be read is left out. */
  readonly files: readonly JsonFile[];
  /** What `--fix-dry-run` would change. */
  readonly diff: string;
  /** Whether nothing was left out, or left unfixed, that should not have been. */
  readonly complete: boolean;
}

/** Complains of what cannot be read or fixed, and goes on. */
export async function reviewAll(
  inputs: readonly GovernedInput[],
  reviewer: Reviewer,
  options: CheckOptions,
  io: Io,
): Promise<Reviewed> {
  const files: JsonFile[] = [];
  const diffs: string[] = [];
  let complete = true;
  const complain = ({ path }: Input, reason: string, isFatal: boolean): void => {
    io.complain(`needfirst: ${printable(path)}: ${reason}`);
    complete &&= !isFatal;
  };

  /** The text to review: the given one, or the fixed one where there is such a one. */
  function fix(input: GovernedInput, { text, mark }: Text): string {
    const fixed = reviewer.fixed(input, text);
    if (fixed === text) return text;
    if (options.fix === 'diff') diffs.push(unifiedDiff(input.path, mark + text, mark + fixed));
    const reason = options.fix === 'write' ? writeFixed(input.absolute, text, fixed) : undefined;
    if (reason === undefined) return fixed;
    complain(input, reason, true);
    return text;
  }

  const cache = await openCache(options, io);
  const progress = progressOf(inputs.length, io);
  for (const input of inputs) {
    progress(input.path);
    const source = input.read();
    if ('reason' in source) complain(input, source.reason, source.fatal);
    else if (source.text.length > LONGEST_TEXT) complain(input, TOO_LONG, false);
    else {
      const text = options.fix ? fix(input, source) : source.text;
      const review = (): JsonFile => reviewer.review(input, text);
      files.push(cache ? cache.get(input.path, [reviewer.decidingFor(input), text], review) : review());
    }
  }
  progress(undefined);
  try {
    cache?.save();
  } catch (error) {
    io.complain(`needfirst: the cache cannot be written: ${reasonOf(error)}`);
  }
  return { files, diff: diffs.join(''), complete };
}

/** Hashing is loaded for those who ask for it. */
async function openCache({ cache, cacheLocation }: CheckOptions, io: Io): Promise<Cache | undefined> {
  if (!cache) return undefined;
  const { Cache } = await import('./cache.ts');
  return new Cache(cacheLocation, io.cwd, io.build);
}

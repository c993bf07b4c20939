/** Reviews texts one after the other, or on several threads. */
import type { JsonFile } from '../../core/index.ts';
import { reasonOf } from '../files.ts';
import { type Io, printable } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { Cache } from './cache.ts';
import { progressOf } from './progress.ts';
import type { GovernedInput, Reviewer } from './review.ts';
import { type Outcome, reviewOne } from './reviewOne.ts';
import { reviewOnThreads } from './threads.ts';

/**
 * Below this number of texts, threads are not worth it: each must warm up an engine of its own, which takes as long as to
 * review 200 specs. Measured on two cores: 200 specs take as long with threads as without, 1,000 a fifth less, for two
 * fifths more of the processors' time.
 */
const FEWEST_FOR_THREADS = 1000;

/**
 * Complains of what cannot be read or fixed, and goes on.
 * @param take is given what was found, in the order of the inputs; what could not be read is left out
 * @returns whether nothing was left out, or left unfixed, that should not have been
 */
export async function reviewAll(
  inputs: readonly GovernedInput[],
  reviewer: Reviewer,
  options: CheckOptions,
  io: Io,
  take: (file: JsonFile, diff: string) => Promise<void>,
): Promise<boolean> {
  let complete = true;
  const cache = options.cache ? await Cache.open(options.cacheLocation, io.cwd, io.build) : undefined;
  const progress = progressOf(inputs.length, io);
  const outcomes = onThreads(inputs, options, io) ?? oneByOne(inputs, reviewer, options, cache);
  let at = 0;
  try {
    for await (const { file, diff, problem } of outcomes) {
      const path = inputs[at++]?.path ?? '';
      progress(path);
      if (problem) io.complain(`needfirst: ${printable(path)}: ${problem.reason}`);
      if (problem?.fatal) complete = false;
      if (file) await take(file, diff ?? '');
    }
  } finally {
    progress(undefined);
    if (cache) save(cache, io);
  }
  return complete;
}

function save(cache: Cache, io: Io): void {
  try {
    cache.save();
  } catch (error) {
    io.complain(`needfirst: the cache cannot be written: ${reasonOf(error)}`);
  }
}

function* oneByOne(
  inputs: readonly GovernedInput[],
  reviewer: Reviewer,
  options: CheckOptions,
  cache: Cache | undefined,
): Generator<Outcome> {
  for (const input of inputs) yield reviewOne(input, reviewer, options, cache);
}

/** Fixing changes files, and what is in the cache need not be reviewed: neither is left to threads. */
function onThreads(
  inputs: readonly GovernedInput[],
  options: CheckOptions,
  { script }: Io,
): AsyncIterable<Outcome> | undefined {
  const isWorthIt = inputs.length >= FEWEST_FOR_THREADS && !options.fix && !options.cache;
  return isWorthIt && script !== undefined ? reviewOnThreads(inputs, options, script) : undefined;
}

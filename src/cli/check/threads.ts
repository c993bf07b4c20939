/** Reviews on several threads: each has an engine of its own and asks for the next texts when it is done with some. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { createEngine, type Engine, type PackData, type Settings } from '../../core/index.ts';
import { readTextFile } from '../files.ts';
import type { FoundFile } from '../find.ts';
import type { CheckOptions } from '../options.ts';
import { type GovernedInput, Reviewer } from './review.ts';
import { type Outcome, reviewOne } from './reviewOne.ts';

/** More would ask for more memory than they are worth. */
const MOST_THREADS = 4;
/** Texts handed over at once. */
const SOME = 16;

/** How many answers may wait until somebody takes them. */
const MOST_WAITING = 64;

/** What a thread is told when it starts. */
interface Start {
  readonly options: CheckOptions;
  readonly packLists: readonly (readonly PackData[])[];
}

interface Task extends FoundFile {
  readonly settings: Settings;
  /** Index into the lists of packs. */
  readonly packs: number;
}

/**
 * The outcomes in the order of the inputs.
 * @param script exports `serve`
 */
export async function* reviewOnThreads(
  inputs: readonly GovernedInput[],
  options: CheckOptions,
  script: string,
): AsyncGenerator<Outcome> {
  // Loaded for those runs that have threads.
  const { Worker } = await import('node:worker_threads');
  const packLists = [...new Set(inputs.map(({ packs }) => packs))];
  const tasks = inputs.map(
    ({ path, absolute, named, settings, packs }): Task => ({
      ...{ path, absolute, named, settings },
      packs: packLists.indexOf(packs),
    }),
  );
  const start: Start = { options, packLists };
  const threads = Array.from(
    { length: Math.min(MOST_THREADS, availableParallelism()) },
    () => new Worker(`require(${JSON.stringify(script)}).serve()`, { eval: true, workerData: start }),
  );
  try {
    let at = 0;
    const asked: Promise<readonly Outcome[]>[] = [];
    const resting: Worker[] = [];
    /** Hands the next texts to a thread, and again when it is done, unless too much waits to be taken already. */
    const ask = (thread: Worker): void => {
      if (at >= tasks.length) return;
      if (asked.length >= MOST_WAITING) {
        resting.push(thread);
        return;
      }
      thread.postMessage(tasks.slice(at, at + SOME));
      at += SOME;
      const answer = once(thread, 'message').then(([outcomes]) => {
        ask(thread);
        return outcomes;
      });
      // Whoever waits for it is told; that it fails before is no reason to end the process.
      answer.catch(() => {});
      asked.push(answer);
    };
    for (const thread of threads) ask(thread);
    for (let next = asked.shift(); next; next = asked.shift()) {
      for (const thread of resting.splice(0)) ask(thread);
      yield* await next;
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** The other end: what runs on a thread. */
export async function serve(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads');
  const { options, packLists }: Start = workerData;
  const engines = new Map<readonly PackData[], Engine>();
  const reviewer = new Reviewer(options, (packs) => {
    const engine = engines.get(packs) ?? createEngine(packs);
    engines.set(packs, engine);
    return engine;
  });
  parentPort?.on('message', (tasks: readonly Task[]) => {
    const outcomes = tasks.map((task) =>
      reviewOne({ ...task, packs: packLists[task.packs] ?? [], read: () => readTextFile(task) }, reviewer, options),
    );
    parentPort?.postMessage(outcomes);
  });
}

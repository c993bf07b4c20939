/**
 * The findings that a team has decided to live with, in a file that is checked in: how many there are of each rule on the
 * same words, file by file. Places are left out, so that lines may move and be wrapped anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { JsonDiagnostic, JsonFile } from '../../core/index.ts';
import { decode, reasonOf } from '../files.ts';
import { printable, UsageError } from '../io.ts';

/** Raised when the counts of an older file would be read wrongly. */
const VERSION = 1;

/** How often, by rule and words. */
type Counts = Map<string, Map<string, number>>;
/** Whether a rule was asked for. */
type Runs = (ruleId: string) => boolean;
/** By file, relative to the folder of the baseline and with `/`. */
type Known = Map<string, Counts>;

export class Baseline {
  /** Of the file, absolute. */
  readonly path: string;
  readonly #folder: string;
  readonly #cwd: string;
  readonly #known: Known;

  private constructor(path: string, cwd: string, known: Known) {
    this.path = path;
    this.#folder = dirname(path);
    this.#cwd = cwd;
    this.#known = known;
  }

  /**
   * @param mayBeMissing whether it is about to be written
   * @throws UsageError when it cannot be read as it stands
   */
  static read(name: string, cwd: string, mayBeMissing: boolean): Baseline {
    const path = resolve(cwd, name);
    const fail = (problem: string): never => {
      throw new UsageError(`the baseline ${printable(name)} ${problem}`);
    };
    if (!existsSync(path)) {
      if (mayBeMissing) return new Baseline(path, cwd, new Map());
      return fail('does not exist; `--update-baseline` writes it');
    }
    try {
      const { version, files } = JSON.parse(decode(readFileSync(path)) ?? '') ?? {};
      if (version !== VERSION && typeof version === 'number')
        return fail(`is of version ${version}, not ${VERSION}; delete it and write it anew with \`--update-baseline\``);
      if (version === VERSION)
        return new Baseline(
          path,
          cwd,
          mapOf(files, (rules) => mapOf(rules, (counts) => mapOf(counts, numberOf))),
        );
    } catch (error) {
      if (error instanceof UsageError) throw error;
      if (!(error instanceof SyntaxError || error instanceof TypeError))
        return fail(`cannot be read: ${reasonOf(error)}`);
    }
    return fail('is broken; restore it, or delete it and write it anew with `--update-baseline`');
  }

  /**
   * What is found beyond the known number on the same words, and how many known findings are no longer found.
   */
  compare(file: JsonFile, runs: Runs): { readonly unknown: readonly JsonDiagnostic[]; readonly gone: number } {
    const left: Counts = new Map();
    for (const [ruleId, counts] of this.#known.get(this.#nameOf(file)) ?? []) left.set(ruleId, new Map(counts));
    const unknown = file.diagnostics.filter(({ ruleId, words }) => {
      const counts = left.get(ruleId);
      const count = counts?.get(words) ?? 0;
      counts?.set(words, count - 1);
      return count <= 0;
    });
    let gone = 0;
    for (const [ruleId, counts] of left)
      if (runs(ruleId)) for (const count of counts.values()) gone += Math.max(0, count);
    return { unknown, gone };
  }

  /** Knows from now on what is found in a file. What was not looked at stays as it is. */
  update(file: JsonFile, runs: Runs): void {
    const name = this.#nameOf(file);
    const rules: Counts = new Map([...(this.#known.get(name) ?? [])].filter(([ruleId]) => !runs(ruleId)));
    for (const { ruleId, words } of file.diagnostics) {
      const counts = rules.get(ruleId) ?? new Map<string, number>();
      rules.set(ruleId, counts.set(words, (counts.get(words) ?? 0) + 1));
    }
    this.#known.set(name, rules);
  }

  /** Forgets what was known of files that are gone. */
  forgetGone(): void {
    for (const name of this.#known.keys()) if (!existsSync(resolve(this.#folder, name))) this.#known.delete(name);
  }

  /** The text of the file, in an order that does not depend on that of the findings. */
  toString(): string {
    const files = sorted(
      [...this.#known].filter(([, rules]) => rules.size > 0),
      (rules) => sorted(rules, (counts) => sorted(counts, (count) => count)),
    );
    return `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`;
  }

  #nameOf({ path }: JsonFile): string {
    return relative(this.#folder, resolve(this.#cwd, path)).replaceAll('\\', '/');
  }
}

/** An object with the entries in the order of their keys. */
const sorted = <T>(entries: Iterable<readonly [string, T]>, write: (value: T) => unknown): object =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, write(value)]));

/**
 * The entries of an object that was read from a file.
 * @throws TypeError when it is none
 */
function mapOf<T>(value: unknown, read: (value: unknown) => T): Map<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('no object');
  return new Map(Object.entries(value).map(([key, each]) => [key, read(each)]));
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('no number');
  return value;
}

/** What was found in texts that were checked before. Knows nothing of VS Code. */
import { fingerprint } from './fingerprint.ts';
import type { CheckedSpec } from './types.ts';

/** In UTF-16 code units: some two thousand specs with many findings each, or far more with few. */
const MOST_KEPT = 24_000_000;
/** Raised when the lines change their shape. */
const FORMAT = 1;

/**
 * Findings by key, the least recently used ones dropped when they are too many. They are kept as JSON, which takes less room
 * than objects and costs little to read again; each with its fingerprint, so that what was damaged on disk counts as unknown.
 */
export class Cache {
  readonly #lines = new Map<string, string>();
  readonly #limit: number;
  #length = 0;

  constructor(limit = MOST_KEPT) {
    this.#limit = limit;
  }

  /** What was found; null for a text that is no product spec, undefined when the cache does not know. */
  get(key: string): CheckedSpec | null | undefined {
    const line = this.#lines.get(key);
    if (line === undefined) return undefined;
    this.#drop(key);
    const [, sum = '', json = ''] = /^(\w+) (.*)$/s.exec(line) ?? [];
    if (fingerprint(json) !== sum) return undefined;
    this.#put(key, line);
    return JSON.parse(json);
  }

  set(key: string, found: CheckedSpec | null): void {
    const json = JSON.stringify(found);
    this.#put(key, `${fingerprint(json)} ${json}`);
  }

  clear(): void {
    this.#lines.clear();
    this.#length = 0;
  }

  /** For keeping: a line that says what made them, and then one for each key. */
  *toLines(version: string): Iterable<string> {
    yield headOf(version);
    for (const [key, line] of this.#lines) yield `${key} ${line}`;
  }

  /** Takes up a line that was kept, unless there is something newer. What is no such line is passed over. */
  add(line: string): void {
    const [, key = '', rest] = /^(\w{16}) (\w{16} .+)$/s.exec(line) ?? [];
    if (rest !== undefined && !this.#lines.has(key)) this.#put(key, rest);
  }

  #put(key: string, line: string): void {
    this.#drop(key);
    if (line.length > this.#limit) return;
    this.#lines.set(key, line);
    this.#length += key.length + line.length;
    for (const oldest of this.#lines.keys()) {
      if (this.#length <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const line = this.#lines.get(key);
    if (line !== undefined && this.#lines.delete(key)) this.#length -= key.length + line.length;
  }
}

/** The first line of what is kept: that of another version is of no use. */
export const headOf = (version: string): string => `needfirst-scan ${FORMAT} ${version}`;

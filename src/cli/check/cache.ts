/** Results of earlier runs, by path and content. A cache that cannot be read is an empty one. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { JsonFile } from '../../core/index.ts';
import { replaceFile } from '../output.ts';

/** Results kept: those of the last run and as many others as there is room for. */
const MOST_RESULTS = 10_000;

interface Entry {
  /** Of all that the result depends on. */
  readonly hash: string;
  readonly file: JsonFile;
}

export class Cache {
  readonly #path: string;
  readonly #key: string;
  readonly #hash: (text: string) => string;
  readonly #before: ReadonlyMap<string, Entry>;
  readonly #now = new Map<string, Entry>();
  #isChanged = false;

  private constructor(path: string, key: string, hash: (text: string) => string) {
    this.#path = path;
    this.#key = key;
    this.#hash = hash;
    this.#before = readEntries(path, key);
  }

  /**
   * @param location of the file; undefined for the usual place: beside other caches in `node_modules`, else in `cwd`
   * @param key tells builds of Needfirst apart
   */
  static async open(location: string | undefined, cwd: string, key: string): Promise<Cache> {
    // Loaded for those who ask for a cache.
    const { createHash } = await import('node:crypto');
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
    return new Cache(resolve(cwd, location ?? usualPlace(cwd)), key, hash);
  }

  /** The result for a path, of which all that decides about it is given; made and kept when it is not known. */
  get(path: string, deciding: readonly string[], make: () => JsonFile): JsonFile {
    const hash = this.#hash(JSON.stringify(deciding));
    const known = this.#before.get(path);
    const entry = known?.hash === hash ? known : { hash, file: make() };
    this.#isChanged ||= entry !== known;
    this.#now.set(path, entry);
    return entry.file;
  }

  /** @throws what the file system throws */
  save(): void {
    if (!this.#isChanged) return;
    const others = [...this.#before].filter(([path]) => !this.#now.has(path));
    const entries = [...this.#now, ...others].slice(0, Math.max(MOST_RESULTS, this.#now.size));
    mkdirSync(dirname(this.#path), { recursive: true });
    replaceFile(this.#path, JSON.stringify({ key: this.#key, entries }));
  }
}

function usualPlace(cwd: string): string {
  return existsSync(join(cwd, 'node_modules')) ? 'node_modules/.cache/needfirst/results.json' : '.needfirstcache';
}

function readEntries(path: string, key: string): ReadonlyMap<string, Entry> {
  try {
    const cache = JSON.parse(readFileSync(path, 'utf8'));
    if (cache.key === key) return new Map(cache.entries);
  } catch {
    // There is none yet, or somebody else has written there.
  }
  return new Map();
}

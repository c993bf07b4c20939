/** What was found in texts that were checked before. Knows nothing of VS Code. */
import { fingerprint } from './fingerprint.ts';
import type { CheckedSpec } from './types.ts';

/** In bytes: well over a thousand specs with many findings each, or far more with few. */
const MOST_KEPT = 40_000_000;
/** Raised when the lines change their shape. */
const FORMAT = 1;
/** A line is the key, the fingerprint of the JSON, and the JSON, with blanks between. */
const KEY_END = 16;
const SUM_START = KEY_END + 1;
const SUM_END = SUM_START + KEY_END;
const JSON_START = SUM_END + 1;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Findings by key. They are kept as bytes, which take less room than objects and cost little to read again; each with its
 * fingerprint, so that what was damaged on disk counts as unknown. When there are too many, those go that were not asked for
 * since the last `begin`, the oldest first; when all were, no more are taken.
 */
export class Cache {
  readonly #lines = new Map<string, { readonly line: Uint8Array; round: number }>();
  readonly #limit: number;
  #bytes = 0;
  #round = 0;

  constructor(limit = MOST_KEPT) {
    this.#limit = limit;
  }

  /** Says that a scan begins. */
  begin(): void {
    this.#round++;
  }

  /** What was found; null for a text that is no product spec, undefined when the cache does not know. */
  get(key: string): CheckedSpec | null | undefined {
    const known = this.#lines.get(key);
    if (!known) return undefined;
    const text = decoder.decode(known.line);
    const json = text.slice(JSON_START);
    this.#drop(key);
    if (fingerprint(json) !== text.slice(SUM_START, SUM_END)) return undefined;
    this.#put(key, known.line);
    return JSON.parse(json);
  }

  set(key: string, found: CheckedSpec | null): void {
    const json = JSON.stringify(found);
    this.#drop(key);
    this.#put(key, encoder.encode(`${key} ${fingerprint(json)} ${json}`));
  }

  clear(): void {
    this.#lines.clear();
    this.#bytes = 0;
  }

  /** What `add` takes, for keeping. JSON has no line breaks. */
  lines(): readonly Uint8Array[] {
    return [...this.#lines.values()].map(({ line }) => line);
  }

  /** Takes up a line that was kept, unless there is something newer. */
  add(line: Uint8Array): void {
    const key = decoder.decode(line.subarray(0, KEY_END));
    if (line.length > JSON_START && !this.#lines.has(key)) this.#put(key, line);
  }

  #put(key: string, line: Uint8Array): void {
    for (const [oldest, { round }] of this.#lines) {
      if (this.#bytes + line.length <= this.#limit || round === this.#round) break;
      this.#drop(oldest);
    }
    if (this.#bytes + line.length > this.#limit) return;
    this.#lines.set(key, { line, round: this.#round });
    this.#bytes += line.length;
  }

  #drop(key: string): void {
    this.#bytes -= this.#lines.get(key)?.line.length ?? 0;
    this.#lines.delete(key);
  }
}

/** The first line of what is kept: that of another version is of no use. */
export const headOf = (version: string): string => `needfirst-scan ${FORMAT} ${version}`;

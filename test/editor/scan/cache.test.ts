import { describe, expect, it } from 'vitest';
import { Cache } from '../../../src/editor/scan/cache.ts';
import { fingerprint } from '../../../src/editor/scan/fingerprint.ts';
import { checked } from './support.ts';

const key = (text: string): string => fingerprint(text);

/** A cache with what another one kept. */
function renewed(lines: readonly Uint8Array[]): Cache {
  const cache = new Cache();
  for (const line of lines) cache.add(line);
  return cache;
}

describe('the cache', () => {
  it('knows what was found, that a text is no spec, and what it does not know', () => {
    const cache = new Cache();
    const spec = checked();
    cache.set(key('a'), spec);
    cache.set(key('b'), null);
    expect([key('a'), key('b'), key('c')].map((each) => cache.get(each))).toEqual([spec, null, undefined]);
    expect(spec.file.diagnostics.length).toBeGreaterThan(0);
  });

  it('knows it again when it was kept', () => {
    const cache = new Cache();
    cache.set(key('a'), checked());
    cache.set(key('b'), null);
    const lines = cache.lines();
    expect(lines.every((line) => !line.includes(10))).toBe(true);
    const again = renewed(lines);
    expect([key('a'), key('b')].map((each) => again.get(each))).toEqual([checked(), null]);
  });

  it('passes over what was damaged', () => {
    const cache = new Cache();
    cache.set(key('a'), checked());
    const [line = new Uint8Array()] = cache.lines();
    const changed = line.slice();
    changed[line.length - 10] = 33;
    for (const damaged of [new Uint8Array(), line.slice(0, 5), line.slice(0, -1), line.slice(1), changed])
      expect(renewed([damaged]).get(key('a'))).toBe(undefined);
    expect(renewed([line]).get(key('a'))).toEqual(checked());
  });

  it('drops what was not asked for in this scan when it is full, and takes no more when all was', () => {
    const cache = new Cache(2 * (16 + 1 + 16 + 1 + 'null'.length));
    const known = (): string[] => [...'abcd'].filter((text) => cache.get(key(text)) === null);
    cache.set(key('a'), null);
    cache.set(key('b'), null);
    cache.begin();
    cache.get(key('a'));
    cache.set(key('c'), null);
    expect(known()).toEqual(['a', 'c']);
    cache.set(key('d'), null);
    expect(known()).toEqual(['a', 'c']);
    cache.begin();
    cache.set(key('d'), checked());
    expect(cache.get(key('d'))).toBe(undefined);
  });
});

describe('a fingerprint', () => {
  it('has sixteen digits and tells texts apart', () => {
    const texts = [
      '',
      ' ',
      '  ',
      'a',
      'b',
      'ab',
      'ba',
      'a\0',
      '\u{1f3e5}',
      ...Array.from({ length: 5000 }, (_, at) => `# ${at}\n`),
    ];
    const names = new Set(texts.map(fingerprint));
    expect(names.size).toBe(texts.length);
    for (const name of names) expect(name).toMatch(/^[\da-f]{16}$/);
  });
});

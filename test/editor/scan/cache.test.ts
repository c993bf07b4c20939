import { describe, expect, it } from 'vitest';
import { Cache, headOf } from '../../../src/editor/scan/cache.ts';
import { fingerprint } from '../../../src/editor/scan/fingerprint.ts';
import { checked } from './support.ts';

const key = (text: string): string => fingerprint(text);

/** A cache with what another one kept. */
function renewed(lines: Iterable<string>): Cache {
  const cache = new Cache();
  for (const line of [...lines].slice(1)) cache.add(line);
  return cache;
}

describe('the cache', () => {
  it('knows what was found, that a text is no spec, and what it does not know', () => {
    const cache = new Cache();
    const spec = checked();
    cache.set(key('a'), spec);
    cache.set(key('b'), null);
    expect([key('a'), key('b'), key('c')].map((each) => cache.get(each))).toEqual([spec, null, undefined]);
    expect(spec.diagnostics.length).toBeGreaterThan(0);
  });

  it('knows it again when it was kept', () => {
    const cache = new Cache();
    cache.set(key('a'), checked());
    cache.set(key('b'), null);
    const lines = [...cache.toLines('1.2.3')];
    expect(lines[0]).toBe(headOf('1.2.3'));
    expect(lines.every((line) => !line.includes('\n'))).toBe(true);
    const again = renewed(lines);
    expect([key('a'), key('b')].map((each) => again.get(each))).toEqual([checked(), null]);
  });

  it('passes over what was damaged', () => {
    const cache = new Cache();
    cache.set(key('a'), checked());
    const [head = '', line = ''] = cache.toLines('1');
    for (const damaged of ['', 'x', line.slice(0, -1), line.replace('revolutionary', 'evolutionary'), line.slice(1)])
      expect(renewed([head, damaged]).get(key('a'))).toBe(undefined);
  });

  it('drops what was not used for longest when it is full', () => {
    const size = [...'ab'].reduce((sum) => sum + 16 + 17 + 4, 0);
    const cache = new Cache(size);
    cache.set(key('a'), null);
    cache.set(key('b'), null);
    cache.get(key('a'));
    cache.set(key('c'), null);
    expect(['a', 'b', 'c'].map((text) => cache.get(key(text)))).toEqual([null, undefined, null]);
    cache.set(key('d'), checked());
    expect(cache.get(key('d'))).toBe(undefined);
    expect(cache.get(key('a'))).toBe(null);
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

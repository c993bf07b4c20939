import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Cache } from '../../../src/cli/check/cache.ts';
import type { JsonFile } from '../../../src/core/index.ts';
import { file } from '../../reports.ts';
import { folder, SPEC } from '../support.ts';

describe('needfirst check --cache', () => {
  const { root, write, needfirst } = folder({ 'specs/a.md': SPEC, 'specs/b.md': SPEC });
  const argv = ['check', '--format', 'json', '--cache-location', 'cache/results.json', 'specs'];

  it('gives what a run without it gives, the second time as well', async () => {
    const plain = await needfirst(['check', '--format', 'json', 'specs']);
    expect(await needfirst(argv)).toEqual(plain);
    expect(await needfirst(argv)).toEqual(plain);
    expect(await needfirst([...argv, '--rule', 'quotes'])).not.toEqual(plain);
    expect(await needfirst(argv)).toEqual(plain);
  });

  it('goes by the day where a comment expires', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 1, 28, 12) });
    const comment = '<!-- needfirst-disable-next-line -- until the study is done, expires 2027-03-01 -->';
    write('expiring/a.md', SPEC.replace('It is', `${comment}\nIt is`));
    write('expiring/b.md', SPEC);
    const check = async () =>
      (await needfirst(['check', '--format', 'json', '--cache-location', 'expiring/c.json', 'expiring'])).out;
    const entries = () => JSON.parse(readFileSync(join(root, 'expiring/c.json'), 'utf8')).entries;
    expect(await check()).not.toContain('needfirst/expired-suppression');
    const before = entries();
    vi.setSystemTime(new Date(2027, 2, 1, 12));
    expect(await check()).toContain('needfirst/expired-suppression');
    vi.useRealTimers();
    const after = entries();
    expect(after[0]).not.toEqual(before[0]);
    expect(after[1]).toEqual(before[1]);
  });

  it.each(['', '{"key":"test"}', '{"key":"test","entries":[["specs/a.md",null],3]}', '\0'])(
    'ignores the broken one %j',
    async (broken) => {
      write('cache/results.json', broken);
      expect(await needfirst(argv)).toEqual(await needfirst(['check', '--format', 'json', 'specs']));
      expect(JSON.parse(readFileSync(join(root, 'cache/results.json'), 'utf8')).entries).toHaveLength(2);
    },
  );

  it('does without one that cannot be written', async () => {
    const { code, err } = await needfirst(['check', 'specs', '--cache-location', 'specs/a.md/x']);
    expect({ code, lines: err.length }).toEqual({ code: 0, lines: 1 });
    expect(err[0]).toMatch(/^needfirst: the cache cannot be written: /);
  });

  it('lies beside other caches where there are such', async () => {
    mkdirSync(join(root, 'node_modules'));
    await needfirst(['check', 'specs', '--cache']);
    expect(existsSync(join(root, 'node_modules/.cache/needfirst/results.json'))).toBe(true);
  });
});

describe('the cache', () => {
  const { root } = folder();
  const result = (cache: Cache, path: string, ...deciding: string[]): boolean => {
    let isMade = false;
    cache.get(path, deciding, (): JsonFile => {
      isMade = true;
      return file(path, []);
    });
    return isMade;
  };

  it('makes anew what depends on anything that has changed, and keeps what was not asked for', async () => {
    const first = await Cache.open('c.json', root, 'one');
    expect([result(first, 'a.md', '', 'text'), result(first, 'b.md', '', 'text')]).toEqual([true, true]);
    first.save();
    const second = await Cache.open('c.json', root, 'one');
    expect([result(second, 'a.md', '', 'text'), result(second, 'c.md', '', 'text')]).toEqual([false, true]);
    second.save();
    const third = await Cache.open('c.json', root, 'one');
    expect([result(third, 'b.md', '', 'text'), result(third, 'a.md', 'other', 'text')]).toEqual([false, true]);
    expect(result(await Cache.open('c.json', root, 'two'), 'a.md', '', 'text')).toBe(true);
  });
});

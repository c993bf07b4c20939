import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

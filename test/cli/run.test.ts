import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { HELP } from '../../src/cli/help.ts';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { createEngine } from '../../src/core/index.ts';
import { folder, SPEC } from './support.ts';

describe('needfirst', () => {
  const { needfirst } = folder({ 'spec.md': SPEC });

  it('gives help and version', async () => {
    expect(await needfirst(['--help'])).toEqual({ code: 0, out: HELP, err: [] });
    expect(await needfirst(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: [] });
  });

  it('says in one line what is wrong with its arguments', async () => {
    expect(await needfirst(['chekc'])).toEqual({
      code: 2,
      out: '',
      err: ['needfirst: there is no command “chekc”. Did you mean “check”?'],
    });
  });

  it('keeps to one line for an argument of several', async () => {
    const { err } = await needfirst(['check', '--rule', 'a\nb\u001b[2J']);
    expect(err).toEqual(['needfirst: there is no rule or pack “a b�[2J”.']);
  });

  it('lists every rule', async () => {
    const { out } = await needfirst(['rules']);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(createEngine().rules.map(({ id }) => id));
  });

  it('explains a rule', async () => {
    const { code, out } = await needfirst(['explain', 'hype/adjective']);
    expect(code).toBe(0);
    expect(out).toContain('`hype/adjective`');
    expect(out).toContain('**Do this:**');
  });

  it('names an unknown rule', async () => {
    expect(await needfirst(['explain', 'hype/adjectiv'])).toMatchObject({
      code: 2,
      err: ['needfirst: there is no rule “hype/adjectiv”. Did you mean “hype/adjective”?'],
    });
    expect((await needfirst(['explain', 'zebra'])).err[0]).toBe(
      'needfirst: there is no rule “zebra”. `needfirst rules` lists them all.',
    );
  });

  it('fits its help into 80 columns', () => {
    expect(Math.max(...HELP.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('shows no stack of an error that nobody foresaw, unless asked', async () => {
    const lines: string[] = [];
    const broken: Io = {
      cwd: '.',
      env: {},
      columns: undefined,
      build: '',
      script: undefined,
      progress: undefined,
      write: () => Promise.reject(new Error('the sky\nfell')),
      complain: (line) => lines.push(line),
      readInput: async () => new Uint8Array(),
    };
    expect(await run(['--help'], broken)).toBe(2);
    expect(lines).toEqual(['needfirst: internal error: the sky fell']);
    await run(['--help'], { ...broken, env: { NEEDFIRST_DEBUG: '1' } });
    expect(lines[1]).toMatch(/\n +at /);
  });
});

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonReport } from '../../../src/core/index.ts';
import { folder, SPEC } from '../support.ts';

describe('needfirst check --baseline', () => {
  const { root, write, needfirst } = folder({ 'docs/a.md': SPEC, 'docs/b.md': SPEC });
  const update = (...argv: string[]) =>
    needfirst(['check', '--baseline', 'docs/known.json', '--update-baseline', ...argv]);
  const rules = async (...argv: string[]): Promise<readonly string[]> => {
    const { out } = await needfirst(['check', '--baseline', 'docs/known.json', '--format', 'json', ...argv]);
    return (JSON.parse(out) as JsonReport).files.flatMap(({ path, diagnostics }) =>
      diagnostics.map(({ ruleId, range }) => `${path}:${range.start.line + 1} ${ruleId}`),
    );
  };
  const text = (): string => readFileSync(join(root, 'docs/known.json'), 'utf8');

  it('knows what was found when it was written, and fails no more because of that', async () => {
    const { code, out, err } = await update('--fail-on', 'warning');
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toContain('nothing to report');
    expect(JSON.parse(text())).toMatchObject({
      version: 1,
      files: { 'a.md': { 'hype/adjective': { revolutionary: 1 } } },
    });
    expect(await rules()).toEqual([]);
  });

  it('is read in whatever encoding an editor has saved it', async () => {
    const before = text();
    write('docs/known.json', Buffer.from(`\uFEFF${before}`, 'utf16le'));
    expect(await rules()).toEqual([]);
    write('docs/known.json', `\uFEFF${before}`);
    expect(await rules()).toEqual([]);
  });

  it('knows it again when lines have moved or are wrapped anew', async () => {
    write(
      'docs/a.md',
      SPEC.replace('It is the revolutionary answer', 'The wards wait.\n\n> It is the\n> **revolutionary** answer'),
    );
    expect(await rules('docs/a.md', '--rule', 'hype/adjective')).toEqual([]);
  });

  it('reports what is new, and more of the same beyond the number known', async () => {
    write('docs/a.md', `${SPEC}\nA seamless rota.\n\nA revolutionary rota.\n`);
    expect(await rules('--rule', 'hype/adjective')).toEqual([
      'docs/a.md:9 hype/adjective',
      'docs/a.md:11 hype/adjective',
    ]);
    expect((await needfirst(['check', '--baseline', 'docs/known.json', '--fail-on', 'warning'])).code).toBe(1);
  });

  it('speaks on a terminal of entries that are no longer found', async () => {
    write('docs/a.md', SPEC.replace('revolutionary ', ''));
    const argv = ['check', '--baseline', 'docs/known.json', '--rule', 'hype', 'docs/a.md'];
    expect((await needfirst(argv)).err).toEqual([]);
    expect((await needfirst(argv, { progress: () => {} })).err).toEqual([
      'needfirst: 1 finding of the baseline no longer found; `--update-baseline` takes them out',
    ]);
  });

  it('keeps on an update what was not looked at, but nothing of files that are gone', async () => {
    write('docs/c.md', SPEC);
    write('docs/a.md', SPEC);
    await update();
    rmSync(join(root, 'docs/c.md'));
    write('docs/a.md', SPEC.replace('revolutionary ', 'seamless '));
    const { files } = JSON.parse(text());
    await update('--rule', 'hype', 'docs/a.md');
    const { 'c.md': _, ...left } = files;
    expect(JSON.parse(text()).files).toEqual({
      ...left,
      'a.md': { ...files['a.md'], 'hype/adjective': { seamless: 1 } },
    });
  });

  it('is sorted, whatever order its files are given in', async () => {
    await update('docs/b.md', 'docs/a.md');
    const sorted = text();
    await update('docs/a.md', 'docs/b.md');
    expect(text()).toBe(sorted);
    expect(sorted.indexOf('"a.md"')).toBeLessThan(sorted.indexOf('"b.md"'));
  });

  it('counts words that are names of JavaScript, too', async () => {
    write('docs/a.md', SPEC.replace('revolutionary', 'revolutionary constructor __proto__'));
    await update('docs/a.md');
    expect(await rules('docs/a.md')).toEqual([]);
  });

  it.each([
    ['{"version":2,"files":{}}', 'is of version 2, not 1; delete it and write it anew with `--update-baseline`'],
    [
      '{"version":1,"files":{"a.md":{"hype/adjective":3}}}',
      'is broken; restore it, or delete it and write it anew with `--update-baseline`',
    ],
    ['{"version":1', 'is broken; restore it, or delete it and write it anew with `--update-baseline`'],
    ['null', 'is broken; restore it, or delete it and write it anew with `--update-baseline`'],
  ])('cannot be %s', async (content, problem) => {
    write('bad.json', content);
    for (const more of [[], ['--update-baseline']]) {
      const err = [`needfirst: the baseline bad.json ${problem}`];
      expect(await needfirst(['check', '--baseline', 'bad.json', ...more])).toEqual({ code: 2, out: '', err });
    }
    expect(readFileSync(join(root, 'bad.json'), 'utf8')).toBe(content);
  });

  it('says when there is none', async () => {
    expect((await needfirst(['check', '--baseline', 'nope.json'])).err).toEqual([
      'needfirst: the baseline nope.json does not exist; `--update-baseline` writes it',
    ]);
  });
});

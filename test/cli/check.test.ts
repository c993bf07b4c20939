import { mkdirSync, readFileSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/options.ts';
import { outputTo } from '../../src/cli/output.ts';
import { createEngine, type JsonReport, toJson } from '../../src/core/index.ts';
import { processorTime } from '../time.ts';
import { folder, SPEC } from './support.ts';

const GUIDE = '# Guide\n\nInstall it with npm.\n';

describe('needfirst check', () => {
  const { root, write, listing, needfirst } = folder({
    'specs/a.md': SPEC,
    'specs/b.md': SPEC.replace('revolutionary ', ''),
    'README.md': GUIDE,
  });

  it('prints what was found, with its place, and sums up', async () => {
    const { code, out, err } = await needfirst(['check']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/^specs\/a\.md {2}prd, /m);
    expect(out).toMatch(/^ +7:11 +warning +“revolutionary” .* hype\/adjective$/m);
    expect(out).toMatch(/^2 specs, 1 other file; /m);
    expect(out).not.toContain('README');
  });

  it('has nothing to say of documents that are no specs', async () => {
    expect(await needfirst(['check', 'README.md'])).toEqual({
      code: 0,
      out: '0 specs, 1 other file; nothing to report\n',
      err: [],
    });
  });

  it.each([
    ['error', 0],
    ['warning', 1],
    ['information', 1],
    ['never', 0],
  ])('exits at --fail-on %s with %i', async (severity, code) => {
    expect((await needfirst(['check', '--rule', 'hype', '--fail-on', severity])).code).toBe(code);
  });

  it('prints as JSON exactly what the core reports', async () => {
    const { out } = await needfirst(['check', '--format', 'json', 'specs/a.md', './README.md']);
    const engine = createEngine();
    const files = ['specs/a.md', 'README.md'].map((path) => {
      const document = engine.read(readFileSync(join(root, path), 'utf8'), { path });
      return { document, result: engine.check(document) };
    });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(toJson(files))));
  });

  it('prints JSON on one line, but indented in a terminal', async () => {
    expect((await needfirst(['check', '--format', 'json'])).out.trimEnd()).not.toContain('\n');
    expect((await needfirst(['check', '--format', 'json'], { columns: 80 })).out).toContain('\n  "version": 1');
  });

  it.each([
    ['sarif', '"$schema":'],
    ['junit', '<testsuites name="needfirst"'],
    ['github', '::warning file=specs/a.md,line=7,'],
    ['markdown', '# Needfirst report'],
    ['html', '<!doctype html>'],
  ])('prints the report as %s', async (format, start) => {
    expect((await needfirst(['check', '--format', format, 'specs'])).out).toContain(start);
  });

  it('lets no text of others steer a terminal, in any format', async () => {
    const steered = folder({ 'a\u001b[2J.md': `${SPEC.trimEnd()} \u001b[31m\u202e\r\n` });
    for (const argv of [...FORMATS.map((format) => ['--format', format, '--no-color']), ['--fix-dry-run']]) {
      const { out } = await steered.needfirst(['check', ...argv], { columns: 80 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal.
      expect(out).not.toMatch(/[\u001b\u202e\r]/);
      expect(out.length).toBeGreaterThan(20);
    }
  });

  it('runs only the rules or packs that --rule names', async () => {
    const rules = async (...argv: string[]): Promise<unknown> => {
      const { out } = await needfirst(['check', '--format', 'json', ...argv]);
      return (JSON.parse(out) as JsonReport).files.flatMap(({ diagnostics }) =>
        diagnostics.map(({ ruleId }) => ruleId),
      );
    };
    expect(await rules('--rule', 'hype/adjective')).toEqual(['hype/adjective']);
    expect(await rules('--rule', 'hype', '--rule', 'quotes')).toEqual(['hype/adjective']);
    expect(await rules('--rule', 'quotes')).toEqual([]);
  });

  it('names an unknown rule', async () => {
    expect(await needfirst(['check', '--rule', 'hype/adjectiv'])).toEqual({
      code: 2,
      out: '',
      err: ['needfirst: there is no rule or pack “hype/adjectiv”. Did you mean “hype/adjective”?'],
    });
  });

  it('keeps to warnings and errors when quiet, in every format', async () => {
    write('specs/c.md', `${SPEC}\n<!-- needfirst-disable-file quotes/blurb -->\n`);
    const severities = async (...argv: string[]): Promise<ReadonlySet<string>> => {
      const { out } = await needfirst(['check', '--format', 'json', 'specs/c.md', ...argv]);
      const { files } = JSON.parse(out) as JsonReport;
      return new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ severity }) => severity)));
    };
    expect(await severities()).toContain('information');
    expect([...(await severities('--quiet'))].sort()).toEqual(['warning']);
    expect((await needfirst(['check', 'specs/c.md', '--quiet'])).out).not.toContain('information');
  });

  it('reads standard input under a name', async () => {
    const argv = ['check', '--stdin', '--format', 'json', '--stdin-filename', 'docs\\prd.md'];
    const { code, out } = await needfirst(argv, { input: SPEC });
    expect(code).toBe(0);
    const [file] = (JSON.parse(out) as JsonReport).files;
    expect(file).toMatchObject({ path: 'docs/prd.md', kind: 'prd' });
    expect(file?.diagnostics.length).toBeGreaterThan(0);
    expect((await needfirst(['check', '--stdin'], { input: SPEC })).out).toContain('stdin  prd');
    expect(await needfirst(['check', '--stdin'], { input: new Uint8Array([0]) })).toMatchObject({
      code: 2,
      err: ['needfirst: stdin: not a text'],
    });
  });

  it('colours when told to, or in a terminal, unless told not to', async () => {
    const start = '\u001b[';
    const out = async (argv: string[], surroundings = {}): Promise<string> =>
      (await needfirst(['check', ...argv], surroundings)).out;
    expect(await out([])).not.toContain(start);
    expect(await out(['--color'])).toContain(start);
    expect(await out([], { columns: 80 })).toContain(start);
    expect(await out([], { columns: 80, env: { NO_COLOR: '1' } })).not.toContain(start);
    expect(await out([], { columns: 80, env: { TERM: 'dumb' } })).not.toContain(start);
    expect(await out([], { env: { FORCE_COLOR: '1' } })).toContain(start);
    expect(await out([], { columns: 80, env: { FORCE_COLOR: '0' } })).not.toContain(start);
    expect(await out(['--no-color'], { env: { FORCE_COLOR: '1' } })).not.toContain(start);
  });

  describe('--output', () => {
    it('writes the report into the file and nothing else anywhere', async () => {
      const before = listing();
      const { code, out } = await needfirst(['check', '--output', 'report.txt', '--fail-on', 'warning'], {
        columns: 80,
      });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(readFileSync(join(root, 'report.txt'), 'utf8')).toBe((await needfirst(['check'])).out);
      expect(listing()).toEqual([...before, 'report.txt'].sort());
    });

    it('replaces what a link leads to, not the link', async () => {
      write('target.txt', 'old');
      symlinkSync('target.txt', join(root, 'link.txt'));
      await needfirst(['check', 'README.md', '--output', 'link.txt']);
      expect(readFileSync(join(root, 'target.txt'), 'utf8')).toContain('0 specs');
    });

    it.skipIf(process.platform === 'win32')('does not replace a device', async () => {
      expect((await needfirst(['check', 'README.md', '--output', '/dev/null'])).code).toBe(0);
      expect(statSync('/dev/null').isFile()).toBe(false);
    });

    it.runIf(process.platform === 'linux')('says that a disk is full', async () => {
      expect(await needfirst(['check', 'README.md', '--output', '/dev/full'])).toMatchObject({
        code: 2,
        err: ['needfirst: the report cannot be written to /dev/full: the disk is full'],
      });
    });

    it('has nothing lie beside the file while it is at work, so that Ctrl-C leaves nothing', () => {
      const before = listing();
      const output = outputTo(join(root, 'report.txt'), 'the report');
      output.write('one ');
      expect(listing()).toEqual(before);
      output.write('two '.repeat(300_000));
      output.write('three');
      output.finish();
      expect(readFileSync(join(root, 'report.txt'), 'utf8')).toBe(`one ${'two '.repeat(300_000)}three`);
    });

    it('says why it cannot write, and leaves nothing behind', async () => {
      mkdirSync(join(root, 'taken'));
      const before = listing();
      for (const output of ['missing/report.txt', 'taken', 'README.md/report.txt']) {
        const { code, err } = await needfirst(['check', 'README.md', '--output', output]);
        expect(code).toBe(2);
        expect(err).toHaveLength(1);
        expect(err[0]).toMatch(/^needfirst: the report cannot be written to \S+: (?!.*\.tmp)/);
      }
      expect(listing()).toEqual(before);
    });
  });
});

describe('needfirst check on bad input', () => {
  const { root, write, listing, needfirst } = folder({
    'good.md': SPEC,
    'image.md': new Uint8Array([0x89, 0x50, 0, 1]),
  });

  it('checks the other files when one is missing', async () => {
    const { code, out, err } = await needfirst(['check', 'nope.md', 'good.md', 'good.md/x.md']);
    expect(code).toBe(2);
    expect(out).toMatch(/^1 spec; /m);
    expect(err).toEqual([
      'needfirst: nope.md: no such file or folder',
      'needfirst: good.md/x.md: no such file or folder',
    ]);
  });

  it('passes over a binary file in a folder, but not one that is named', async () => {
    const err = ['needfirst: image.md: not a text file'];
    expect(await needfirst(['check'])).toMatchObject({ code: 0, err });
    expect(await needfirst(['check', 'image.md'])).toMatchObject({ code: 2, err });
  });

  it('says that a text is too long, by bytes or by characters', async () => {
    write('long/huge.md', '');
    truncateSync(join(root, 'long/huge.md'), 50_000_000);
    write('long/many.md', 'We wait. '.repeat(250_000));
    const spent = processorTime();
    expect(await needfirst(['check', 'long'])).toEqual({
      code: 0,
      out: '0 specs; nothing to report\n',
      err: ['needfirst: long/huge.md: too long to review', 'needfirst: long/many.md: too long to review'],
    });
    expect(spent()).toBeLessThan(1000);
  });

  it('walks a folder that is called x.md, and one that contains itself', async () => {
    write('x.md/inner/spec.md', SPEC);
    symlinkSync('..', join(root, 'x.md/inner/up'));
    expect((await needfirst(['check', 'x.md'])).out).toMatch(/^x\.md\/inner\/spec\.md {2}prd/);
  });

  const head = SPEC;
  it.each([
    ['an empty file', ''],
    ['one line of a megabyte', `${head}${'a '.repeat(500_000)}`],
    ['bare carriage returns', head.replaceAll('\n', '\r')],
    ['NULs behind the beginning', `${head}${' '.repeat(9000)}\0\0`],
    ['broken front matter', `---\nkind: [\n---\n${head}`],
    ['front matter that is never closed', `---\nkind: prd\n\n# A\n\nWe wait.\n`],
    ['a fence that is never closed', `${head}\`\`\`\n${head}`],
    ['a comment that is never closed', `${head}<!-- ${head}`],
    ['10,000 headings', `${head}${'# Problem\n'.repeat(10_000)}`],
    ['quotes nested 500 deep', `${head}${Array.from({ length: 500 }, (_, n) => `${'>'.repeat(n)} a`).join('\n')}`],
    ['lists nested 500 deep', `${head}${Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')}`],
  ])('is done soon with %s', async (_, text) => {
    write('bad.md', text);
    const before = listing();
    const spent = processorTime();
    const { code, err } = await needfirst(['check', 'bad.md']);
    expect(spent()).toBeLessThan(2000);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(listing()).toEqual(before);
  });
});

import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unifiedDiff, writeFixed } from '../../../src/cli/check/fix.ts';
import { folder, SPEC } from '../support.ts';

const FIXED = SPEC.replace('revolutionary ', '');
/** A spec with a finding so near to its start that the byte order mark is part of a diff. */
const START = '# PRD: Lantern\n## Problem\n\nIt is the revolutionary answer.\n';
const windows = (text: string): Buffer => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`);

describe('needfirst check --fix', () => {
  const { root, write, listing, needfirst } = folder();
  const read = (name: string): Buffer => readFileSync(join(root, name));

  it('applies literal fixes and reports what is left', async () => {
    write('a.md', SPEC);
    write('README.md', '# Guide\n\nA revolutionary tool.\n');
    const before = listing();
    const { code, out, err } = await needfirst(['check', '--fix', '--rule', 'hype/adjective', '--fail-on', 'warning']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).not.toContain('hype/adjective');
    expect(read('a.md').toString()).toBe(FIXED);
    expect(read('README.md').toString()).toContain('revolutionary');
    expect(listing()).toEqual(before);
  });

  it('keeps byte order mark, line ends, mode and links', async () => {
    write('windows.md', windows(SPEC));
    chmodSync(join(root, 'windows.md'), 0o755);
    symlinkSync('windows.md', join(root, 'link.md'));
    await needfirst(['check', '--fix', 'link.md']);
    expect(read('windows.md')).toEqual(windows(FIXED));
    expect(statSync(join(root, 'windows.md')).mode & 0o777).toBe(0o755);
    expect(listing()).toContain('link.md');
  });

  it('leaves a file alone that has changed since it was read', () => {
    write('a.md', 'other');
    expect(writeFixed({ absolute: join(root, 'a.md') }, 'text', 'fixed')).toBe(
      'has changed since it was read and is left as it is',
    );
    expect(read('a.md').toString()).toBe('other');
    expect(writeFixed({ absolute: join(root, 'gone.md') }, 'text', 'fixed')).toBe(
      'cannot be fixed: no such file or folder',
    );
  });

  it.skipIf(process.platform === 'win32')(
    'shows with --fix-dry-run a diff that git applies, and changes nothing',
    async () => {
      write('docs/b.md', SPEC.trimEnd());
      write('docs/c ä.md', windows(START));
      const { code, out } = await needfirst(['check', '--fix-dry-run', 'docs', '--rule', 'hype']);
      expect(code).toBe(0);
      expect(out).toMatch(/^--- a\/docs\/b.md\n\+\+\+ b\/docs\/b.md\n@@ -4,4 \+4,4 @@\n/);
      expect(read('docs/b.md').toString()).toBe(SPEC.trimEnd());
      write('all.diff', out);
      execFileSync('git', ['apply', '--unsafe-paths', '--directory', root, 'all.diff'], { cwd: root });
      expect(read('docs/b.md').toString()).toBe(FIXED.trimEnd());
      expect(read('docs/c ä.md')).toEqual(windows(START.replace('revolutionary ', '')));
    },
  );

  it.skipIf(process.platform === 'win32')('shows a diff that `patch` applies, whatever a file is called', async () => {
    for (const name of ['a b/c d.md', 'ä/“e”.md', 'f"g.md']) {
      const { root, write, needfirst } = folder({ [name]: SPEC });
      write('one.diff', (await needfirst(['check', '--fix-dry-run', '.'])).out);
      execFileSync('patch', ['-p1', '--batch', '--silent', '--input', 'one.diff'], { cwd: root });
      expect(readFileSync(join(root, name), 'utf8')).toBe(FIXED);
    }
  });

  it('shows tabs of a text as they are, on a terminal too', async () => {
    const tab = SPEC.replace('It is', '-\tIt is');
    const { out } = await needfirst(['check', '--stdin', '--fix-dry-run'], { input: tab, columns: 80 });
    expect(out).toContain('\n+-\tIt is the answer.\n');
  });

  it('shows the diff of standard input under its name', async () => {
    const argv = ['check', '--stdin', '--stdin-filename', 'docs/x.md', '--fix-dry-run'];
    expect((await needfirst(argv, { input: SPEC })).out).toContain('+++ b/docs/x.md\n');
    expect((await needfirst(argv, { input: FIXED })).out).toBe('');
  });

  it('has nothing to show where nothing changes', () => {
    expect(unifiedDiff('/a.md', 'a\r\nb', 'a\r\nc')).toContain('-b\n\\ No newline at end of file\n+c\n');
  });
});

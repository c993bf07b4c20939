/**
 * The command line as on Windows, wherever the tests run: its drives and shares lie in a folder of this machine.
 * Needs `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, PACK, SPEC } from './support.ts';

const CLI = fileURLToPath(new URL('../../dist/cli-main.js', import.meta.url));

/** What lies in `C:\a` lies in `C/a` of the folder that `ROOT` names, and what lies in `\\host\share` in `host/share`. */
const WINDOWS = `
const { Module } = require('node:module');
const { win32 } = require('node:path');
const fs = require('node:fs');
const { ROOT, FOLDER } = process.env;
Object.defineProperty(process, 'platform', { value: 'win32' });
process.cwd = () => FOLDER;
const here = (path) =>
  typeof path === 'string' ? ROOT + '/' + win32.resolve(path).replaceAll('\\\\', '/').replace(':', '') : path;
const moved = Object.keys(fs).filter((name) => name.endsWith('Sync')).map((name) => [name, (path, ...others) =>
  fs[name](here(path), ...others)]);
// A file that a program has open may be written, but nothing can take its place.
const renameSync = (from, to) => {
  if (to.endsWith('open.md')) throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
  fs.renameSync(here(from), here(to));
};
const realpathSync = (path) => (fs.accessSync(here(path)), win32.resolve(path));
const windows = { 'node:path': win32, 'node:fs': { ...fs, ...Object.fromEntries(moved), realpathSync, renameSync } };
const load = Module._load;
Module._load = (name, ...rest) => windows[name] ?? load(name, ...rest);
require(${JSON.stringify(CLI)}).main();
`;

describe.skipIf(process.platform === 'win32')('on Windows', () => {
  /** What a run of `check` in a folder prints; it complains of nothing. */
  function check(root: string, cwd: string, ...argv: readonly string[]): string {
    const env = { ...process.env, ROOT: root, FOLDER: cwd };
    const argument = ['-e', WINDOWS, 'needfirst', 'check', ...argv];
    const { stdout, stderr } = spawnSync(process.execPath, argument, { env, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout;
  }

  it('finds files by paths and patterns with either slash, and prints them with /', () => {
    const { root } = folder({
      'C/a.md': SPEC,
      'C/team/.git/HEAD': '',
      'C/team/docs/.gitignore': 'hid*\n',
      'C/team/docs/b.md': SPEC,
      'C/team/docs/hidden.md': SPEC,
    });
    const report = check(root, 'C:\\team', '--format', 'json', 'docs', 'C:\\*.md', '.\\..\\team\\docs\\*.md', 'C:\\');
    expect(JSON.parse(report).files.map(({ path }: { path: string }) => path)).toEqual(['docs/b.md', 'C:/a.md']);
  });

  it.each(['E:\\', '\\\\host\\share\\team'])(
    'reads the configuration and the packs of a drive and a share: %s',
    (top) => {
      const place = top.replaceAll('\\', '/').replace(/^\/\/|:/, '');
      const { root } = folder({
        [`${place}/needfirst.yaml`]:
          'packs: [./own/house.yaml]\noverrides: [{ files: docs/*, rules: { house: hint } }]\n',
        [`${place}/own/house.yaml`]: PACK,
        [`${place}/docs/b.md`]: SPEC,
      });
      const report = check(root, `${top}\\docs`, '--rule', 'house');
      expect(report).toContain('7:25  hint  “answer” to what?  house/answer\n');
    },
  );

  it('takes the top of a drive for the folder of packs that are given there', () => {
    const imports = 'pack: all\ntitle: All\nimports: [../house.yaml]\n';
    const { root } = folder({ 'H/house.yaml': PACK, 'H/packs/all.yaml': imports, 'H/a.md': SPEC });
    expect(check(root, 'H:\\', '--pack', 'packs\\all.yaml', '--rule', 'house')).toContain('house/answer\n');
  });

  it('fixes a file that another program has open', () => {
    const { root, listing } = folder({ 'C/open.md': SPEC });
    expect(check(root, 'C:\\', '--fix', '.')).toContain('1 spec; 1 note\n');
    expect(readFileSync(join(root, 'C/open.md'), 'utf8')).toContain('It is the answer.');
    expect(listing()).toEqual(['C', 'C/open.md']);
  });

  it('fixes files, and keeps in a baseline what lies on another drive', () => {
    const { root } = folder({ 'F/a.md': SPEC, 'G/b.md': SPEC });
    const known = ['--baseline', 'known\\..\\b.json', '--update-baseline', '--output', 'report.txt'];
    check(root, 'F:\\', ...known, '.', 'G:\\');
    check(root, 'F:\\', ...known, '--fix', 'a.md');
    expect(readFileSync(join(root, 'F/a.md'), 'utf8')).toContain('It is the answer.');
    expect(Object.keys(JSON.parse(readFileSync(join(root, 'F/b.json'), 'utf8')).files)).toEqual(['G:/b.md', 'a.md']);
  });
});

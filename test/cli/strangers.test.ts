/** What a folder of a stranger may hold, and what the command line makes of it. Runs the built one: what hangs is ended. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, PACK, SPEC } from './support.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const run = (cwd: string, ...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: 9000,
    input: '',
  });
  return { status, stdout, stderr };
};

type Folder = ReturnType<typeof folder>;
const link = ({ root }: Folder, target: string, name: string): void => symlinkSync(target, join(root, name));
const pipe = ({ root }: Folder, name: string): void => void execFileSync('mkfifo', [join(root, name)]);
const huge = ({ root, write }: Folder, name: string): void => {
  write(name, '');
  truncateSync(join(root, name), 50_000_000);
};

const ASKING = { 'needfirst.yaml': 'root: true\npacks: [./house.yaml]\n', 'a.md': SPEC };
const BESIDE = 'needfirst.yaml:2:9: This pack cannot be read: ';

describe.skipIf(process.platform === 'win32')('a folder of a stranger', () => {
  it.each<[name: string, files: Readonly<Record<string, string>>, make: (here: Folder) => void, says: string]>([
    [
      'a configuration that is a pipe',
      { 'a.md': SPEC },
      (here) => pipe(here, 'needfirst.yaml'),
      'needfirst: needfirst.yaml: is no ordinary file',
    ],
    [
      'a configuration that is a device without end',
      { 'a.md': SPEC },
      (here) => link(here, '/dev/zero', 'needfirst.yaml'),
      'needfirst: needfirst.yaml: is no ordinary file',
    ],
    [
      'a configuration of 50 MB',
      { 'a.md': SPEC },
      (here) => huge(here, 'needfirst.yaml'),
      'needfirst: needfirst.yaml: too long to review',
    ],
    [
      'a half-written configuration',
      { 'a.md': SPEC, 'needfirst.yaml': 'root: true\npacks: [recomm' },
      () => {},
      'needfirst.yaml:2:15: Flow sequence in block collection must be sufficiently indented',
    ],
    ['a pack that is a pipe', ASKING, (here) => pipe(here, 'house.yaml'), `${BESIDE}is no ordinary file.`],
    [
      'a pack that is a terminal',
      ASKING,
      (here) => link(here, '/dev/tty', 'house.yaml'),
      'needfirst.yaml:2:9: This file is a link',
    ],
    ['a pack of 50 MB', ASKING, (here) => huge(here, 'house.yaml'), `${BESIDE}too long to review.`],
    [
      'a pack that is a link to itself',
      ASKING,
      (here) => link(here, 'house.yaml', 'house.yaml'),
      `${BESIDE}links lead round in a circle.`,
    ],
    [
      'a half-written pack',
      { ...ASKING, 'house.yaml': PACK.slice(0, 150) },
      () => {},
      'house.yaml:9:17: Missing closing "quote',
    ],
    [
      'a folder of packs that is a link out of it',
      { ...ASKING, 'needfirst.yaml': 'root: true\npacks: [./packs/passwd]\n' },
      (here) => link(here, '/etc', 'packs'),
      'needfirst.yaml:2:9: This file is a link that leads out of the folder in which packs may lie.',
    ],
    [
      'packs that import each other',
      {
        ...ASKING,
        'house.yaml': PACK.replace('rules:', 'imports: [./other.yaml]\nrules:'),
        'other.yaml': PACK.replace('pack: house', 'pack: other').replace('rules:', 'imports: [./house.yaml]\nrules:'),
      },
      () => {},
      'other.yaml:3:11: ',
    ],
    [
      'a pack that imports a pipe',
      { ...ASKING, 'house.yaml': PACK.replace('rules:', 'imports: [./other.yaml]\nrules:') },
      (here) => pipe(here, 'other.yaml'),
      'house.yaml:3:11: This pack cannot be read: is no ordinary file.',
    ],
    [
      'a package whose package.json is a pipe',
      { ...ASKING, 'needfirst.yaml': 'root: true\npacks: [style]\n' },
      (here) => {
        mkdirSync(join(here.root, 'node_modules/style'), { recursive: true });
        pipe(here, 'node_modules/style/package.json');
      },
      'needfirst.yaml:2:9: The package.json of this package cannot be read: is no ordinary file.',
    ],
  ])('with %s is refused at once, with the place', (_, files, make, says) => {
    const here = folder(files);
    make(here);
    const { status, stdout, stderr } = run(here.root, 'check');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.slice(0, says.length)).toBe(says);
    expect(stderr).not.toContain('root:x:0');
  });

  it('with pipes instead of documents and of .gitignore is walked through', () => {
    const here = folder({ 'b.md': SPEC, '.git/HEAD': '' });
    pipe(here, 'a.md');
    pipe(here, '.gitignore');
    expect(run(here.root, 'check', '--fail-on', 'never', '--format', 'json')).toMatchObject({ status: 0, stderr: '' });
  });

  it('under a configuration of somebody else is governed by what that says, and no more', () => {
    const { root } = folder({ 'needfirst.yaml': 'rules: { hype: off }\n', 'mine/a.md': SPEC });
    expect(run(join(root, 'mine'), 'check', '--rule', 'hype').stdout).toContain('nothing to report');
    expect(run(join(root, 'mine'), 'config', 'a.md').stdout).toContain('  # ../needfirst.yaml:1');
    expect(run(join(root, 'mine'), 'check', '--rule', 'hype', '--no-config').stdout).toContain('hype/adjective');
  });

  it('cannot have files outside of it fixed, by links to them or to folders', () => {
    const here = folder({
      'home/notes.md': SPEC,
      'theirs/needfirst.yaml': 'root: true\ndocuments: [{ files: "**", kind: prd }]\n',
      'theirs/own.md': SPEC,
    });
    link(here, '../home/notes.md', 'theirs/a.md');
    link(here, '../home', 'theirs/folder');
    link(here, 'own.md', 'theirs/inside.md');
    const theirs = join(here.root, 'theirs');
    const { status, stderr } = run(theirs, 'check', '--fix');
    expect(status).toBe(2);
    const said = 'is a link that leads out of the folder, and is left as it is; name what it leads to';
    expect(stderr).toBe(`needfirst: a.md: ${said}\nneedfirst: folder/notes.md: ${said}\n`);
    expect(readFileSync(join(here.root, 'home/notes.md'), 'utf8')).toBe(SPEC);
    expect(readFileSync(join(theirs, 'own.md'), 'utf8')).not.toBe(SPEC);
    expect(run(theirs, 'check', '--fix', 'a.md').stderr).toBe('');
    expect(readFileSync(join(here.root, 'home/notes.md'), 'utf8')).not.toBe(SPEC);
  });
});

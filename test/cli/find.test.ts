import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/cli/find.ts';
import { folder } from './support.ts';

const found = (root: string, ...paths: string[]): readonly string[] =>
  findFiles(paths, root, { gitignore: true }).files.map(({ path }) => path);

describe('findFiles', () => {
  const { root } = folder({
    'b.md': '',
    'a.markdown': '',
    'C.MD': '',
    'notes.txt': '',
    'sub/d.md': '',
    'sub/deep/e.md': '',
    'node_modules/x/f.md': '',
    '.git/g.md': '',
    '.kiro/specs/h.md': '',
    '.specify/i.md': '',
    '.taskmaster/j.md': '',
    'folder.md/k.md': '',
  });

  const EVERY = [
    '.kiro/specs/h.md',
    '.specify/i.md',
    '.taskmaster/j.md',
    'C.MD',
    'a.markdown',
    'b.md',
    'folder.md/k.md',
    'sub/d.md',
    'sub/deep/e.md',
  ];

  it('walks the current folder when no path is given', () => {
    expect(found(root)).toEqual(EVERY);
    expect(found(root, '.')).toEqual(EVERY);
    expect(found(root, './')).toEqual(EVERY);
  });

  it('prints paths as they were given', () => {
    expect(found(root, 'sub/')).toEqual(['sub/d.md', 'sub/deep/e.md']);
    expect(found(root, './sub')).toEqual(['sub/d.md', 'sub/deep/e.md']);
    expect(found(join(root, 'sub'), '../b.md', '..//C.MD')).toEqual(['../b.md', '..//C.MD']);
    expect(found('/', join(root, 'sub/deep'))).toEqual([join(root, 'sub/deep/e.md')]);
  });

  it('takes files of any name, and skipped folders, when they are named', () => {
    expect(found(root, 'notes.txt', '.git', 'node_modules')).toEqual(['notes.txt', '.git/g.md', 'node_modules/x/f.md']);
  });

  it('gives each file once, in the order of the paths', () => {
    expect(found(root, 'sub/deep', 'b.md', 'sub', './b.md')).toEqual(['sub/deep/e.md', 'b.md', 'sub/d.md']);
  });

  it('takes a folder with the name of a file for a folder', () => {
    expect(found(root, 'folder.md')).toEqual(['folder.md/k.md']);
  });

  it('says what it cannot look at, and goes on', () => {
    const { files, unreadable } = findFiles(['nope.md', 'b.md/x.md', 'b.md', 'x'.repeat(300)], root, {
      gitignore: true,
    });
    expect(files.map(({ path }) => path)).toEqual(['b.md']);
    expect(unreadable).toEqual([
      { path: 'nope.md', reason: 'no such file or folder' },
      { path: 'b.md/x.md', reason: 'no such file or folder' },
      { path: 'x'.repeat(300), reason: 'the name is too long' },
    ]);
  });

  it('follows links, but not in circles', () => {
    const linked = folder({ 'real/a.md': '', 'outside/b.md': '' });
    const link = (target: string, name: string): void => symlinkSync(target, join(linked.root, name));
    link('..', 'real/up');
    link('.', 'real/self');
    link('../outside', 'real/other');
    link('a.md', 'real/also.md');
    link('nowhere', 'real/dangling.md');
    link('loop.md', 'real/loop.md');
    expect(findFiles(['real'], linked.root, { gitignore: true })).toEqual({
      files: ['real/a.md', 'real/also.md', 'real/other/b.md'].map((path) => ({
        path,
        absolute: join(linked.root, path),
        named: false,
        within: join(linked.root, 'real'),
      })),
      unreadable: [],
    });
    expect(findFiles(['real/dangling.md', 'real/loop.md'], linked.root, { gitignore: true }).unreadable).toEqual([
      { path: 'real/dangling.md', reason: 'no such file or folder' },
      { path: 'real/loop.md', reason: 'links lead round in a circle' },
    ]);
  });

  it('gives nothing for an empty folder', () => {
    const empty = folder();
    mkdirSync(join(empty.root, 'sub'));
    expect(findFiles([], empty.root, { gitignore: true })).toEqual({ files: [], unreadable: [] });
  });
});

describe('file patterns', () => {
  const { root } = folder({
    'a.md': '',
    'b.txt': '',
    'docs/a.md': '',
    'docs/b.md': '',
    'docs/deep/a.md': '',
    'docs/deep/er/c.markdown': '',
    '.kiro/specs/d.md': '',
    '.hidden/e.md': '',
    'node_modules/x/f.md': '',
    'app/[id]/g.md': '',
  });

  it.each([
    ['*.md', ['a.md']],
    ['./docs/*.md', ['docs/a.md', 'docs/b.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/b.md', 'docs/deep/a.md']],
    ['docs/**', ['docs/a.md', 'docs/b.md', 'docs/deep/a.md', 'docs/deep/er/c.markdown']],
    ['docs/d*', ['docs/deep/a.md', 'docs/deep/er/c.markdown']],
    ['{docs/deep,.}/[ac].md', ['docs/deep/a.md']],
    ['**/d.md', ['.kiro/specs/d.md']],
    ['.h*/e.md', []],
    ['.hidden/*.md', ['.hidden/e.md']],
    ['app/[id]/g.md', ['app/[id]/g.md']],
    ['app/[[]id]/*.md', ['app/[id]/g.md']],
  ])('%s stands for what a shell would make of it, but only Markdown', (pattern, expected) => {
    expect(found(root, pattern)).toEqual(expected);
    expect(found(root, join(root, pattern))).toEqual(expected.map((path) => join(root, path)));
  });

  it('are looked for in folders above, and after folders that were walked', () => {
    expect(found(join(root, 'docs'), '../a.*', '.', '../docs/d*/*.md')).toEqual([
      '../a.md',
      'a.md',
      'b.md',
      'deep/a.md',
      'deep/er/c.markdown',
    ]);
  });

  it('are complained of when nothing matches or they cannot be understood', () => {
    expect(findFiles(['*.txt', 'nope/*.md', 'docs/[a.md'], root, { gitignore: true }).unreadable).toEqual([
      { path: '*.txt', reason: 'no Markdown file matches' },
      { path: 'nope/*.md', reason: 'no Markdown file matches' },
      { path: 'docs/[a.md', reason: 'A “[” is not closed.' },
    ]);
  });
});

describe('.gitignore', () => {
  const repository = folder({
    '.git/HEAD': '',
    '.gitignore': 'drafts/\n/top.md\n*.tmp.md\n!kept.tmp.md\n',
    'top.md': '',
    'a.md': '',
    'a.tmp.md': '',
    'kept.tmp.md': '',
    'drafts/b.md': '',
    'docs/top.md': '',
    'docs/.gitignore': '# secrets\nsecret*\n!open.tmp.md\n',
    'docs/secret.md': '',
    'docs/open.tmp.md': '',
    'docs/deep/secret/c.md': '',
    'docs/deep/d.md': '',
    'docs/deep/drafts/e.md': '',
  });
  const files = (gitignore: boolean, ...paths: string[]): readonly string[] =>
    findFiles(paths, repository.root, { gitignore }).files.map(({ path }) => path);

  it('hides what it names, as in git: the nearest file is asked first, and what is in a hidden folder stays hidden', () => {
    expect(files(true)).toEqual(['a.md', 'docs/deep/d.md', 'docs/open.tmp.md', 'docs/top.md', 'kept.tmp.md']);
  });

  it('holds in folders below, too', () => {
    expect(files(true, 'docs/deep')).toEqual(['docs/deep/d.md']);
  });

  it('hides neither files nor folders that are named outright', () => {
    expect(files(true, 'top.md', 'docs/secret.md', 'drafts')).toEqual(['top.md', 'docs/secret.md', 'drafts/b.md']);
  });

  it('can be switched off', () => {
    expect(files(false)).toHaveLength(11);
  });
});

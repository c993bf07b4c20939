import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, findFiles, readTextFile } from '../../src/cli/files.ts';
import { processorTime } from '../time.ts';
import { folder } from './support.ts';

const found = (root: string, ...paths: string[]): readonly string[] =>
  findFiles(paths, root).files.map(({ path }) => path);

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
    const { files, unreadable } = findFiles(['nope.md', 'b.md/x.md', 'b.md', 'x'.repeat(300)], root);
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
    expect(findFiles(['real'], linked.root)).toEqual({
      files: ['real/a.md', 'real/also.md', 'real/other/b.md'].map((path) => ({
        path,
        absolute: join(linked.root, path),
        named: false,
      })),
      unreadable: [],
    });
    expect(findFiles(['real/dangling.md', 'real/loop.md'], linked.root).unreadable).toEqual([
      { path: 'real/dangling.md', reason: 'no such file or folder' },
      { path: 'real/loop.md', reason: 'links lead round in a circle' },
    ]);
  });

  it('gives nothing for an empty folder', () => {
    const empty = folder();
    mkdirSync(join(empty.root, 'sub'));
    expect(findFiles([], empty.root)).toEqual({ files: [], unreadable: [] });
  });
});

describe('readTextFile', () => {
  const { root, write } = folder({ 'a.md': 'Zoë', 'binary.md': new Uint8Array([1, 0, 2]), 'empty.md': '' });
  const read = (name: string, named = false) => readTextFile({ absolute: join(root, name), named });

  it('reads text', () => {
    expect(read('a.md')).toEqual({ text: 'Zoë' });
    expect(read('empty.md')).toEqual({ text: '' });
  });

  it('says that a binary file is no text; that is fatal for one that was named', () => {
    expect(read('binary.md')).toEqual({ reason: 'not a text file', fatal: false });
    expect(read('binary.md', true)).toEqual({ reason: 'not a text file', fatal: true });
  });

  it('says what cannot be read', () => {
    expect(read('nope.md')).toEqual({ reason: 'no such file or folder', fatal: true });
  });

  it('does not read 50 MB', () => {
    write('huge.md', '');
    truncateSync(join(root, 'huge.md'), 50_000_000);
    const spent = processorTime();
    expect(read('huge.md', true)).toEqual({ reason: 'too long to review', fatal: false });
    expect(spent()).toBeLessThan(50);
  });

  it.skipIf(process.platform === 'win32')('does not read a device without end to its end', () => {
    expect(readTextFile({ absolute: '/dev/zero', named: true })).toEqual({
      reason: 'too long to review',
      fatal: false,
    });
  });
});

describe('decode', () => {
  const utf16 = (text: string, bigEndian = false): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([
    ['UTF-8', Buffer.from('a😀é')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFa😀é')],
    ['UTF-16, little endian', utf16('a😀é')],
    ['UTF-16, big endian', utf16('a😀é', true)],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toBe('a😀é');
  });

  it.each([
    ['Latin-1', Buffer.from('café', 'latin1')],
    ['a cut off character', Buffer.from('é').subarray(0, 1)],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80])],
    ['a NUL', Buffer.from('a\0b')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ['half of a UTF-16 character', Buffer.concat([utf16('a'), Buffer.from([0x61])])],
    ['a lone surrogate in UTF-16', utf16('\uD800')],
  ])('does not take %s for text', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined();
  });

  it('looks for NULs at the beginning only', () => {
    expect(decode(Buffer.from(`${'a'.repeat(9000)}\0`))).toHaveLength(9001);
  });
});

import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, encode, readTextFile } from '../../src/cli/files.ts';
import { processorTime } from '../time.ts';
import { folder } from './support.ts';

describe('readTextFile', () => {
  const { root, write } = folder({ 'a.md': 'Zoë', 'binary.md': new Uint8Array([1, 0, 2]), 'empty.md': '' });
  const read = (name: string, named = false) => readTextFile({ absolute: join(root, name), named });

  it('reads text', () => {
    expect(read('a.md')).toEqual({ text: 'Zoë', mark: '' });
    expect(read('empty.md')).toEqual({ text: '', mark: '' });
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

  it.each([
    ['UTF-8', Buffer.from('a😀é\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFa😀é')],
    ['UTF-16, little endian', utf16('a😀é\r')],
    ['UTF-16, big endian', utf16('a😀é', true)],
  ])('gives way to encode, which gives the bytes back: %s', (_, bytes) => {
    expect(Buffer.from(encode(decode(bytes) ?? '', bytes))).toEqual(Buffer.from(bytes));
  });

  it('looks for NULs at the beginning only', () => {
    expect(decode(Buffer.from(`${'a'.repeat(9000)}\0`))).toHaveLength(9001);
  });
});

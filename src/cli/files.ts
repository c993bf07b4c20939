/** Reads files as text. Only reads; what cannot be read is reported, never thrown. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { FoundFile } from './find.ts';

export interface Text {
  readonly text: string;
  /** The byte order mark before it, which is no part of it, or nothing. */
  readonly mark: string;
}

/** A text, or why there is none; `fatal` when the user named the file, or when it should have been readable. */
export type ReadText = Text | { readonly reason: string; readonly fatal: boolean };

/** No text of a length that can be reviewed is larger, whatever its encoding. */
export const MOST_BYTES = 10_000_000;
export const TOO_LONG = 'too long to review';
const NO_TEXT = 'not a text file';

/** With `/` between folders. */
export const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

/** An absolute path as it is printed: relative to the current folder. */
export const shownPath = (path: string, { cwd }: { readonly cwd: string }): string =>
  slashed(relative(cwd, path)) || '.';

/** Whether a path lies in a folder; both absolute and without links. */
export const isInside = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The text of a file. */
export function readTextFile({ absolute, named }: Pick<FoundFile, 'absolute' | 'named'>): ReadText {
  try {
    if (statSync(absolute).size > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    const bytes = readBytes(absolute);
    if (bytes.length > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    return textOf(bytes) ?? { reason: NO_TEXT, fatal: named };
  } catch (error) {
    return { reason: reasonOf(error), fatal: true };
  }
}

/**
 * The text of a file that is read because of what lies in a folder, not because somebody has named it: it must be an
 * ordinary one. A pipe or a terminal would be waited for without end.
 */
export function readOrdinaryFile(absolute: string): ReadText {
  try {
    const stats = statSync(absolute);
    if (!stats.isFile() && !stats.isDirectory()) return { reason: 'is no ordinary file', fatal: true };
  } catch (error) {
    return { reason: reasonOf(error), fatal: true };
  }
  return readTextFile({ absolute, named: true });
}

/** Reads until the end or a little over the limit: what pipes and devices hold is not known beforehand. */
function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for (let read = -1; read !== 0 && size <= MOST_BYTES; size += read) {
      const chunk = Buffer.allocUnsafe(65_536);
      read = readSync(file, chunk);
      chunks.push(chunk.subarray(0, read));
    }
    return chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** How far a text is searched for a NUL, which no text has. */
const LOOKED_AT = 8192;

/** Bytes as a text; undefined when they are none. */
export function textOf(bytes: Uint8Array): Text | undefined {
  const text = decode(bytes);
  return text === undefined ? undefined : { text, mark: hasMark(bytes) ? MARK : '' };
}

/** UTF-8, or UTF-16 with a byte order mark; undefined when it is neither. The mark is no part of the text. */
export function decode(bytes: Uint8Array): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, LOOKED_AT).includes(0)) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.slice(0, LOOKED_AT).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

const MARK = '\uFEFF';
const hasMark = (bytes: Uint8Array): boolean =>
  encodingOf(bytes) !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);

/** A text in the encoding of the bytes that it comes from, their byte order mark included. */
export function encode(text: string, like: Uint8Array): Uint8Array {
  const encoding = encodingOf(like);
  const bytes = Buffer.from(hasMark(like) ? MARK + text : text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EMFILE: 'too many files are open',
  EISDIR: 'is a folder',
  ELOOP: 'links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the file system refused, in words. */
export const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
};

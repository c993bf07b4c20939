/** Finds the files to check and reads them as text. Only reads; what cannot be read is reported, never thrown. */
import { closeSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** A file to check. */
export interface FoundFile {
  /** As printed: relative as given, with `/`. */
  readonly path: string;
  /** For the file system. */
  readonly absolute: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
}

/** Something that could not be looked at, and why. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** A text, or why there is none; `fatal` when the user named the file, or when it should have been readable. */
export type ReadText = { readonly text: string } | { readonly reason: string; readonly fatal: boolean };

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Hidden folders in which tools for spec-driven work keep specs. */
const HIDDEN = new Set(['.kiro', '.specify', '.taskmaster']);
/** No text of a length that can be reviewed is larger, whatever its encoding. */
export const MOST_BYTES = 10_000_000;
export const TOO_LONG = 'too long to review';
const NO_TEXT = 'not a text file';

/** The files that paths stand for, each once: paths in the order given, what is in a folder in the order of its names. */
export function findFiles(
  paths: readonly string[],
  cwd: string,
): { readonly files: readonly FoundFile[]; readonly unreadable: readonly Unreadable[] } {
  const files = new Map<string, FoundFile>();
  const unreadable: Unreadable[] = [];
  const fail = (path: string, error: unknown): void => {
    unreadable.push({ path: path || '.', reason: reasonOf(error) });
  };
  /** Folders that were walked: links may lead to one again, or round in a circle. */
  const walked = new Set<string>();

  const addFile = (path: string, absolute: string, named: boolean): void => {
    if (!files.has(absolute)) files.set(absolute, { path, absolute, named });
  };

  function walk(path: string, absolute: string): void {
    try {
      const real = realpathSync(absolute);
      if (walked.has(real)) return;
      walked.add(real);
      const entries = readdirSync(absolute, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        const inner = join(absolute, entry.name);
        const name = path === '' || path.endsWith('/') ? `${path}${entry.name}` : `${path}/${entry.name}`;
        const target = entry.isSymbolicLink() ? targetOf(inner) : entry;
        if (target?.isDirectory()) {
          if (isWalked(entry.name)) walk(name, inner);
        } else if (target?.isFile() && MARKDOWN.test(entry.name)) addFile(name, inner, false);
      }
    } catch (error) {
      fail(path, error);
    }
  }

  for (const path of paths.length > 0 ? paths : ['']) {
    const absolute = resolve(cwd, path);
    const shown = printedPath(path);
    try {
      if (statSync(absolute).isDirectory()) walk(shown === '.' ? '' : shown, absolute);
      else addFile(shown, absolute, true);
    } catch (error) {
      fail(shown, error);
    }
  }
  return { files: [...files.values()], unreadable };
}

const isWalked = (name: string): boolean => name !== 'node_modules' && (!name.startsWith('.') || HIDDEN.has(name));

/** What a link met in a folder leads to. One that leads nowhere is passed over: editors leave such ones as locks. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function printedPath(path: string): string {
  const slashes = slashed(path);
  const bare = slashes.replace(/(?<=[^/])\/+$/, '');
  return bare.startsWith('./') ? bare.slice(2).replace(/^\/+/, '') || '.' : bare;
}

/** With `/` between folders. */
export const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

/** An absolute path as it is printed: relative to the current folder. */
export const shownPath = (path: string, { cwd }: { readonly cwd: string }): string =>
  slashed(relative(cwd, path)) || '.';

/** The text of a file. */
export function readTextFile({ absolute, named }: Pick<FoundFile, 'absolute' | 'named'>): ReadText {
  try {
    if (statSync(absolute).size > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    const bytes = readBytes(absolute);
    if (bytes.length > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    const text = decode(bytes);
    return text === undefined ? { reason: NO_TEXT, fatal: named } : { text };
  } catch (error) {
    return { reason: reasonOf(error), fatal: true };
  }
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

/** UTF-8, or UTF-16 with a byte order mark; undefined when it is neither. The mark is no part of the text. */
export function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, LOOKED_AT).includes(0)) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.slice(0, LOOKED_AT).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder',
  ELOOP: 'links lead round in a circle',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the file system refused, in words. */
export const reasonOf = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
};

/** Finds the files to check. What cannot be looked at is reported, never thrown. */
import { existsSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseGlob } from '../core/index.ts';
import { reasonOf, slashed } from './files.ts';
import { Walk } from './walk.ts';

/** A file to check. */
export interface FoundFile {
  /** As printed: relative as given, with `/`. */
  readonly path: string;
  /** For the file system. */
  readonly absolute: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
  /** The folder in which it was found; undefined when it was named. */
  readonly within?: string | undefined;
}

/** Something that could not be looked at, and why. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

interface FindOptions {
  /** Whether `.gitignore` files hide what they name in folders; never a file that is named outright. */
  readonly gitignore: boolean;
}

/**
 * The files that paths and file patterns stand for, each once: in the order given, what is in a folder in the order of its
 * names. What exists is no pattern, whatever its name.
 */
export function findFiles(
  paths: readonly string[],
  cwd: string,
  { gitignore }: FindOptions,
): { readonly files: readonly FoundFile[]; readonly unreadable: readonly Unreadable[] } {
  const files = new Map<string, FoundFile>();
  const unreadable: Unreadable[] = [];
  let within: string | undefined;
  const onFile = (path: string, absolute: string): void => {
    if (!files.has(absolute)) files.set(absolute, { path, absolute, named: within === undefined, within });
  };
  const onFail = (path: string, error: unknown): void => {
    unreadable.push({ path: path || '.', reason: reasonOf(error) });
  };
  const walk = new Walk({ gitignore, onFile, onFail });

  /** The Markdown files that a pattern matches, in the folder before its first special character. */
  function expand(pattern: string): void {
    const parts = pattern.split('/');
    const fixed = parts.findIndex((part) => SPECIAL.test(part));
    const rest = parts.slice(fixed).join('/');
    // With this start, a name alone is looked for in this one folder, as a shell would.
    const glob = parseGlob(`./${rest}`);
    if ('problem' in glob) return void unreadable.push({ path: pattern, reason: glob.problem });
    // With its last slash: `C:` alone would be the current folder of that drive.
    const base = parts
      .slice(0, fixed)
      .map((part) => `${part}/`)
      .join('');
    const start = resolve(cwd, base);
    within = start;
    let isFound = false;
    const inside = new Walk({
      gitignore,
      onFail,
      onFile: (path, absolute) => {
        if (!glob.matches(slashed(relative(start, absolute)))) return;
        isFound = true;
        onFile(path, absolute);
      },
      mayHold: (folder) =>
        rest.includes('**') || folder.split('/').length < parts.length - fixed || glob.matches(folder),
    });
    if (existsSync(start)) inside.start(printedPath(base), start);
    if (!isFound) unreadable.push({ path: pattern, reason: 'no Markdown file matches' });
  }

  for (const path of paths.length > 0 ? paths : ['']) {
    const absolute = resolve(cwd, path);
    const shown = printedPath(path);
    within = undefined;
    try {
      const known = statSync(absolute, { throwIfNoEntry: !SPECIAL.test(path) });
      if (!known) expand(shown);
      else if (!known.isDirectory()) onFile(shown, absolute);
      else {
        within = absolute;
        walk.start(shown === '.' ? '' : shown, absolute);
      }
    } catch (error) {
      onFail(shown, error);
    }
  }
  return { files: [...files.values()], unreadable };
}

/** What makes a path a file pattern. */
const SPECIAL = /[*?[{]/;

function printedPath(path: string): string {
  const bare = slashed(path).replace(/(?<=[^/])\/+$/, '');
  return bare.startsWith('./') ? bare.slice(2).replace(/^\/+/, '') || '.' : bare;
}

/** Finds the files to check. What cannot be looked at is reported, never thrown. */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reasonOf, slashed } from './files.ts';
import { GITIGNORE, Gitignore } from './gitignore.ts';

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

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Hidden folders in which tools for spec-driven work keep specs. */
const HIDDEN = new Set(['.kiro', '.specify', '.taskmaster']);

interface FindOptions {
  /** Whether `.gitignore` files hide what they name from walks through folders. */
  readonly gitignore: boolean;
}

/** The files that paths stand for, each once: paths in the order given, what is in a folder in the order of its names. */
export function findFiles(
  paths: readonly string[],
  cwd: string,
  { gitignore }: FindOptions,
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

  function walk(path: string, absolute: string, above: Gitignore | undefined): void {
    try {
      const real = realpathSync(absolute);
      if (walked.has(real)) return;
      walked.add(real);
      const entries = readdirSync(absolute, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      const hasRules = gitignore && entries.some(({ name }) => name === GITIGNORE);
      const rules = hasRules ? Gitignore.in(absolute, above) : above;
      for (const entry of entries) {
        const inner = join(absolute, entry.name);
        const name = path === '' || path.endsWith('/') ? `${path}${entry.name}` : `${path}/${entry.name}`;
        const target = entry.isSymbolicLink() ? targetOf(inner) : entry;
        if (target?.isDirectory()) {
          if (isWalked(entry.name) && !rules?.hides(inner, true)) walk(name, inner, rules);
        } else if (target?.isFile() && MARKDOWN.test(entry.name) && !rules?.hides(inner, false))
          addFile(name, inner, false);
      }
    } catch (error) {
      fail(path, error);
    }
  }

  for (const path of paths.length > 0 ? paths : ['']) {
    const absolute = resolve(cwd, path);
    const shown = printedPath(path);
    try {
      if (statSync(absolute).isDirectory())
        walk(shown === '.' ? '' : shown, absolute, gitignore ? Gitignore.above(absolute) : undefined);
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

/** What `--fix` and `--fix-dry-run` do with a text that fixes have changed. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import { decode, encode, isInside, reasonOf } from '../files.ts';
import type { FoundFile } from '../find.ts';
import { replaceFile } from '../output.ts';

/**
 * Puts the fixed text into its file, in the file's encoding, unless the file has changed since it was read, or is a link
 * that leads out of the folder in which it was found: whoever made that folder has no say in what lies outside.
 * @returns why that was not possible
 */
export function writeFixed(
  { absolute, within }: Pick<FoundFile, 'absolute' | 'within'>,
  before: string,
  fixed: string,
): string | undefined {
  try {
    const path = realpathSync(absolute);
    if (within !== undefined && !isInside(path, realpathSync(within)))
      return 'is a link that leads out of the folder, and is left as it is; name what it leads to';
    if (!statSync(path).isFile()) return 'is no ordinary file and cannot be fixed';
    const bytes = readFileSync(path);
    if (decode(bytes) !== before) return 'has changed since it was read and is left as it is';
    replaceFile(path, encode(fixed, bytes));
    return undefined;
  } catch (error) {
    return `cannot be fixed: ${reasonOf(error)}`;
  }
}

const HEADERS = { includeIndex: false, includeUnderline: false, includeFileHeaders: true };

/** A unified diff, as `git apply` and `patch -p1` read it. */
export function unifiedDiff(path: string, before: string, fixed: string): string {
  const name = path.replace(/^\/+/, '');
  const options = { context: 3, headerOptions: HEADERS };
  // `patch` takes a name with blanks for one only where something follows it after a tab.
  const after = name.includes(' ') ? ' ' : undefined;
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, fixed, after, after, options);
}

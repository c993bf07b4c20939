/** Puts a report into a file, whole or not at all. */
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { reasonOf } from './files.ts';
import { printable, UsageError } from './io.ts';

/**
 * Writes beside the file and renames then, so that nobody ever reads half a report.
 * @throws UsageError when that is not possible
 */
export function writeOutput(path: string, text: string): void {
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    // Renaming over a device such as /dev/null, or a pipe, would replace it.
    if (known && !known.isFile()) writeFileSync(path, text);
    else replace(known ? realpathSync(path) : path, text);
  } catch (error) {
    throw new UsageError(`the report cannot be written to ${printable(path)}: ${reasonOf(error)}`);
  }
}

function replace(path: string, text: string): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

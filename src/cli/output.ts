/** Puts what was made into files, whole or not at all. */
import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { reasonOf } from './files.ts';
import { printable, UsageError } from './io.ts';

/**
 * Writes a report or the like.
 * @param what what is written, for the message: "the report"
 * @throws UsageError when that is not possible
 */
export function writeOutput(path: string, text: string, what: string): void {
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    // Renaming over a device such as /dev/null, or a pipe, would replace it.
    if (known && !known.isFile()) writeFileSync(path, text);
    else replaceFile(known ? realpathSync(path) : path, text);
  } catch (error) {
    throw new UsageError(`${what} cannot be written to ${printable(path)}: ${reasonOf(error)}`);
  }
}

/**
 * Writes beside the file and renames then, so that nobody ever reads half of it. Its mode stays what it was.
 * @param path where a file is or may be, not a link to one
 * @throws what the file system throws; the file is then as it was
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  // Renaming asks for leave to change the folder only.
  if (mode !== undefined) accessSync(path, constants.W_OK);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content);
    if (mode !== undefined) chmodSync(beside, mode);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

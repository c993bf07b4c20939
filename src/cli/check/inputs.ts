/** What is checked: files that are found, or the text on standard input. */
import { resolve } from 'node:path';
import { MOST_BYTES, type ReadText, readTextFile, TOO_LONG, textOf } from '../files.ts';
import { type FoundFile, findFiles } from '../find.ts';
import { type Io, printable } from '../io.ts';
import type { CheckOptions } from '../options.ts';

/** A text to check under a name. */
export interface Input extends FoundFile {
  read(): ReadText;
}

/** What there is to check; `complete` when all that was asked for was found. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly complete: boolean;
}

/** Complains of what cannot be found. */
export async function findInputs(options: CheckOptions, io: Io): Promise<Inputs> {
  if (options.stdin) return { inputs: [await standardInput(options, io)], complete: true };
  const { files, unreadable } = findFiles(options.paths, io.cwd, options);
  for (const { path, reason } of unreadable) io.complain(`needfirst: ${printable(path)}: ${reason}`);
  const inputs = files.map((file) => ({ ...file, read: () => readTextFile(file) }));
  return { inputs, complete: unreadable.length === 0 };
}

async function standardInput({ stdinFilename = 'stdin' }: CheckOptions, io: Io): Promise<Input> {
  const bytes = await io.readInput(MOST_BYTES);
  const read = (): ReadText =>
    bytes.length > MOST_BYTES
      ? { reason: TOO_LONG, fatal: false }
      : (textOf(bytes) ?? { reason: 'not a text', fatal: true });
  const absolute = resolve(io.cwd, stdinFilename);
  return { path: stdinFilename.replaceAll('\\', '/'), absolute, named: true, read };
}

/** `needfirst new`: begins a press release, a PR-FAQ, a PRD or a rule pack. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type NewFile, newFile, withoutTabStops } from '../../core/index.ts';
import { reasonOf } from '../files.ts';
import { type ExitCode, type Io, printable, UsageError } from '../io.ts';

/** @throws UsageError when there is such a file already, or it cannot be written */
export async function begin({ sort, file }: { sort: NewFile; file: string }, io: Io): Promise<ExitCode> {
  const path = resolve(io.cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, withoutTabStops(newFile(sort, packName(file))), { flag: 'wx' });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && syscall === 'open')
      throw new UsageError(`there is a ${printable(file)} already; it was left as it is`);
    throw new UsageError(`${printable(file)} cannot be written: ${reasonOf(error)}`);
  }
  const next =
    sort === 'pack'
      ? 'Name it under “packs” in needfirst.yaml; “needfirst test-pack” runs its examples.'
      : 'Write over what stands in brackets.';
  await io.write(`${printable(file)} was written. ${next}\n`);
  return 0;
}

/** What the file is called, where a pack may be called that. */
function packName(file: string): string | undefined {
  const name = basename(file).replace(/\.ya?ml$/i, '');
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) ? name : undefined;
}

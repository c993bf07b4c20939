/** Rule packs given on the command line. */
import { isAbsolute, resolve } from 'node:path';
import { LineMap, type PackData, readPack, type YamlProblem } from '../core/index.ts';
import { readTextFile, shownPath } from './files.ts';
import { type Io, printable } from './io.ts';

/**
 * The packs in these files, in order; what is wrong with them is complained of with its place. Undefined when one cannot
 * be used as it stands.
 */
export function loadPacks(files: readonly string[], io: Io): readonly PackData[] | undefined {
  const read = files.map((file) => readPackFile(file, io));
  return read.every(({ isRight }) => isRight) ? read.flatMap(({ pack }) => pack ?? []) : undefined;
}

/** The pack in a file, and whether it can be used as it stands; what is wrong with it is complained of with its place. */
export function readPackFile(file: string, io: Io): { readonly pack: PackData | undefined; readonly isRight: boolean } {
  const absolute = resolve(io.cwd, file);
  const shown = isAbsolute(file) ? shownPath(file, io) : file;
  const read = readTextFile({ absolute, named: true });
  if ('reason' in read) {
    io.complain(`needfirst: ${printable(shown)}: ${read.reason}`);
    return { pack: undefined, isRight: false };
  }
  const { pack, problems } = readPack(read.text);
  complainOf(shown, read.text, problems, io);
  return { pack, isRight: pack !== undefined && problems.every(({ severity }) => severity !== 'error') };
}

/** `FILE:line:column: message (code)`, a form in which editors and terminals know a place. */
export function complainOf(file: string, text: string, problems: readonly YamlProblem[], io: Io): void {
  const lines = new LineMap(text);
  for (const { code, message, span } of problems) {
    const { line, character } = lines.positionAt(span.start);
    io.complain(printable(`${file}:${line + 1}:${character + 1}: ${message.replace(/\s+/g, ' ')} (${code})`));
  }
}

/** Rule packs given on the command line. */
import { resolve } from 'node:path';
import { LineMap, type PackData, readPack, type YamlProblem } from '../core/index.ts';
import { readTextFile } from './files.ts';
import { type Io, printable } from './io.ts';

/**
 * The packs in these files, in order; what is wrong with them is complained of with its place. Undefined when one cannot
 * be used as it stands.
 */
export function loadPacks(files: readonly string[], io: Io): readonly PackData[] | undefined {
  const packs = files.map((file) => {
    const read = readTextFile({ absolute: resolve(io.cwd, file), named: true });
    if ('text' in read) return rightPack(file, read.text, io);
    io.complain(`needfirst: ${printable(file)}: ${read.reason}`);
    return undefined;
  });
  return packs.every((pack) => pack !== undefined) ? packs : undefined;
}

/** The pack that a text holds, unless something is wrong with it, which is complained of with its place in the file. */
export function rightPack(file: string, text: string, io: Io): PackData | undefined {
  const { pack, problems } = readPack(text);
  complainOf(file, text, problems, io);
  return problems.some(({ severity }) => severity === 'error') ? undefined : pack;
}

/** `FILE:line:column: message (code)`, a form in which editors and terminals know a place. */
export function complainOf(file: string, text: string, problems: readonly YamlProblem[], io: Io): void {
  const lines = new LineMap(text);
  for (const { code, message, span } of problems) {
    const { line, character } = lines.positionAt(span.start);
    io.complain(printable(`${file}:${line + 1}:${character + 1}: ${message.replace(/\s+/g, ' ')} (${code})`));
  }
}

/** Rule packs given on the command line. */
import { resolve } from 'node:path';
import { LineMap, type PackData, type PackProblem, readPack } from '../core/index.ts';
import { readTextFile } from './files.ts';
import { type Io, printable } from './io.ts';

/**
 * The packs in these files, in order; what is wrong with them is complained of with its place. Undefined when one cannot
 * be used as it stands.
 */
export function loadPacks(files: readonly string[], io: Io): readonly PackData[] | undefined {
  const packs: PackData[] = [];
  let isBroken = false;
  for (const file of files) {
    const read = readTextFile({ absolute: resolve(io.cwd, file), named: true });
    if ('reason' in read) {
      io.complain(`needfirst: ${printable(file)}: ${read.reason}`);
      isBroken = true;
      continue;
    }
    const { pack, problems } = readPack(read.text);
    complain(file, read.text, problems, io);
    if (pack) packs.push(pack);
    isBroken ||= !pack || problems.some(({ severity }) => severity === 'error');
  }
  return isBroken ? undefined : packs;
}

/** `FILE:line:column: message (code)`, a form in which editors and terminals know a place. */
function complain(file: string, text: string, problems: readonly PackProblem[], io: Io): void {
  const lines = new LineMap(text);
  for (const { code, message, span } of problems) {
    const { line, character } = lines.positionAt(span.start);
    io.complain(printable(`${file}:${line + 1}:${character + 1}: ${message.replace(/\s+/g, ' ')} (${code})`));
  }
}

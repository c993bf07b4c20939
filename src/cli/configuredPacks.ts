/** The packs that a configuration asks for: files beside it, and packages that npm has installed. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import {
  type ConfigurationFile,
  folderOf,
  noSuchPack,
  type PackData,
  packRequests,
  pathInside,
  type YamlProblem,
} from '../core/index.ts';
import { readTextFile, reasonOf, shownPath, slashed } from './files.ts';
import type { Io } from './io.ts';
import { complainOf, rightPack } from './packs.ts';

/** Where a pack lies, or why it cannot be used. */
type Located = { readonly paths: readonly string[] } | { readonly problem: string };

/**
 * @param files the configuration files that hold; the first one names packs
 * @param text its text
 * @returns the packs that are right, and whether all are; what is wrong is complained of
 */
export function configuredPacks(
  files: readonly ConfigurationFile[],
  text: string,
  io: Io,
): { readonly packs: readonly PackData[]; readonly isRight: boolean } {
  const path = files[0]?.path ?? '';
  const top = folderOf(files.at(-1)?.path ?? '') || sep;
  const { requests, problems: wrong } = packRequests(files);
  const problems: YamlProblem[] = [...wrong];
  const packs: PackData[] = [];
  let isRight = true;
  for (const { sort, name, span } of requests) {
    const fail = (message: string): void => {
      problems.push({ code: 'configuration/pack', message, span, severity: 'error' });
    };
    const located = sort === 'file' ? locateFile(name, top) : locatePackage(name, dirname(path));
    if ('problem' in located) fail(located.problem);
    for (const absolute of 'paths' in located ? located.paths : []) {
      const read = readTextFile({ absolute, named: true });
      const pack = 'text' in read ? rightPack(shownPath(absolute, io), read.text, io) : undefined;
      if (pack) packs.push(pack);
      else isRight = false;
      if ('reason' in read) fail(`This pack cannot be read: ${read.reason}.`);
    }
  }
  complainOf(shownPath(path, io), text, problems, io);
  return { packs, isRight: isRight && problems.length === 0 };
}

/** A link may lead anywhere; what it leads to must lie in the folder too. */
function locateFile(path: string, top: string): Located {
  try {
    const real = realpathSync(path);
    const folder = realpathSync(top);
    if (!real.startsWith(folder.endsWith(sep) ? folder : folder + sep))
      return { problem: 'This file is a link that leads out of the folder of the outermost needfirst.yaml.' };
    return { paths: [path] };
  } catch (error) {
    return { problem: `This pack cannot be read: ${reasonOf(error)}.` };
  }
}

/** `"needfirst": "pack.yaml"` (or a list) in the package.json of an installed package says where its packs are. */
function locatePackage(name: string, from: string): Located {
  for (let folder = from; ; folder = dirname(folder)) {
    const home = join(folder, 'node_modules', name);
    if (existsSync(join(home, 'package.json'))) return packsOfPackage(slashed(home));
    if (dirname(folder) === folder) return { problem: noSuchPack(name, true) };
  }
}

function packsOfPackage(home: string): Located {
  const wrong = { problem: 'The package.json of this package has no “needfirst” that names its pack file.' };
  const read = readTextFile({ absolute: `${home}/package.json`, named: true });
  if ('reason' in read) return { problem: `The package.json of this package cannot be read: ${read.reason}.` };
  try {
    const named: unknown = JSON.parse(read.text)?.needfirst;
    const entries: readonly unknown[] = Array.isArray(named) ? named : [named];
    const paths = entries.flatMap((entry) => (typeof entry === 'string' ? (pathInside(home, home, entry) ?? []) : []));
    return paths.length > 0 && paths.length === entries.length ? { paths } : wrong;
  } catch {
    return wrong;
  }
}

/** The packs that a configuration asks for: files beside it, and packages that npm has installed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  type ConfigurationFile,
  noSuchPack,
  type PackData,
  type PackRoot,
  packRequests,
  pathInside,
  type YamlProblem,
} from '../core/index.ts';
import { readOrdinaryFile, shownPath, slashed } from './files.ts';
import type { Io } from './io.ts';
import { complainOf, problemOfLink, readPacks } from './packs.ts';

/** Where a pack lies, or why it cannot be used. */
type Located = { readonly roots: readonly PackRoot[] } | { readonly problem: string };

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
  const top = dirname(files.at(-1)?.path ?? '');
  const { requests, problems: wrong } = packRequests(files);
  const problems: YamlProblem[] = [...wrong];
  const located = requests.map(({ sort, name, span }) => {
    const fail = (message: string): void => {
      problems.push({ code: 'configuration/pack', message, span, severity: 'error' });
    };
    const found = sort === 'file' ? locateFile(name, top) : locatePackage(name, dirname(path));
    if ('problem' in found) fail(found.problem);
    return { roots: 'roots' in found ? found.roots : [], fail };
  });
  const loaded = readPacks(
    located.flatMap(({ roots }) => roots),
    io,
  );
  for (const { roots, fail } of located) {
    for (const root of roots) {
      const { wrong: problem } = loaded.files.get(root.path) ?? {};
      if (problem !== undefined) fail(problem);
    }
  }
  complainOf(shownPath(path, io), text, problems, io);
  return { packs: loaded.packs, isRight: loaded.isRight && problems.length === 0 };
}

function locateFile(path: string, top: string): Located {
  const problem = problemOfLink(path, top);
  return problem === undefined ? { roots: [{ path, top }] } : { problem };
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
  const read = readOrdinaryFile(`${home}/package.json`);
  if ('reason' in read) return { problem: `The package.json of this package cannot be read: ${read.reason}.` };
  try {
    const named: unknown = JSON.parse(read.text)?.needfirst;
    const entries: readonly unknown[] = Array.isArray(named) ? named : [named];
    const paths = entries.flatMap((entry) => (typeof entry === 'string' ? (pathInside(home, home, entry) ?? []) : []));
    const roots = paths.map((path) => ({ path, top: home }));
    return roots.length > 0 && roots.length === entries.length ? { roots } : wrong;
  } catch {
    return wrong;
  }
}

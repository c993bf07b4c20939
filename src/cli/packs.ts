/** Reads rule packs and what they import. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  CONFIGURATION_NAME,
  LineMap,
  linkPacks,
  type PackData,
  type PackFile,
  type PackRoot,
  type ReadPack,
  readConfiguration,
  readPack,
  type YamlProblem,
} from '../core/index.ts';
import { isInside, readOrdinaryFile, reasonOf, shownPath, slashed } from './files.ts';
import { type Io, printable } from './io.ts';

/** A pack in a file, or why there is none. */
interface File extends PackFile {
  readonly text: string;
  readonly reason?: string;
}

export interface LoadedPacks {
  /** Those that are right; what a pack imports comes before it. */
  readonly packs: readonly PackData[];
  /** Whether nothing is wrong with any of them. */
  readonly isRight: boolean;
  /** Every file that was read, by its path. */
  readonly files: ReadonlyMap<string, File>;
}

/** Complains of what is wrong, with its place. Of a root that cannot be read the caller says so. */
export function readPacks(roots: readonly PackRoot[], io: Io): LoadedPacks {
  const files = new Map<string, File>();
  const problems = new Map<string, readonly YamlProblem[]>();
  for (;;) {
    const linked = linkPacks(roots, files);
    for (const { path, top } of linked.missing) {
      const isRoot = roots.some((root) => root.path === path);
      const outside = isRoot ? undefined : problemOfLink(path, top);
      const { problems: own, ...file } = outside
        ? { problems: [], wrong: outside, read: undefined, text: '' }
        : readFile(path);
      files.set(path, file);
      problems.set(path, own);
    }
    if (linked.missing.length > 0) continue;
    const isRight = (path: string): boolean => {
      const all = [...(problems.get(path) ?? []), ...(linked.problems.get(path) ?? [])];
      complainOf(shownPath(path, io), files.get(path)?.text ?? '', all, io);
      return files.get(path)?.read !== undefined && all.every(({ severity }) => severity !== 'error');
    };
    const right = linked.order.filter(isRight);
    const packs = right.flatMap((path) => files.get(path)?.read?.pack ?? []);
    return { packs, isRight: right.length === linked.order.length, files };
  }
}

function readFile(path: string): File & { readonly problems: readonly YamlProblem[] } {
  const found = readOrdinaryFile(path);
  if ('reason' in found) {
    const { reason } = found;
    return { read: undefined, reason, wrong: `This pack cannot be read: ${reason}.`, text: '', problems: [] };
  }
  const { read, problems } = readPack(found.text);
  return { read, text: found.text, problems };
}

/** What is wrong with a file that may be a link: it may lead anywhere, and what it leads to must lie in the folder too. */
export function problemOfLink(path: string, top: string): string | undefined {
  try {
    return isInside(realpathSync(path), realpathSync(top))
      ? undefined
      : 'This file is a link that leads out of the folder in which packs may lie.';
  } catch (error) {
    return `This pack cannot be read: ${reasonOf(error)}.`;
  }
}

/** Packs that were named on the command line. */
export interface GivenPacks {
  /** With what they import, in the order in which they are used. */
  readonly packs: readonly PackData[];
  /** The files in the order given. */
  readonly given: readonly (ReadPack & { readonly text: string })[];
}

/** The packs in these files; undefined when one cannot be used as it stands, which is complained of. */
export function loadPacks(paths: readonly string[], io: Io): GivenPacks | undefined {
  const roots = paths.map((path) => {
    const absolute = resolve(io.cwd, path);
    return { path: slashed(absolute), top: slashed(topFor(absolute, io.cwd)) };
  });
  const { packs, isRight, files } = readPacks(roots, io);
  for (const { path } of roots) {
    const { reason } = files.get(path) ?? {};
    if (reason !== undefined) io.complain(`needfirst: ${printable(shownPath(path, io))}: ${reason}`);
  }
  const given = roots.flatMap(({ path }) => {
    const { read, text = '' } = files.get(path) ?? {};
    return read ? { ...read, text } : [];
  });
  return isRight ? { packs, given } : undefined;
}

/** As for packs that a configuration names; without one, the current folder for packs in it, and their own for others. */
function topFor(path: string, cwd: string): string {
  let top: string | undefined;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const file = join(folder, CONFIGURATION_NAME);
    const read = existsSync(file) ? readOrdinaryFile(file) : undefined;
    const configuration = read && 'text' in read ? readConfiguration(read.text).configuration : undefined;
    if (configuration) top = folder;
    if (configuration?.root || dirname(folder) === folder) break;
  }
  return top ?? (isInside(path, cwd) ? cwd : dirname(path));
}

/** `FILE:line:column: message (code)`, a form in which editors and terminals know a place. */
export function complainOf(file: string, text: string, problems: readonly YamlProblem[], io: Io): void {
  for (const line of problemLines(file, text, problems)) io.complain(line);
}

export function problemLines(file: string, text: string, problems: readonly YamlProblem[]): readonly string[] {
  const lines = new LineMap(text);
  return problems.map(({ code, message, span }) => {
    const { line, character } = lines.positionAt(span.start);
    return printable(`${file}:${line + 1}:${character + 1}: ${message.replace(/\s+/g, ' ')} (${code})`);
  });
}

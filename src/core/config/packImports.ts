/** Packs that import others: in which order they are used, and what is wrong with what they ask for. Adapters read the files. */

import { guess } from '../rules/guess.ts';
import type { ReadPack } from '../rules/packData.ts';
import { MOST_PROBLEMS, type YamlProblem } from '../rules/yamlFile.ts';
import type { Span } from '../text.ts';
import { folderOf } from './effective.ts';
import { pathInside } from './packReferences.ts';
import { MOST_PACKS } from './packRequests.ts';

/** The file of a pack. Paths are absolute, with `/`. */
export interface PackRoot {
  readonly path: string;
  /** The folder that what it imports must lie in. */
  readonly top: string;
}

/** A file that was read, or that was to be. */
export interface PackFile {
  readonly read: ReadPack | undefined;
  /** What is said where it is imported; undefined when nothing is wrong with it. */
  readonly wrong?: string | undefined;
}

export interface LinkedPacks {
  /** The paths of the packs, none twice; what a pack imports comes before it, so that it can change that. */
  readonly order: readonly string[];
  /** Files that must be read before the answer is complete. */
  readonly missing: readonly PackRoot[];
  /** What is wrong with imports and what depends on them, by the path of the file that it is said in. */
  readonly problems: ReadonlyMap<string, readonly YamlProblem[]>;
}

/** @param files what was read so far, by path; asked again with more of them until none is missing */
export function linkPacks(roots: readonly PackRoot[], files: ReadonlyMap<string, PackFile>): LinkedPacks {
  const all = new Set(roots.map(({ path }) => path));
  const open = new Set<string>();
  /** The lexicons that a pack brings, those of what it imports included. */
  const done = new Map<string, ReadonlySet<string>>();
  const missing: PackRoot[] = [];
  const problems = new Map<string, YamlProblem[]>();

  const visit = (path: string, top: string): ReadonlySet<string> => {
    const known = done.get(path);
    if (known) return known;
    const file = files.get(path);
    if (!file) missing.push({ path, top });
    const { imports = [], wanted = [], pack } = file?.read ?? {};
    const own: YamlProblem[] = [];
    const complain = (code: string, message: string, span: Span): void => {
      own.push({ code: `pack/${code}`, message, span, severity: 'error' });
    };
    const isEnough = (): boolean => own.length >= MOST_PROBLEMS;
    const lexicons = new Set<string>();
    open.add(path);
    for (const { value, span } of imports) {
      if (isEnough()) break;
      const target = pathInside(top, folderOf(path), value);
      if (target === undefined) complain('outside', `“${value}” leads out of the folder in which packs may lie.`, span);
      else if (open.has(target))
        complain('cycle', target === path ? 'A pack cannot import itself.' : `“${value}” imports this pack.`, span);
      else if (!all.has(target) && all.size >= MOST_PACKS)
        complain('too-many', `At most ${MOST_PACKS} further packs can be used.`, span);
      else {
        all.add(target);
        for (const name of visit(target, top)) lexicons.add(name);
        const { wrong } = files.get(target) ?? {};
        if (wrong !== undefined) complain('import', wrong, span);
      }
    }
    open.delete(path);
    // What was not found may be in a pack that could not be used.
    if (own.length === 0) {
      for (const { value, span } of wanted) {
        if (lexicons.has(value) || isEnough()) continue;
        const close = guess(value, [...lexicons]);
        complain('unknown-name', `There is no lexicon “${value}”, here or in what this pack imports.${close}`, span);
      }
    }
    if (own.length > 0) problems.set(path, own);
    for (const name of Object.keys(pack?.lexicons ?? {})) lexicons.add(name);
    done.set(path, lexicons);
    return lexicons;
  };

  for (const { path, top } of roots) visit(path, top);
  return { order: [...done.keys()], missing, problems };
}

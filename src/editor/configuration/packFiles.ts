/** Packs in files and what they import, wherever they lie. */
import type * as vscode from 'vscode';
import {
  linkPacks,
  type PackData,
  type PackFile,
  type PackRoot,
  type ReadPack,
  readPack,
  type YamlProblem,
} from '../../core/index.ts';
import { type ReadFile, YamlFiles } from './files.ts';
import { isBehindLink } from './links.ts';

/** A YAML file with what is wrong in it. */
export interface FileProblems {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

export interface LoadedPacks {
  /** What a pack imports comes before it. */
  readonly packs: readonly PackData[];
  readonly files: readonly FileProblems[];
  /** What is said where the pack with this path is asked for; undefined when nothing is wrong with it. */
  wrongWith(path: string): string | undefined;
  /** The file with this path, as it was last right. */
  read(path: string): ReadFile<ReadPack> | undefined;
}

export class PackFiles {
  readonly #files: YamlFiles<ReadPack>;

  /** @param parsed called after each text that was read for the first time */
  constructor(parsed: () => void) {
    this.#files = new YamlFiles<ReadPack>((text) => {
      const { read, problems } = readPack(text);
      return { value: read, problems };
    }, parsed);
  }

  /** Every pack that was read and was there. */
  get all(): Iterable<ReadFile<ReadPack>> {
    return this.#files.all;
  }

  /** Whether a file was asked for, there or not. */
  has(uri: vscode.Uri): boolean {
    return this.#files.has(uri);
  }

  isOutdated(uri: vscode.Uri): Promise<boolean> {
    return this.#files.isOutdated(uri);
  }

  /** Has the file read anew when it is next asked for; every file when none is given. */
  changed(uri?: vscode.Uri): void {
    this.#files.changed(uri);
  }

  /** Reads packs and what they import. Never rejects. */
  async load(roots: readonly PackRoot[], uriOf: (path: string) => vscode.Uri): Promise<LoadedPacks> {
    const read = new Map<string, ReadFile<ReadPack> | undefined>();
    const files = new Map<string, PackFile>();
    let linked = linkPacks(roots, files);
    while (linked.missing.length > 0) {
      const found = linked.missing.map(async ({ path, top }) => {
        if (await isBehindLink(path, top, uriOf)) {
          this.#files.note(uriOf(path));
          files.set(path, { read: undefined, wrong: LINK });
          return;
        }
        const file = await this.#files.read(uriOf(path));
        read.set(path, file);
        files.set(path, { read: file?.value, wrong: wrongWith(file, file?.problems ?? []) });
      });
      await Promise.all(found);
      linked = linkPacks(roots, files);
    }
    const { order, problems } = linked;
    // Of a text that is not used it would be said in the wrong places.
    const problemsOf = (path: string, file: ReadFile<ReadPack>): readonly YamlProblem[] =>
      file.isStale ? file.problems : [...file.problems, ...(problems.get(path) ?? [])];
    return {
      packs: order.flatMap((path) => read.get(path)?.value?.pack ?? []),
      files: order.flatMap((path) => {
        const file = read.get(path);
        return file ? { uri: file.uri, text: file.text, problems: problemsOf(path, file) } : [];
      }),
      wrongWith: (path) => {
        const file = read.get(path);
        return file ? wrongWith(file, problemsOf(path, file)) : files.get(path)?.wrong;
      },
      read: (path) => read.get(path),
    };
  }
}

const LINK = 'A link lies on the way to this file, and may lead anywhere. Put the file itself there.';

function wrongWith(file: ReadFile<ReadPack> | undefined, problems: readonly YamlProblem[]): string | undefined {
  if (!file) return 'There is no such file, or it cannot be read.';
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return undefined;
  const rest = file.isStale
    ? 'It is used as it was before.'
    : file.value
      ? 'The rest of it is used.'
      : 'It is not used.';
  return `This pack has ${errors === 1 ? 'an error' : `${errors} errors`}. ${rest}`;
}

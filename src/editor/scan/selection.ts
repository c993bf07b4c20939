/** Which Markdown files of a workspace folder are scanned: those that neither VS Code's settings nor git leave out. */
import * as vscode from 'vscode';
import { Patterns, type Verdict } from './globs.ts';
import { isMarkdown, isWalked } from './names.ts';
import { readExcludes } from './scope.ts';

/** Told of what a walk meets. */
export interface Visitor {
  file(uri: vscode.Uri): void;
  /** A folder that could not be listed. */
  unreadable(uri: vscode.Uri, error: unknown): void;
}

/** A folder on the way, with the `.gitignore` files that hold in it, the nearest first. */
interface Folder {
  readonly uri: vscode.Uri;
  /** Relative to the workspace folder; empty or with a slash at its end. */
  readonly path: string;
  readonly gitignores: readonly Gitignore[];
}

interface Gitignore {
  /** The path of its folder, as above; undefined when that lies outside. */
  readonly path: string | undefined;
  /** @param path relative to the workspace folder */
  judge(path: string): Verdict;
}

/** Folders listed at a time: on a remote file system each one is a round trip. */
const AT_A_TIME = 16;
const GITIGNORE = '.gitignore';

export class Selection {
  readonly root: vscode.Uri;
  readonly #excludes: readonly Patterns[];
  readonly #usesGitignore: boolean;
  /** By the path of the folder. They are read once: when one changes, there is a new selection. */
  readonly #gitignores = new Map<string, Promise<Patterns | undefined>>();
  #above: Promise<readonly Gitignore[]> | undefined;

  constructor(root: vscode.Uri) {
    const { settings, usesGitignore } = readExcludes(root);
    this.root = root;
    this.#excludes = settings.map(Patterns.ofSetting);
    this.#usesGitignore = usesGitignore;
  }

  /**
   * Visits the files in a folder and all folders in it, but not other workspace folders nor links to folders, which could lead
   * round in a circle. Ends early when cancelled.
   */
  async walk(start: vscode.Uri, visitor: Visitor, token: vscode.CancellationToken): Promise<void> {
    const first = await this.#folderAt(this.#pathOf(start));
    let folders = first ? [first] : [];
    while (folders.length > 0) {
      const inner: Folder[] = [];
      for (let at = 0; at < folders.length && !token.isCancellationRequested; at += AT_A_TIME) {
        const listed = folders.slice(at, at + AT_A_TIME).map((folder) => this.#list(folder, visitor));
        for (const found of await Promise.all(listed)) inner.push(...found);
      }
      folders = inner;
    }
  }

  /** Whether a walk would visit a file. */
  async includes(uri: vscode.Uri): Promise<boolean> {
    const path = this.#pathOf(uri);
    const slash = path.lastIndexOf('/') + 1;
    if (!isMarkdown(path.slice(slash))) return false;
    const folder = await this.#folderAt(path.slice(0, slash));
    return folder !== undefined && !this.#isExcluded(path, folder.gitignores);
  }

  /** Visits the files of one folder and returns the folders in it. */
  async #list(folder: Folder, visitor: Visitor): Promise<Folder[]> {
    let entries: readonly [string, vscode.FileType][];
    try {
      entries = await vscode.workspace.fs.readDirectory(folder.uri);
    } catch (error) {
      visitor.unreadable(folder.uri, error);
      return [];
    }
    const hasGitignore = entries.some(([name]) => name === GITIGNORE);
    const gitignores = hasGitignore ? await this.#withGitignoreOf(folder) : folder.gitignores;
    const inner: Folder[] = [];
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder.uri, name);
      if (type === vscode.FileType.Directory) {
        const path = `${folder.path}${name}/`;
        const isOwn = isWalked(name) && !isRoot(uri) && !this.#isExcluded(path, gitignores);
        if (isOwn) inner.push({ uri, path, gitignores });
      } else if ((type & vscode.FileType.Directory) === 0 && isMarkdown(name)) {
        if (!this.#isExcluded(folder.path + name, gitignores)) visitor.file(uri);
      }
    }
    return inner;
  }

  /** The folder at a path, its own `.gitignore` included; undefined when a walk would not come there. */
  async #folderAt(path: string): Promise<Folder | undefined> {
    if (this.#usesGitignore) this.#above ??= gitignoresAbove(this.root);
    let folder: Folder = { uri: this.root, path: '', gitignores: (await this.#above) ?? [] };
    for (const name of path.split('/').filter(Boolean)) {
      const gitignores = await this.#withGitignoreOf(folder);
      const inner = `${folder.path}${name}/`;
      if (!isWalked(name) || this.#isExcluded(inner, gitignores)) return undefined;
      folder = { uri: vscode.Uri.joinPath(folder.uri, name), path: inner, gitignores };
    }
    return { ...folder, gitignores: await this.#withGitignoreOf(folder) };
  }

  async #withGitignoreOf({ uri, path, gitignores }: Folder): Promise<readonly Gitignore[]> {
    if (!this.#usesGitignore || gitignores[0]?.path === path) return gitignores;
    const known = this.#gitignores.get(path) ?? readGitignore(vscode.Uri.joinPath(uri, GITIGNORE));
    this.#gitignores.set(path, known);
    const patterns = await known;
    return patterns
      ? [{ path, judge: (inner) => patterns.judge(inner.slice(path.length)) }, ...gitignores]
      : gitignores;
  }

  #isExcluded(path: string, gitignores: readonly Gitignore[]): boolean {
    if (this.#excludes.some((patterns) => patterns.judge(path) === 'excluded')) return true;
    return isIgnored(path, gitignores);
  }

  #pathOf(uri: vscode.Uri): string {
    const base = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    return uri.path.startsWith(base) ? uri.path.slice(base.length) : '';
  }
}

const isRoot = (uri: vscode.Uri): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some((folder) => folder.uri.toString() === uri.toString());

/** The nearest `.gitignore` that speaks of a path decides. */
function isIgnored(path: string, gitignores: readonly Gitignore[]): boolean {
  for (const gitignore of gitignores) {
    const verdict = gitignore.judge(path);
    if (verdict) return verdict === 'excluded';
  }
  return false;
}

/** What holds in a folder because of the repository that it lies in, the nearest first; nothing when that hides it whole. */
async function gitignoresAbove(root: vscode.Uri): Promise<readonly Gitignore[]> {
  const gitignores: Gitignore[] = [];
  let inside = '';
  for (let folder = root; !(await exists(vscode.Uri.joinPath(folder, '.git'))); ) {
    const slash = folder.path.lastIndexOf('/');
    if (slash < 0 || folder.path === '/') return [];
    inside = `${folder.path.slice(slash + 1)}/${inside}`;
    folder = folder.with({ path: folder.path.slice(0, slash) || '/' });
    const patterns = await readGitignore(vscode.Uri.joinPath(folder, GITIGNORE));
    const prefix = inside;
    if (patterns) gitignores.push({ path: undefined, judge: (path) => patterns.judge(prefix + path) });
  }
  return isIgnored('', gitignores) ? [] : gitignores;
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

/** A file that is not there, or cannot be read, ignores nothing. */
async function readGitignore(uri: vscode.Uri): Promise<Patterns | undefined> {
  try {
    return Patterns.ofGitignore(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}

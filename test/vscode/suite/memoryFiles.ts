// A file system that answers when a test lets it.
import * as vscode from 'vscode';

/** A file system in memory. A folder that holds "forbidden" may not be listed. */
export class MemoryFiles implements vscode.FileSystemProvider {
  /** Lets the reads go on that are held up, the oldest first. */
  readonly held: (() => void)[] = [];
  readonly #files: Map<string, Uint8Array>;
  readonly #slow: string | undefined;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  /** @param slow a file of which every read is held up; or a folder, with a slash at its end, that is never listed */
  constructor(files: Record<string, string>, slow?: string) {
    this.#slow = slow;
    this.#files = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  }

  #textOf = (name: string): string => new TextDecoder().decode(this.#files.get(name));
  #namesIn = (folder: string): string[] => {
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.#files.keys()].filter((name) => name.startsWith(base)).map((name) => name.slice(base.length));
  };

  stat({ path: name }: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(name);
    if (!bytes && this.#namesIn(name).length === 0) throw vscode.FileSystemError.FileNotFound(name);
    const type = bytes ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path: folder }: vscode.Uri): [string, vscode.FileType][] | Promise<never> {
    const names = this.#namesIn(folder);
    const base = folder.endsWith('/') ? folder : `${folder}/`;
    if (base === this.#slow) return new Promise(() => {});
    if (names.some((name) => !name.includes('/') && this.#textOf(base + name) === 'forbidden'))
      throw vscode.FileSystemError.NoPermissions(folder);
    const entries = names.map((name): [string, vscode.FileType] =>
      name.includes('/') ? [name.slice(0, name.indexOf('/')), vscode.FileType.Directory] : [name, vscode.FileType.File],
    );
    return [...new Map(entries)];
  }

  readFile({ path: name }: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    const bytes = this.#files.get(name);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(name);
    return name === this.#slow ? new Promise((resolve) => this.held.push(() => resolve(bytes))) : bytes;
  }

  /** Writes a file and tells nobody. */
  put(name: string, text: string): void {
    this.#files.set(name, new TextEncoder().encode(text));
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#files.set(uri.path, bytes);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch = (): vscode.Disposable => new vscode.Disposable(() => {});
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}

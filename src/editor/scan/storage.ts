/** Keeps the cache in the workspace's storage of the extension, where there is one. What goes wrong there costs time only. */
import * as vscode from 'vscode';
import { Pace } from '../pace.ts';
import { type Cache, headOf } from './cache.ts';

const FILE = 'scan-cache.txt';
/** No cache that was written here is larger. */
const MOST_BYTES = 100_000_000;
const LINE_BREAK = 10;

export class Storage {
  readonly #folder: vscode.Uri | undefined;
  readonly #head: string;
  readonly #log: vscode.LogOutputChannel;

  /** @param folder undefined where nothing is kept */
  constructor(folder: vscode.Uri | undefined, version: string, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#head = headOf(version);
    this.#log = log;
  }

  /** Adds what was kept by this version of Needfirst. */
  async load(cache: Cache): Promise<void> {
    if (!this.#folder) return;
    try {
      const file = vscode.Uri.joinPath(this.#folder, FILE);
      if ((await vscode.workspace.fs.stat(file)).size > MOST_BYTES) return;
      const [head, ...lines] = linesOf(await vscode.workspace.fs.readFile(file));
      if (new TextDecoder().decode(head) !== this.#head) return;
      const pace = new Pace();
      for (const line of lines) {
        await pace.breathe();
        cache.add(line.slice()); // a part would hold the whole
      }
    } catch (error) {
      this.#log.debug('The cache of the scan was not read:', error);
    }
  }

  /** Writes beside the file and renames, so that the file is always whole. */
  async save(cache: Cache): Promise<void> {
    if (!this.#folder) return;
    const { fs } = vscode.workspace;
    const beside = vscode.Uri.joinPath(this.#folder, `${FILE}.new`);
    try {
      await fs.createDirectory(this.#folder);
      await fs.writeFile(beside, await joined([new TextEncoder().encode(this.#head), ...cache.lines()]));
      await fs.rename(beside, vscode.Uri.joinPath(this.#folder, FILE), { overwrite: true });
    } catch (error) {
      this.#log.debug('The cache of the scan was not kept:', error);
    }
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_BREAK); end >= 0; end = bytes.indexOf(LINE_BREAK, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

async function joined(lines: readonly Uint8Array[]): Promise<Uint8Array> {
  const pace = new Pace();
  const all = new Uint8Array(lines.reduce((sum, line) => sum + line.length + 1, 0));
  let at = 0;
  for (const line of lines) {
    await pace.breathe();
    all.set(line, at);
    at += line.length + 1;
    all[at - 1] = LINE_BREAK;
  }
  return all;
}

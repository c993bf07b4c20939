/** Keeps the cache in the workspace's storage of the extension, where there is one. What goes wrong there costs time only. */
import * as vscode from 'vscode';
import { type Cache, headOf } from './cache.ts';
import { Pace } from './pace.ts';

const FILE = 'scan-cache.txt';
/** No cache that was written here is larger. */
const MOST_BYTES = 100_000_000;
/** Lines are encoded and decoded by so many bytes or characters at a time. */
const CHUNK = 1_000_000;

export class Storage {
  readonly #folder: vscode.Uri | undefined;
  readonly #version: string;
  readonly #log: vscode.LogOutputChannel;

  /** @param folder undefined where nothing is kept */
  constructor(folder: vscode.Uri | undefined, version: string, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#version = version;
    this.#log = log;
  }

  /** Adds what was kept by this version of Needfirst. */
  async load(cache: Cache): Promise<void> {
    if (!this.#folder) return;
    try {
      const file = vscode.Uri.joinPath(this.#folder, FILE);
      if ((await vscode.workspace.fs.stat(file)).size > MOST_BYTES) return;
      const bytes = await vscode.workspace.fs.readFile(file);
      const pace = new Pace();
      const decoder = new TextDecoder();
      let isHead = true;
      let rest = '';
      for (let at = 0; at < bytes.length; at += CHUNK) {
        await pace.breathe();
        const lines = (rest + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (isHead && lines.shift() !== headOf(this.#version)) return;
        isHead = false;
        for (const line of lines) cache.add(line);
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
      await fs.writeFile(beside, await encode(cache.toLines(this.#version)));
      await fs.rename(beside, vscode.Uri.joinPath(this.#folder, FILE), { overwrite: true });
    } catch (error) {
      this.#log.debug('The cache of the scan was not kept:', error);
    }
  }
}

async function encode(lines: Iterable<string>): Promise<Uint8Array> {
  const pace = new Pace();
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    chunks.push(encoder.encode(waiting.map((line) => `${line}\n`).join('')));
    waiting = [];
    length = 0;
  };
  for (const line of lines) {
    waiting.push(line);
    length += line.length;
    if (length < CHUNK) continue;
    flush();
    await pace.breathe();
  }
  flush();
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

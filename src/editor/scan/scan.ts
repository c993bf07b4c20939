/** Looks at the Markdown files of all workspace folders, and again at those that have changed since. */
import * as vscode from 'vscode';
import { type JsonFile, toJsonFile } from '../../core/index.ts';
import { ahead, Pace } from '../pace.ts';
import type { Reviewer } from '../reviewer.ts';
import { Cache } from './cache.ts';
import { toCheckedSpec, toFoundSpec } from './checkedSpec.ts';
import { type Checking, checkingOf } from './checking.ts';
import { type ReadText, readText, reasonOf } from './readText.ts';
import { isOpen, type Outcome, Results } from './results.ts';
import { Selection } from './selection.ts';
import type { Storage } from './storage.ts';
import type { CheckedSpec } from './types.ts';

/** Files that are being read while one is checked. */
const READ_AHEAD = 32;

/** Told how a scan is getting on: files done of all files, the latter undefined while they are still being looked for. */
export type Progress = (done: number, all: number | undefined) => void;

export class Scan implements vscode.Disposable {
  readonly results: Results;
  readonly #reviewer: Reviewer;
  readonly #storage: Storage;
  readonly #log: vscode.LogOutputChannel;
  readonly #cache = new Cache();
  readonly #pace = new Pace();
  /** One for each workspace folder, by its URI; none before the first scan. */
  #selections = new Map<string, Selection>();
  /** Counts the looks at files. */
  #looks = 0;
  /** The newest look at each file that has had its say: an older one that takes longer has none. */
  readonly #heard = new Map<string, number>();
  #isLoaded = false;

  constructor(reviewer: Reviewer, storage: Storage, log: vscode.LogOutputChannel) {
    this.results = new Results(reviewer);
    this.#reviewer = reviewer;
    this.#storage = storage;
    this.#log = log;
  }

  /** Looks at all files. When it is cancelled, what was found until then stays, beside older results. */
  async run(progress: Progress, token: vscode.CancellationToken): Promise<void> {
    const start = performance.now();
    if (!this.#isLoaded) await this.#storage.load(this.#cache);
    this.#isLoaded = true;
    this.#cache.begin();
    const folders = vscode.workspace.workspaceFolders ?? [];
    this.#selections = new Map(folders.map(({ uri }) => [uri.toString(), new Selection(uri)]));
    const before = this.#looks;
    let [found, done, walking] = [0, 0, this.#selections.size];
    const tell = (): void => (walking > 0 ? progress(found, undefined) : progress(done, found));
    const scan = async (selection: Selection): Promise<void> => {
      const files: vscode.Uri[] = [];
      const visitor = {
        file: (uri: vscode.Uri): void => {
          files.push(uri);
          found++;
          tell();
        },
        unreadable: (uri: vscode.Uri, error: unknown): void => {
          if (token.isCancellationRequested) return;
          this.#settle(uri, ++this.#looks, () => ({ reason: reasonOf(error), isFolder: true }));
        },
      };
      await selection.walk(selection.root, visitor, token);
      walking--;
      await this.#lookAt(files, token, () => {
        done++;
        tell();
      });
    };
    // Side by side: a file system that does not answer holds up its own folder only.
    await Promise.all([...this.#selections.values()].map(scan));
    if (token.isCancellationRequested) return;
    // What has not been met is gone; files that came meanwhile have been looked at since.
    for (const uri of this.results.uris()) this.#settle(uri, before, () => undefined);
    this.#log.debug(`Scanned ${found} files in ${Math.round(performance.now() - start)} ms.`);
    await this.#storage.save(this.#cache);
  }

  /** Looks again at files that may have come, changed or gone, and at what is in folders that have come. */
  async update(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
    const isIncluded = async (uri: vscode.Uri) => (await this.#selectionOf(uri)?.includes(uri)) ?? false;
    await this.#lookAt(uris, token, undefined, isIncluded);
  }

  /** The files that a scan would find in a folder; none when it is no folder. */
  async filesIn(folder: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    const files: vscode.Uri[] = [];
    const visitor = { file: (uri: vscode.Uri) => void files.push(uri), unreadable: () => {} };
    if (await isFolder(folder)) await this.#selectionOf(folder)?.walk(folder, visitor, token);
    return files;
  }

  /** All that there is to say about a product spec now; undefined when it is none, or gone. */
  async file(uri: vscode.Uri): Promise<JsonFile | undefined> {
    const review = this.#reviewer.latest(uri);
    if (review) return toJsonFile(review);
    const checking = await checkingOf(uri, this.#reviewer);
    const key = this.results.keyOf(uri);
    const known = key === undefined ? undefined : this.#cache.get(key);
    if (known || !checking) return known?.file;
    const content = await readText(uri);
    await this.#pace.breathe();
    if (content === 'gone' || 'reason' in content) return undefined;
    return this.#check(checking, checking.keyOf(content.text), content.text)?.file;
  }

  /** Forgets all results. The next scan begins with what is kept on disk. */
  clear(): void {
    this.#cache.clear();
    this.#isLoaded = false;
    this.#selections.clear();
    this.#heard.clear();
    for (const uri of this.results.uris()) this.results.delete(uri);
  }

  dispose(): void {
    this.results.dispose();
    this.#cache.clear();
  }

  async #lookAt(
    uris: readonly vscode.Uri[],
    token: vscode.CancellationToken,
    looked: () => void = () => {},
    isIncluded = async (_: vscode.Uri) => true,
  ): Promise<void> {
    const again: Promise<void>[] = [];
    const read = async (uri: vscode.Uri) => {
      const look = ++this.#looks; // before anything is asked: what is found out later may be older
      const checking = (await isIncluded(uri)) ? await checkingOf(uri, this.#reviewer) : undefined;
      return { uri, look, checking, content: !checking || isOpen(uri) ? undefined : await readText(uri) };
    };
    for await (const { uri, look, checking, content } of ahead(uris, READ_AHEAD, read)) {
      await this.#pace.breathe();
      if (token.isCancellationRequested) return;
      const isToBeRead = checking && !content && !isOpen(uri); // it was closed meanwhile
      if (isToBeRead) again.push(this.#lookAt([uri], token));
      else this.#settle(uri, look, () => this.#outcomeOf(uri, checking, content));
      looked();
    }
    await Promise.all(again);
  }

  /** @param content undefined for a document that is open: its findings come from the reviewer */
  #outcomeOf(
    uri: vscode.Uri,
    checking: Checking | undefined,
    content: ReadText | undefined,
  ): Outcome | 'unchanged' | undefined {
    if (content === 'gone' || !checking) return undefined;
    if (content === undefined) return { found: null, key: undefined };
    if ('reason' in content) return content;
    const key = checking.keyOf(content.text);
    if (this.results.keyOf(uri) === key) return 'unchanged';
    try {
      const checked = this.#check(checking, key, content.text);
      return { found: checked && toFoundSpec(checked), key };
    } catch (error) {
      this.#log.error(`${uri.toString(true)}:`, error instanceof Error ? error : String(error));
      return { reason: 'could not be checked; the output of Needfirst says why' };
    }
  }

  #check(checking: Checking, key: string, text: string): CheckedSpec | null {
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const checked = toCheckedSpec(checking.check(text));
    this.#cache.set(key, checked);
    return checked;
  }

  /**
   * Takes up what a look has come to, unless a newer one was heard before.
   * @param outcomeOf returns undefined for a file that is gone, or left out
   */
  #settle(uri: vscode.Uri, look: number, outcomeOf: () => Outcome | 'unchanged' | undefined): void {
    const key = uri.toString();
    if (look < (this.#heard.get(key) ?? 0)) return;
    this.#heard.set(key, look);
    const outcome = outcomeOf();
    if (outcome === undefined) this.results.delete(uri);
    else if (outcome !== 'unchanged') {
      if ('reason' in outcome) this.#log.info(`${uri.toString(true)} is passed over: ${outcome.reason}.`);
      this.results.set(uri, outcome);
    }
  }

  #selectionOf(uri: vscode.Uri): Selection | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#selections.get(folder.uri.toString());
  }
}

const isFolder = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => type === vscode.FileType.Directory,
    () => false,
  );

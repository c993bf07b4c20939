/**
 * Owns what is known of the open documents: one review of one version each. Squiggles, hovers, quick fixes, status bar and
 * previews all ask here, so that nothing is checked twice and nothing of an older version is taken for the present one.
 */
import * as vscode from 'vscode';
import { type CheckResult, LONGEST_TEXT, type SpecDocument } from '../core/index.ts';
import type { Configurations, Governed } from './configuration/configurations.ts';
import { FirstReading } from './firstReading.ts';
import { readSettings } from './settings.ts';

/** What was found in one version of a document. */
export interface Review {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly document: SpecDocument;
  readonly result: CheckResult;
  /** What held for it. */
  readonly governed: Governed;
}

export class Reviewer implements vscode.Disposable {
  readonly configurations: Configurations;
  readonly #log: vscode.LogOutputChannel;
  readonly #reviews = new Map<string, Review>();
  /** What holds for the documents that were to be reviewed. */
  readonly #governed = new Map<string, Governed>();
  readonly #firstReading = new FirstReading();
  /** The documents that are being read for the first time, which takes several turns. */
  readonly #beginning = new Map<vscode.TextDocument, Promise<void>>();
  readonly #tooLong = new Set<string>();
  /** Counts the changes of configuration. */
  #turn = 0;
  readonly #registrations: vscode.Disposable;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires after a document was reviewed or forgotten. */
  readonly onDidChange = this.#changed.event;

  constructor(configurations: Configurations, log: vscode.LogOutputChannel) {
    this.configurations = configurations;
    this.#log = log;
    this.#registrations = configurations.onDidChange(() => {
      this.#turn++;
      for (const document of vscode.workspace.textDocuments)
        if (this.#governed.has(document.uri.toString())) void this.#govern(document);
    });
  }

  /** The newest review of a document, perhaps of an older version; undefined when there is none. */
  latest(uri: vscode.Uri): Review | undefined {
    return this.#reviews.get(uri.toString());
  }

  /** The review of exactly the present version under the present configuration; undefined when there is none yet. */
  current(document: vscode.TextDocument): Review | undefined {
    const review = this.latest(document.uri);
    const isCurrent = review?.version === document.version;
    return isCurrent && review.governed === this.#governed.get(document.uri.toString()) ? review : undefined;
  }

  /**
   * The review of the present version, made now where there is none; undefined for documents that are not reviewed, and as
   * long as their configuration, or they for the first time, are being read, after which the review follows.
   */
  review(document: vscode.TextDocument): Review | undefined {
    const current = this.current(document);
    if (current) return current;
    const governed = this.#governed.get(document.uri.toString());
    if (!isReviewed(document)) this.forget(document.uri);
    else if (!governed) void this.#govern(document);
    else if (governed.effective.ignored.value) this.#drop(document.uri);
    else {
      const latest = this.latest(document.uri);
      if (latest?.governed.engine === governed.engine) this.#check(document, governed, latest.document);
      else if (!this.#beginning.has(document)) this.#beginning.set(document, this.#begin(document, governed));
    }
    return this.current(document);
  }

  /** The same, after all that was read. */
  async ready(document: vscode.TextDocument): Promise<Review | undefined> {
    if (isReviewed(document) && !this.#governed.has(document.uri.toString())) await this.#govern(document);
    this.review(document);
    // Where the configuration changes meanwhile, it is begun again.
    while (this.#beginning.has(document)) await this.#beginning.get(document);
    return this.review(document);
  }

  /** Drops what is known of a document; its diagnostics go. */
  forget(uri: vscode.Uri): void {
    this.#governed.delete(uri.toString());
    this.#drop(uri);
  }

  #drop(uri: vscode.Uri): void {
    this.#tooLong.delete(uri.toString());
    if (this.#reviews.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#reviews.clear();
    this.#governed.clear(); // what is being read is no longer wanted
    this.#changed.dispose();
  }

  /** Reads what holds for a document, and reviews it where that is news. */
  async #govern(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    let turn: number;
    let governed: Governed;
    do {
      turn = this.#turn;
      governed = await this.configurations.governing(document.uri);
    } while (turn !== this.#turn);
    const before = this.#governed.get(key);
    if (document.isClosed || (before && isSame(before, governed))) return;
    this.#governed.set(key, governed);
    this.review(document);
  }

  /** Reads a document with an engine that has not read it yet, and reviews it. */
  async #begin(document: vscode.TextDocument, { engine, settings }: Governed): Promise<void> {
    const { uri } = document;
    /** What holds for the document by now, if it is still to be reviewed. */
    const governs = (): Governed | undefined => {
      const governed = isReviewed(document) ? this.#governed.get(uri.toString()) : undefined;
      return governed?.effective.ignored.value ? undefined : governed;
    };
    const isWanted = (): boolean => governs()?.engine === engine;
    let begun: SpecDocument | undefined;
    try {
      const options = { ...settings.read, path: pathOf(uri) };
      begun = await this.#firstReading.begin(engine, document.getText(), options, settings.check, isWanted);
    } catch (error) {
      this.#fail(uri, error);
      return;
    } finally {
      this.#beginning.delete(document);
    }
    const governed = governs();
    if (governed?.engine === engine) this.#check(document, governed, begun);
    else if (governed) this.review(document);
  }

  /** An error in one document is logged and leaves it without findings; the next document is none the worse for it. */
  #check(textDocument: vscode.TextDocument, governed: Governed, previous?: SpecDocument): void {
    const { engine, settings } = governed;
    const { uri, version } = textDocument;
    const start = performance.now();
    try {
      const text = textDocument.getText();
      const document = engine.read(text, { ...settings.read, path: pathOf(uri), ...(previous && { previous }) });
      const result = engine.check(document, settings.check);
      this.#reviews.set(uri.toString(), { uri, version, document, result, governed });
      this.#noteLength(uri, text.length);
    } catch (error) {
      this.#fail(uri, error);
      return;
    }
    this.#log.trace(`${uri.toString(true)} version ${version}: ${(performance.now() - start).toFixed(1)} ms`);
    this.#changed.fire(uri);
  }

  #fail(uri: vscode.Uri, error: unknown): void {
    this.#log.error(`${uri.toString(true)}:`, error instanceof Error ? error : String(error));
    this.#drop(uri);
  }

  /** Says once, until the document is shorter or closed, why a very long one gets no findings. */
  #noteLength(uri: vscode.Uri, length: number): void {
    const key = uri.toString();
    if (length <= LONGEST_TEXT) this.#tooLong.delete(key);
    else if (!this.#tooLong.has(key)) {
      this.#tooLong.add(key);
      this.#log.warn(`${uri.toString(true)} is not reviewed: it is longer than ${LONGEST_TEXT} characters.`);
    }
  }
}

/** Whether two configurations amount to the same. */
const isSame = (a: Governed, b: Governed): boolean =>
  a.engine === b.engine &&
  a.effective.ignored.value === b.effective.ignored.value &&
  JSON.stringify(a.settings) === JSON.stringify(b.settings);

/**
 * Whether a document is one that a person writes: Markdown that is untitled or lies on a file system that can be written
 * to. That leaves out what other extensions show, such as the old side of a diff, output, and notebook cells.
 */
export function isReviewed(document: vscode.TextDocument): boolean {
  const { languageId, uri, isClosed } = document;
  if (languageId !== 'markdown' || isClosed) return false;
  const isWritten = uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  return isWritten && readSettings(document).enable;
}

/** Relative to the workspace folder, as on the command line: where a document lies is evidence for its kind. */
export const pathOf = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : uri.path;

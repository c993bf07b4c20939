/**
 * Owns what is known of the open documents: one review of one version each. Squiggles, hovers, quick fixes, status bar and
 * previews all ask here, so that nothing is checked twice and nothing of an older version is taken for the present one.
 */
import * as vscode from 'vscode';
import { type CheckResult, type Engine, LONGEST_TEXT, type SpecDocument } from '../core/index.ts';
import { readSettings } from './settings.ts';

/** What was found in one version of a document. */
export interface Review {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly document: SpecDocument;
  readonly result: CheckResult;
}

export class Reviewer implements vscode.Disposable {
  readonly engine: Engine;
  readonly #log: vscode.LogOutputChannel;
  readonly #reviews = new Map<string, Review>();
  readonly #tooLong = new Set<string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires after a document was reviewed or forgotten. */
  readonly onDidChange = this.#changed.event;

  constructor(engine: Engine, log: vscode.LogOutputChannel) {
    this.engine = engine;
    this.#log = log;
  }

  /** The newest review of a document, perhaps of an older version; undefined when there is none. */
  latest(uri: vscode.Uri): Review | undefined {
    return this.#reviews.get(uri.toString());
  }

  /** The review of exactly the present version; undefined when there is none yet. */
  current(document: vscode.TextDocument): Review | undefined {
    const review = this.latest(document.uri);
    return review?.version === document.version ? review : undefined;
  }

  /** The review of the present version, made now where there is none; undefined for documents that are not reviewed. */
  review(document: vscode.TextDocument): Review | undefined {
    const current = this.current(document);
    if (current) return current;
    if (isReviewed(document)) this.#check(document);
    else this.forget(document.uri);
    return this.current(document);
  }

  /** Drops what is known of a document; its diagnostics go. */
  forget(uri: vscode.Uri): void {
    this.#tooLong.delete(uri.toString());
    if (this.#reviews.delete(uri.toString())) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#reviews.clear();
    this.#changed.dispose();
  }

  /** An error in one document is logged and leaves it without findings; the next document is none the worse for it. */
  #check(textDocument: vscode.TextDocument): void {
    const { uri, version } = textDocument;
    const start = performance.now();
    try {
      const text = textDocument.getText();
      const previous = this.latest(uri)?.document;
      const document = this.engine.read(text, { path: pathOf(uri), ...(previous && { previous }) });
      const result = this.engine.check(document);
      this.#reviews.set(uri.toString(), { uri, version, document, result });
      this.#noteLength(uri, text.length);
    } catch (error) {
      this.#log.error(`${uri.toString(true)}:`, error instanceof Error ? error : String(error));
      this.forget(uri);
      return;
    }
    this.#log.trace(`${uri.toString(true)} version ${version}: ${(performance.now() - start).toFixed(1)} ms`);
    this.#changed.fire(uri);
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
const pathOf = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) ? vscode.workspace.asRelativePath(uri, false) : uri.path;

/** Decides when a document is reviewed: on opening, after a pause in typing or on saving; each document has its own timer. */
import * as vscode from 'vscode';
import { isReviewed, type Reviewer } from './reviewer.ts';
import { onDidChangeSettings, readSettings } from './settings.ts';

/** Reviews the open documents, those on screen first, and from then on whatever is opened, edited or saved. */
export function registerSchedule(reviewer: Reviewer): vscode.Disposable {
  const timers = new Timers();

  const reviewAll = (): void => {
    const documents = vscode.workspace.textDocuments;
    for (const document of documents.filter(isVisible)) reviewer.review(document);
    for (const document of documents) timers.start(document, 0, () => reviewer.review(document));
  };
  const open = (document: vscode.TextDocument): void => {
    if (isVisible(document)) reviewer.review(document);
    else timers.start(document, 0, () => reviewer.review(document));
  };
  const close = (document: vscode.TextDocument): void => {
    timers.stop(document);
    reviewer.forget(document.uri);
  };
  const edit = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    if (contentChanges.length === 0 || !isReviewed(document)) return;
    const { run, delay } = readSettings(document);
    if (run === 'onType') timers.start(document, delay, () => reviewer.review(document));
  };

  const registrations = vscode.Disposable.from(
    timers,
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument(close),
    vscode.workspace.onDidChangeTextDocument(edit),
    vscode.workspace.onDidSaveTextDocument((document) => void reviewer.review(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      // An opened document is announced before its editor; one that is on screen does not wait for the others.
      for (const { document } of editors) if (!reviewer.latest(document.uri)) reviewer.review(document);
    }),
    onDidChangeSettings(() => {
      for (const document of vscode.workspace.textDocuments) if (!isReviewed(document)) close(document);
      reviewAll();
    }),
  );
  reviewAll();
  return registrations;
}

const isVisible = (document: vscode.TextDocument): boolean =>
  vscode.window.visibleTextEditors.some((editor) => editor.document === document);

/** One timer a document: starting it again puts it off. */
class Timers implements vscode.Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  start(document: vscode.TextDocument, milliseconds: number, action: () => void): void {
    this.stop(document);
    const key = document.uri.toString();
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      if (!document.isClosed) action();
    }, milliseconds);
    this.#timers.set(key, timer);
  }

  stop(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}

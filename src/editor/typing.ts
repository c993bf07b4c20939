/** Knows which sentence is being written, so that what is found in it can wait until the caret leaves it (a setting). */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { moved } from './report/moved.ts';
import type { Review, Reviewer } from './reviewer.ts';
import { onDidChangeSettings, readSettings } from './settings.ts';

export class Typing implements vscode.Disposable {
  readonly #reviewer: Reviewer;
  readonly #left = new vscode.EventEmitter<vscode.Uri>();
  readonly #registrations: vscode.Disposable;
  /** The document that was typed in, until the caret leaves the sentence. */
  #document: vscode.TextDocument | undefined;
  /** Where it was typed last, one offset for each caret: who goes elsewhere before the review writes there no more. */
  #places: readonly number[] = [];
  /** The sentence in the newest review; undefined before the first one, and where the caret stands in none. */
  #sentence: Span | undefined;

  /** Fires when the caret has left the sentence that was being written. */
  readonly onDidLeave = this.#left.event;

  constructor(reviewer: Reviewer) {
    this.#reviewer = reviewer;
    this.#registrations = vscode.Disposable.from(
      this.#left,
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#leave()),
      onDidChangeSettings(() => this.#leave()),
    );
  }

  /** The sentence that a new review must be silent about; undefined when nothing is being written, or with the setting off. */
  sentenceBeingWritten(review: Review): Span | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor || editor.document !== this.#document || this.#reviewer.current(editor.document) !== review)
      return undefined;
    const sentence = sentenceAtCaret(editor, review);
    this.#sentence = this.#places.some((place) => isIn(sentence, place)) ? sentence : undefined;
    return this.#sentence;
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  #edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || vscode.window.activeTextEditor?.document !== document) return;
    if (!this.#reviewer.latest(document.uri) || !readSettings(document).hideWhileTyping) return;
    this.#document = document;
    this.#places = contentChanges.map(({ rangeOffset, rangeLength }) =>
      moved(rangeOffset + rangeLength, [contentChanges]),
    );
  }

  /** Typing moves the caret too; then the review of that version is still to come and decides. */
  #moved(editor: vscode.TextEditor): void {
    if (editor.document !== this.#document) return;
    const review = this.#reviewer.current(editor.document);
    if (!review) return;
    const now = sentenceAtCaret(editor, review);
    if (now === undefined || now !== this.#sentence) this.#leave();
  }

  #leave(): void {
    const left = this.#document;
    this.#document = undefined;
    this.#sentence = undefined;
    if (left) this.#left.fire(left.uri);
  }
}

function sentenceAtCaret({ selection }: vscode.TextEditor, { document }: Review): Span | undefined {
  const caret = document.lines.offsetAt(selection.active);
  return document.sentences.find(({ span }) => isIn(span, caret))?.span;
}

const isIn = (span: Span | undefined, offset: number): boolean =>
  span !== undefined && span.start <= offset && offset <= span.end;

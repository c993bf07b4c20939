/** Which specs a pack may be tried on. */
import * as vscode from 'vscode';
import { isReviewed } from '../reviewer.ts';

export class LastSpec implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registrations: vscode.Disposable;
  #last: vscode.TextDocument | undefined;

  /** Fires when there may be others. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const { window, workspace } = vscode;
    const note = (): void => {
      const document = window.activeTextEditor?.document;
      if (!document || document === this.#last || !isReviewed(document)) return;
      this.#last = document;
      this.#changed.fire();
    };
    note();
    this.#registrations = vscode.Disposable.from(
      this.#changed,
      window.onDidChangeActiveTextEditor(note),
      window.onDidChangeVisibleTextEditors(() => this.#changed.fire()),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#last) this.#last = undefined;
        if (document.languageId === 'markdown') this.#changed.fire();
      }),
    );
  }

  /** Those on screen; else the one that was looked at last; else all that are open. */
  candidates(): readonly vscode.TextDocument[] {
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isReviewed);
    if (visible.length > 0) return [...new Set(visible)];
    return this.#last ? [this.#last] : vscode.workspace.textDocuments.filter(isReviewed);
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

/** Which specs are open, the one that was edited or looked at last first: what a pack is tried on. */
import * as vscode from 'vscode';
import { isReviewed } from '../reviewer.ts';

export class LastSpec implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registrations: vscode.Disposable;
  #last: vscode.TextDocument | undefined;

  /** Fires when another spec comes first. */
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
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#last) this.#last = undefined;
        if (document.languageId === 'markdown') this.#changed.fire();
      }),
    );
  }

  specs(): readonly vscode.TextDocument[] {
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    const all = [...(this.#last ? [this.#last] : []), ...visible, ...vscode.workspace.textDocuments];
    return [...new Set(all)].filter(isReviewed);
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}

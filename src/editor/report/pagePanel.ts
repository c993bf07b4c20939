/** A webview that shows pages made by the core and hands back what is pressed in them. Text of a document is never HTML there. */
import * as vscode from 'vscode';
import { type Action, type LivePage, readMessage, STYLE, type ToPage } from '../../core/index.ts';
import { THEME } from './theme.ts';

export class PagePanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #pressed = new vscode.EventEmitter<Action>();
  #shown: ToPage | undefined;
  /** VS Code throws whatever is asked of a panel that was closed; what was begun before may end after it. */
  #isClosed = false;

  /** Fires when something on the page was pressed. */
  readonly onDidPress = this.#pressed.event;
  readonly onDidDispose: vscode.Event<void>;
  readonly onDidBecomeVisible: vscode.Event<void>;

  /** @param extension the folder of the extension */
  constructor(panel: vscode.WebviewPanel, extension: vscode.Uri) {
    this.#panel = panel;
    this.onDidDispose = panel.onDidDispose;
    const visible = new vscode.EventEmitter<void>();
    this.onDidBecomeVisible = visible.event;
    const scripts = vscode.Uri.joinPath(extension, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [scripts] };
    const registrations = vscode.Disposable.from(
      this.#pressed,
      visible,
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) visible.fire();
      }),
    );
    panel.onDidDispose(() => {
      this.#isClosed = true;
      registrations.dispose();
    });
    panel.webview.html = shell(panel.webview.asWebviewUri(vscode.Uri.joinPath(scripts, 'report.js')));
  }

  get isVisible(): boolean {
    return !this.#isClosed && this.#panel.visible;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  reveal(): void {
    this.#panel.reveal();
  }

  /**
   * Shows a page in place of the one before, of which it keeps what is the same.
   * @param subject what the page is about; the page keeps its scroll while this stays the same
   */
  show(title: string, subject: string, { page, status }: LivePage): void {
    if (this.#isClosed) return;
    this.#panel.title = title;
    this.#shown = { do: 'show', page, subject, status };
    this.#send(this.#shown);
  }

  /** Has a screen reader say something. */
  announce(status: string): void {
    this.#send({ do: 'announce', status });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #receive(value: unknown): void {
    const message = readMessage(value);
    if (message?.do !== 'ready') {
      if (message) this.#pressed.fire(message);
    } else if (this.#shown) this.#send(this.#shown);
  }

  /** A page that is hidden or still loading misses this; it asks for what is to be shown once it is there. */
  #send(message: ToPage): void {
    if (!this.#isClosed) void this.#panel.webview.postMessage(message);
  }
}

/** What every page is built into: one script and one style are let through, and nothing is loaded. */
function shell(script: vscode.Uri): string {
  // `crypto.randomUUID` is not there where VS Code is served without https.
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16)).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<style nonce="${nonce}">${THEME}${STYLE}</style>
</head>
<body>
<div id="page"></div>
<p id="status" class="unseen" role="status" aria-live="polite"></p>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

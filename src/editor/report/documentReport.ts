/** The command Show Report: one page beside the text that follows the document in front, and what is typed in it. */
import * as vscode from 'vscode';
import {
  type Action,
  insertionFor,
  joinJson,
  noticePage,
  readSubject,
  reportPage,
  type Span,
  toJsonFile,
} from '../../core/index.ts';
import { COMMANDS, REPORT_VIEW } from '../ids.ts';
import { isReviewed, type Review, type Reviewer } from '../reviewer.ts';
import { copyReport, saveReport } from './exports.ts';
import { type Change, moved } from './moved.ts';
import { PagePanel } from './pagePanel.ts';
import { openDocument, openEditor } from './textEditors.ts';

/** Registers the command, and gives a page that was open before a restart its report again. */
export function registerDocumentReport(reviewer: Reviewer, extension: vscode.Uri): vscode.Disposable {
  let report: DocumentReport | undefined;
  const open = (panel: vscode.WebviewPanel, subject: vscode.Uri | undefined): void => {
    report?.close(); // one that was behind another tab at a restart comes back only when somebody turns to it
    const opened = new DocumentReport(new PagePanel(panel, extension), reviewer);
    report = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      if (report === opened) report = undefined;
    });
    if (subject) void opened.follow(subject);
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => report?.dispose()),
    vscode.commands.registerCommand(COMMANDS.showReport, (source?: unknown) => {
      const subject = source instanceof vscode.Uri ? source : documentInFront();
      if (!subject && !report) {
        void vscode.window.showInformationMessage('Open a product spec in Markdown to see a report on it.');
      } else if (report) {
        report.reveal();
        if (subject) void report.follow(subject);
      } else {
        open(vscode.window.createWebviewPanel(REPORT_VIEW, 'Report', vscode.ViewColumn.Beside, OPTIONS), subject);
      }
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      const subject = documentInFront();
      if (subject) void report?.follow(subject);
    }),
    vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, {
      async deserializeWebviewPanel(panel, state) {
        const subject = readSubject(state);
        open(panel, subject === undefined ? documentInFront() : vscode.Uri.parse(subject));
      },
    }),
  );
}

const NOT_REVIEWED = 'Needfirst is switched off for this document, or its configuration ignores it.';
const OPTIONS: vscode.WebviewPanelOptions = { enableFindWidget: true };

function documentInFront(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isReviewed(document) ? document.uri : undefined;
}

class DocumentReport {
  readonly #page: PagePanel;
  readonly #reviewer: Reviewer;
  readonly #registrations: vscode.Disposable;
  #subject: vscode.Uri | undefined;
  /** What is on the page. */
  #review: Review | undefined;
  /** Whether the subject is still being read, so that nothing can be said of it. */
  #isAwaited = false;
  /** What has happened to the text since its newest review, whether that is on the page already or not. */
  #edits: (readonly Change[])[] = [];

  constructor(page: PagePanel, reviewer: Reviewer) {
    this.#page = page;
    this.#reviewer = reviewer;
    this.#registrations = vscode.Disposable.from(
      reviewer.onDidChange((uri) => {
        if (!this.#isSubject(uri)) return;
        this.#edits = [];
        this.#update();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.#isSubject(document.uri) && contentChanges.length > 0) this.#edits.push(contentChanges);
      }),
      page.onDidBecomeVisible(() => this.#update()),
      page.onDidPress((action) => void this.#act(action)),
    );
  }

  reveal(): void {
    this.#page.reveal();
  }

  close(): void {
    this.#page.dispose();
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  /** Shows the report on another document; one that is not open, as after a restart, is opened. */
  async follow(subject: vscode.Uri): Promise<void> {
    if (this.#isSubject(subject) && this.#review) return;
    this.#subject = subject;
    this.#review = undefined;
    this.#isAwaited = true;
    const document = await openDocument(subject);
    const review = document && (await this.#reviewer.ready(document));
    if (!this.#isSubject(subject)) return;
    this.#isAwaited = false;
    this.#edits = [];
    if (!document) this.#say('This document is no longer there.');
    else if (review) this.#update();
    else this.#say(NOT_REVIEWED);
  }

  #isSubject(uri: vscode.Uri): boolean {
    return uri.toString() === this.#subject?.toString();
  }

  /** Shows the newest review. When the document was closed its report stays. */
  #update(): void {
    if (!this.#subject || !this.#page.isVisible) return;
    const review = this.#reviewer.latest(this.#subject);
    if (!review && isOpen(this.#subject) && !this.#isAwaited) this.#say(NOT_REVIEWED);
    if (!review || review === this.#review) return;
    this.#review = review;
    this.#page.show(
      `Report: ${nameOf(review.uri)}`,
      review.uri.toString(),
      reportPage(toJsonFile(review), review.governed.engine),
    );
  }

  #say(text: string): void {
    if (!this.#subject) return;
    this.#review = undefined;
    const name = nameOf(this.#subject);
    this.#page.show(`Report: ${name}`, this.#subject.toString(), noticePage(name, text));
  }

  async #act(action: Action): Promise<void> {
    switch (action.do) {
      case 'jump':
        return this.#jump({ start: Number(action.start), end: Number(action.end) });
      case 'insert':
        return this.#insert(action.element);
      case 'explain':
        return vscode.commands.executeCommand(COMMANDS.explainRule, action.rule);
      case 'copy':
        return this.#copy();
      case 'markdown':
      case 'html':
        return this.#save(action.do);
    }
  }

  async #jump(span: Span): Promise<void> {
    const edits = this.#edits;
    const editor = await this.#openEditor();
    if (!editor) return;
    const positionOf = (offset: number): vscode.Position => editor.document.positionAt(moved(offset, edits));
    const range = new vscode.Range(positionOf(span.start), positionOf(span.end));
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Adds the part that is missing from the present text, and leaves the caret at its first tab stop. */
  async #insert(element: Parameters<typeof insertionFor>[0]): Promise<void> {
    const editor = await this.#openEditor();
    const review = editor && (await this.#reviewer.ready(editor.document));
    if (!review) return;
    const { anatomy } = review.governed.engine.vocabulary;
    const [edit] = insertionFor(element, review.document, anatomy)?.edits ?? [];
    if (!edit) return;
    const place = editor.document.positionAt(edit.span.start);
    // The core has indented it already.
    const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
    await editor.insertSnippet(new vscode.SnippetString(edit.newText), place, options);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async #openEditor(): Promise<vscode.TextEditor | undefined> {
    const editor = this.#subject && (await openEditor(this.#subject, this.#page.column));
    if (!editor) void vscode.window.showInformationMessage('This document is no longer there.');
    return editor;
  }

  async #copy(): Promise<void> {
    if (!this.#review) return;
    await copyReport(joinJson([toJsonFile(this.#review)]), this.#review.governed.engine);
    this.#page.announce('Copied as Markdown.');
    vscode.window.setStatusBarMessage('$(check) The report is on the clipboard.', 4000);
  }

  async #save(format: 'markdown' | 'html'): Promise<void> {
    if (!this.#review) return;
    const { uri, governed } = this.#review;
    const base =
      uri.scheme === 'untitled' ? undefined : uri.with({ path: uri.path.replace(/(\.[^./]*)?$/, '-report') });
    await saveReport(format, joinJson([toJsonFile(this.#review)]), base, governed.engine);
  }
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

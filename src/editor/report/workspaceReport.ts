/** The report on many documents: a table that can be sorted, and follows what is found. */
import * as vscode from 'vscode';
import {
  type Action,
  type JsonReport,
  nextOrder,
  type Rule,
  WORST_FIRST,
  type WorkspaceFile,
  workspaceReportPage,
} from '../../core/index.ts';
import { COMMANDS, WORKSPACE_REPORT_VIEW } from '../ids.ts';
import { copyReport, saveReport } from './exports.ts';
import { PagePanel } from './pagePanel.ts';

/** What the report is about. */
export interface ReportedFiles {
  /** The product specs as they are known now; their paths tell them apart. */
  files(): readonly (WorkspaceFile & { readonly uri: string })[];
  /** The rules that may have found something. */
  rules(): readonly Rule[];
  /** All that there is to say about them, for an export. */
  report(): Promise<JsonReport>;
  readonly onDidChange: vscode.Event<unknown>;
}

/** Milliseconds between updates: a scan finds much in a short time. */
const PAUSE = 300;

/** Registers the command that opens the report. */
export function registerWorkspaceReport(source: ReportedFiles, extension: vscode.Uri): vscode.Disposable {
  let report: WorkspaceReport | undefined;
  return vscode.Disposable.from(
    new vscode.Disposable(() => report?.dispose()),
    vscode.commands.registerCommand(COMMANDS.showWorkspaceReport, () => {
      if (report) {
        report.reveal();
        return;
      }
      const options = { enableFindWidget: true };
      const panel = vscode.window.createWebviewPanel(
        WORKSPACE_REPORT_VIEW,
        'Report: Workspace',
        vscode.ViewColumn.Active,
        options,
      );
      report = new WorkspaceReport(new PagePanel(panel, extension), source);
      panel.onDidDispose(() => {
        report?.dispose();
        report = undefined;
      });
    }),
  );
}

class WorkspaceReport {
  readonly #page: PagePanel;
  readonly #source: ReportedFiles;
  readonly #registrations: vscode.Disposable;
  #order = WORST_FIRST;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: PagePanel, source: ReportedFiles) {
    this.#page = page;
    this.#source = source;
    this.#registrations = vscode.Disposable.from(
      source.onDidChange(() => {
        this.#timer ??= setTimeout(() => this.#update(), PAUSE);
      }),
      page.onDidBecomeVisible(() => this.#update()),
      page.onDidPress((action) => void this.#act(action)),
    );
    this.#update();
  }

  reveal(): void {
    this.#page.reveal();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#registrations.dispose();
  }

  #update(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#page.isVisible) return;
    const page = workspaceReportPage(this.#source.files(), { rules: this.#source.rules() }, this.#order);
    this.#page.show('Report: Workspace', WORKSPACE_REPORT_VIEW, page);
  }

  async #act(action: Action): Promise<void> {
    switch (action.do) {
      case 'sort':
        this.#order = nextOrder(this.#order, action.column);
        return this.#update();
      case 'open': {
        const file = this.#source.files().find(({ path }) => path === action.path);
        if (file) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(file.uri));
        return;
      }
      case 'explain':
        return vscode.commands.executeCommand(COMMANDS.explainRule, action.rule);
      case 'copy':
        await copyReport(await this.#source.report(), { rules: this.#source.rules() });
        return this.#page.announce('Copied as Markdown.');
      case 'markdown':
      case 'html': {
        const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
        const base = folder && vscode.Uri.joinPath(folder, 'needfirst-report');
        return saveReport(action.do, await this.#source.report(), base, { rules: this.#source.rules() });
      }
    }
  }
}

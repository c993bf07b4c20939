/** The scan's commands, and the parts behind them. Nothing is read or watched before the first scan. */
import * as vscode from 'vscode';
import { joinJson } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import { type ReportedFiles, registerWorkspaceReport } from '../report/workspaceReport.ts';
import type { Reviewer } from '../reviewer.ts';
import { rulesOf } from './checking.ts';
import { exportScan, filesOf } from './export.ts';
import { toRange } from './problems.ts';
import { Scan } from './scan.ts';
import { Scanner } from './scanner.ts';
import { Storage } from './storage.ts';
import type { Place, Range } from './types.ts';
import { ScanView } from './view.ts';

export function registerScan(
  reviewer: Reviewer,
  { extension, extensionMode, extensionUri, storageUri }: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  // While Needfirst itself is being changed, its version does not say what it finds.
  const folder = extensionMode === vscode.ExtensionMode.Development ? undefined : storageUri;
  const scan = new Scan(reviewer, new Storage(folder, extension.packageJSON.version, log), log);
  const view = new ScanView(scan.results, reviewer);
  const scanner = new Scanner(scan, view, reviewer, log);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    scanner,
    view,
    scan,
    registerWorkspaceReport(reportedFiles(scan, reviewer), extensionUri),
    registerCommand(COMMANDS.scanWorkspace, () => scanner.start()),
    registerCommand(COMMANDS.cancelScan, () => scanner.cancel()),
    registerCommand(COMMANDS.clearScan, () => scanner.clear()),
    registerCommand(COMMANDS.filterScan, (filter?: unknown) =>
      typeof filter === 'string' ? view.filterBy(filter) : askForFilter(view),
    ),
    registerCommand(COMMANDS.clearScanFilter, () => view.filterBy('')),
    registerCommand(COMMANDS.groupScanByFile, () => view.groupBy('file')),
    registerCommand(COMMANDS.groupScanByRule, () => view.groupBy('rule')),
    registerCommand(COMMANDS.groupScanBySeverity, () => view.groupBy('severity')),
    registerCommand(COMMANDS.exportScan, (target?: unknown) =>
      exportScan(scan, rulesOf(reviewer), target instanceof vscode.Uri ? target : undefined),
    ),
    registerCommand(COMMANDS.openScanned, (row?: Place & { readonly finding?: { readonly range: Range } }) =>
      row ? open(row) : undefined,
    ),
  );
}

/** What the report on the workspace is about: what the view has, whatever its filter. */
const reportedFiles = (scan: Scan, reviewer: Reviewer): ReportedFiles => ({
  files: () =>
    scan.results.specs().map(({ uri, folder, path, found: { findings, ...found } }) => ({
      ...found,
      uri,
      path: folder === undefined ? path : `${folder}/${path}`,
      diagnostics: findings,
    })),
  rules: () => rulesOf(reviewer),
  report: async () => joinJson(await filesOf(scan)),
  onDidChange: (listener) => vscode.Disposable.from(scan.results.onDidChange(listener), reviewer.onDidChange(listener)),
});

/** The rows follow while the filter is typed; Escape takes it back. */
function askForFilter(view: ScanView): void {
  const before = view.filter;
  const input = vscode.window.createInputBox();
  input.title = 'Filter Findings';
  input.placeholder = 'Words of a path, rule, severity or message; !word leaves out. For example: specs/ warning !hype';
  input.value = before;
  let isAccepted = false;
  input.onDidChangeValue((value) => view.filterBy(value));
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) view.filterBy(before);
    input.dispose();
  });
  input.show();
}

async function open({ uri, finding }: Place & { readonly finding?: { readonly range: Range } }): Promise<void> {
  const selection = finding && toRange(finding.range);
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), { ...(selection && { selection }) });
}

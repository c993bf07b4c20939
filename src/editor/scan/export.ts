/** Writes what was found in the workspace to a file. */
import * as vscode from 'vscode';
import { type JsonFile, joinJson, type Rule, toHtml, toMarkdown } from '../../core/index.ts';
import { writeWhole } from '../writeWhole.ts';
import { inOrder } from './groups.ts';
import { reasonOf } from './readText.ts';
import type { Scan } from './scan.ts';

/** @param target asked for when not given; its ending says the format, Markdown unless `.json` or `.html` */
export async function exportScan(scan: Scan, rules: readonly Rule[], target?: vscode.Uri): Promise<void> {
  const file = target ?? (await askForFile());
  if (!file) return;
  try {
    await writeWhole(file, render(file, await filesOf(scan), rules));
  } catch (error) {
    void vscode.window.showErrorMessage(`Needfirst could not write ${nameOf(file)}: ${reasonOf(error)}.`);
    return;
  }
  // Not waited for: the notification stays for as long as it likes.
  void vscode.window.showInformationMessage(`The findings are in ${nameOf(file)}.`, 'Open').then((chosen) => {
    if (chosen) void vscode.commands.executeCommand('vscode.open', file);
  });
}

function askForFile(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({
    title: 'Export Findings',
    filters: { Markdown: ['md'], HTML: ['html'], JSON: ['json'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'needfirst-report.md') }),
  });
}

/** The specs as the command line would report them; with several workspace folders, under the folders' names. */
export async function filesOf(scan: Scan): Promise<JsonFile[]> {
  const files: JsonFile[] = [];
  for (const { uri, folder, path } of inOrder(scan.results.specs())) {
    const file = await scan.file(vscode.Uri.parse(uri));
    if (file) files.push({ ...file, path: folder === undefined ? path : `${folder}/${path}` });
  }
  return files;
}

function render({ path: name }: vscode.Uri, files: readonly JsonFile[], rules: readonly Rule[]): string {
  const report = joinJson(files);
  if (/\.json$/i.test(name)) return `${JSON.stringify(report, null, 2)}\n`;
  return /\.html?$/i.test(name) ? toHtml(report, { rules }) : toMarkdown(report, { rules });
}

const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);

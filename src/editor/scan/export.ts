/** Writes what was found in the workspace to a file. */
import * as vscode from 'vscode';
import { joinJson } from '../../core/index.ts';
import { inOrder } from './groups.ts';
import { reasonOf } from './readText.ts';
import type { Results } from './results.ts';
import type { ScannedSpec } from './types.ts';

/** @param target asked for when not given; its ending says the format */
export async function exportResults(results: Results, target = undefined as vscode.Uri | undefined): Promise<void> {
  const file = target ?? (await askForFile());
  if (!file) return;
  try {
    await write(file, await render(file, inOrder(results.specs())));
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
    filters: { Markdown: ['md'], JSON: ['json'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'needfirst-findings.md') }),
  });
}

async function render(file: vscode.Uri, specs: readonly ScannedSpec[]): Promise<string> {
  const files = specs.map(({ folder, path, spec }) => ({
    ...spec,
    path: folder === undefined ? path : `${folder}/${path}`,
    diagnostics: spec.diagnostics.map(({ related: _, ...diagnostic }) => diagnostic),
  }));
  return `${JSON.stringify(joinJson(files), null, 2)}\n`;
}

/** Writes beside the file and renames, so that nobody finds half a report. */
async function write(file: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = file.with({ path: `${file.path}.new` });
  try {
    await fs.writeFile(beside, new TextEncoder().encode(text));
    await fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => {});
    throw error;
  }
}

const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);

/** Opens the document that a report is about. */
import * as vscode from 'vscode';

/** undefined when it is not there or cannot be read. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/**
 * The editor of a document where it is open already, otherwise one that does not cover the report.
 * @param report the column of the report
 */
export async function openEditor(
  uri: vscode.Uri,
  report: vscode.ViewColumn | undefined,
): Promise<vscode.TextEditor | undefined> {
  const document = await openDocument(uri);
  if (!document) return undefined;
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const free = report === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  return vscode.window.showTextDocument(document, visible?.viewColumn ?? columnOf(uri) ?? free);
}

/** Where a document has a tab that is not in front. */
const columnOf = (uri: vscode.Uri): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn;

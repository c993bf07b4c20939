/** Opens a document that Needfirst writes as a Markdown preview beside the text. */
import * as vscode from 'vscode';

/**
 * Shows a virtual Markdown document in VS Code's own preview, locked so that it does not follow the active editor; as text
 * where the built-in extension for Markdown is switched off.
 */
export async function openPreview(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  try {
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri);
  } catch {
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preview: true,
      preserveFocus: true,
    });
  }
}

/** The rows of the Problems panel for files that are not open. */
import * as vscode from 'vscode';
import { shown } from '../convert.ts';
import { SOURCE } from '../ids.ts';
import type { Results } from './results.ts';
import type { Finding, Range } from './types.ts';

/** Keeps a diagnostic collection of its own equal to what was found in closed files, until disposed. */
export function showInProblems(results: Results): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${SOURCE}-scan`);

  function show(uri: vscode.Uri): void {
    const diagnostics = results.closed(uri)?.findings ?? [];
    // One file at a time: VS Code drops what goes beyond a thousand or so in one call.
    if (diagnostics.length > 0)
      collection.set(
        uri,
        diagnostics.map((finding) => toDiagnostic(finding, uri)),
      );
    else if (collection.has(uri)) collection.delete(uri);
  }

  return vscode.Disposable.from(
    collection,
    results.onDidChange(show),
    // At once: the reviewer's findings are there as soon as the document is, and go with it.
    vscode.workspace.onDidOpenTextDocument(({ uri }) => show(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => show(uri)),
  );
}

const toDiagnostic = (finding: Finding, uri: vscode.Uri): vscode.Diagnostic =>
  shown(
    finding,
    toRange(finding.range),
    finding.related.map(({ message, range }) => ({ message, range: toRange(range) })),
    uri,
  );

export const toRange = ({ start, end }: Range): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

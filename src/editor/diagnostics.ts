/** Squiggles and rows of the Problems panel: shows each review, less what waits until the sentence is written. */
import * as vscode from 'vscode';
import { type Diagnostic, overlap } from '../core/index.ts';
import { toDiagnostic } from './convert.ts';
import { SOURCE } from './ids.ts';
import type { Reviewer } from './reviewer.ts';
import type { Typing } from './typing.ts';

/** Keeps VS Code's diagnostics equal to the reviews. */
export function registerDiagnostics(reviewer: Reviewer, typing: Typing): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);

  function show(uri: vscode.Uri): void {
    const review = reviewer.latest(uri);
    if (!review) {
      collection.delete(uri);
      return;
    }
    const { document, result } = review;
    const written = typing.sentenceBeingWritten(review);
    // What the document lacks never waits; only the words of the sentence do.
    const waits = ({ level, span }: Diagnostic): boolean =>
      written !== undefined && level === 'sentence' && overlap(written, span) > 0;
    const shown = result.diagnostics.filter((diagnostic) => !waits(diagnostic));
    collection.set(
      uri,
      shown.map((diagnostic) => toDiagnostic(diagnostic, document, uri)),
    );
  }

  return vscode.Disposable.from(collection, reviewer.onDidChange(show), typing.onDidLeave(show));
}

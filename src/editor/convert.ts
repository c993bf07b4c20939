/** From the core's words to VS Code's: spans to ranges, diagnostics, edits. The only place where lines and columns appear. */
import * as vscode from 'vscode';
import { type Diagnostic, type Fix, rulePage, type Severity, type Span, type SpecDocument } from '../core/index.ts';
import { SOURCE } from './ids.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The range of a span in the version of the text that the document was read from. */
export function toRange({ lines }: SpecDocument, { start, end }: Span): vscode.Range {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The offset span of a range, by the same lines. */
export const toSpan = ({ lines }: SpecDocument, { start, end }: vscode.Range): Span => ({
  start: lines.offsetAt(start),
  end: lines.offsetAt(end),
});

/** A diagnostic as the editor shows it. */
export function toDiagnostic(diagnostic: Diagnostic, document: SpecDocument, uri: vscode.Uri): vscode.Diagnostic {
  const related = diagnostic.related.map(({ message, span }) => ({ message, range: toRange(document, span) }));
  return shown(diagnostic, toRange(document, diagnostic.span), related, uri);
}

/** The same where the document is not at hand. */
export function shown(
  { ruleId, severity, message }: Pick<Diagnostic, 'ruleId' | 'severity' | 'message'>,
  range: vscode.Range,
  related: readonly { readonly message: string; readonly range: vscode.Range }[],
  uri: vscode.Uri,
): vscode.Diagnostic {
  const converted = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
  converted.source = SOURCE;
  const page = rulePage(ruleId);
  converted.code = page === undefined ? ruleId : { value: ruleId, target: vscode.Uri.parse(page) };
  converted.relatedInformation = related.map(
    (place) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, place.range), place.message),
  );
  if (ruleId === 'needfirst/unused-suppression') converted.tags = [vscode.DiagnosticTag.Unnecessary];
  return converted;
}

/** The edits of a fix. A scaffold's tab stops work in an editor; where there is none its text goes in with the defaults. */
export function toWorkspaceEdit({ kind, edits }: Fix, document: SpecDocument, uri: vscode.Uri): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ span, newText }) => {
      const range = toRange(document, span);
      if (kind === 'literal') return vscode.TextEdit.replace(range, newText);
      const snippet = vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(newText));
      snippet.keepWhitespace = true; // the core has indented it already
      return snippet;
    }),
  );
  return edit;
}

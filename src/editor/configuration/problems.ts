/** Squiggles and rows of the Problems panel for configuration files and the packs that they ask for. */
import * as vscode from 'vscode';
import { LineMap, type YamlProblem } from '../../core/index.ts';
import { SOURCE } from '../ids.ts';
import type { Configurations } from './configurations.ts';
import type { FileProblems } from './packFiles.ts';

export function showConfigurationProblems(configurations: Configurations): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${SOURCE}-configuration`);
  let turn = 0;

  async function show(): Promise<void> {
    const mine = ++turn;
    const files = await configurations.problems();
    if (mine !== turn) return;
    collection.clear();
    collection.set(files.map((file) => [file.uri, toYamlDiagnostics(file)]));
  }

  const update = (): void => void show();
  return vscode.Disposable.from(
    collection,
    configurations.onDidChange(update),
    configurations.onDidRead(update),
    new vscode.Disposable(() => turn++),
  );
}

/** The problems of a YAML text as the editor shows them. */
export function toYamlDiagnostics({ text, problems }: Omit<FileProblems, 'uri'>): vscode.Diagnostic[] {
  const lines = new LineMap(text);
  return problems.map(({ span, code, message, severity }) => {
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
    diagnostic.source = SOURCE;
    diagnostic.code = code;
    return diagnostic;
  });
}

const SEVERITIES: Readonly<Record<YamlProblem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** The command Show Effective Configuration. */
import * as vscode from 'vscode';
import { describeConfiguration } from '../../core/index.ts';
import { COMMANDS, SCHEMES } from '../ids.ts';
import type { Configurations } from './configurations.ts';

export function registerConfigurationPages(configurations: Configurations): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const { workspace, commands, window } = vscode;
  return vscode.Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEMES.configuration, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const source = vscode.Uri.parse(query, true);
        const { effective } = await configurations.governing(source);
        return describeConfiguration(effective, nameOf(source), (path) => nameOf(source.with({ path })));
      },
    }),
    configurations.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEMES.configuration) changed.fire(uri);
    }),
    commands.registerCommand(COMMANDS.showConfiguration, async (argument?: unknown) => {
      const source = argument instanceof vscode.Uri ? argument : window.activeTextEditor?.document.uri;
      if (source) await window.showTextDocument(pageOf(source), { viewColumn: vscode.ViewColumn.Beside });
      else void window.showInformationMessage('Open the document whose configuration you want to see.');
    }),
  );
}

const nameOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

/** The title of its tab is the last part of the path. */
function pageOf(source: vscode.Uri): vscode.Uri {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const path = `/Configuration of ${name}.yaml`;
  return vscode.Uri.from({ scheme: SCHEMES.configuration, path, query: source.toString() });
}

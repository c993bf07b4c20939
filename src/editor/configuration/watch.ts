/** Tells the configurations what happens to their files: saved, edited, created, moved, deleted, also by other programs. */
import * as vscode from 'vscode';
import { type Configurations, isConfiguration, looksLikePack } from './configurations.ts';

/** Milliseconds between the last keystroke in a configuration or pack and its taking effect. */
const DELAY = 200;

export function watchConfigurations(configurations: Configurations): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
  // Of a folder that is deleted nothing is said about the files in it.
  const deletions = vscode.workspace.createFileSystemWatcher('**', true, true);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const change = (uri: vscode.Uri): void => {
    clearTimeout(timers.get(uri.toString()));
    timers.delete(uri.toString());
    if (configurations.speaksOf(uri)) configurations.changed(uri);
  };
  const edit = ({ document, contentChanges }: vscode.TextDocumentChangeEvent): void => {
    const { uri } = document;
    if (contentChanges.length === 0 || !(configurations.speaksOf(uri) || looksLikePack(document))) return;
    clearTimeout(timers.get(uri.toString()));
    timers.set(
      uri.toString(),
      setTimeout(() => {
        timers.delete(uri.toString());
        configurations.changed(uri);
      }, DELAY),
    );
  };
  const changeAll = (): void => configurations.changed();
  const open = (document: vscode.TextDocument): void => {
    if (isConfiguration(document.uri)) void configurations.governing(document.uri);
    else if (looksLikePack(document)) configurations.changed(document.uri);
  };

  const refresh = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'markdown') void configurations.refresh(document.uri);
  };

  const { workspace } = vscode;
  workspace.textDocuments.forEach(open);
  return vscode.Disposable.from(
    watcher,
    deletions,
    deletions.onDidDelete((folder) => {
      if (configurations.hasIn(folder)) changeAll();
    }),
    watcher.onDidCreate(change),
    watcher.onDidChange(change),
    watcher.onDidDelete(change),
    workspace.onDidOpenTextDocument(open),
    workspace.onDidChangeTextDocument(edit),
    workspace.onDidSaveTextDocument(({ uri }) => change(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => change(uri)),
    workspace.onDidRenameFiles(changeAll),
    workspace.onDidDeleteFiles(changeAll),
    workspace.onDidChangeWorkspaceFolders(changeAll),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && refresh()),
    new vscode.Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
    }),
  );
}

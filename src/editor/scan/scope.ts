/** VS Code's own settings that a scan respects. */
import * as vscode from 'vscode';
import { SOURCE } from '../ids.ts';

/** What VS Code's own search leaves out under a folder. */
export interface Excludes {
  /** Values of `files.exclude` and `search.exclude`: globs that are switched on or off. */
  readonly settings: readonly unknown[];
  readonly usesGitignore: boolean;
}

export function readExcludes(folder: vscode.Uri): Excludes {
  const files = vscode.workspace.getConfiguration('files', folder);
  const search = vscode.workspace.getConfiguration('search', folder);
  return {
    settings: [files.get<unknown>('exclude'), search.get<unknown>('exclude')],
    usesGitignore: search.get<unknown>('useIgnoreFiles') !== false,
  };
}

/** Calls back when it may have changed what is left out, or a setting of Needfirst. */
export const onDidChangeScope = (changed: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    const names = [SOURCE, 'files.exclude', 'search.exclude', 'search.useIgnoreFiles'];
    if (names.some((name) => event.affectsConfiguration(name))) changed();
  });

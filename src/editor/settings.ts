/** The only reader of VS Code's settings. They hold what concerns the editor alone, never what a document is checked for. */
import * as vscode from 'vscode';
import { SOURCE } from './ids.ts';

/** The settings that hold for one document. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  /** Milliseconds between the last keystroke and the review. */
  readonly delay: number;
  /** Whether findings in the sentence being written wait until the caret leaves it. */
  readonly hideWhileTyping: boolean;
}

/** The settings for a document or a folder; a value of another type, or a delay below 0, counts as the default. */
export function readSettings(document: vscode.TextDocument | vscode.Uri): Settings {
  const settings = vscode.workspace.getConfiguration(SOURCE, document);
  const delay = settings.get<unknown>('delay');
  return {
    enable: settings.get<unknown>('enable') !== false,
    run: settings.get<unknown>('run') === 'onSave' ? 'onSave' : 'onType',
    delay: typeof delay === 'number' && delay >= 0 ? delay : 150,
    hideWhileTyping: settings.get<unknown>('hideWhileTyping') === true,
  };
}

/** Calls back when a setting of Needfirst has changed. */
export const onDidChangeSettings = (changed: () => void): vscode.Disposable =>
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SOURCE)) changed();
  });

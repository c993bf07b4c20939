/** The commands New Press Release, New PR-FAQ, New PRD and New Rule Pack, which File › New File… offers as well. */
import * as vscode from 'vscode';
import { type NewFile, newFile } from '../core/index.ts';
import { COMMANDS } from './ids.ts';

export function registerNewFiles(): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(COMMANDS.newPressRelease, () => open('press-release')),
    registerCommand(COMMANDS.newPrFaq, () => open('pr-faq')),
    registerCommand(COMMANDS.newPrd, () => open('prd')),
    registerCommand(COMMANDS.newPack, () => open('pack')),
  );
}

/** An untitled document in which the tab key leads from gap to gap. */
async function open(sort: NewFile): Promise<void> {
  const language = sort === 'pack' ? 'yaml' : 'markdown';
  const document = await vscode.workspace.openTextDocument({ language, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(newFile(sort)));
}

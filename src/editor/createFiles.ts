/** The commands that create a file in a workspace folder: Create Configuration File and Create CI Workflow. */
import * as vscode from 'vscode';
import { CONFIGURATION_NAME, CONFIGURATION_TEMPLATE, WORKFLOW_PATH, workflowText } from '../core/index.ts';
import { COMMANDS } from './ids.ts';

/** @param version of the extension, which is that of the action */
export function registerCreateFiles(version: string): vscode.Disposable {
  const { commands } = vscode;
  return vscode.Disposable.from(
    commands.registerCommand(COMMANDS.createConfiguration, () => create(CONFIGURATION_NAME, CONFIGURATION_TEMPLATE)),
    commands.registerCommand(COMMANDS.createWorkflow, () => create(WORKFLOW_PATH, workflowText(version))),
  );
}

/** Opens the file, which is written first where there is none. */
async function create(path: string, text: string): Promise<void> {
  const folder = await chooseFolder(path);
  if (!folder) return;
  const uri = vscode.Uri.joinPath(folder, path);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}

async function chooseFolder(path: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) void vscode.window.showInformationMessage(`Open the folder that ${path} is to lie in.`);
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: `The folder for ${path}` }))?.uri;
}

// What the tests in the real VS Code share: open a document, wait for its findings, read a hover, apply a code action.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'needfirst.needfirst';
const SOURCE = 'needfirst';

/** A place in a document: a text that stands there (its first occurrence), or a range. */
export type Place = string | vscode.Range;

/** The URI of a file of the workspace folder that the tests run in, a copy of test/vscode/workspace. */
export function workspaceUri(relativePath: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a workspace folder is open');
  return vscode.Uri.joinPath(folder.uri, relativePath);
}

/** Opens a file of the workspace in an editor. */
export async function openFile(relativePath: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceUri(relativePath));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a text to a file of the workspace and opens it. */
export async function openText(relativePath: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(workspaceUri(relativePath), new TextEncoder().encode(text));
  return openFile(relativePath);
}

/** Opens a text in an editor that has no file yet. */
export async function openUntitled(text: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content: text, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors, without asking about changes. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    // VS Code itself edits the user's settings.json now and then; showing that one fails while it is at it
    const isOfATest = document.isUntitled || vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (!document.isDirty || !isOfATest) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Needfirst's diagnostics of a document as they are now. */
export function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === SOURCE);
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Each diagnostic in one line, `rule "text"`, in the order of the document: easy to compare and to read. */
export function summaryOf(document: vscode.TextDocument, diagnostics = diagnosticsOf(document)): string[] {
  return [...diagnostics]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${ruleOf(diagnostic)} "${document.getText(diagnostic.range)}"`);
}

/** Waits until a document's diagnostics are as expected and returns them. */
export async function waitForDiagnostics(
  document: vscode.TextDocument,
  isExpected: (diagnostics: vscode.Diagnostic[]) => boolean,
  seconds = 20,
): Promise<vscode.Diagnostic[]> {
  const found = () => diagnosticsOf(document);
  const describe = () => `the expected diagnostics; there are ${JSON.stringify(summaryOf(document))}`;
  await waitUntil(describe, () => isExpected(found()), seconds);
  return found();
}

/** Waits until a document has been quiet for a while and returns its diagnostics: for showing that there are none. */
export async function settledDiagnostics(document: vscode.TextDocument, quietMs = 1000): Promise<vscode.Diagnostic[]> {
  let lastChange = Date.now();
  const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (uris.some((uri) => uri.toString() === document.uri.toString())) lastChange = Date.now();
  });
  try {
    while (Date.now() - lastChange < quietMs) await sleep(50);
  } finally {
    listener.dispose();
  }
  return diagnosticsOf(document);
}

/** Waits until a condition holds; otherwise fails saying what was waited for. */
export async function waitUntil(
  what: string | (() => string),
  condition: () => boolean | Promise<boolean>,
  seconds = 20,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) assert.fail(`waited ${seconds} s for ${typeof what === 'string' ? what : what()}`);
    await sleep(20);
  }
}

/** Makes a folder that VS Code watches: it may miss one that is made while it is busy watching others, and then for good. */
export async function makeWatched(folder: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(workspaceUri(folder), 'probe-*'));
  let isSeen = false;
  const listener = watcher.onDidCreate(() => {
    isSeen = true;
  });
  let tries = 0;
  await waitUntil(`${folder} to be watched`, async () => {
    if (tries++ % 50 === 0) {
      if (tries > 1) await vscode.workspace.fs.delete(workspaceUri(folder), { recursive: true });
      await vscode.workspace.fs.createDirectory(workspaceUri(folder));
      await sleep(250);
      await vscode.workspace.fs.writeFile(workspaceUri(`${folder}/probe-${tries}`), new Uint8Array());
    }
    return isSeen;
  });
  vscode.Disposable.from(watcher, listener).dispose();
}

/** The range of a place. */
export function rangeOf(document: vscode.TextDocument, place: Place): vscode.Range {
  if (typeof place !== 'string') return place;
  const start = document.getText().indexOf(place);
  assert.notEqual(start, -1, `the document has no "${place}"`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + place.length));
}

/** The text of all hovers at the start of a place, as Markdown. */
export async function hoverText(document: vscode.TextDocument, place: Place): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, place).start,
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n\n');
}

/** The code actions that are offered at a place. VS Code cancels a request while other extensions start: it is made again. */
export async function codeActionsAt(
  document: vscode.TextDocument,
  place: Place,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<vscode.CodeAction[]> {
  let actions: vscode.CodeAction[] = [];
  await waitUntil('code actions that are not cancelled', async () => {
    try {
      actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        rangeOf(document, place),
        kind.value,
        100, // resolve them all: an edit may come only then
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.message === 'Canceled') return false;
      throw error;
    }
  });
  return actions;
}

/** The code action at a place whose title contains a text. VS Code may also drop what is offered while other extensions start. */
export async function codeActionAt(
  document: vscode.TextDocument,
  place: Place,
  title: string,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  let actions: vscode.CodeAction[] = [];
  let action: vscode.CodeAction | undefined;
  await waitUntil(
    () => `the code action "${title}" among ${JSON.stringify(actions.map((other) => other.title))}`,
    async () => {
      actions = await codeActionsAt(document, place, kind);
      action = actions.find((candidate) => candidate.title.includes(title));
      return action !== undefined;
    },
  );
  assert.ok(action);
  return action;
}

/** Applies the code action at a place whose title contains a text: its edit, then its command. */
export async function applyCodeAction(
  document: vscode.TextDocument,
  place: Place,
  title: string,
  kind?: vscode.CodeActionKind,
): Promise<void> {
  const action = await codeActionAt(document, place, title, kind);
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit), `the edit of "${action.title}" applies`);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Replaces a place by another text, as typing would. */
export async function replaceText(document: vscode.TextDocument, place: Place, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, place), text);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit applies');
}

/** Processor time of the extension host's own thread so far, in milliseconds: what other programs do does not count. */
export function threadTime(): number {
  const { threadCpuUsage = process.cpuUsage } = process as NodeJS.Process & {
    threadCpuUsage?: typeof process.cpuUsage;
  };
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

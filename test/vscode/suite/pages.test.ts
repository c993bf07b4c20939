// The pages that Needfirst writes: the explanation of a rule.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { HYPE } from './lantern.ts';
import { closeEditors, waitUntil } from './support.ts';

describe('Explain Rule', () => {
  afterEach(closeEditors);

  it('opens a preview of all there is to say about a rule', async () => {
    await vscode.commands.executeCommand('needfirst.explainRule', HYPE);
    await waitForTab('Rule hype adjective.md');
    const text = (await pageOf('needfirst-rule', 'Rule hype adjective.md')).getText();
    assert.match(text, /^# /);
    assert.ok(text.includes(HYPE));
  });

  it('asks which rule when none is named', async () => {
    let isDone = false;
    const done = vscode.commands.executeCommand('needfirst.explainRule').then(() => {
      isDone = true;
    });
    await waitUntil('the list of rules, to take its first', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone;
    });
    await done;
    await waitUntil('a page', () => vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'needfirst-rule'));
  });
});

async function waitForTab(name: string): Promise<void> {
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const labels = () => `a preview of ${name}; the tabs are ${tabs().map(({ label }) => label)}`;
  await waitUntil(labels, () =>
    tabs().some(({ input, label }) => input instanceof vscode.TabInputWebview && label.endsWith(name)),
  );
}

async function pageOf(scheme: string, name: string): Promise<vscode.TextDocument> {
  const find = () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme && uri.path.endsWith(`/${name}`));
  await waitUntil(`the page ${name}`, () => find() !== undefined);
  const page = find();
  assert.ok(page);
  return page;
}

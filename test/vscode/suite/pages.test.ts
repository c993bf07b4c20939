// The pages that Needfirst writes: the review of a document, which follows it, and the explanation of a rule.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { HYPE, PRESS_RELEASE, waitForHype } from './lantern.ts';
import { closeEditors, openText, openUntitled, replaceText, waitUntil } from './support.ts';

describe('Review This Document', () => {
  afterEach(closeEditors);

  it('opens a preview of all findings', async () => {
    const document = await openText('pages/release.md', PRESS_RELEASE);
    await vscode.commands.executeCommand('needfirst.reviewDocument');
    await waitForTab('Review of release.md');
    const text = (await pageOf('needfirst-review', 'Review of release.md')).getText();
    assert.match(text, /\*\*Press release\*\*/);
    assert.match(text, new RegExp(`line 9, warning:.*${HYPE}`));
    assert.equal(document.isDirty, false);
  });

  it('links to places when the preview opens links in the editor', async () => {
    const preview = vscode.workspace.getConfiguration('markdown.preview');
    await preview.update('openMarkdownLinks', 'inEditor', vscode.ConfigurationTarget.Workspace);
    try {
      await openText('pages/with links.md', PRESS_RELEASE);
      await vscode.commands.executeCommand('needfirst.reviewDocument');
      const text = (await pageOf('needfirst-review', 'Review of with links.md')).getText();
      assert.ok(text.includes('[line 9](</pages/with%20links.md#L9>)'), text);
    } finally {
      await preview.update('openMarkdownLinks', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('follows the document', async () => {
    const document = await openText('pages/follow.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await vscode.commands.executeCommand('needfirst.reviewDocument');
    const page = await pageOf('needfirst-review', 'Review of follow.md');
    await waitUntil(
      'both words',
      () => page.getText().includes('revolutionary') && page.getText().includes('seamless'),
    );
    await replaceText(document, 'revolutionary', 'weekly');
    await waitUntil('one word less', () => !page.getText().includes('revolutionary'));
    assert.ok(page.getText().includes('seamless'));
  });

  it('works for a document without a file', async () => {
    const document = await openUntitled(PRESS_RELEASE);
    await vscode.commands.executeCommand('needfirst.reviewDocument');
    const name = `Review of ${document.uri.path.split('/').at(-1)}.md`;
    await waitForTab(name);
    assert.match((await pageOf('needfirst-review', name)).getText(), /\*\*Press release\*\*/);
  });

  it('says so when the document is no product spec', async () => {
    await openText('pages/list.md', '# Shopping list\n\n- bread\n');
    await vscode.commands.executeCommand('needfirst.reviewDocument');
    assert.match((await pageOf('needfirst-review', 'Review of list.md')).getText(), /no product spec/);
  });

  it('keeps documents with the same name apart', async () => {
    for (const folder of ['pages/north', 'pages/south']) {
      await openText(`${folder}/same.md`, folder.endsWith('north') ? PRESS_RELEASE : '# Shopping list\n\n- bread\n');
      await vscode.commands.executeCommand('needfirst.reviewDocument');
      await waitForTab('Review of same.md');
    }
    const pages = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.endsWith('/Review of same.md'));
    assert.deepEqual(pages.map((page) => page.getText().includes('revolutionary')).sort(), [false, true]);
  });
});

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

// Squiggles: they come on opening, follow every edit, stand on the right words, and go when they should.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activeEditor, CAPABILITY, HYPE, PRESS_RELEASE, waitForHype, withSettings } from './lantern.ts';
import {
  closeEditors,
  diagnosticsOf,
  openFile,
  openText,
  openUntitled,
  rangeOf,
  replaceText,
  ruleOf,
  settledDiagnostics,
  summaryOf,
  waitForDiagnostics,
  workspaceUri,
} from './support.ts';

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('stand on the words meant, with the rule, its page and the source', async () => {
    const document = await openText('diagnostics/open.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    const own = diagnosticsOf(document).filter((diagnostic) => [HYPE, CAPABILITY].includes(ruleOf(diagnostic)));
    assert.deepEqual(summaryOf(document, own), [
      `${HYPE} "revolutionary"`,
      `${HYPE} "seamless"`,
      `${CAPABILITY} "Lantern provides a scheduling engine"`,
    ]);
    const [first] = own;
    assert.equal(first?.source, 'needfirst');
    assert.equal(first?.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof first.code === 'object');
    assert.match(first.code.target.toString(), /\/docs\/rules\/hype\/adjective\.md$/);
  });

  it('follow the edits', async () => {
    const document = await openText('diagnostics/edit.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await replaceText(document, 'revolutionary', 'weekly');
    await waitForHype(document, ['seamless']);
    await replaceText(document, 'weekly', 'amazing');
    await waitForHype(document, ['amazing', 'seamless']);
  });

  it('are those of the newest version after many quick edits', async () => {
    const document = await openText('diagnostics/quick.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    for (let edit = 0; edit < 20; edit++) {
      await replaceText(document, new vscode.Range(5, 0, 5, 0), 'One more line.\n\n');
      await replaceText(document, edit % 2 === 0 ? 'seamless' : 'plain', edit % 2 === 0 ? 'plain' : 'seamless');
    }
    await replaceText(document, 'revolutionary', 'weekly');
    await settledDiagnostics(document, 500);
    await waitForHype(document, ['seamless']);
  });

  it('of two documents that are edited at once are both renewed', async () => {
    const one = await openText('diagnostics/one.md', PRESS_RELEASE);
    const two = await openText('diagnostics/two.md', PRESS_RELEASE);
    await Promise.all([one, two].map((document) => waitForHype(document, ['revolutionary', 'seamless'])));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(one.uri, rangeOf(one, 'revolutionary'), 'weekly');
    edit.replace(two.uri, rangeOf(two, 'seamless'), 'plain');
    await vscode.workspace.applyEdit(edit);
    await Promise.all([waitForHype(one, ['seamless']), waitForHype(two, ['revolutionary'])]);
  });

  it('stand on the same words where lines end with CR LF', async () => {
    const document = await openText('diagnostics/crlf.md', PRESS_RELEASE.replaceAll('\n', '\r\n'));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await waitForHype(document, ['revolutionary', 'seamless']);
    const hype = diagnosticsOf(document).filter((diagnostic) => ruleOf(diagnostic) === HYPE);
    assert.deepEqual(
      hype.map(({ range }) => range),
      ['revolutionary', 'seamless'].map((words) => rangeOf(document, words)),
    );
  });

  it('count astral characters as VS Code does', async () => {
    const document = await openText('diagnostics/astral.md', PRESS_RELEASE.replace('*Leeds', '🏥🏥 *Leeds'));
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('are there for a document without a file', async () => {
    const document = await openUntitled(PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('go when the document is no longer Markdown, and come back with it', async () => {
    const document = await openUntitled(PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await waitForDiagnostics(document, (all) => all.length === 0);
    const again = await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await waitForHype(again, ['revolutionary', 'seamless']);
  });

  it('go when the document is closed', async () => {
    const uri = workspaceUri('diagnostics/close.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PRESS_RELEASE));
    await vscode.commands.executeCommand('vscode.open', uri); // openTextDocument would keep it open for minutes
    const { document } = activeEditor();
    await waitForHype(document, ['revolutionary', 'seamless']);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitForDiagnostics(document, (all) => all.length === 0);
  });

  it('follow a renamed file', async () => {
    const before = await openText('diagnostics/before.md', PRESS_RELEASE);
    await waitForHype(before, ['revolutionary', 'seamless']);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before.uri, workspaceUri('diagnostics/after.md'), { overwrite: true });
    assert.ok(await vscode.workspace.applyEdit(edit));
    const after = await openFile('diagnostics/after.md');
    await waitForHype(after, ['revolutionary', 'seamless']);
    await waitForDiagnostics(before, (all) => all.length === 0);
  });

  it('are none in a document that is no product spec', async () => {
    const document = await openFile('notes.md');
    assert.deepEqual(await settledDiagnostics(document), []);
  });

  it('are none in a document that is too long to read, and come when it is shorter', async () => {
    const line = 'Ward managers ring round for two hours every single evening of the week, and nobody answers.';
    const document = await openText('diagnostics/long.md', PRESS_RELEASE + `${line}\n`.repeat(25_000));
    assert.deepEqual(await settledDiagnostics(document), []);
    const { lineCount } = document;
    await replaceText(document, new vscode.Range(30, 0, lineCount, 0), '');
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('are none in what another extension shows', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('shown-by-another', {
      provideTextDocumentContent: () => PRESS_RELEASE,
    });
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('shown-by-another:/release.md'));
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'markdown');
      assert.deepEqual(await settledDiagnostics(document), []);
    } finally {
      provider.dispose();
    }
  });

  it('do not wait for the delay of typing when a document is opened', async () => {
    const forever = 2 ** 31 - 1;
    await withSettings({ delay: forever }, async () => {
      const document = await openText('diagnostics/soon.md', PRESS_RELEASE);
      await waitForHype(document, ['revolutionary', 'seamless']);
    });
  });
});

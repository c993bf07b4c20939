// The command Show Report and its tab; what the page itself shows and does is tested in test/vscode/ui/report.test.mjs.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { PRESS_RELEASE, withSettings } from './lantern.ts';
import { MemoryFiles } from './memoryFiles.ts';
import { closeEditors, diagnosticsOf, openText, openUntitled, waitUntil, workspaceUri } from './support.ts';

const COMMAND = 'needfirst.showReport';

describe('Show Report', () => {
  afterEach(closeEditors);

  it('opens the report beside the document and leaves the document as it is', async () => {
    const document = await openText('report/release.md', PRESS_RELEASE);
    await vscode.commands.executeCommand(COMMAND);
    await waitForReports(['Report: release.md']);
    assert.equal(document.isDirty, false);
    const [text, report] = vscode.window.tabGroups.all;
    assert.deepEqual([text?.tabs[0]?.label, report?.tabs[0]?.label], ['release.md', 'Report: release.md']);
  });

  it('has one report, which follows the document in front', async () => {
    await openText('report/one.md', PRESS_RELEASE);
    await vscode.commands.executeCommand(COMMAND);
    await waitForReports(['Report: one.md']);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await openText('report/two.md', '# Shopping list\n\n- bread\n');
    await waitForReports(['Report: two.md']);
    await vscode.commands.executeCommand(COMMAND, workspaceUri('report/one.md'));
    await waitForReports(['Report: one.md']);
  });

  it('works for a document without a file', async () => {
    const { uri } = await openUntitled(PRESS_RELEASE);
    await vscode.commands.executeCommand(COMMAND);
    await waitForReports([`Report: ${uri.path}`]);
  });

  it('opens no report where there is no document to report on', async () => {
    await vscode.commands.executeCommand(COMMAND);
    assert.deepEqual(reports(), []);
  });

  it('stays when its document is closed, and tells of one that is gone or switched off', async () => {
    await openText('report/closed.md', PRESS_RELEASE);
    await vscode.commands.executeCommand(COMMAND);
    await waitForReports(['Report: closed.md']);
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitForReports(['Report: closed.md']);
    await vscode.commands.executeCommand(COMMAND, workspaceUri('report/nowhere.md'));
    await waitForReports(['Report: nowhere.md']);
    await withSettings({ enable: false }, async () => {
      await vscode.commands.executeCommand(COMMAND, workspaceUri('report/closed.md'));
      await waitForReports(['Report: closed.md']);
    });
  });

  it('is closed while its document is being read, and that is that', async () => {
    const files = new MemoryFiles({ '/late.md': PRESS_RELEASE }, '/late.md');
    const provider = vscode.workspace.registerFileSystemProvider('late', files);
    const complaints: unknown[] = [];
    const complain = (reason: unknown): void => void complaints.push(reason);
    process.on('unhandledRejection', complain);
    try {
      await vscode.commands.executeCommand(COMMAND, vscode.Uri.parse('late:/late.md'));
      await waitUntil('the document to be read', () => files.held.length > 0);
      await closeEditors();
      await waitForReports([]);
      for (const read of files.held) read();
      await waitUntil('its review', () =>
        vscode.workspace.textDocuments.some(
          (document) => document.uri.scheme === 'late' && diagnosticsOf(document).length > 0,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 300)); // time to complain
      assert.deepEqual(complaints.map(String), []);
    } finally {
      process.off('unhandledRejection', complain);
      provider.dispose();
    }
  });
});

const reports = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('needfirst.report'))
    .map(({ label }) => label);

const waitForReports = (labels: readonly string[]): Promise<void> =>
  waitUntil(
    () => `the reports ${labels}; there are ${reports()}`,
    () => String(reports()) === String(labels),
  );

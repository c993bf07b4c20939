// The first thing to hold: a Markdown file wakes the extension, and it has something to say about a press release.
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, EXTENSION_ID, openFile, ruleOf, waitForDiagnostics, waitUntil } from './support.ts';

describe('the extension', () => {
  after(closeEditors);

  it('activates on a Markdown file', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, 'it is installed');
    await openFile('specs/press-release.md');
    await waitUntil('its activation', () => extension.isActive);
  });

  it('marks a hype word in a press release', async () => {
    const document = await openFile('specs/press-release.md');
    const isAboutHype = (diagnostic: vscode.Diagnostic) => document.getText(diagnostic.range) === 'revolutionary';
    const [finding] = (await waitForDiagnostics(document, (all) => all.some(isAboutHype))).filter(isAboutHype);
    assert.ok(finding);
    assert.match(ruleOf(finding), /^hype\//);
  });
});

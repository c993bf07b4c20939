// The settings: switched off, on saving only, after a longer pause, and held back while a sentence is written.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activeEditor, PRESS_RELEASE, waitForHype, withSettings } from './lantern.ts';
import {
  applyCodeAction,
  closeEditors,
  codeActionsAt,
  diagnosticsOf,
  hoverText,
  openText,
  rangeOf,
  replaceText,
  settledDiagnostics,
  summaryOf,
  waitForDiagnostics,
} from './support.ts';

describe('settings', () => {
  afterEach(closeEditors);

  it('needfirst.enable switches the review off and on', async () => {
    const document = await openText('settings/enable.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await withSettings({ enable: false }, async () => {
      await waitForDiagnostics(document, (all) => all.length === 0);
      assert.deepEqual(await codeActionsAt(document, 'revolutionary'), []);
    });
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('needfirst.run: onSave waits for the save', async () => {
    await withSettings({ run: 'onSave' }, async () => {
      const document = await openText('settings/run.md', PRESS_RELEASE);
      await waitForHype(document, ['revolutionary', 'seamless']);
      await replaceText(document, 'Each evening', 'Each amazing evening');
      const before = diagnosticsOf(document).length;
      assert.equal((await settledDiagnostics(document, 600)).length, before);
      await document.save();
      await waitForHype(document, ['revolutionary', 'seamless', 'amazing']);
    });
  });

  it('needfirst.delay puts the review off; until then there is no hover, and fixes know the new version', async () => {
    const document = await openText('settings/delay.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await withSettings({ delay: 10_000 }, async () => {
      assert.match(await hoverText(document, 'revolutionary'), /hype\/adjective/);
      await replaceText(document, 'Leeds', 'Newcastle upon Tyne');
      assert.doesNotMatch(await hoverText(document, 'revolutionary'), /hype\/adjective/);
      await applyCodeAction(document, 'revolutionary', 'Delete the adjective');
      assert.match(document.getText(), /Ward managers get a rota by noon/);
    });
  });

  it('needfirst.hideWhileTyping holds findings back until the caret leaves the sentence', async () => {
    await withSettings({ hideWhileTyping: true }, async () => {
      const document = await openText('settings/typing.md', PRESS_RELEASE);
      await waitForHype(document, ['revolutionary', 'seamless']);
      const editor = activeEditor();
      const { end } = rangeOf(document, 'two hours');
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: ' in our amazing hospital' });
      await settledDiagnostics(document, 600);
      assert.deepEqual(hypeWords(document), ['revolutionary', 'seamless']);
      const elsewhere = rangeOf(document, 'revolutionary').start;
      editor.selection = new vscode.Selection(elsewhere, elsewhere);
      await waitForHype(document, ['revolutionary', 'seamless', 'amazing']);
    });
  });

  it('needfirst.hideWhileTyping holds nothing back in a sentence that the caret is moved to before the review', async () => {
    await withSettings({ hideWhileTyping: true, delay: 1000 }, async () => {
      const document = await openText('settings/moving.md', PRESS_RELEASE);
      await waitForHype(document, ['revolutionary', 'seamless']);
      const editor = activeEditor();
      const { end } = rangeOf(document, 'two hours');
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: ' in our amazing hospital' });
      const elsewhere = rangeOf(document, 'revolutionary').start;
      editor.selection = new vscode.Selection(elsewhere, elsewhere);
      await waitForHype(document, ['revolutionary', 'seamless', 'amazing']);
    });
  });
});

const hypeWords = (document: vscode.TextDocument): string[] =>
  summaryOf(document).flatMap((line) => /^hype\/adjective "(.*)"$/.exec(line)?.[1] ?? []);

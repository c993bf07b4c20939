// Quick fixes: each kind applies, in the right place, and afterwards the finding is gone.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { activeEditor, CAPABILITY, CAPABILITY_SENTENCE, HYPE, PRESS_RELEASE, waitForHype } from './lantern.ts';
import {
  applyCodeAction,
  closeEditors,
  codeActionsAt,
  openFile,
  openText,
  rangeOf,
  ruleOf,
  waitForDiagnostics,
  waitUntil,
} from './support.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('needfirst');

describe('code actions', () => {
  afterEach(closeEditors);

  it('offer the fixes of a finding, ways to disable it, and its explanation', async () => {
    const document = await openReviewed('offer');
    let actions: vscode.CodeAction[] = [];
    await waitUntil('code actions; VS Code drops a request while other extensions start', async () => {
      actions = await codeActionsAt(document, 'revolutionary');
      return actions.length > 0;
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Delete the adjective',
        `Disable ${HYPE} here`,
        `Disable ${HYPE} in this file`,
        `Change severity of ${HYPE} in needfirst.yaml…`,
        `Explain ${HYPE}`,
      ],
    );
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred ?? false),
      [true, false, false, false, false],
    );
  });

  it('offer nothing where nothing was found', async () => {
    const document = await openReviewed('nothing');
    assert.deepEqual(await codeActionsAt(document, 'Ward managers learn'), []);
  });

  it('apply a literal fix, and undo takes it back', async () => {
    const document = await openReviewed('literal');
    await applyCodeAction(document, 'revolutionary', 'Delete the adjective');
    assert.equal(document.getText(), PRESS_RELEASE.replace('revolutionary ', ''));
    await waitForHype(document, ['seamless']);
    // the command works on what has the focus, and the extension host is told of the change a moment later
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await waitForHype(document, ['revolutionary', 'seamless']);
    assert.equal(document.getText(), PRESS_RELEASE);
  });

  it('apply a literal fix to a document that is not in the active editor', async () => {
    const document = await openReviewed('background');
    await openFile('notes.md');
    await applyCodeAction(document, 'revolutionary', 'Delete the adjective');
    assert.equal(document.getText(), PRESS_RELEASE.replace('revolutionary ', ''));
  });

  it('apply all literal fixes at once', async () => {
    const document = await openReviewed('all');
    await applyCodeAction(document, 'revolutionary', 'Apply all safe fixes', FIX_ALL);
    assert.equal(
      document.getText(),
      PRESS_RELEASE.replace(/revolutionary |seamless /g, '').replace('in a inbox', 'in an inbox'),
    );
    await waitForHype(document, []);
    assert.deepEqual(await codeActionsAt(document, 'Ward managers get', FIX_ALL), []);
  });

  it('apply all literal fixes on saving', async () => {
    const editorSettings = vscode.workspace.getConfiguration('editor');
    const target = vscode.ConfigurationTarget.Workspace;
    await editorSettings.update('codeActionsOnSave', { 'source.fixAll.needfirst': 'explicit' }, target);
    try {
      const document = await openReviewed('save');
      // the workbench learns of the setting when it likes, and gives what runs on saving little time: save until it has
      await waitUntil('a fix on saving', async () => {
        await activeEditor().edit((edit) => edit.insert(rangeOf(document, 'Each evening').start, 'So far so good. '));
        await vscode.commands.executeCommand('workbench.action.files.save');
        await new Promise((resolve) => setTimeout(resolve, 250));
        return !document.getText().includes('revolutionary');
      });
      await waitForHype(document, []);
      assert.equal(document.isDirty, false);
    } finally {
      await editorSettings.update('codeActionsOnSave', undefined, target);
    }
  });

  it('put in a scaffold with tab stops', async () => {
    const document = await openReviewed('scaffold');
    await applyCodeAction(document, CAPABILITY_SENTENCE, 'Lead with the customer');
    const editor = activeEditor();
    const text = document.getText();
    assert.match(text, /Ward managers can .+, because Lantern .+\.\n\n## The problem/);
    assert.doesNotMatch(text, /\$\{\d/);
    const selected = document.getText(editor.selection);
    assert.notEqual(selected, '', 'the first tab stop is selected');
    await vscode.commands.executeCommand('type', { text: 'leave at five' });
    assert.ok(document.getText().includes('Ward managers can leave at five, because'));
    await waitForDiagnostics(document, (all) => all.every((diagnostic) => ruleOf(diagnostic) !== CAPABILITY));
  });

  for (const [name, eol] of [
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ] as const) {
    it(`disable a finding with a reason where lines end with ${name}`, async () => {
      const release = PRESS_RELEASE.replaceAll('\n', eol);
      const document = await openText(`codeActions/here-${name.replace(' ', '')}.md`, release);
      await waitForHype(document, ['revolutionary', 'seamless']);
      await applyCodeAction(document, 'revolutionary', `Disable ${HYPE} here`);
      await vscode.commands.executeCommand('type', { text: 'quoted from the board' });
      const comment = `<!-- needfirst-disable-next-line ${HYPE} -- quoted from the board -->${eol}`;
      assert.equal(document.getText(), release.replace('*Leeds', `${comment}*Leeds`));
      await waitForHype(document, []);
    });
  }

  it('disable a rule in the whole file', async () => {
    const document = await openReviewed('file');
    await applyCodeAction(document, 'revolutionary', `Disable ${HYPE} in this file`);
    assert.ok(document.getText().includes(`<!-- needfirst-disable-file ${HYPE} -- `));
    await waitForHype(document, []);
  });

  it('bring a finding back when its comment goes', async () => {
    const document = await openReviewed('back');
    await applyCodeAction(document, 'revolutionary', `Disable ${HYPE} in this file`);
    await waitForHype(document, []);
    const comment = /<!--.*-->\n\n/.exec(document.getText())?.[0] ?? '';
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, rangeOf(document, comment));
    await vscode.workspace.applyEdit(edit);
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('take a comment away that hides nothing', async () => {
    const comment = `<!-- needfirst-disable-file motives/internal-motivation -- an old one -->\n`;
    const document = await openText('codeActions/unused.md', `${PRESS_RELEASE}\n${comment}`);
    await waitForDiagnostics(document, (all) => all.some((each) => ruleOf(each) === 'needfirst/unused-suppression'));
    await applyCodeAction(document, '<!--', 'Remove this comment');
    assert.equal(document.getText(), `${PRESS_RELEASE}\n\n`);
  });
});

async function openReviewed(name: string): Promise<vscode.TextDocument> {
  const document = await openText(`codeActions/${name}.md`, PRESS_RELEASE);
  await waitForHype(document, ['revolutionary', 'seamless']);
  return document;
}

// Rule packs while they are written: examples that run, imports, trying on a spec; and new files.
import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { PRESS_RELEASE } from './lantern.ts';
import {
  closeEditors,
  openText,
  rangeOf,
  replaceText,
  settledDiagnostics,
  summaryOf,
  waitForDiagnostics,
  waitUntil,
  workspaceUri,
} from './support.ts';

const PACK = `pack: house
title: House style
rules:
  - id: rota
    title: A rota
    severity: 'off'
    kind: phrases
    phrases: [rota]
    message: "“{match}” is a list of names."
    why: Nurses plan the day before.
    advice: Say whose day it is.
    examples:
      - bad: "They get a «rota»."
        good: They know on Thursday when they work.
      - bad: "The «rota» is here."
        good: "The rota is late."
`;

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceUri(path), new TextEncoder().encode(text));

const waitFor = (document: vscode.TextDocument, ...summary: string[]) =>
  waitForDiagnostics(document, (all) => String(summaryOf(document, all)) === String(summary));

const activeDocument = (): vscode.TextDocument => {
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document, 'an editor is active');
  return document;
};

describe('a rule pack that nobody asks for', () => {
  before(async () => {
    // YAML alone does not wake the extension.
    await openText('packs/a.md', PRESS_RELEASE);
  });
  afterEach(closeEditors);

  it('has its mistakes underlined as it is written, and the examples that fail', async () => {
    const pack = await openText('packs/1/house.yaml', PACK);
    await waitFor(pack, 'pack/example-fails ""The rota is late.""');
    await replaceText(pack, 'The rota is late', 'The list is late');
    await waitFor(pack);
    await replaceText(pack, 'kind: phrases', 'kind: phrase');
    await waitFor(pack, 'pack/value "phrase"');
    await replaceText(pack, 'kind: phrase\n', 'kind: phrases\n');
    await replaceText(pack, '«rota» is here', 'rota «is» here');
    await waitFor(pack, 'pack/example-fails ""The rota «is» here.""');
  });

  it('is told of imports where they lead astray, and uses the lexicons of others', async () => {
    await write('packs/2/shared.yaml', 'pack: shared\ntitle: Shared\nlexicons: { lists: { add: [rota] } }\n');
    const importing = PACK.replace('rules:', 'imports: [./gone.yaml, ./house.yaml]\nrules:')
      .replace('phrases: [rota]', 'lexicon: [lists]')
      .replace('The rota is late', 'It is late');
    const pack = await openText('packs/2/house.yaml', importing);
    await waitForDiagnostics(pack, (all) => {
      const found = String(summaryOf(pack, all));
      return found.includes('pack/import "./gone.yaml"') && found.includes('pack/cycle "./house.yaml"');
    });
    await replaceText(pack, './gone.yaml, ./house.yaml', './shared.yaml, hype');
    await waitFor(pack);
    assert.deepEqual(await settledDiagnostics(pack, 600), []);
    await replaceText(pack, './shared.yaml, hype', './shared.yaml');
    await write('packs/2/shared.yaml', 'pack: shared\ntitle: Shared\nlexicons: { list: { add: [rota] } }\n');
    await waitForDiagnostics(pack, (all) => summaryOf(pack, all).includes('pack/unknown-name "lists"'));
  });

  it('leaves other YAML alone', async () => {
    const other = await openText('packs/3/other.yaml', 'rules:\n  - pack: a\nimports: [x]\n');
    assert.deepEqual(await settledDiagnostics(other, 500), []);
  });

  it('is tried on the spec beside it, rules that are off included', async () => {
    const spec = await openText('packs/4/a.md', PRESS_RELEASE);
    const pack = await openText('packs/4/house.yaml', PACK);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', pack.uri);
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Try on a.md'],
    );
    await vscode.commands.executeCommand('needfirst.tryPack');
    await waitUntil('the spec to be shown', () =>
      vscode.window.visibleTextEditors.some(({ document }) => document === spec),
    );
    await waitUntil('the finding to be selected', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'); // once it is there
      const editor = vscode.window.activeTextEditor;
      return editor?.document === spec && spec.getText(editor.selection) === 'rota';
    });
    assert.deepEqual(vscode.window.activeTextEditor?.selection.start, rangeOf(spec, 'rota by noon').start);
  });
});

describe('a new file', () => {
  afterEach(closeEditors);

  for (const [command, text] of [
    ['newPressRelease', 'kind: press-release'],
    ['newPrFaq', 'kind: pr-faq'],
    ['newPrd', 'kind: prd'],
    ['newPack', 'pack: house-style'],
  ] as const) {
    it(`is begun by needfirst.${command}, and leads from gap to gap`, async () => {
      await vscode.commands.executeCommand(`needfirst.${command}`);
      const document = activeDocument();
      assert.ok(document.isUntitled);
      assert.ok(document.getText().includes(text), document.getText());
      assert.doesNotMatch(document.getText(), /\$\{|\\/);
      const gap = document.getText(vscode.window.activeTextEditor?.selection);
      assert.equal(gap, command === 'newPack' ? 'house-style' : '[Product]');
      const found = await settledDiagnostics(document, 600);
      assert.deepEqual(
        found.filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint),
        [],
      );
    });
  }
});

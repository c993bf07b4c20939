// needfirst.yaml: found, watched, complained of, changed by a quick fix, and shown.
import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { HYPE, PACK, PRESS_RELEASE, waitForHype } from './lantern.ts';
import {
  closeEditors,
  codeActionAt,
  diagnosticsOf,
  hoverText,
  makeWatched,
  openFile,
  openText,
  replaceText,
  ruleOf,
  settledDiagnostics,
  waitForDiagnostics,
  waitUntil,
  workspaceUri,
} from './support.ts';

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceUri(path), new TextEncoder().encode(text));

/** Each problem of a configuration or pack, as `code "text"`. */
const problemsOf = (document: vscode.TextDocument): string[] =>
  diagnosticsOf(document).map((problem) => `${ruleOf(problem)} "${document.getText(problem.range)}"`);

async function waitForProblems(document: vscode.TextDocument, problems: readonly string[]): Promise<void> {
  await waitUntil(
    () => `${problems}; there is ${problemsOf(document)}`,
    () => String(problemsOf(document)) === String(problems),
  );
}

const severityOfHype = (document: vscode.TextDocument): vscode.DiagnosticSeverity | undefined =>
  diagnosticsOf(document).find((diagnostic) => ruleOf(diagnostic) === HYPE)?.severity;

describe('configuration', () => {
  before(async () => {
    for (const folder of ['1', '1/specs', '2', '3', '4', '5', '6', '8']) await makeWatched(`configuration/${folder}`);
  });
  afterEach(closeEditors);

  it('applies when it is created, changed on disk and deleted; the nearest file wins', async () => {
    const document = await openText('configuration/1/specs/a.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    await write('configuration/1/needfirst.yaml', 'root: true\nrules: { hype: off }\n');
    await waitForHype(document, []);
    await write('configuration/1/specs/needfirst.yaml', 'rules: { hype/adjective: hint }\n');
    await waitForHype(document, ['revolutionary', 'seamless']);
    assert.equal(severityOfHype(document), vscode.DiagnosticSeverity.Hint);
    await vscode.workspace.fs.delete(workspaceUri('configuration/1/specs/needfirst.yaml'));
    await waitForHype(document, []);
    await write('configuration/1/needfirst.yaml', 'root: true\nignore: [specs]\n');
    await waitForDiagnostics(document, (all) => all.length === 0);
    await vscode.workspace.fs.delete(workspaceUri('configuration/1/needfirst.yaml'));
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('applies while it is edited; what is half-written is underlined and counts as it was before', async () => {
    await write('configuration/2/needfirst.yaml', 'root: true\nrules:\n  hype: off\n');
    const document = await openText('configuration/2/a.md', PRESS_RELEASE);
    const configuration = await openFile('configuration/2/needfirst.yaml');
    await replaceText(configuration, 'off', 'of');
    await waitForProblems(configuration, ['configuration/value "of"']);
    assert.deepEqual(hypeOf(await settledDiagnostics(document, 400)), []);
    await replaceText(configuration, 'hype: of', 'hype: error\n  hipe: off');
    await waitForProblems(configuration, ['configuration/unknown-rule "hipe"']);
    await waitForHype(document, ['revolutionary', 'seamless']);
    assert.equal(severityOfHype(document), vscode.DiagnosticSeverity.Error);
  });

  it('brings packs, whose mistakes are underlined in them and where they are asked for', async () => {
    await write('configuration/3/needfirst.yaml', 'root: true\npacks: [recommended, ./house.yaml]\n');
    const pack = await openText('configuration/3/house.yaml', PACK);
    const document = await openText('configuration/3/a.md', PRESS_RELEASE);
    const configuration = await openFile('configuration/3/needfirst.yaml');
    const hasRota = (all: vscode.Diagnostic[]) => all.some((diagnostic) => ruleOf(diagnostic) === 'house/rota');
    await waitForDiagnostics(document, hasRota);
    await replaceText(pack, 'severity: error', 'severty: error');
    await waitForProblems(pack, ['pack/missing-key "id"', 'pack/unknown-key "severty"']);
    await waitForProblems(configuration, ['configuration/pack "./house.yaml"']);
    assert.ok(hasRota(await settledDiagnostics(document, 400)), 'the pack counts as it was before');
    await replaceText(pack, 'severty: error', 'severity: hint');
    await waitForProblems(pack, []);
    await waitForProblems(configuration, []);
    await replaceText(configuration, ', ./house.yaml', ', ../../house.yaml');
    await waitForProblems(configuration, ['configuration/outside "../../house.yaml"']);
  });

  it('has nothing reviewed anew where a pack is edited that it does not bring', async () => {
    await write('configuration/9/needfirst.yaml', 'root: true\npacks: [recommended, ./house.yaml]\n');
    await write('configuration/9/house.yaml', PACK);
    const document = await openText('configuration/9/a.md', PRESS_RELEASE);
    await waitForDiagnostics(document, (all) => all.some((each) => ruleOf(each) === 'house/rota'));
    await settledDiagnostics(document);
    const [before] = diagnosticsOf(document);
    const other = await openText('configuration/9/other.yaml', PACK.replace('pack: house', 'pack: other'));
    for (let edits = 0; edits < 7; edits++) {
      await replaceText(other, 'a rota the evening before', 'a rota by noon');
      await waitForDiagnostics(other, (all) => all.some((each) => ruleOf(each) === 'pack/example-fails'));
      await replaceText(other, 'a rota by noon', 'a rota the evening before');
      await waitForDiagnostics(other, (all) => all.length === 0);
    }
    await settledDiagnostics(document);
    assert.ok(before);
    assert.ok(diagnosticsOf(document).includes(before), 'they are not made again');
  });

  it('is changed by a quick fix, comments and all, and saved', async () => {
    await write('configuration/4/needfirst.yaml', 'root: true\nrules: # ours\n  weasel: off # noisy\n');
    const document = await openText('configuration/4/a.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    const { command } = await codeActionAt(document, 'revolutionary', 'Change severity of hype/adjective');
    assert.ok(command?.arguments);
    await vscode.commands.executeCommand(command.command, ...command.arguments, 'error');
    await waitUntil('errors', () => severityOfHype(document) === vscode.DiagnosticSeverity.Error);
    const written = await vscode.workspace.fs.readFile(workspaceUri('configuration/4/needfirst.yaml'));
    assert.equal(
      new TextDecoder().decode(written),
      'root: true\nrules: # ours\n  weasel: off # noisy\n  hype/adjective: error\n',
    );
  });

  it('is made by the quick fix where there is none', async () => {
    const document = await openText('configuration/5/a.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    const made = workspaceUri('needfirst.yaml');
    try {
      await vscode.commands.executeCommand('needfirst.changeSeverity', document.uri, HYPE, 'off');
      await waitForHype(document, []);
      const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(made));
      assert.equal(written, 'rules:\n  hype/adjective: off\n');
    } finally {
      // as a person does: the watcher says nothing of a file that was there for a moment only
      const removal = new vscode.WorkspaceEdit();
      removal.deleteFile(made);
      await vscode.workspace.applyEdit(removal);
    }
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('is shown with the place of each value, and follows', async () => {
    await write('configuration/6/needfirst.yaml', 'root: true\nstance: mixed\n');
    const document = await openText('configuration/6/a.md', PRESS_RELEASE);
    await vscode.commands.executeCommand('needfirst.showConfiguration', document.uri);
    const page = vscode.window.activeTextEditor?.document;
    await waitUntil('the stance', () =>
      /^stance: mixed {2}# configuration\/6\/needfirst\.yaml:2$/m.test(page?.getText() ?? ''),
    );
    await write('configuration/6/needfirst.yaml', 'root: true\n\nstance: product-driven\n');
    await waitUntil('the new stance', () => /^stance: product-driven .*:3$/m.test(page?.getText() ?? ''));
  });

  it('applies from above the workspace too, where nothing is watched, once the document is turned to', async () => {
    const document = await openText('configuration/8/a.md', PRESS_RELEASE);
    await waitForHype(document, ['revolutionary', 'seamless']);
    const above = workspaceUri('../needfirst.yaml');
    await vscode.workspace.fs.writeFile(above, new TextEncoder().encode('rules: { hype: off }\n'));
    try {
      await openFile('notes.md');
      await openFile('configuration/8/a.md');
      await waitForHype(document, []);
    } finally {
      await vscode.workspace.fs.delete(above);
    }
    await openFile('notes.md');
    await openFile('configuration/8/a.md');
    await waitForHype(document, ['revolutionary', 'seamless']);
  });

  it('is completed and explained', async () => {
    await write('configuration/7/needfirst.yaml', 'rules:\n  hype/adjective: \n');
    const document = await openFile('configuration/7/needfirst.yaml');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(1, 18),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.deepEqual(
      ['error', 'warning', 'information', 'hint', 'off'].filter((label) => !labels.includes(label)),
      [],
    );
    assert.match(await hoverText(document, 'hype/adjective'), /error,(?: |&nbsp;)warning/);
  });

  it('has a workflow for CI written beside it, but never over one', async () => {
    const made = workspaceUri('.github/workflows/specs.yml');
    try {
      await vscode.commands.executeCommand('needfirst.createWorkflow');
      assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(made)), /uses: needfirst\/needfirst@v/);
      await vscode.workspace.fs.writeFile(made, new TextEncoder().encode('mine\n'));
      await vscode.commands.executeCommand('needfirst.createWorkflow');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(made)), 'mine\n');
    } finally {
      await vscode.workspace.fs.delete(workspaceUri('.github'), { recursive: true });
    }
  });

  it('is begun by a command, which never writes over one', async () => {
    const made = workspaceUri('needfirst.yaml');
    try {
      await vscode.commands.executeCommand('needfirst.createConfiguration');
      const document = vscode.window.activeTextEditor?.document;
      assert.match(document?.getText() ?? '', /^packs: \[recommended\]$/m);
      await write('needfirst.yaml', 'root: true\n');
      await vscode.commands.executeCommand('needfirst.createConfiguration');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(made)), 'root: true\n');
    } finally {
      await vscode.workspace.fs.delete(made);
    }
  });
});

const hypeOf = (all: readonly vscode.Diagnostic[]): string[] => all.map(ruleOf).filter((rule) => rule === HYPE);

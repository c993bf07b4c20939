/** The command Try on This Document: what the rules of a pack find in a spec, as a list that leads to each place. */
import * as vscode from 'vscode';
import type { Diagnostic, SpecDocument } from '../../core/index.ts';
import { type Configurations, looksLikePack, type WrittenPack } from '../configuration/configurations.ts';
import { toRange } from '../convert.ts';
import { COMMANDS } from '../ids.ts';
import { pathOf } from '../reviewer.ts';
import type { LastSpec } from './lastSpec.ts';

/** Registers the command, which takes the URI of a pack at will, and the lens that calls it. */
export function registerTryOn(configurations: Configurations, lastSpec: LastSpec): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.tryPack, async (argument?: unknown) => {
      const uri = argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
      const written = uri && (await configurations.written(uri));
      if (!uri || !written) {
        void vscode.window.showInformationMessage('Open a rule pack, free of mistakes, to try it on a document.');
        return;
      }
      const spec = await chooseSpec(lastSpec);
      if (spec) await show(await tried(written, spec, configurations), { uri, written }, spec);
    }),
    vscode.languages.registerCodeLensProvider('yaml', {
      onDidChangeCodeLenses: lastSpec.onDidChange,
      provideCodeLenses(document) {
        const [spec, ...more] = lastSpec.candidates();
        if (!spec || !looksLikePack(document)) return [];
        const start = document.positionAt(Math.max(0, document.getText().search(/^pack:/m)));
        const command = {
          command: COMMANDS.tryPack,
          title: more.length > 0 ? 'Try on a document…' : `Try on ${nameOf(spec)}`,
          arguments: [document.uri],
        };
        return [new vscode.CodeLens(new vscode.Range(start, start), command)];
      },
    }),
  );
}

const nameOf = ({ uri }: vscode.TextDocument): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Asks where there are several. */
async function chooseSpec(lastSpec: LastSpec): Promise<vscode.TextDocument | undefined> {
  const specs = lastSpec.candidates();
  if (specs.length === 0)
    void vscode.window.showInformationMessage('Open a product spec in Markdown to try the pack on.');
  if (specs.length < 2) return specs[0];
  const items = specs.map((spec) => ({
    label: nameOf(spec),
    description: vscode.workspace.asRelativePath(spec.uri),
    spec,
  }));
  return (await vscode.window.showQuickPick(items, { title: 'Try on This Document', placeHolder: 'Which one?' }))?.spec;
}

interface Tried {
  readonly document: SpecDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every rule of the pack runs, those that are off too. */
async function tried(
  { pack, packs }: WrittenPack,
  spec: vscode.TextDocument,
  configurations: Configurations,
): Promise<Tried> {
  const { settings, packs: others } = await configurations.governing(spec.uri);
  const names = new Set(packs.map((own) => own.pack));
  const engine = configurations.engineFor([...others.filter((other) => !names.has(other.pack)), ...packs]);
  const document = engine.read(spec.getText(), { ...settings.read, path: pathOf(spec.uri) });
  const off = pack.rules.filter(({ severity, strict }) => severity === 'off' && !strict);
  const rules = Object.fromEntries(off.map(({ id }) => [`${pack.pack}/${id}`, 'hint' as const]));
  const { suppressions = {} } = settings.check;
  return { document, diagnostics: engine.check(document, { only: [pack.pack], rules, suppressions }).diagnostics };
}

interface Item extends vscode.QuickPickItem {
  readonly document?: vscode.TextDocument;
  readonly range?: vscode.Range;
}

/** Shows each finding in the spec while it is the active one of the list; accepting it goes there. */
async function show(
  { document, diagnostics }: Tried,
  { uri, written: { pack, places } }: { readonly uri: vscode.Uri; readonly written: WrittenPack },
  spec: vscode.TextDocument,
): Promise<void> {
  const name = nameOf(spec);
  if (document.kind === null) {
    const message = `${name} is not read as a product spec, so rules are silent on it. Its front matter may say “kind: prd”.`;
    void vscode.window.showInformationMessage(message);
    return;
  }
  const yaml = await vscode.workspace.openTextDocument(uri);
  const findings = diagnostics.map(({ message, ruleId, span }): Item => {
    const range = toRange(document, span);
    const text = document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return {
      label: message,
      description: ruleId,
      detail: `Line ${range.start.line + 1}: ${text}`,
      document: spec,
      range,
    };
  });
  const silent = pack.rules.flatMap(({ id, title }, index): Item[] => {
    const at = places[index]?.id;
    if (!at || diagnostics.some(({ ruleId }) => ruleId === `${pack.pack}/${id}`)) return [];
    const range = new vscode.Range(yaml.positionAt(at.start), yaml.positionAt(at.end));
    return [{ label: title, description: `${pack.pack}/${id}`, document: yaml, range }];
  });
  const separator: Item = { label: 'find nothing here', kind: vscode.QuickPickItemKind.Separator };
  const list = vscode.window.createQuickPick<Item>();
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
  });
  list.title = `${pack.pack} on ${name}: ${countOf(diagnostics.length)}`;
  list.placeholder = 'Go to a finding, or to a rule that finds nothing';
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.items = [...findings, ...(silent.length > 0 ? [separator, ...silent] : [])];
  const reveal = async ({ document: target, range }: Item, preserveFocus: boolean): Promise<void> => {
    if (!target || !range) return;
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === target)?.viewColumn;
    const viewColumn = column ?? (target === spec ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
    const options = { preserveFocus, viewColumn, ...(!preserveFocus && { selection: range }) };
    const editor = await vscode.window.showTextDocument(target, options);
    if (preserveFocus) editor.setDecorations(mark, [range]);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  list.onDidChangeActive(([item]) => void (item && reveal(item, true)));
  list.onDidAccept(() => {
    const [item] = list.selectedItems;
    list.hide();
    if (item) void reveal(item, false);
  });
  list.onDidHide(() => {
    mark.dispose();
    list.dispose();
  });
  list.show();
}

const countOf = (count: number): string =>
  count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`;

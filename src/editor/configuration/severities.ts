/** Changes the severity of a rule in the needfirst.yaml that holds for a document. */
import * as vscode from 'vscode';
import {
  CONFIGURATION_NAME,
  LineMap,
  SEVERITIES,
  type Severity,
  severityEdits,
  severityOf,
  type TextEdit,
} from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import type { Configurations, Governed } from './configurations.ts';

/** Registers the command that quick fixes call, with the URI of the document, the id of the rule and, at will, the severity. */
export const registerSeverities = (configurations: Configurations): vscode.Disposable =>
  vscode.commands.registerCommand(
    COMMANDS.changeSeverity,
    async (document: vscode.Uri, rule: string, given?: Severity | 'off') => {
      const governed = await configurations.governing(document);
      const severity = given ?? (await chooseSeverity(rule, governed));
      if (!severity) return;
      const place = placeOf(rule, governed);
      const path = place?.path ?? governed.effective.files[0]?.path;
      const uri = path === undefined ? newFile(document) : document.with({ path });
      if (!(await changeFile(uri, (text) => severityEdits(text, rule, severity, place?.span)))) {
        const open = 'Open It';
        const message = `${CONFIGURATION_NAME} could not be changed. Put right what is wrong in it first.`;
        if ((await vscode.window.showErrorMessage(message, open)) === open) await vscode.window.showTextDocument(uri);
      }
    },
  );

async function chooseSeverity(id: string, { engine, settings }: Governed): Promise<Severity | 'off' | undefined> {
  const rule = engine.rules.find((one) => one.id === id);
  const now = rule && severityOf(rule, settings.check);
  const items = [...SEVERITIES, 'off' as const].map((severity) => ({
    label: severity,
    description: severity === now ? 'as now' : '',
  }));
  const title = `Severity of ${id}`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder: rule?.title ?? id }))?.label;
}

/** Where the nearest file settles the rule, by its own name or its pack's. */
function placeOf(rule: string, { effective: { rules, files } }: Governed) {
  const said = rules.get(rule) ?? rules.get(rule.slice(0, rule.indexOf('/')));
  return said?.file && said.span && said.file === files[0] ? { path: said.file.path, span: said.span } : undefined;
}

/** In the workspace folder of the document, or beside it. */
function newFile(document: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0];
  return vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.joinPath(document, '..'), CONFIGURATION_NAME);
}

/** Edits the file, made where there is none, and saves it unless it had unsaved changes. */
async function changeFile(
  uri: vscode.Uri,
  editsOf: (text: string) => readonly TextEdit[] | undefined,
): Promise<boolean> {
  const creation = new vscode.WorkspaceEdit();
  creation.createFile(uri, { ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(creation))) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  const { isDirty } = document;
  const text = document.getText();
  const edits = editsOf(text);
  if (!edits) return false;
  const lines = new LineMap(text);
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  return (await vscode.workspace.applyEdit(edit)) && (isDirty || (await document.save()));
}

/** Completion and hovers in needfirst.yaml and in the packs that it asks for. */
import * as vscode from 'vscode';
import { configurationSchema, explainAt, packSchema, type Schema, type Suggestion, suggest } from '../../core/index.ts';
import { type Configurations, isConfiguration } from './configurations.ts';

/** Red Hat's extension completes needfirst.yaml too, from the schema that the manifest names. */
const YAML_EXTENSION = 'redhat.vscode-yaml';
const TRIGGERS = [' ', '[', '{', ',', '-'];

export function registerAssist(configurations: Configurations): vscode.Disposable {
  const schemaFor = async ({ uri }: vscode.TextDocument): Promise<Schema | undefined> => {
    if (!configurations.speaksOf(uri)) return undefined;
    return isConfiguration(uri) ? configurationSchema((await configurations.governing(uri)).packs) : packSchema();
  };
  const isLeftToOthers = ({ uri }: vscode.TextDocument): boolean =>
    isConfiguration(uri) && vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;

  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      'yaml',
      {
        async provideCompletionItems(document, position) {
          const schema = isLeftToOthers(document) ? undefined : await schemaFor(document);
          if (!schema) return [];
          return suggest(document.getText(), document.offsetAt(position), schema).map((one) => itemOf(one, document));
        },
      },
      ...TRIGGERS,
    ),
    vscode.languages.registerHoverProvider('yaml', {
      async provideHover(document, position) {
        const schema = isLeftToOthers(document) ? undefined : await schemaFor(document);
        const found = schema && explainAt(document.getText(), document.offsetAt(position), schema);
        if (!found) return undefined;
        const { start, end } = found.span;
        const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
        return new vscode.Hover(new vscode.MarkdownString().appendText(found.text), range);
      },
    }),
  );
}

function itemOf({ label, doc, sort, span, newText }: Suggestion, document: vscode.TextDocument): vscode.CompletionItem {
  const { Property, EnumMember } = vscode.CompletionItemKind;
  const item = new vscode.CompletionItem(label, sort === 'field' ? Property : EnumMember);
  item.documentation = doc;
  item.insertText = newText;
  item.range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  return item;
}

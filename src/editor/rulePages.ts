/** The command Explain Rule: all there is to say about a rule, as a page. */
import * as vscode from 'vscode';
import { type Engine, explainRule } from '../core/index.ts';
import type { Configurations } from './configuration/configurations.ts';
import { COMMANDS, SCHEMES } from './ids.ts';
import { openPreview } from './preview.ts';

/** Registers the command, which takes the id of a rule or a row that is about one, or asks, and the virtual documents that it opens. */
export function registerRulePages(configurations: Configurations): vscode.Disposable {
  const engineWith = (ruleId: string): Engine | undefined =>
    configurations.engines.find(({ rules }) => rules.some(({ id }) => id === ruleId));
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.rule, {
      provideTextDocumentContent({ query }) {
        const engine = engineWith(query);
        return engine ? explainRule(query, engine) : '';
      },
    }),
    vscode.commands.registerCommand(COMMANDS.explainRule, async (argument?: unknown) => {
      const ruleId = ruleIn(argument) ?? (await chooseRule(configurations));
      if (ruleId === undefined) return;
      if (engineWith(ruleId)) await openPreview(pageOfRule(ruleId));
      else void vscode.window.showInformationMessage(`Needfirst has no rule “${ruleId}”.`);
    }),
  );
}

/** The rule that a link, or a row of the scan's view, is about. */
function ruleIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { ruleId, finding } = Object(argument) as { ruleId?: string; finding?: { ruleId: string } };
  return ruleId ?? finding?.ruleId;
}

/** The preview's title is the last part of the path. */
const pageOfRule = (ruleId: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEMES.rule, path: `/Rule ${ruleId.replace('/', ' ')}.md`, query: ruleId });

async function chooseRule({ engines }: Configurations): Promise<string | undefined> {
  const rules = new Map(engines.flatMap((engine) => engine.rules.map((rule) => [rule.id, rule])));
  const items = [...rules.values()].map(({ id, title, why }) => ({
    label: title,
    description: id,
    detail: why.trim(),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: 'Explain Rule',
    placeHolder: 'Which rule?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.description;
}

/** The extension's way in: puts the parts together. */
import * as vscode from 'vscode';
import { registerCodeActions } from './codeActions.ts';
import { Configurations } from './configuration/configurations.ts';
import { registerConfiguration } from './configuration/register.ts';
import { registerCreateFiles } from './createFiles.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerHovers } from './hovers.ts';
import { COMMANDS } from './ids.ts';
import { registerNewFiles } from './newFiles.ts';
import { registerPacks } from './packs/register.ts';
import { registerDocumentReport } from './report/documentReport.ts';
import { Reviewer } from './reviewer.ts';
import { registerRulePages } from './rulePages.ts';
import { registerScan } from './scan/commands.ts';
import { registerSchedule } from './schedule.ts';
import { registerStatusBar } from './statusBar.ts';
import { Typing } from './typing.ts';

/** VS Code calls this once, on the first of the manifest's `activationEvents` or when a command of Needfirst is run. */
export function activate(context: vscode.ExtensionContext): void {
  const { subscriptions, extensionUri, extension } = context;
  const log = vscode.window.createOutputChannel('Needfirst', { log: true });
  subscriptions.push(
    log,
    vscode.commands.registerCommand(COMMANDS.showOutput, () => log.show()),
  );
  try {
    const configurations = new Configurations();
    const reviewer = new Reviewer(configurations, log);
    const typing = new Typing(reviewer);
    subscriptions.push(
      reviewer,
      typing,
      registerDiagnostics(reviewer, typing),
      registerHovers(reviewer),
      registerCodeActions(reviewer),
      registerStatusBar(reviewer),
      registerDocumentReport(reviewer, extensionUri),
      registerRulePages(configurations),
      registerNewFiles(),
      registerPacks(configurations),
      registerConfiguration(configurations),
      registerCreateFiles(extension.packageJSON.version),
      registerScan(reviewer, context, log),
      registerSchedule(reviewer), // last: it starts the first reviews
    );
  } catch (error) {
    // VS Code itself says nothing when an extension fails to start.
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(`Needfirst could not start: ${error instanceof Error ? error.message : error}`);
    throw error;
  }
}

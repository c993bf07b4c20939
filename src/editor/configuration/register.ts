/** Everything about needfirst.yaml in the editor that is not asked for by others. */
import * as vscode from 'vscode';
import { registerAssist } from './assist.ts';
import type { Configurations } from './configurations.ts';
import { registerConfigurationPages } from './pages.ts';
import { showConfigurationProblems } from './problems.ts';
import { registerSeverities } from './severities.ts';
import { watchConfigurations } from './watch.ts';

export const registerConfiguration = (configurations: Configurations): vscode.Disposable =>
  vscode.Disposable.from(
    configurations,
    showConfigurationProblems(configurations),
    registerConfigurationPages(configurations),
    registerSeverities(configurations),
    registerAssist(configurations),
    watchConfigurations(configurations), // last: it reads the first files
  );

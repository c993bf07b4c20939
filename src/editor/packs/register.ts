/** Everything about writing rule packs in the editor. */
import * as vscode from 'vscode';
import type { Configurations } from '../configuration/configurations.ts';
import { registerExamples } from './examples.ts';
import { LastSpec } from './lastSpec.ts';
import { registerTryOn } from './tryOn.ts';

export function registerPacks(configurations: Configurations): vscode.Disposable {
  const lastSpec = new LastSpec();
  return vscode.Disposable.from(lastSpec, registerExamples(configurations), registerTryOn(configurations, lastSpec));
}

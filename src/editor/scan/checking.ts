/** How a file is checked: the one place where a scan asks what holds for it. */
import type * as vscode from 'vscode';
import type { CheckedFile } from '../../core/index.ts';
import { pathOf, type Reviewer } from '../reviewer.ts';
import { readSettings } from '../settings.ts';

export interface Checking {
  /** Two files with the same key, path and text have the same findings. */
  readonly key: string;
  check(text: string): CheckedFile;
}

/** undefined for a file that is not to be checked. */
export function checkingOf(uri: vscode.Uri, { engine }: Reviewer): Checking | undefined {
  if (!readSettings(uri).enable) return undefined;
  const path = pathOf(uri);
  return {
    key: path,
    check(text) {
      const document = engine.read(text, { path });
      return { document, result: engine.check(document) };
    },
  };
}

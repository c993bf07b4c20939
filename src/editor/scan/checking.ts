/** How a file is checked: the one place where a scan asks what holds for it. */
import type * as vscode from 'vscode';
import type { CheckedFile, Rule } from '../../core/index.ts';
import { pathOf, type Reviewer } from '../reviewer.ts';
import { readSettings } from '../settings.ts';

export interface Checking {
  /** Two files with the same key and text have the same findings. */
  readonly key: string;
  check(text: string): CheckedFile;
}

/** undefined for a file that is not to be checked. */
export async function checkingOf(uri: vscode.Uri, { engine }: Reviewer): Promise<Checking | undefined> {
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

/** The rules that findings may come from. */
export const rulesOf = ({ engine }: Reviewer): readonly Rule[] => engine.rules;

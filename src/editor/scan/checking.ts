/** How a file is checked: the one place where a scan asks what holds for it. */
import type * as vscode from 'vscode';
import { type CheckedFile, type Engine, mayExpire, type PackData, type Rule } from '../../core/index.ts';
import { pathOf, type Reviewer } from '../reviewer.ts';
import { readSettings } from '../settings.ts';
import { fingerprint } from './fingerprint.ts';

export interface Checking {
  /** Two files for which this is the same have the same findings. */
  keyOf(text: string): string;
  check(text: string): CheckedFile;
}

/** undefined for a file that is not to be checked. */
export async function checkingOf(uri: vscode.Uri, { configurations }: Reviewer): Promise<Checking | undefined> {
  if (!readSettings(uri).enable) return undefined;
  const { effective, settings, engine, packs } = await configurations.governing(uri);
  if (effective.ignored.value) return undefined;
  const path = pathOf(uri);
  const { today = '', ...suppressions } = settings.check.suppressions ?? {};
  const same = JSON.stringify([path, settings.read, { ...settings.check, suppressions }, nameOf(engine, packs)]);
  return {
    keyOf: (text) => fingerprint(`${same}${mayExpire(text) ? today : ''}\n${text}`),
    check(text) {
      const document = engine.read(text, { ...settings.read, path });
      return { document, result: engine.check(document, settings.check) };
    },
  };
}

/** The rules that findings may come from. */
export const rulesOf = ({ configurations }: Reviewer): readonly Rule[] => [
  ...new Map(configurations.engines.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule]))).values(),
];

/** Fingerprints of packs, which are long, by the engine that has them. */
const names = new WeakMap<Engine, string>();

function nameOf(engine: Engine, packs: readonly PackData[]): string {
  const name = names.get(engine) ?? fingerprint(JSON.stringify(packs));
  names.set(engine, name);
  return name;
}

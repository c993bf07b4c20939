// What was found in made-up specs, for the tests of what needs no VS Code.
import { createEngine, type Severity } from '../../../src/core/index.ts';
import { toCheckedSpec, toFoundSpec } from '../../../src/editor/scan/checkedSpec.ts';
import type { CheckedSpec, Finding, ScannedSpec } from '../../../src/editor/scan/types.ts';

const engine = createEngine();

/** A small press release, checked. */
export function checked(path = 'release.md', text = 'Lantern is a revolutionary rota.'): CheckedSpec {
  const document = engine.read(`---\nkind: press-release\nproduct: Lantern\n---\n\n# Lantern\n\n${text}\n`, { path });
  const spec = toCheckedSpec({ document, result: engine.check(document) });
  if (!spec) throw new Error('it is no spec');
  return spec;
}

/** A scanned spec with findings of these rules and severities, in this order. */
export function scanned(
  path: string,
  findings: readonly [ruleId: string, severity: Severity][],
  folder?: string,
): ScannedSpec {
  const found = toFoundSpec(checked(path));
  const [some] = found.findings;
  if (!some) throw new Error('nothing was found');
  const own = findings.map(([ruleId, severity]): Finding => ({ ...some, ruleId, severity, message: `On ${ruleId}.` }));
  return { uri: `file:///w/${folder ?? ''}/${path}`, folder, path, found: { ...found, findings: own } };
}

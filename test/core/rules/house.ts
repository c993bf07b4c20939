/** Small packs, and what they find. */
import { createEngine, type Diagnostic, type PackData, readPack } from '../../../src/core/index.ts';

/** The YAML of a rule `house/it` of some kind; what is given replaces or adds fields. */
export const ruleYaml = (kind: string, fields: string, id = 'it'): string => `
  - id: ${id}
    title: House rule
    severity: warning
    kind: ${kind}
${fields
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
    message: "“{match}” by {subject} of {nobody}."
    why: Because.
    advice: Do not.
    examples: [{ bad: A «bad» one., good: A good one. }]
`;

export const packYaml = (rules: string): string => `pack: house\ntitle: House style\nrules:${rules}`;

/** @throws what is wrong with the pack */
export function house(kind: string, fields: string): PackData {
  const { pack, problems } = readPack(packYaml(ruleYaml(kind, fields)));
  if (!pack || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return pack;
}

export const HEAD = '---\nkind: prd\nproduct: Lantern\ncustomers: [ward manager]\n---\n\n';

/** What a rule of the house finds in a PRD. */
export function diagnose(pack: PackData, body: string, head = HEAD): readonly Diagnostic[] {
  const engine = createEngine([pack]);
  return engine.check(engine.read(head + body, { path: 'spec.md' }), { only: ['house'] }).diagnostics;
}

/** The words that it underlines. */
export const underlined = (pack: PackData, body: string, head = HEAD): readonly string[] =>
  diagnose(pack, body, head).map(({ span }) => (head + body).slice(span.start, span.end));

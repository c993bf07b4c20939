import { describe, expect, it } from 'vitest';
import { data } from '../../src/core/data.generated.ts';
import { applyEdits, createEngine, type Diagnostic, type Fix } from '../../src/core/index.ts';
import { stagedExamples } from '../../src/core/rules/examples.ts';

const engine = createEngine();

/** What an author might fill in, whatever a tab stop asks for. */
const FILLED = 'night nurses lose 40 minutes because of calls';
const filled = (fix: Fix) =>
  fix.edits.map((edit) => ({
    ...edit,
    newText:
      fix.kind === 'literal'
        ? edit.newText
        : edit.newText.replace(/\$\{\d+:((?:[^{}]|\{[^}]*\})*)\}/g, FILLED).replace(/\\([\\$}])/g, '$1'),
  }));

const find = (text: string, path: string, ruleId: string): readonly Diagnostic[] =>
  engine.check(engine.read(text, { path }), { only: [ruleId] }).diagnostics.filter((each) => each.ruleId === ruleId);

describe('every fix', () => {
  for (const pack of data.packs) {
    it(`${pack.pack}: answers the finding that it is offered for`, () => {
      for (const { ruleId, text, path } of stagedExamples(pack, engine)) {
        const before = find(text, path, ruleId);
        for (const { fixes, span } of before) {
          for (const fix of fixes) {
            const after = find(applyEdits(text, filled(fix)), path, ruleId);
            expect(after.length, `${ruleId}: ${fix.title}\n${text}\n${applyEdits(text, filled(fix))}`).toBeLessThan(
              before.length,
            );
            expect(span.start).toBeGreaterThanOrEqual(0);
          }
        }
      }
    });
  }
});

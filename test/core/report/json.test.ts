import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { createEngine } from '../../../src/core/index.ts';
import { joinJson, toJson, toJsonFile } from '../../../src/core/report/json.ts';
import type { Severity } from '../../../src/core/rules/types.ts';
import { readSuppressions } from '../../../src/core/suppress.ts';
import { documentOf, wordRule } from '../documents.ts';

const easy = (severity: Severity = 'warning') => wordRule('hype/easy', 'easy', { severity });

function checked(text: string, rules = [easy()], kind?: null) {
  const document = documentOf(text, kind === null ? null : 'prd');
  const at = text.indexOf('<!--');
  const comments = at < 0 ? [] : [{ start: at, end: text.indexOf('-->') + 3 }];
  return { document, result: check(document, rules, readSuppressions(text, comments)) };
}

describe('the JSON report', () => {
  it('has a place for each finding, lines and characters from 0', () => {
    const [file] = toJson([checked('We wait.\nIt is easy.')]).files;
    expect(file?.diagnostics).toEqual([
      {
        ruleId: 'hype/easy',
        severity: 'warning',
        level: 'sentence',
        message: 'Found “easy”.',
        span: { start: 15, end: 19 },
        fixes: [],
        range: { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } },
        words: 'easy',
      },
    ]);
  });

  it('counts files, specs and findings', () => {
    expect(toJson([checked('It is easy.'), checked('It is easy.', [], null)]).summary).toEqual({
      files: 2,
      specs: 1,
      error: 0,
      warning: 1,
      information: 0,
      hint: 0,
    });
  });

  it('says of a document that is no spec that it has neither kind nor fit', () => {
    expect(toJson([checked('It is easy.', [], null)]).files[0]).toMatchObject({ kind: null, balance: null, fit: null });
  });

  it('tells what comments hide, and why', () => {
    const [file] = toJson([checked('<!-- needfirst-disable-file -- a law -->\nIt is easy.')]).files;
    expect(file?.suppressed).toEqual([
      {
        ruleId: 'hype/easy',
        span: { start: 47, end: 51 },
        range: { start: { line: 1, character: 6 }, end: { line: 1, character: 10 } },
        reason: 'a law',
      },
    ]);
  });

  it('has the headings as a reader sees them, with what is said under each', () => {
    const engine = createEngine();
    const document = engine.read('---\nkind: prd\n---\n# The *PRD* of `Sync`\n\n## [Problem](x.md)\n\nNurses wait.\n');
    const { title, sections } = toJsonFile({ document, result: engine.check(document) });
    expect(title).toBe('The PRD of Sync');
    expect(sections.map(({ heading, level, range }) => [heading, level, range.start.line])).toEqual([
      ['', 0, 0],
      ['The PRD of Sync', 1, 3],
      ['Problem', 2, 5],
    ]);
    expect(sections[2]?.customer).toBeGreaterThan(0);
  });

  it('tells where the elements of its kind stand, and where those that it lacks belong', () => {
    const engine = createEngine();
    const document = engine.read(
      '---\nkind: prd\n---\n# Sync\n\n## Risks\n\nNone answers.\n\n## Success metrics\n\nTBD\n',
    );
    const { elements, places } = toJsonFile({ document, result: engine.check(document) });
    expect([elements.risks, places.risks?.range.start.line]).toEqual([true, 7]);
    expect([elements.metric, places.metric?.range.start.line]).toEqual([false, 9]);
    expect([elements.nongoals, places.nongoals]).toEqual([false, undefined]);
    expect(places.call_to_action).toBeUndefined();
  });

  it('is the same when files are reported one by one', () => {
    const files = [checked('It is easy.'), checked('It is fast.'), checked('', [], null)];
    expect(joinJson(files.map(toJsonFile))).toEqual(toJson(files));
  });

  it('survives a way through JSON', () => {
    const report = toJson([checked('It is easy.')]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { fitOf, joinJson, toJson, toJsonFile } from '../../../src/core/report/json.ts';
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
    expect(file?.suppressed).toEqual([{ ruleId: 'hype/easy', span: { start: 47, end: 51 }, reason: 'a law' }]);
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

describe('fit', () => {
  const fitting = (text: string, severity: Severity): number => {
    const { document, result } = checked(text, [easy(severity)]);
    return fitOf(document, result);
  };

  it('is 100 for a document in which nothing was found', () => {
    expect(fitting('We wait.', 'error')).toBe(100);
  });

  it('falls with the severity of what was found', () => {
    const values = (['hint', 'information', 'warning', 'error'] as const).map((severity) =>
      fitting('It is easy.', severity),
    );
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(new Set(values).size).toBe(4);
  });

  it('counts no rule more than three times, and never falls below 0', () => {
    expect(fitting('It is easy.\n'.repeat(3), 'error')).toBe(fitting('It is easy.\n'.repeat(9), 'error'));
    const rules = Array.from({ length: 30 }, (_, n) => wordRule(`r/${n}`, `w${n}`, { severity: 'error' }));
    const { document, result } = checked(rules.map((_, n) => `It is w${n}.`).join('\n'), rules);
    expect(fitOf(document, result)).toBe(0);
  });
});

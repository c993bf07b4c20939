import { describe, expect, it } from 'vitest';
import { judgeFit } from '../../../src/core/report/fit.ts';
import type { Diagnostic, Level, Severity } from '../../../src/core/rules/types.ts';

const finding = (ruleId: string, severity: Severity, level: Level = 'document'): Diagnostic => ({
  ruleId,
  severity,
  level,
  message: '',
  span: { start: 0, end: 1 },
  fixes: [],
  related: [],
});
const judge = (diagnostics: readonly Diagnostic[], narrativeWords = 1000) =>
  judgeFit({ narrativeWords }, { diagnostics });

describe('fit', () => {
  it('is 100 where nothing was found', () => {
    expect(judge([])).toEqual({ value: 100, penalties: [] });
  });

  it('takes off 10 for an error, 4 for a warning, 1 for information and nothing for a hint', () => {
    const severities = ['error', 'warning', 'information', 'hint'] as const;
    expect(severities.map((severity) => judge([finding('a/b', severity)]).value)).toEqual([90, 96, 99, 100]);
  });

  it('counts three findings of a rule, the most severe ones, and tells of all', () => {
    const found = [...Array(5).fill(finding('a/b', 'warning')), finding('a/b', 'error')];
    expect(judge(found)).toEqual({ value: 82, penalties: [{ ruleId: 'a/b', findings: 6, points: 18 }] });
  });

  it('counts sentences per thousand words, as if there were 400 at least, and missing parts in full', () => {
    const sentence = [finding('a/b', 'warning', 'sentence')];
    expect([50, 400, 1000, 4000].map((words) => judge(sentence, words).value)).toEqual([90, 90, 96, 99]);
    for (const level of ['section', 'document'] as const) {
      expect([50, 4000].map((words) => judge([finding('a/b', 'warning', level)], words).value)).toEqual([96, 96]);
    }
  });

  it('never falls below 0, and gives its reasons, the heaviest first', () => {
    const found = Array.from({ length: 30 }, (_, n) => finding(`a/${n}`, n === 7 ? 'error' : 'warning'));
    const { value, penalties } = judge(found);
    expect(value).toBe(0);
    expect(penalties[0]).toEqual({ ruleId: 'a/7', findings: 1, points: 10 });
    expect(penalties).toHaveLength(30);
  });
});

import { describe, expect, it } from 'vitest';
import { severityOf } from '../../../src/core/rules/plan.ts';
import { wordRule } from '../documents.ts';

const easy = wordRule('hype/easy', 'easy');

describe('severityOf', () => {
  it('is the rule’s own, its pack’s, or the one that names it, in rising order', () => {
    expect(severityOf(easy, {})).toBe('warning');
    expect(severityOf(easy, { rules: { hype: 'hint' } })).toBe('hint');
    expect(severityOf(easy, { rules: { 'hype/easy': 'error', hype: 'off' } })).toBe('error');
  });

  it('is off for rules that are not among the only ones', () => {
    expect(severityOf(easy, { only: ['weasel'] })).toBe('off');
    expect(severityOf(easy, { only: ['hype'] })).toBe('warning');
    expect(severityOf(easy, { only: ['hype/easy'] })).toBe('warning');
  });
});

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/rules/types.ts';
import { fill, movedBy } from '../../src/core/settle.ts';

describe('fill', () => {
  it('leaves a placeholder without a value as it is', () => {
    expect(fill('{match} and {subject}', { match: '{subject} $&' })).toBe('{subject} $& and {subject}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

describe('movedBy', () => {
  const at = (start: number): Diagnostic => ({
    ruleId: 'hype/easy',
    severity: 'warning',
    level: 'sentence',
    message: 'Found “easy”.',
    span: { start, end: start + 4 },
    fixes: [
      { title: 'Drop it', kind: 'literal', edits: [{ span: { start: start - 1, end: start + 4 }, newText: '' }] },
    ],
    related: [{ span: { start: start + 9, end: start + 12 }, message: 'The next one' }],
  });

  it('moves a finding with its fixes and with what it is related to', () => {
    expect(movedBy([at(10)], 7)).toEqual([at(17)]);
    expect(movedBy([at(10)], -3)).toEqual([at(7)]);
  });

  it('makes nothing anew where nothing moves', () => {
    const found = [at(10)];
    expect(movedBy(found, 0)).toBe(found);
  });
});

import { describe, expect, it } from 'vitest';
import { fill } from '../../src/core/settle.ts';

describe('fill', () => {
  it('leaves a placeholder without a value as it is', () => {
    expect(fill('{match} and {subject}', { match: '{subject} $&' })).toBe('{subject} $& and {subject}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

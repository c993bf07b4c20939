import { describe, expect, it } from 'vitest';
import { articleBefore, capitalised, plural, singular } from '../../src/core/english.ts';

describe('articleBefore', () => {
  it.each([
    ['a', 'rota unit uniform union user utility one-pager European 7-day 110-bed UI PDF once-only unicorn'],
    [
      'an',
      'app hour honest heir umbrella uninterrupted unimportant onerous 8-hour 11-bed 80 18-month API MVP HR SMS LLM',
    ],
    [undefined, 'SIM FAQ NASA LAN'],
  ])('is %s before %s', (article, words) => {
    expect(words.split(' ').filter((word) => articleBefore(word) !== article)).toEqual([]);
  });
});

describe('number', () => {
  it.each([
    ['ward manager', 'ward managers'],
    ['pharmacy', 'pharmacies'],
    ['parent', 'parents'],
    ['coach', 'coaches'],
  ])('of %s is %s in the plural', (one, many) => {
    expect([plural(one), singular(many), plural(many)]).toEqual([many, one, many]);
  });
});

describe('capitalised', () => {
  it('changes the first letter only', () => {
    expect(capitalised('ward Manager')).toBe('Ward Manager');
  });
});

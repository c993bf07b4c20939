import { describe, expect, it } from 'vitest';
import { data } from '../../../src/core/data.generated.ts';
import type { Expression } from '../../../src/core/rules/ruleFields.ts';
import { wordsNeeded } from '../../../src/core/rules/wordsNeeded.ts';

describe('the words that an expression needs', () => {
  it.each([
    ['\\blacks?\\b', ['lack']],
    ['\\bwants? (?:to (?:see|have) )?(?:buttons?|tabs?)\\b', ['want']],
    ['\\b(?:users|customers)\\b[^.]{0,20}\\basked\\b', ['users', 'customers']],
    ['^\\W*(?:really )?clearly', ['clearly']],
    ['\\b(?:it|the \\w+) launches', ['launches']],
    ['\\bco-?founders?\\b|\\bwe\\b', undefined],
    ['Ford (?:once )?said', ['said']],
    ['\\(needed', ['needed']],
    ['\\Wneeded', ['needed']],
    ['(?=x)\\bneeded(?!less)', ['needed']],
    ['\\bneed{2,}', ['need']],
  ])('of %s are %j', (source, words) => {
    expect(wordsNeeded(source)).toEqual(words);
  });

  it.each([
    'attributed',
    '\\w*attributed',
    '[a-z]attributed',
    '\\b(?:attributed)?',
    '\\b(?:attributed|)',
    '\\Battributed',
    '\\b(?=attributed)',
  ])('are none where a word may begin before, or be left out: %s', (source) => {
    expect(wordsNeeded(source)).toBeUndefined();
  });

  it.each([
    '[^]\\bneeded',
    '[[:alpha:]]needed',
    '(?i)\\bneeded',
    '\\p{L} needed',
    '\\bneeded)',
    '(\\bneeded',
    '\\bneeded\\1',
  ])('are none where engines differ or the expression is not understood: %s', (source) => {
    expect(wordsNeeded(source)).toBeUndefined();
  });

  it('stand in whatever the bundled expressions match', () => {
    const texts = data.packs.flatMap(({ rules }) =>
      rules.flatMap(({ message, why, advice, examples }) => [
        message,
        why,
        advice,
        ...examples.flatMap(({ bad, good }) => [bad, good]),
      ]),
    );
    const needing = expressionsIn(data.packs).filter(({ words }) => words);
    expect(needing.length).toBeGreaterThan(40);
    for (const { source, words = [] } of needing) {
      const expression = new RegExp(source, 'i');
      const needed = new RegExp(`(?<!\\w)(?:${words.join('|')})`, 'i');
      expect(texts.filter((text) => expression.test(text) && !needed.test(text))).toEqual([]);
    }
  });
});

function expressionsIn(value: unknown): Expression[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && typeof value.source === 'string') return [value as Expression];
  return Object.values(value).flatMap(expressionsIn);
}

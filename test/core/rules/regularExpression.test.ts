import { describe, expect, it } from 'vitest';
import { compilePattern, patternProblem } from '../../../src/core/rules/regularExpression.ts';
import { processorTime } from '../../time.ts';

const found = (source: string, text: string, trusted: boolean, flags: '' | 'i' = ''): readonly string[] =>
  compilePattern(source, flags, trusted)
    .find(text)
    .map(({ start, end }) => `${start}-${end}`);

describe.each([
  ['of the bundled packs', true],
  ['of other packs', false],
])('patterns %s', (_, trusted) => {
  it('find every match from left to right', () => {
    expect(found('a+', 'aa b a', trusted)).toEqual(['0-2', '5-6']);
  });

  it('count UTF-16 code units', () => {
    expect(found('b', '😀b', trusted)).toEqual(['2-3']);
    expect(found('b', '\uD83Db', trusted)).toEqual(['1-2']);
  });

  it('leave out empty matches', () => {
    expect(found('a*', 'bab', trusted)).toEqual(['1-2']);
    expect(found('^|$', 'bab', trusted)).toEqual([]);
  });

  it('heed letter case unless told not to', () => {
    expect(found('a', 'aA', trusted)).toEqual(['0-1']);
    expect(found('a', 'aA', trusted, 'i')).toEqual(['0-1', '1-2']);
  });

  it('keep nothing from one text to the next', () => {
    const pattern = compilePattern('a', '', trusted);
    expect([pattern.test('xa'), pattern.test('xa'), pattern.test('b')]).toEqual([true, true, false]);
  });
});

describe('patterns of other packs', () => {
  it.each(['(a+)+$', '(a|a)*b', '(.*)*=.*', '(x+x+)+y'])('run in linear time: %s', (source) => {
    const spent = processorTime();
    const pattern = compilePattern(source, 'i', false);
    pattern.find(`${'a'.repeat(5000)}!`);
    pattern.find('x'.repeat(5000));
    expect(spent()).toBeLessThan(1000);
  });
});

describe('patternProblem', () => {
  it.each(['a', '\\bfoo\\b', '[A-Z]{2,}', '(?:a|b)+', '\\p{L}+', '(a+)+$'])('has nothing against %s', (source) => {
    expect(patternProblem(source)).toBeUndefined();
  });

  it.each(['(', '[a', 'a{2,1}', '*a', '(?=a)', '(?<!a)b', '(a)\\1', '((a{1,900}){1,900})'])('refuses %s', (source) => {
    expect(patternProblem(source)).toMatch(/./);
  });

  it('refuses what is short to write and long to run', () => {
    expect(patternProblem('(?:abcdefgh){900}')).toBe('it repeats too much');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/core/markdown/frontMatter.ts';
import { processorTime } from '../../time.ts';
import { noise, runs } from '../arbitraries.ts';

describe('readFrontMatter', () => {
  it('gives the values and where they end', () => {
    expect(readFrontMatter('---\nkind: prd\n---\n\n# A')).toEqual({
      span: { start: 0, end: 18 },
      values: { kind: 'prd' },
      entries: new Map([['kind', { key: { start: 4, end: 8 }, span: { start: 4, end: 13 }, isBlock: false }]]),
      problems: [],
    });
  });

  it('knows the places of entries in entries', () => {
    const text = '---\nbet:\n  hypothesis: We are wrong\nflow: { a: 1 }\n---\n';
    const { entries } = readFrontMatter(text) ?? { entries: new Map() };
    const at = (name: string) => text.slice(entries.get(name)?.span.start, entries.get(name)?.span.end);
    expect(at('bet.hypothesis')).toBe('hypothesis: We are wrong');
    expect(entries.get('bet')?.isBlock).toBe(true);
    expect(entries.get('flow')?.isBlock).toBe(false);
  });

  it.each(['---\r\nkind: prd\r\n---\r\n', '---\nkind: prd\n...\n', '---  \nkind: prd\n--- \n', '---\nkind: prd\n---'])(
    'reads %j',
    (text) => {
      expect(readFrontMatter(text)).toMatchObject({ span: { start: 0, end: text.length }, values: { kind: 'prd' } });
    },
  );

  it.each(['', '# A', ' ---\nkind: prd\n---\n', '---\nkind: prd\n', '--- a\n---\n', '----\na: b\n----\n'])(
    'finds none in %j',
    (text) => {
      expect(readFrontMatter(text)).toBeUndefined();
    },
  );

  it('takes an empty one, a list or a text for no values', () => {
    for (const yaml of ['', '- a\n- b\n', 'just text\n', '\n'])
      expect(readFrontMatter(`---\n${yaml}---\n`)).toMatchObject({ values: {}, problems: [] });
  });

  it('says in the document what is wrong with broken YAML', () => {
    const text = '---\nkind: prd\nstance: [a, b\n---\n';
    const read = readFrontMatter(text);
    expect(read?.values).toEqual({});
    expect(read?.problems[0]?.message).toMatch(/^The front matter is not valid YAML: /);
    expect(read?.problems[0]?.span.start).toBeGreaterThan(4);
    expect(read?.problems[0]?.span.start).toBeLessThan(text.length);
  });

  it('refuses aliases that would grow without end', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`);
    const spent = processorTime();
    const read = readFrontMatter(`---\na0: &a0 [x]\n${lines.join('\n')}\n---\n`);
    expect(read?.values).toEqual({});
    expect(read?.problems).toHaveLength(1);
    expect(spent()).toBeLessThan(500);
  });

  it.each([
    ['keys of keys', `${'? '.repeat(1000)}x`],
    ['mappings as keys of mappings', `${'{? '.repeat(300)}${'}'.repeat(300)}`],
    ['lists of lists', '['.repeat(300) + ']'.repeat(300)],
    ['more lists than the stack holds', `${'- '.repeat(9000)}x`],
  ])('refuses %s, at once and always with the same words', (_, yaml) => {
    const spent = processorTime();
    const read = readFrontMatter(`---\nkind: prd\nstance:\n ${yaml}\n---\n`);
    expect(spent()).toBeLessThan(500);
    expect(read?.values).toEqual({});
    expect(read?.problems.map(({ message }) => message)).toEqual(['The front matter is nested too deep.']);
  });

  it('reads on beside the braces of a template', () => {
    expect(readFrontMatter('---\nkind: prd\ntitle: {{ title }}\n---\n')).toMatchObject({
      values: { kind: 'prd' },
      problems: [],
    });
  });

  it('does not change Object through a key', () => {
    readFrontMatter('---\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n---\n');
    expect({}).not.toHaveProperty('polluted');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(noise, (yaml) => {
        const text = `---\n${yaml}\n---\n`;
        const read = readFrontMatter(text);
        for (const { span } of read?.problems ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      runs(),
    );
  });
});

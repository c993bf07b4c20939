import { describe, expect, it } from 'vitest';
import { type CheckSettings, check, diagnosticsAt } from '../../src/core/check.ts';
import type { Rule } from '../../src/core/rules/types.ts';
import { processorTime } from '../time.ts';
import { documentOf, placeRule, wordRule } from './documents.ts';

const found = (text: string, rules: readonly Rule[], settings: CheckSettings = {}): readonly string[] =>
  check(documentOf(text), rules, [], settings).diagnostics.map(
    ({ ruleId, span }) => `${span.start}-${span.end} ${ruleId}`,
  );

const easy = wordRule('hype/easy', 'easy');
const fast = wordRule('weasel/fast', 'fast');

describe('check', () => {
  it('says nothing of a document that is no spec', () => {
    expect(check(documentOf('It is easy.', null), [easy], []).diagnostics).toEqual([]);
  });

  it('orders by start, then end, then rule', () => {
    const rules = [
      placeRule('b/two', { start: 3, end: 5 }, { start: 0, end: 9 }),
      placeRule('a/one', { start: 3, end: 5 }, { start: 0, end: 2 }),
    ];
    expect(found('It is easy.', rules)).toEqual(['0-2 a/one', '0-9 b/two', '3-5 a/one', '3-5 b/two']);
  });

  it('does not depend on the order of rules of equal severity for what lies apart', () => {
    const rules = [placeRule('b/two', { start: 3, end: 5 }), placeRule('a/one', { start: 0, end: 2 })];
    expect(found('It is easy.', rules)).toEqual(found('It is easy.', rules.toReversed()));
  });

  it('keeps one phrase of a sentence: that of the most severe rule', () => {
    const stronger = wordRule('weasel/fast', 'fast', { severity: 'error' });
    expect(found('It is easy and fast.', [easy, stronger])).toEqual(['15-19 weasel/fast']);
  });

  it('keeps one phrase of a sentence: among equals that of the first rule', () => {
    expect(found('It is fast and easy.', [easy, fast])).toEqual(['15-19 hype/easy']);
  });

  it('keeps a finding on the sentence beside one on a phrase in it', () => {
    const whole = wordRule('hollow/sentence', 'It', { whole: true });
    expect(found('It is easy.', [easy, whole])).toEqual(['0-11 hollow/sentence', '6-10 hype/easy']);
  });

  it('folds what goes on and on in a section into one finding on its heading', () => {
    const text = `# Scope\n${'It is easy.\n'.repeat(13)}# Risks\nIt is easy.\n`;
    const { diagnostics } = check(documentOf(text), [easy], []);
    const folded = diagnostics.filter(({ level }) => level === 'section');
    expect(folded).toHaveLength(1);
    expect(folded[0]).toMatchObject({
      span: { start: 2, end: 7 },
      message: '3 more in this section: title of hype/easy.',
      related: [{ span: { start: 134, end: 138 } }],
      fixes: [],
    });
    expect(diagnostics).toHaveLength(12);
  });

  it('takes time that grows with what is found', () => {
    const document = documentOf('It is easy.\n'.repeat(30_000));
    const spent = processorTime();
    expect(check(document, [easy], []).diagnostics).toHaveLength(30_000);
    expect(spent()).toBeLessThan(500);
  });

  it('does not look at rules that are off or out of scope', () => {
    const scoped: Rule = { ...easy, scope: { ...easy.scope, roles: new Set(['risks']) } };
    expect(found('# Scope\nIt is easy.\n# Risks\nIt is easy.\n', [scoped])).toEqual(['34-38 hype/easy']);
    expect(found('It is easy.', [easy], { rules: { hype: 'off' } })).toEqual([]);
    expect(found('It is easy.', [{ ...easy, scope: { ...easy.scope, documents: new Set(['stories']) } }])).toEqual([]);
  });

  it('fills the message with what was found', () => {
    expect(check(documentOf('It is easy.'), [easy], []).diagnostics[0]?.message).toBe('Found “easy”.');
  });
});

describe('front matter that cannot be read', () => {
  const problem = { span: { start: 4, end: 99 }, message: 'Not YAML.' };
  const frontMatter = { span: { start: 0, end: 9 }, values: {}, entries: new Map(), problems: [problem, problem] };
  const document = { ...documentOf('--- {a ---\nIt is easy.'), frontMatter };

  it('is reported once, where it is wrong', () => {
    const [first, ...more] = check(document, [], []).diagnostics;
    expect(first).toMatchObject({
      ruleId: 'needfirst/front-matter',
      message: 'Not YAML.',
      span: { start: 4, end: 22 },
    });
    expect(more).toEqual([]);
  });

  it('is left alone in documents that are no specs, and where other rules are asked for', () => {
    expect(check({ ...document, kind: null }, [], []).diagnostics).toEqual([]);
    expect(check(document, [], [], { only: ['hype'] }).diagnostics).toEqual([]);
  });
});

describe('diagnosticsAt', () => {
  it('gives those that touch the place, the narrowest first', () => {
    const document = documentOf('It is easy.');
    const rules = [
      placeRule('a/wide', { start: 0, end: 11 }),
      placeRule('a/narrow', { start: 3, end: 5 }),
      placeRule('a/far', { start: 8, end: 9 }),
    ];
    const { diagnostics } = check(document, rules, []);
    expect(diagnosticsAt(diagnostics, { start: 4, end: 4 }).map(({ ruleId }) => ruleId)).toEqual([
      'a/narrow',
      'a/wide',
    ]);
  });
});

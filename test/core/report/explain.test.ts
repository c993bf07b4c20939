import { describe, expect, it } from 'vitest';
import { explainRule, hoverText } from '../../../src/core/report/explain.ts';
import type { Rule } from '../../../src/core/rules/types.ts';
import { wordRule } from '../documents.ts';

const rule: Rule = {
  ...wordRule('hype/easy', 'easy'),
  why: 'Nobody buys ease.',
  advice: 'Say how long it takes.',
  excuses: ['named-customer', 'quantity'],
  fixTitles: ['Delete it'],
  sources: ['moore', 'nobody'],
  examples: [
    { bad: 'It is «easy».', good: 'It takes a minute.' },
    { bad: '## Goals\n\nIt is «easy».\n', good: '## Goals\n\nIt takes a minute.\n' },
  ],
  scope: {
    documents: new Set(['prd']),
    roles: new Set(['goals', 'risks']),
    not: new Set(['risks']),
    stances: new Set(),
  },
};
const engine = {
  rules: [rule],
  measured: { documents: 60, rules: { 'hype/easy': [9, 3, 7] as const } },
  sources: { moore: { author: 'Moore', title: 'Crossing the Chasm', year: '1991', says: 'Name the alternative.' } },
};

describe('explainRule', () => {
  it('says everything about a rule', () => {
    expect(explainRule('hype/easy', engine)).toBe(`# Title of hype/easy

\`hype/easy\` · warning

> Found “{match}”.

Nobody buys ease.

**Do this:** Say how long it takes.

*Instead of:* It is easy.

*Write:* It takes a minute.

Instead of

\`\`\`markdown
## Goals

It is easy.
\`\`\`

write

\`\`\`markdown
## Goals

It takes a minute.
\`\`\`

Applies to prd, in goals.

Silent where the text has one of these: named customer, quantity.

Quick fix: Delete it.

Measured on 60 labelled specs: readers agreed with 9 of its 12 findings; it fired in 7 of them.

*Moore, Crossing the Chasm, 1991:* Name the alternative.
`);
  });

  it('has nothing to say of a rule that does not exist', () => {
    expect(explainRule('hype/eazy', engine)).toBeUndefined();
  });

  it('names all of its quick fixes', () => {
    const rules = [{ ...rule, fixTitles: ['Delete it', 'Ask for proof'] }];
    expect(explainRule('hype/easy', { ...engine, rules })).toContain('Quick fixes: Delete it; Ask for proof.');
  });

  it('says where a rule that applies everywhere else does not', () => {
    const scope = {
      documents: new Set<never>(),
      roles: new Set<never>(),
      not: new Set(['risks']),
      stances: new Set<never>(),
    };
    expect(explainRule('hype/easy', { ...engine, rules: [{ ...rule, scope }] })).toContain(
      'Applies to every kind of spec, not in risks.',
    );
  });
});

describe('hoverText', () => {
  const diagnostic = {
    ruleId: 'hype/easy',
    severity: 'warning',
    level: 'sentence',
    message: 'Found “easy”.',
    span: { start: 0, end: 1 },
    fixes: [],
    related: [],
  } as const;

  it('fits one screen: one short example and one source', () => {
    const text = hoverText(diagnostic, engine);
    expect(text).toContain('*Instead of:* It is easy.\n\n*Write:* It takes a minute.');
    expect(text).not.toContain('## Goals');
    expect(text).toContain('Name the alternative.');
  });

  it('is the reason and the advice where there is no short example and no source', () => {
    const rules = [{ ...rule, examples: rule.examples.slice(1), sources: [] }];
    expect(hoverText(diagnostic, { ...engine, rules })).toBe(
      '**Title of hype/easy**\n\nNobody buys ease.\n\n**Do this:** Say how long it takes.',
    );
  });

  it('is the message where there is no rule', () => {
    expect(hoverText({ ...diagnostic, ruleId: 'needfirst/unused-suppression' }, engine)).toBe('Found “easy”.');
  });
});

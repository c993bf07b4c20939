import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/core/rules/pack.ts';
import { packSchema } from '../../../src/core/rules/packFields.ts';
import { processorTime } from '../../time.ts';
import { noise, runs } from '../arbitraries.ts';

const known = {
  lexicon: new Set(['hype-words']),
  cue: new Set(['pain']),
  role: new Set(['problem']),
  source: new Set(['moore']),
  rule: new Set(['hype', 'hype/adjective']),
};

const HEAD = 'pack: house\ntitle: House style\nrules:\n';
const RULE = `  - id: synergy
    title: Synergy
    severity: warning
    kind: pattern
    pattern: synerg(?:y|ies)
    message: "“{match}” says nothing."
    why: Nobody buys synergy.
    advice: Say what gets better.
    examples:
      - bad: It creates «synergy».
        good: Wards share one rota.
`;
const PACK = HEAD + RULE;

/** What is complained of, as "code text" where the text is what is underlined up to the end of its line. */
const problemsOf = (yaml: string): readonly string[] =>
  readPack(yaml, known).problems.map(
    ({ code, span }) => `${code.replace('pack/', '')} ${yaml.slice(span.start, span.end).split('\n')[0]}`,
  );

const messagesOf = (yaml: string): string =>
  readPack(yaml, known)
    .problems.map(({ message }) => message)
    .join('\n');

describe('readPack', () => {
  it('says which phrase stands for too many', () => {
    const many = `(${Array.from({ length: 65 }, (_, index) => `w${index}`).join('|')})`;
    const yaml = PACK.replace('kind: pattern', 'kind: phrases').replace(
      'pattern: synerg(?:y|ies)',
      `phrases: [synergy, "${many} rota"]`,
    );
    expect(messagesOf(yaml)).toBe('This phrase cannot be used: it stands for more than 64 phrases.');
  });

  it('reads a pack', () => {
    const { pack, problems } = readPack(PACK, known);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({
      pack: 'house',
      trusted: false,
      rules: [{ id: 'synergy', kind: 'pattern', options: { pattern: { source: 'synerg(?:y|ies)' } } }],
    });
  });

  it.each([
    ['with CRLF', PACK.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${PACK}`],
    ['with comments', `# Ours\n${PACK.replace('kind: pattern', 'kind: pattern # see the README')}`],
    ['without rules', `${HEAD.replace('rules:', 'rules: []')}`],
  ])('reads a pack %s', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });

  it.each([
    ['an empty file', '', ['value ']],
    ['a list', '- a\n', ['value -']],
    ['a missing title', PACK.replace('title: House style\n', ''), ['missing-key pack']],
    ['rules that are no list', 'pack: house\ntitle: A\nrules: 3\n', ['missing-key pack']],
    ['a rule that is no mapping', `${HEAD}  - synergy\n`, ['value synergy']],
    ['a rule that is null', `${HEAD}  - ~\n`, ['value ~']],
    ['a misspelt field', PACK.replace('severity', 'severty'), ['missing-key id', 'unknown-key severty']],
    [
      'a field of another kind',
      PACK.replace('kind: pattern', 'kind: order'),
      ['missing-key id', 'unknown-key pattern'],
    ],
    ['an unknown kind', PACK.replace('kind: pattern', 'kind: patern'), ['value patern']],
    ['an unknown severity', PACK.replace('warning', 'warn'), ['value warn']],
    ['an id that is no name', PACK.replace('id: synergy', 'id: Synergy!'), ['value Synergy!']],
    ['a pack that is no name', PACK.replace('pack: house', 'pack: a/b'), ['value a/b']],
    ['an unknown source', PACK.replace('    examples', '    sources: [more]\n    examples'), ['unknown-name more']],
    [
      'an unknown role',
      PACK.replace('    examples', '    in: { roles: [problm] }\n    examples'),
      ['unknown-name problm'],
    ],
    ['a second rule of the same name', PACK + RULE, ['duplicate synergy']],
    ['a second field of the same name', PACK.replace('    kind', '    why: Again.\n    kind'), ['duplicate why']],
    ['a second list of rules', `${PACK}rules: []\n`, ['duplicate rules']],
    ['a rule without examples', `${HEAD}${RULE.split('    examples')[0]}`, ['missing-key id']],
    ['an example without marks', PACK.replace('«synergy»', 'synergy'), ['example - bad: It creates synergy.']],
    ['tabs', PACK.replace('    title', '\ttitle'), ['syntax \t']],
    ['a second document', `${PACK}---\n${PACK}`, ['syntax ---']],
    ['a pattern with lookbehind', PACK.replace('synerg(?:y|ies)', '(?<=a)b'), ['pattern (?<=a)b']],
    [
      'a pattern that is too large',
      PACK.replace('synerg(?:y|ies)', '((a{1,900}){1,900})'),
      ['pattern ((a{1,900}){1,900})'],
    ],
    [
      'aliases',
      PACK.replace('title: Synergy', 'title: &t Synergy').replace('why: Nobody buys synergy.', 'why: *t'),
      ['value *t'],
    ],
    ['a merge key', PACK.replace('    kind', '    <<: { a: b }\n    kind'), ['unknown-key <<']],
    [
      'keys of every object',
      PACK.replace('    kind', '    __proto__: { a: b }\n    constructor: c\n    kind'),
      ['unknown-key __proto__', 'unknown-key constructor'],
    ],
  ])('complains of %s at its place', (_, yaml, problems) => {
    expect(problemsOf(yaml).slice(0, problems.length)).toEqual(problems);
    const places = readPack(yaml, known).problems.map(({ code, span }) => `${code} ${span.start}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('keeps the rules that are right', () => {
    const { pack } = readPack(PACK + RULE.replace('synergy', 'other').replace('severity: warning', ''), known);
    expect(pack?.rules.map(({ id }) => id)).toEqual(['synergy']);
  });

  it('says what is meant by a misspelt name', () => {
    expect(messagesOf(PACK.replace('severity', 'severty'))).toContain('Did you mean “severity”?');
    expect(messagesOf(PACK.replace('kind: pattern', 'kind: patern'))).toContain('Did you mean “pattern”?');
  });

  it('takes a pattern that would take for ever elsewhere', () => {
    expect(problemsOf(PACK.replace('synerg(?:y|ies)', '(a+)+$'))).toEqual([]);
  });

  it.each([
    [
      'aliases of aliases',
      `${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`,
    ],
    ['an alias of itself', 'rules: &r\n  - *r\n'],
    ['many keys', Array.from({ length: 8000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['many rules', HEAD + '  - id: a\n'.repeat(1000)],
    ['deep flow collections', `a: ${'['.repeat(20_000)}`],
    ['deep mappings', Array.from({ length: 1200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['unclosed quotes', `a: "${'x\n\n'.repeat(100_000)}`],
    ['over a megabyte', `a: ${'x'.repeat(1_000_001)}`],
    ['a long name', `pack: ${'a-'.repeat(200_000)}!\ntitle: A\nrules: []\n`],
    ['NULs', '\0'.repeat(1000)],
  ])('is done soon with %s, with few words', (_, yaml) => {
    const spent = processorTime();
    const { problems } = readPack(yaml, known);
    expect(spent()).toBeLessThan(700);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(100);
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(1000);
    expect(messagesOf(yaml)).not.toContain('call stack');
  });

  it('does not throw on any YAML, and points into it', () => {
    const lines = PACK.split('\n');
    const broken = fc
      .tuple(fc.nat(lines.length - 1), fc.nat(12), noise)
      .map(([line, at, insert]) =>
        lines.map((each, index) => (index === line ? each.slice(0, at) + insert + each.slice(at) : each)).join('\n'),
      );
    fc.assert(
      fc.property(fc.oneof(noise, broken), (yaml) => {
        let last = 0;
        for (const { span } of readPack(yaml, known).problems) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(Math.max(1, yaml.length));
          last = span.start;
        }
      }),
      runs(150),
    );
  });
});

describe('packSchema', () => {
  it('describes every kind of rule', () => {
    const schema = packSchema() as {
      properties: { rules: { items: { oneOf: { properties: { kind: { const: string } } }[] } } };
    };
    const kinds = schema.properties.rules.items.oneOf.map(({ properties }) => properties.kind.const);
    expect(kinds).toContain('pattern');
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationSchema, readConfiguration } from '../../../src/core/config/configuration.ts';
import { unknownRules } from '../../../src/core/config/names.ts';
import { processorTime } from '../../time.ts';
import { noise, runs } from '../arbitraries.ts';

const FULL = `# Ours
root: true
packs: [recommended, hype, ./spec-rules/house-style.yaml, "@acme/needfirst-pack"]
ignore: ["**/archive/**"]
documents: [{ files: "rfcs/**/*.md", kind: prd }]
terms: { products: [Lantern], customers: [ward sister], companies: [Acme] }
rules: { hype/adjective: off, metrics: error }
stance: mixed
overrides:
  - files: [drafts, "!drafts/final.md"]
    rules: { structure/missing-risks: off }
    stance: product-driven
    terms: { products: [Beacon] }
`;

/** What is complained of, as "code text" where the text is what is underlined up to the end of its line. */
const problemsOf = (yaml: string): readonly string[] =>
  readConfiguration(yaml).problems.map(
    ({ code, span }) => `${code.replace('configuration/', '')} ${yaml.slice(span.start, span.end).split('\n')[0]}`,
  );

const messagesOf = (yaml: string): string =>
  readConfiguration(yaml)
    .problems.map(({ message }) => message)
    .join('\n');

describe('readConfiguration', () => {
  it('reads a configuration with the place of each value', () => {
    const { configuration, problems } = readConfiguration(FULL);
    expect(problems).toEqual([]);
    expect(configuration).toMatchObject({
      root: true,
      packs: [
        { value: { sort: 'set', name: 'recommended' } },
        { value: { sort: 'package', name: 'hype' } },
        { value: { sort: 'file', name: './spec-rules/house-style.yaml' } },
        { value: { sort: 'package', name: '@acme/needfirst-pack' } },
      ],
      ignore: [{ value: { text: '**/archive/**' } }],
      documents: [{ files: [{ value: { text: 'rfcs/**/*.md' } }], kind: { value: 'prd' } }],
      terms: { products: [{ value: 'Lantern' }] },
      rules: [{ key: { value: 'hype/adjective' }, value: { value: 'off' } }, { value: { value: 'error' } }],
      stance: { value: 'mixed' },
      overrides: [{ stance: { value: 'product-driven' }, terms: { products: [{ value: 'Beacon' }] } }],
    });
    const { span } = configuration?.stance ?? { span: { start: 0, end: 0 } };
    expect(FULL.slice(span.start, span.end)).toBe('mixed');
  });

  it.each(['', '# nothing yet\n', '---\n', '\uFEFFroot: true\r\n'])('reads %j', (yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
    expect(readConfiguration(yaml).configuration).toBeDefined();
  });

  it.each([
    ['a list', '- a\n', ['value -']],
    ['a misspelt field', 'ruls: {}\n', ['unknown-key ruls']],
    ['a field twice', 'root: true\nroot: false\n', ['duplicate root']],
    ['a field without a value', 'rules:\n', ['value rules']],
    ['a root that is no flag', 'root: yes\n', ['value yes']],
    ['an unknown severity', 'rules: { hype: warn }\n', ['value warn']],
    ['a rule without a severity', 'rules:\n  hype:\n  weasel: off\n', ['value hype']],
    ['a rule twice', 'rules:\n  hype: off\n  hype: error\n', ['duplicate hype']],
    ['rules that are a list', 'rules: [hype]\n', ['value [hype]']],
    ['an unknown kind', 'documents: [{ files: a, kind: rfc }]\n', ['value rfc']],
    ['documents without files', 'documents: [{ kind: prd }]\n', ['missing-key kind']],
    ['an unknown stance', 'stance: customer\n', ['value customer']],
    ['a pattern that leads out', 'ignore: [../a]\n', ['value ../a']],
    ['a path that is absolute', 'packs: [/etc/passwd]\n', ['value /etc/passwd']],
    ['an address', 'packs: ["https://example.com/p.yaml"]\n', ['value "https://example.com/p.yaml"']],
    ['a pack of no sort', 'packs: ["My Pack"]\n', ['value "My Pack"']],
    ['tabs', 'rules:\n\thype: off\n', ['syntax \t']],
    ['half a line', 'terms: { products: [Lan', ['syntax ']],
    ['an alias', 'rules: { hype: &a off, weasel: *a }\n', ['value *a']],
    ['a merge key', '<<: { root: true }\n', ['unknown-key <<']],
    [
      'keys of every object',
      '__proto__: { a: b }\nconstructor: c\n',
      ['unknown-key __proto__', 'unknown-key constructor'],
    ],
    ['a key that is a list', '? [a]\n: b\n', ['unknown-key [a]']],
  ])('complains of %s at its place', (_, yaml, problems) => {
    expect(problemsOf(yaml)).toEqual(problems);
  });

  it('says what is meant by a misspelt name', () => {
    expect(messagesOf('ruls: {}')).toContain('Did you mean “rules”?');
    expect(messagesOf('rules: { hype: warnin }')).toContain('Did you mean “warning”?');
  });

  it('keeps what is right', () => {
    const { configuration } = readConfiguration('ruls: {}\nrules: { hype: warn, weasel: off }\nignore: [../a, b]\n');
    expect(configuration).toMatchObject({
      rules: [{ key: { value: 'weasel' } }],
      ignore: [{ value: { text: 'b' } }],
    });
  });

  it.each([
    ['aliases of aliases', Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')],
    ['an alias of itself', 'rules: &r\n  a: *r\n'],
    ['many keys', Array.from({ length: 8000 }, (_, n) => `k${n}: 1`).join('\n')],
    ['many patterns', `ignore:\n${'- "**/*a*"\n'.repeat(10_000)}`],
    ['deep flow collections', `rules: ${'['.repeat(20_000)}`],
    ['too much', `a: ${'x'.repeat(200_001)}`],
    ['NULs', '\0'.repeat(1000)],
  ])('is done soon with %s, with few words', (_, yaml) => {
    const spent = processorTime();
    const { problems } = readConfiguration(yaml);
    expect(spent()).toBeLessThan(700);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  it('never throws, and its places lie in the text', () => {
    const near = fc.tuple(fc.nat(FULL.length), fc.nat(20), noise).map(([at, length, text]) => {
      return FULL.slice(0, at) + text + FULL.slice(at + length);
    });
    fc.assert(
      fc.property(fc.oneof(noise, near), (yaml) => {
        for (const { span } of readConfiguration(yaml).problems) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(yaml.length);
        }
      }),
      runs(300),
    );
  });
});

describe('unknownRules', () => {
  it('finds names of neither a rule nor a pack, also in overrides', () => {
    const yaml = 'rules: { hype: off, hipe/adjective: off }\noverrides: [{ files: a, rules: { __proto__: off } }]\n';
    const { configuration = {} } = readConfiguration(yaml);
    const problems = unknownRules(configuration, [{ pack: 'hype', rules: [{ id: 'adjective' }] }]);
    expect(problems.map(({ message, span }) => `${yaml.slice(span.start, span.end)}: ${message}`)).toEqual([
      'hipe/adjective: There is no rule or pack “hipe/adjective”. Did you mean “hype/adjective”?',
      '__proto__: There is no rule or pack “__proto__”.',
    ]);
  });
});

describe('the JSON schema', () => {
  it('describes every field', () => {
    const { properties } = configurationSchema() as { properties: Record<string, { description: string }> };
    expect(Object.values(properties).filter(({ description }) => !description)).toEqual([]);
    expect(Object.keys(properties)).toContain('overrides');
  });
});

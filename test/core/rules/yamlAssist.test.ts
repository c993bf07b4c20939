import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configurationSchema, explainAt, packSchema, suggest } from '../../../src/core/index.ts';
import { noise, runs } from '../arbitraries.ts';

const CONFIGURATION = configurationSchema();
const PACK = packSchema();

/** The labels that are suggested at the `|`. */
function labels(marked: string, schema = CONFIGURATION): readonly string[] {
  const offset = marked.indexOf('|');
  return suggest(marked.replace('|', ''), offset, schema).map(({ label }) => label);
}

/** The text with the suggestion of this label taken. */
function taken(marked: string, label: string): string {
  const yaml = marked.replace('|', '');
  const found = suggest(yaml, marked.indexOf('|'), CONFIGURATION).find((one) => one.label === label);
  if (!found) return expect.fail(`no ${label}`);
  return yaml.slice(0, found.span.start) + found.newText + yaml.slice(found.span.end);
}

function explained(marked: string, schema = CONFIGURATION): string | undefined {
  return explainAt(marked.replace('|', ''), marked.indexOf('|'), schema)?.text;
}

const RULE = 'pack: house\ntitle: A\nrules:\n  - id: a\n    kind: KIND\n    |\n';

describe('suggest', () => {
  it.each([
    ['fields of the file', '|', ['packs', 'rules', 'terms']],
    ['fields that are not there yet', 'root: true\nst|\npacks: [strict]\n', ['stance', 'terms']],
    ['rules and packs', 'rules:\n  |', ['hype', 'hype/adjective', 'structure']],
    ['rules in braces', 'rules: { hype: off, hy| }', ['hype/adjective', 'weasel']],
    ['severities', 'rules:\n  hype: |', ['error', 'warning', 'information', 'hint', 'off']],
    ['severities in braces', 'rules: { hype: o|, weasel: off }', ['error', 'off']],
    ['sets and packs', 'packs: [|]', ['recommended', 'strict', 'hype']],
    ['sets and packs in lines', 'packs:\n  - re|\n', ['recommended', 'strict']],
    ['kinds', 'documents:\n  - files: a\n    kind: |\n', ['prd', 'none']],
    ['fields of an entry', 'documents:\n  - |', ['files', 'kind']],
    ['fields of an override', 'overrides:\n  - files: a\n    |\n', ['rules', 'stance', 'terms']],
    ['flags', 'root: |', ['true', 'false']],
    ['fields after a mistake', 'rules: { hype\nst|\n', []],
  ])('%s', (_, marked, wanted) => {
    expect(labels(marked)).toEqual(expect.arrayContaining(wanted));
  });

  it.each(['root: true\nroo|: false\n', 'rules: |', 'terms: { products: [La|] }', '# a| comment\n'])(
    'nothing wrong at %j',
    (marked) => {
      const found = labels(marked);
      expect(found).not.toContain('hype');
      expect(found).not.toContain('true');
    },
  );

  it('leaves out what is there', () => {
    expect(labels('root: true\n|')).not.toContain('root');
    expect(labels('rules: { hype: off, | }')).not.toContain('hype');
  });

  it('takes the place of what is written', () => {
    expect(taken('rules:\n  hype/ad|: off\n', 'hype/adjective')).toBe('rules:\n  hype/adjective: off\n');
    expect(taken('sta|\nroot: true\n', 'stance')).toBe('stance: \nroot: true\n');
    expect(taken('stance: mi|xd\n', 'mixed')).toBe('stance: mixed\n');
  });

  it('knows the fields of packs, by kind of rule, and the names that they refer to', () => {
    expect(labels(RULE.replace('KIND', 'phrases'), PACK)).toEqual(expect.arrayContaining(['message', 'severity']));
    expect(labels(RULE.replace('KIND', 'phrases'), PACK)).not.toContain('pattern');
    expect(labels(RULE.replace('KIND', 'pattern'), PACK)).toContain('pattern');
    expect(labels('rules:\n  - id: a\n    kind: |\n', PACK)).toContain('phrases');
    expect(labels('rules:\n  - kind: pattern\n    in: { roles: [|] }\n', PACK)).toContain('problem');
    expect(labels('lexicons:\n  |', PACK).length).toBeGreaterThan(10);
  });

  it('says nothing of files that are data', () => {
    const data = `#${' '.repeat(200_000)}\n`;
    expect(labels('stance: |').length).toBeGreaterThan(0);
    expect(labels(`${data}stance: |`)).toEqual([]);
    expect(explainAt(`${data}root: true\n`, data.length + 1, CONFIGURATION)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(noise, fc.nat(80), (yaml, at) => {
        const offset = Math.min(at, yaml.length);
        suggest(yaml, offset, PACK);
        explainAt(yaml, offset, PACK);
      }),
      runs(200),
    );
  });
});

describe('explainAt', () => {
  it('says what a field, a rule and a value mean', () => {
    expect(explained('ro|ot: true')).toMatch(/^Whether the search .*\n\nOne of: true, false\.$/s);
    expect(explained('rules: { hype/ad|jective: off }')).toContain('One of: error, warning, information, hint, off.');
    expect(explained('packs: [st|rict]')).toContain('All rules.');
    expect(explained('documents: [{ files: "rf|cs/**", kind: prd }]')).toContain('A file pattern');
    expect(explained('rules:\n  - kind: pattern\n    mess|age: a\n', PACK)).toContain('What the squiggle says');
  });

  it('says nothing where nothing is known', () => {
    expect(explained('nonsen|se: true')).toBeUndefined();
    expect(explained('# com|ment\n')).toBeUndefined();
    expect(explained('terms: { products: [Lan|tern] }')).toContain('A name');
  });
});

import { describe, expect, it } from 'vitest';
import { createEngine, explainRule, type PackData, readPack } from '../../../src/core/index.ts';
import { HEAD } from './house.ts';

function packOf(yaml: string): PackData {
  const { pack, problems } = readPack(`pack: acme\ntitle: Acme\n${yaml}`);
  if (!pack || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return pack;
}

const check = (yaml: string, body: string, settings = {}) => {
  const engine = createEngine([packOf(yaml)]);
  return engine
    .check(engine.read(`${HEAD}# Lantern\n\n## Overview\n\n${body}\n`), settings)
    .diagnostics.filter(({ level, ruleId }) => level === 'sentence' || ruleId.startsWith('needfirst/'));
};
const ids = (yaml: string, body: string, settings = {}) => check(yaml, body, settings).map(({ ruleId }) => ruleId);

const RULE = (id: string, more = '') => `
  - id: ${id}
    title: Humbug
    severity: warning
    kind: phrases
    phrases: [humbug]
    message: No humbug.
    why: Because.
    advice: Do not.
    ${more}
    examples: [{ bad: A «humbug»., good: A good one. }]`;

describe('a pack', () => {
  it('changes the severity and the words of rules of other packs', () => {
    const [found] = check(
      'adjust: { hype/adjective: { severity: error, message: Not at Acme. } }',
      'A revolutionary rota.',
    );
    expect(found).toMatchObject({ ruleId: 'hype/adjective', severity: 'error', message: 'Not at Acme.' });
  });

  it('switches off a rule, or a whole pack', () => {
    expect(ids('adjust: { hype/adjective: { severity: off } }', 'A revolutionary rota.')).toEqual([]);
    expect(ids('adjust: { hype: { severity: off } }', 'A revolutionary rota.')).toEqual([]);
    const back = 'adjust: { hype: { severity: off }, hype/adjective: { severity: hint } }';
    expect(ids(back, 'A revolutionary rota.')).toEqual(['hype/adjective']);
  });

  it('adds to lexicons and takes out of them', () => {
    const yaml = 'lexicons: { hype-adjectives: { add: [gorgeous], remove: [revolutionary] } }';
    expect(ids(yaml, 'A revolutionary rota.')).toEqual([]);
    expect(ids(yaml, 'A gorgeous rota.')).toEqual(['hype/adjective']);
  });

  it('has lexicons of its own', () => {
    const yaml = `lexicons: { acme-words: { add: [flimflam], not: [flimflam game] } }\nrules:${RULE('win').replace('phrases: [humbug]', 'lexicon: [acme-words]').replace('«humbug»', '«flimflam»')}`;
    expect(ids(yaml, 'A flimflam for all.')).toEqual(['acme/win']);
    expect(ids(yaml, 'A flimflam game for all.')).toEqual([]);
  });

  it('may not speak of rules that a bundled pack does not have', () => {
    const { problems } = readPack(
      'pack: acme\ntitle: Acme\nadjust: { hype/adjektive: { severity: off }, other/rule: { severity: off } }\n',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no rule “hype/adjektive”. Did you mean “hype/adjective”?',
    ]);
  });

  it('stands up to names that objects have by themselves', () => {
    const yaml =
      'lexicons: { __proto__: { add: [flimflam] }, constructor: { add: [flimflam] } }\nadjust: { __proto__: { severity: off } }';
    const { pack } = readPack(`pack: acme\ntitle: Acme\n${yaml}\n`);
    expect(() => createEngine(pack ? [pack] : [])).not.toThrow();
    expect(({} as Record<string, unknown>).add).toBeUndefined();
  });
});

describe('a rule that another has replaced', () => {
  const yaml = `rules:${RULE('old', 'replaced-by: acme/new')}${RULE('new')}`;

  it('is not run, and settings that name it mean the other', () => {
    expect(ids(yaml, 'A humbug.')).toEqual(['acme/new']);
    expect(ids(yaml, 'A humbug.', { rules: { 'acme/old': 'off' } })).toEqual([]);
    expect(ids(yaml, 'A humbug.', { only: ['acme/old'] })).toEqual(['acme/new']);
  });

  it('may still stand in a comment, which is told the new name', () => {
    expect(ids(yaml, '<!-- needfirst-disable-next-line acme/old -- a law says so -->\n\nA humbug.')).toEqual([
      'needfirst/deprecated-rule',
    ]);
  });

  it('is explained by the other', () => {
    expect(explainRule('acme/old', createEngine([packOf(yaml)]))).toContain('`acme/new`');
  });

  it('says why it should not be used where nothing has replaced it', () => {
    const engine = createEngine([packOf(`rules:${RULE('old', 'deprecated: Nobody says humbug any more.')}`)]);
    expect(explainRule('acme/old', engine)).toContain('**Deprecated:** Nobody says humbug any more.');
  });
});

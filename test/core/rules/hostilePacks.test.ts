import { describe, expect, it } from 'vitest';
import { createEngine, readPack } from '../../../src/core/index.ts';
import { processorTime } from '../../time.ts';
import { HEAD, packYaml, ruleYaml } from './house.ts';

const pattern = (expression: string): string => packYaml(ruleYaml('pattern', `pattern: ${JSON.stringify(expression)}`));
const phrases = (list: readonly string[]): string => packYaml(ruleYaml('phrases', `phrases: ${JSON.stringify(list)}`));
const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const laughs = many(9, (n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]\n`);

/** Packs that a stranger might send, and what is said of them; `harmless` ones are read and do nothing bad. */
const HOSTILE: readonly (readonly [name: string, yaml: string, says: RegExp | 'harmless'])[] = [
  ['a pattern that backtracks without end', pattern('(a+)+$'), 'harmless'],
  ['another one', pattern('(?:x+x+)+y'), 'harmless'],
  ['alternatives that overlap', pattern('(a|aa|a?)*b'), 'harmless'],
  ['look-ahead', pattern('(?=a)b'), /cannot be used/],
  ['look-behind', pattern('(?<=a)b'), /cannot be used/],
  ['a back reference', pattern('(a)\\1'), /cannot be used/],
  ['repetition by the hundred thousand', pattern('a{1,100000}'), /cannot be used/],
  ['repetition of repetition', pattern('((a{100}){100}){100}'), /cannot be used/],
  ['a pattern of a hundred thousand characters', pattern('a?'.repeat(50_000)), /cannot be used/],
  ['a pattern that repeats a great deal', pattern('(?:(?:(?:ab?c){30}){30}d?){9}'), /cannot be used/],
  ['a pattern that is none', pattern('(['), /cannot be used/],
  ['a billion laughs', `l0: &l0 [lol]\n${laughs}pack: house\ntitle: *l9\nrules: *l9\n`, /no field “l0”|Aliases/],
  ['a list that holds itself', 'pack: house\ntitle: x\nrules: &a [*a]\n', /mapping|Aliases/],
  ['ten megabytes of phrases', phrases(Array(500_000).fill('twenty characters..')), /over one megabyte/],
  [
    'as many phrases as fit',
    phrases(Array.from({ length: 40_000 }, (_, index) => `phrase number ${index}`)),
    'harmless',
  ],
  [
    'phrases that stand for a million',
    phrases(Array.from({ length: 20_000 }, (_, index) => `${'(a|b)'.repeat(6)}${index}`)),
    /no room for more phrases/,
  ],
  ['a phrase without end', phrases([`the ${'(a+)+$'.repeat(3000)}`]), /longer than 400 characters/],
  [
    'long words that begin a phrase',
    phrases(Array.from({ length: 700 }, () => `${'(a|b)'.repeat(6)}${'x'.repeat(360)}*`)),
    'harmless',
  ],
  ['ten thousand rules', `pack: house\ntitle: x\nrules:\n${many(10_000, (n) => `  - id: r${n}\n`)}`, /Missing here/],
  ['a rule called __proto__', packYaml(ruleYaml('pattern', 'pattern: x', '__proto__')), /no kebab-case name/],
  ['a rule called constructor', packYaml(ruleYaml('pattern', 'pattern: x', 'constructor')), 'harmless'],
  ['a pack called like a path', 'pack: ../../etc/passwd\ntitle: x\nrules: []\n', /no kebab-case name/],
  [
    'fields called like what objects have',
    'pack: house\ntitle: x\nrules: []\n__proto__: { a: 1 }\ntoString: x\n',
    /no field “__proto__”/,
  ],
  ['a lexicon called __proto__', packYaml(ruleYaml('phrases', 'lexicon: [__proto__]')), /no lexicon “__proto__”/],
  [
    'a part called constructor',
    packYaml(ruleYaml('pattern', 'pattern: x\nin: { roles: [constructor] }')),
    /no role “constructor”/,
  ],
  ['a rule of the kind __proto__', packYaml(ruleYaml('__proto__', 'pattern: x')), /is not one of/],
  ['the same rule a thousand times', packYaml(many(1000, () => ruleYaml('pattern', 'pattern: x'))), /two rules “it”/],
  ['nesting without end', `pack: house\ntitle: x\nrules: ${'['.repeat(20_000)}`, /nested too deep|must end|expected/i],
  [
    'a function as a value',
    'pack: house\ntitle: !!js/function "function () { return process }"\nrules: []\n',
    'harmless',
  ],
  ['a merge key', 'base: &base { pack: house }\n<<: *base\ntitle: x\nrules: []\n', /no field “base”/],
  ['many more of them', `pack: house\ntitle: x\nrules: []\n${'? '.repeat(100_000)}x\n`, /nested too deep/],
  ['a rule of two kinds', packYaml(ruleYaml('phrases', 'phrases: [rota]\nkind: pattern')), /two fields “kind”/],
  ['keys that are mappings with such keys', `pack: house\ntitle: x\n${'? '.repeat(3000)}x\nrules: []\n`, /no field “”/],
  ['binary', '\u0000\u0001\u0002\uFFFD\uD800', /mapping|cannot|not|control/i],
  [
    'a value of a megabyte',
    packYaml(ruleYaml('pattern', `pattern: x\nstrict: ${'m'.repeat(900_000)}`)),
    /^“m{1,399}…$/,
  ],
  [
    'markup in a message',
    packYaml(
      ruleYaml('pattern', 'pattern: rota').replace(
        'by {subject}',
        '<img src=x onerror=alert(1)> [go](command:workbench.action.quit)',
      ),
    ),
    'harmless',
  ],
  [
    'a fix that never ends',
    packYaml(ruleYaml('phrases', 'phrases: [rota]\nfix: [{ title: x, template: "${1:${2:${3:" }]')),
    'harmless',
  ],
  [
    'a fix that runs what it finds',
    packYaml(
      ruleYaml('phrases', 'phrases: [rota]\nfix: [{ title: x, template: "${TM_FILENAME} $CLIPBOARD ${1|a,b|}" }]'),
    ),
    'harmless',
  ],
  ['phrases of nothing', phrases(['', ' ', '...', '((', '|']), /must be text|empty/],
  [
    'a bet that is to say what every object has',
    packYaml(ruleYaml('bet', 'entry: [constructor]\nwords: 1\nparts: [problem]\nunless: { mentions: [bet] }')),
    'harmless',
  ],
  [
    'a lexicon emptied and filled without end',
    `${packYaml(ruleYaml('phrases', 'lexicon: [mine]'))}lexicons: { mine: { add: [${Array(2000).fill('rota').join(', ')}], remove: [rota] } }\n`,
    'harmless',
  ],
  [
    'changes of everything',
    `pack: house\ntitle: x\nadjust: {${many(5000, (n) => `p${n}: { severity: off }, `)}}\n`,
    'harmless',
  ],
];

const TEXT = `${HEAD}# Lantern\n\n## Overview\n\nThe rota is here. ${'a'.repeat(20_000)} ${'xx'.repeat(2000)} ${'the rota '.repeat(2000)}.\n`;

describe('a pack from a stranger', () => {
  it.each(HOSTILE)('with %s does no harm', (_, yaml, says) => {
    const spent = processorTime();
    const { pack, problems } = readPack(yaml);
    const engine = createEngine(pack ? [pack] : []);
    engine.check(engine.read(TEXT));
    const time = spent();
    const messages = problems.map(({ message }) => message).join('\n');
    if (says === 'harmless') expect(messages).toBe('');
    else expect(messages).toMatch(says);
    expect(messages.length).toBeLessThan(50_000);
    expect(time).toBeLessThan(3000);
    expect(Object.prototype).not.toHaveProperty('a');
  });
});

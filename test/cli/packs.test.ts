import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../time.ts';
import { folder, PACK, SPEC } from './support.ts';

const bomb = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n');

describe('rule packs on the command line', () => {
  const { listing, needfirst } = folder({
    'spec.md': SPEC,
    'house.yaml': PACK,
    'failing.yaml': PACK.replace('«answer»', '«question»'),
    'slow.yaml': PACK.replace('answers?', '(a+)+$'),
    'broken.yaml': PACK.replace('severity', 'severty').replace('answers?', '(?<=a)b'),
    'twice.yaml': `${PACK}${PACK.slice(PACK.indexOf('  - id'))}`,
    'tabs.yaml': PACK.replace('    title', '\ttitle'),
    'bomb.yaml': `pack: house\ntitle: A\n${bomb}\nrules: *a30\n`,
    'binary.yaml': new Uint8Array([0, 1, 2]),
    'empty.yaml': '',
    'long.md': `${SPEC}${'a'.repeat(15_000)}!\n`,
  });

  it('are checked with --pack, after the bundled ones', async () => {
    const { code, out, err } = await needfirst(['check', 'spec.md', '--pack', 'house.yaml', '--rule', 'house']);
    expect({ code, err }).toEqual({ code: 1, err: [] });
    expect(out).toMatch(/^ +7:25 +error +“answer” to what\? +house\/answer$/m);
  });

  it('are listed and explained', async () => {
    expect((await needfirst(['rules', '--pack', 'house.yaml'])).out).toMatch(/^house\/answer +error +An answer$/m);
    const { code, out } = await needfirst(['explain', 'house/answer', '--pack', 'house.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('# An answer');
    expect(out).toContain('Nobody has asked.');
  });

  it('have linear patterns', async () => {
    const spent = processorTime();
    await needfirst(['check', 'long.md', '--pack', 'slow.yaml', '--rule', 'house']);
    expect(spent()).toBeLessThan(1000);
  });

  it.each([
    [
      'a misspelt field and a pattern that is not possible',
      'broken.yaml',
      [
        'broken.yaml:4:5: Missing here: severity. (pack/missing-key)',
        'broken.yaml:6:5: There is no field “severty” here. Did you mean “severity”? (pack/unknown-key)',
        'broken.yaml:8:14: This regular expression cannot be used: error parsing regexp: invalid named capture: `(?<=a)b`. (pack/pattern)',
      ],
    ],
    [
      'two rules of the same name',
      'twice.yaml',
      ['twice.yaml:15:9: There are two rules “answer” in this pack. (pack/duplicate)'],
    ],
    ['a binary file', 'binary.yaml', ['needfirst: binary.yaml: not a text file']],
    ['a missing file', 'nope.yaml', ['needfirst: nope.yaml: no such file or folder']],
    [
      'an empty file',
      'empty.yaml',
      ['empty.yaml:1:1: A pack is a mapping with the fields pack, title and rules. (pack/value)'],
    ],
  ])('with %s are refused, with the place', async (_, file, err) => {
    expect(await needfirst(['check', 'spec.md', '--pack', file])).toEqual({ code: 2, out: '', err });
    expect(await needfirst(['test-pack', file])).toEqual({ code: 2, out: '', err });
    expect(await needfirst(['rules', '--pack', file])).toEqual({ code: 2, out: '', err });
    expect(await needfirst(['explain', 'hype/adjective', '--pack', file])).toEqual({ code: 2, out: '', err });
  });

  it.each(['tabs.yaml', 'bomb.yaml'])('in %s are refused soon', async (file) => {
    const before = listing();
    const spent = processorTime();
    const { code, out, err } = await needfirst(['check', 'spec.md', '--pack', file]);
    expect(spent()).toBeLessThan(1000);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const line of err) expect(line).toMatch(new RegExp(`^${file}:\\d+:\\d+: .* \\(pack/[a-z-]+\\)$`));
    expect(listing()).toEqual(before);
  });
});

describe('packs that import others on the command line', () => {
  const SHARED = 'pack: shared\ntitle: Shared\nlexicons: { our-answers: { add: [answer] } }\n';
  const HOUSE = PACK.replace('rules:', 'imports: [../common/a.yaml, hype]\nrules:').replace(
    'kind: pattern\n    pattern: answers?',
    'kind: phrases\n    lexicon: [our-answers]',
  );
  const { root, needfirst } = folder({
    'needfirst.yaml': 'root: true\npacks: [recommended, ./rules/house.yaml]\n',
    'spec.md': SPEC,
    'common/a.yaml': SHARED,
    'rules/house.yaml': HOUSE,
    'rules/astray.yaml': `pack: astray\ntitle: A\nimports:\n  - ./gone.yaml\n  - ../../a.yaml\n  - ./astray.yaml\n  - ./link.yaml\n`,
  });
  const outside = folder({ 'a.yaml': SHARED });
  symlinkSync(join(outside.root, 'a.yaml'), join(root, 'rules/link.yaml'));

  it('use them, whoever asks for the pack', async () => {
    const { code, out, err } = await needfirst(['check', 'spec.md']);
    expect({ code, err }).toEqual({ code: 1, err: [] });
    expect(out).toContain('house/answer');
    expect((await needfirst(['check', 'spec.md', '--no-config', '--pack', 'rules/house.yaml'])).out).toBe(out);
    expect((await needfirst(['test-pack', 'rules/house.yaml'])).out).toContain('1 example; all hold');
  });

  it('are refused where they lead astray, with the place of each import', async () => {
    const { code, err } = await needfirst(['test-pack', 'rules/astray.yaml']);
    expect(code).toBe(2);
    expect(err).toEqual([
      'rules/astray.yaml:4:5: This pack cannot be read: no such file or folder. (pack/import)',
      'rules/astray.yaml:5:5: “../../a.yaml” leads out of the folder in which packs may lie. (pack/outside)',
      'rules/astray.yaml:6:5: A pack cannot import itself. (pack/cycle)',
      'rules/astray.yaml:7:5: This file is a link that leads out of the folder in which packs may lie. (pack/import)',
    ]);
  });
});

describe('needfirst test-pack', () => {
  const { needfirst } = folder({
    'house.yaml': PACK,
    'failing.yaml': PACK.replace('pack: house', 'pack: ours').replace('«answer»', '«question»'),
  });

  it('says that all examples hold', async () => {
    expect(await needfirst(['test-pack', 'house.yaml'])).toEqual({
      code: 0,
      out: 'house.yaml: 1 rule, 1 example; all hold\n',
      err: [],
    });
  });

  it('says which ones fail', async () => {
    const { code, out } = await needfirst(['test-pack', 'house.yaml', 'failing.yaml']);
    expect(code).toBe(1);
    expect(out).toBe(`house.yaml: 1 rule, 1 example; all hold
failing.yaml:13:14: ours/answer: this text should report “question” but reports nothing (pack/example-fails)
failing.yaml: 1 rule, 1 example; 1 failure
`);
  });
});

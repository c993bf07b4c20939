import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIGURATION_TEMPLATE, readConfiguration, unknownRules } from '../../src/core/index.ts';
import { folder, PACK, SPEC } from './support.ts';

/** A text that is a spec only when somebody says so. */
const NOTE = 'It is the revolutionary answer.\n';

/** What a run reports: "FILE rule severity", the file without its ending. */
const reported = (out: string): readonly string[] =>
  (JSON.parse(out) as { files: { path: string; diagnostics: { ruleId: string; severity: string }[] }[] }).files.flatMap(
    ({ path, diagnostics }) =>
      diagnostics.map(({ ruleId, severity }) => `${path.replace('.md', '')} ${ruleId} ${severity}`),
  );

const JSON_OF_TWO = ['check', '--format', 'json', '--fail-on', 'never', '--rule', 'hype', '--rule', 'house'];

describe('needfirst.yaml', () => {
  it('holds for the files in its folder and below; the nearest one wins', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\nrules: { hype/adjective: error }\nignore: [archive]\n',
      'a.md': SPEC,
      'archive/old.md': SPEC,
      'specs/needfirst.yaml': 'rules: { hype: hint }\ndocuments: [{ files: notes, kind: prd }]\n',
      'specs/b.md': SPEC,
      'specs/notes/c.md': NOTE,
      'own/needfirst.yaml': 'root: true\nrules: { weasel: off }\n',
      'own/d.md': SPEC,
    });
    const { out, err } = await needfirst(JSON_OF_TWO.slice(0, -2));
    expect(err).toEqual([]);
    expect(reported(out).map((line) => line.replace('hype/adjective ', ''))).toEqual([
      'a error',
      'own/d warning',
      'specs/b hint',
      'specs/notes/c hint',
    ]);
  });

  it('brings packs, relative to itself', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\npacks: [rules/house.yaml]\n',
      'rules/house.yaml': PACK,
      'a.md': SPEC,
      'specs/needfirst.yaml': 'packs: [recommended, ../rules/house.yaml]\nrules: { house/answer: hint }\n',
      'specs/b.md': `${SPEC}\nNobody asked for an answer.\n`,
    });
    const { out, err } = await needfirst(JSON_OF_TWO);
    expect(err).toEqual([]);
    expect(reported(out)).toEqual([
      'a house/answer error',
      'specs/b hype/adjective warning',
      'specs/b house/answer hint',
    ]);
  });

  it('brings packs that are listed and explained in its folder', async () => {
    const { needfirst } = folder({ 'needfirst.yaml': 'root: true\npacks: [house.yaml]\n', 'house.yaml': PACK });
    expect((await needfirst(['rules'])).out).toMatch(/^house\/answer +error /m);
    expect((await needfirst(['explain', 'house/answer'])).out).toContain('# An answer');
  });

  it('brings packs of installed packages', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\npacks: ["@acme/style"]\n',
      'node_modules/@acme/style/package.json': '{ "needfirst": "./house.yaml" }',
      'node_modules/@acme/style/house.yaml': PACK,
      'a.md': SPEC,
    });
    expect(reported((await needfirst(JSON_OF_TWO)).out)).toEqual(['a house/answer error']);
  });

  it('can be another file, or none', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\nrules: { hype: off }\n',
      'ci/strict.yaml': 'rules: { hype: error }\nignore: [specs/old.md]\n',
      'specs/a.md': SPEC,
      'specs/old.md': SPEC,
    });
    expect(reported((await needfirst([...JSON_OF_TWO.slice(0, -2), 'specs'])).out)).toEqual([]);
    expect(reported((await needfirst([...JSON_OF_TWO.slice(0, -2), '--config', 'ci/strict.yaml'])).out)).toEqual([
      'specs/a hype/adjective error',
    ]);
    expect(reported((await needfirst([...JSON_OF_TWO.slice(0, -2), '--no-config', 'specs/a.md'])).out)).toEqual([
      'specs/a hype/adjective warning',
    ]);
  });

  it('holds for standard input by its name; a file that is named and ignored is spoken of', async () => {
    const { needfirst } = folder({ 'needfirst.yaml': '# Ours\nroot: true\nignore: [old]\n', 'old/a.md': SPEC });
    const ignored = { code: 0, out: '0 specs; nothing to report\n' };
    expect(await needfirst(['check', 'old/a.md'])).toEqual({
      ...ignored,
      err: ['needfirst: old/a.md: ignored by needfirst.yaml:3'],
    });
    expect(await needfirst(['check', 'old'])).toEqual({ ...ignored, err: [] });
    const { err } = await needfirst(['check', '--stdin', '--stdin-filename', 'old/b.md'], { input: SPEC });
    expect(err).toEqual(['needfirst: old/b.md: ignored by needfirst.yaml:3']);
  });

  it.each([
    [
      'a misspelt field',
      'ruls: {}\n',
      '1:1: There is no field “ruls” here. Did you mean “rules”? (configuration/unknown-key)',
    ],
    [
      'a misspelt rule',
      'overrides: [{ files: a, rules: { hype/adjectiv: off } }]\n',
      '1:34: There is no rule or pack “hype/adjectiv”. Did you mean “hype/adjective”? (configuration/unknown-rule)',
    ],
    [
      'a missing pack',
      'packs: [./no.yaml]\n',
      '1:9: This pack cannot be read: no such file or folder. (configuration/pack)',
    ],
    [
      'a pack that is a folder',
      'packs: [./node_modules/]\n',
      '1:9: This pack cannot be read: is a folder. (configuration/pack)',
    ],
    [
      'a pack outside',
      'root: true\npacks: [../house.yaml]\n',
      '2:9: “../house.yaml” leads out of the folder of the outermost needfirst.yaml. (configuration/outside)',
    ],
    [
      'a link that leads outside',
      'root: true\npacks: [link.yaml]\n',
      '2:9: This file is a link that leads out of the folder in which packs may lie. (configuration/pack)',
    ],
    [
      'a misspelt set',
      'packs: [recomended]\n',
      '1:9: There is no bundled pack and no installed package “recomended”. Did you mean “recommended”? (configuration/pack)',
    ],
    [
      'a package without packs',
      'packs: [other]\n',
      '1:9: The package.json of this package has no “needfirst” that names its pack file. (configuration/pack)',
    ],
    [
      'a package that points elsewhere',
      'packs: [evil]\n',
      '1:9: The package.json of this package has no “needfirst” that names its pack file. (configuration/pack)',
    ],
  ])('with %s stops the run, with the place', async (_, yaml, problem) => {
    const { root, needfirst } = folder({
      'house.yaml': PACK,
      'specs/needfirst.yaml': yaml,
      'specs/a.md': SPEC,
      'specs/node_modules/other/package.json': '{}',
      'specs/node_modules/evil/package.json': '{ "needfirst": "../../../house.yaml" }',
    });
    symlinkSync(join(root, 'house.yaml'), join(root, 'specs/link.yaml'));
    const broken = { code: 2, out: '', err: [`specs/needfirst.yaml:${problem}`] };
    expect(await needfirst(['check', 'specs'])).toEqual(broken);
    expect(await needfirst(['config', 'specs/a.md'])).toEqual(broken);
    expect((await needfirst(['check', 'specs', '--no-config', '--fail-on', 'never'])).code).toBe(0);
  });

  it('with a broken pack stops the run with the place in the pack', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\npacks: [house.yaml]\nrules: { house/answer: off }\n',
      'house.yaml': PACK.replace('severity', 'severty'),
      'specs/a.md': SPEC,
    });
    const { code, err } = await needfirst(['check']);
    expect(code).toBe(2);
    expect(err[0]).toBe('house.yaml:4:5: Missing here: severity. (pack/missing-key)');
  });

  it('turns on a rule that its pack leaves off', async () => {
    const { needfirst, write } = folder({
      'needfirst.yaml': 'root: true\npacks: [recommended, house.yaml]\n',
      'house.yaml': PACK.replace(/severity: \w+/, "severity: 'off'"),
      'specs/a.md': SPEC,
    });
    expect((await needfirst(['check'])).out).not.toContain('house/answer');
    write('needfirst.yaml', 'root: true\npacks: [recommended, house.yaml]\nrules: { house/answer: error }\n');
    expect((await needfirst(['check'])).out).toMatch(/error .* house\/answer/);
  });

  it('asks for the reasons of suppressions', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\nsuppressions: { require-reason: true }\n',
      'a.md': `${SPEC}\n<!-- needfirst-disable-file hype -->\n`,
    });
    expect((await needfirst(['check'])).out).toMatch(/^ +9:1 .*reason/m);
    expect((await needfirst(['check', '--no-config'])).out).not.toMatch(/^ +9:1 /m);
  });

  it('that is a folder stops the run', async () => {
    const { root, needfirst } = folder({ 'a.md': SPEC });
    mkdirSync(join(root, 'needfirst.yaml'));
    expect(await needfirst(['check'])).toEqual({ code: 2, out: '', err: ['needfirst: needfirst.yaml: is a folder'] });
  });
});

describe('needfirst config', () => {
  it('says what holds for a file and where each value is said', async () => {
    const { needfirst } = folder({
      'needfirst.yaml': 'root: true\nterms: { products: [Lantern] }\n',
      'specs/needfirst.yaml': '# Ours\nrules:\n  weasel: off\n',
    });
    const { code, out } = await needfirst(['config', 'specs/a.md']);
    expect(code).toBe(0);
    expect(out).toBe(`# What holds for specs/a.md, and where it is said.
# From specs/needfirst.yaml, then needfirst.yaml.

ignored: false  # default
packs:
  - recommended  # default
# kind: told from the text
stance: customer-driven  # default
terms:
  products:
    - Lantern  # needfirst.yaml:2
rules:
  weasel: off  # specs/needfirst.yaml:3
suppressions:
  require-reason: false  # default
# What the front matter of a document says of its kind, stance and names comes first.
`);
  });
});

describe('needfirst init', () => {
  it('writes a needfirst.yaml that changes nothing, and never over another one', async () => {
    const { needfirst, listing } = folder();
    expect((await needfirst(['init'])).code).toBe(0);
    expect(listing()).toEqual(['needfirst.yaml']);
    expect((await needfirst(['config', 'a.md'])).out).toContain('\n  - recommended  # needfirst.yaml:');
    expect(await needfirst(['init'])).toEqual({
      code: 2,
      out: '',
      err: ['needfirst: there is a needfirst.yaml here already; it was left as it is'],
    });
  });

  it('shows in comments what else can be said', () => {
    const { configuration = {}, problems } = readConfiguration(
      CONFIGURATION_TEMPLATE.replace(/^# (?=[a-z -]+:|\s)/gm, ''),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(configuration).sort()).toEqual([
      'documents',
      'ignore',
      'overrides',
      'packs',
      'root',
      'rules',
      'stance',
      'suppressions',
      'terms',
    ]);
    expect(unknownRules(configuration, [])).toEqual([]);
  });
});

describe('needfirst new', () => {
  it('begins a document or a pack, and never writes over one', async () => {
    const { needfirst, listing } = folder({ 'needfirst.yaml': 'root: true\n', 'mine.md': 'Mine.\n' });
    for (const sort of ['press-release', 'pr-faq', 'prd'])
      expect((await needfirst(['new', sort, `${sort}.md`])).code).toBe(0);
    expect(await needfirst(['check', '--fail-on', 'information'])).toMatchObject({ code: 0, err: [] });
    expect((await needfirst(['new', 'pack', 'our-words.yaml'])).code).toBe(0);
    expect((await needfirst(['test-pack', 'our-words.yaml'])).out).toBe(
      'our-words.yaml: 1 rule, 1 example; all hold\n',
    );
    expect(await needfirst(['new', 'prd', 'mine.md'])).toEqual({
      code: 2,
      out: '',
      err: ['needfirst: there is a mine.md already; it was left as it is'],
    });
    expect((await needfirst(['new', 'prd', 'specs/a.md'])).code).toBe(0);
    expect((await needfirst(['new', 'prd', 'mine.md/a.md'])).err[0]).toMatch(/cannot be written/);
    expect((await needfirst(['new', 'prdd', 'a.md'])).err[0]).toContain('Did you mean “prd”?');
    expect((await needfirst(['new', 'prd'])).code).toBe(2);
    expect(listing()).toHaveLength(8);
  });
});

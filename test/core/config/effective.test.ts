import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfiguration } from '../../../src/core/config/configuration.ts';
import { describeConfiguration } from '../../../src/core/config/describe.ts';
import {
  type ConfigurationFile,
  effectiveFor,
  folderOf,
  type Settings,
  settingsOf,
} from '../../../src/core/config/effective.ts';
import { LineMap } from '../../../src/core/text.ts';

const file = (path: string, yaml: string): ConfigurationFile => ({
  path,
  folder: folderOf(path),
  lines: new LineMap(yaml),
  configuration: readConfiguration(yaml).configuration ?? {},
});

const OUTER = file(
  '/w/needfirst.yaml',
  `packs: [strict, ./house.yaml]
ignore: [archive, "*.tmp.md"]
documents: [{ files: "rfcs/**", kind: prd }, { files: "rfcs/README.md", kind: none }]
terms: { products: [Lantern], companies: [Acme] }
stance: mixed
suppressions: { require-reason: true }
rules:
  hype/adjective: error
  weasel: off
overrides:
  - files: "*.draft.md"
    rules: { hype: hint }
    stance: product-driven
`,
);
const INNER = file(
  '/w/specs/needfirst.yaml',
  `ignore: ["!archive/kept.md"]
terms: { products: [Beacon, Lantern] }
rules:
  weasel/hedge: warning
`,
);

const effective = (path: string, files = [INNER, OUTER]) => effectiveFor(path, files);
const settings = (path: string, files = [INNER, OUTER], loaded: readonly string[] = []): Settings =>
  settingsOf(effective(path, files), ['hype', 'weasel'], loaded, '2026-11-21');

describe('the effective configuration', () => {
  it('is all defaults without a file', () => {
    expect(settings('/w/a.md', [])).toEqual({
      read: { stance: 'customer-driven', terms: { products: [], customers: [], companies: [] } },
      check: { set: 'recommended', rules: {}, suppressions: { requireReason: false, today: '2026-11-21' } },
    });
  });

  it('puts together what the files say: the nearest wins', () => {
    expect(settings('/w/specs/a.md')).toMatchObject({
      read: { stance: 'mixed', terms: { products: ['Beacon', 'Lantern'], customers: [], companies: ['Acme'] } },
      check: {
        suppressions: { requireReason: true },
        set: 'strict',
        rules: { 'hype/adjective': 'error', weasel: 'off', 'weasel/hedge': 'warning' },
      },
    });
  });

  it('has overrides win in their file, the name of a pack settling all its rules', () => {
    const { read, check } = settings('/w/specs/a.draft.md');
    expect(read.stance).toBe('product-driven');
    expect(check.rules).toEqual({ hype: 'hint', weasel: 'off', 'weasel/hedge': 'warning' });
  });

  it('says the kind by the last entry that covers the file', () => {
    expect(settings('/w/rfcs/a.md', [OUTER]).read.kind).toBe('prd');
    expect(settings('/w/rfcs/README.md', [OUTER]).read.kind).toBeNull();
    expect(settings('/w/a.md', [OUTER]).read).not.toHaveProperty('kind');
  });

  it('ignores files, and a nearer file takes that back', () => {
    const paths = ['/w/archive/a.md', '/w/specs/archive/a.md', '/w/specs/archive/kept.md', '/w/specs/a.tmp.md'];
    expect(paths.map((path) => effective(path).ignored.value)).toEqual([true, true, false, true]);
  });

  it('turns off the bundled packs that are not named, unless a set is', () => {
    const only = (packs: string) => settings('/w/a.md', [file('/w/needfirst.yaml', packs)], ['house']).check;
    expect(only('packs: [hype, ./house.yaml]')).toMatchObject({ set: 'recommended', rules: { weasel: 'off' } });
    expect(only('packs: [./house.yaml]\nrules: { weasel/hedge: error }').rules).toEqual({
      hype: 'off',
      weasel: 'off',
      'weasel/hedge': 'error',
    });
    expect(only('packs: [hype, recommended]').rules).toEqual({});
    expect(Object.getPrototypeOf(only('root: true').rules)).toBeNull();
  });

  it('leaves out a bundled pack of the same name as a loaded one', () => {
    const { rules } = settings('/w/a.md', [file('/w/needfirst.yaml', 'packs: [./mine.yaml]')], ['hype']).check;
    expect(rules).toEqual({ weasel: 'off' });
  });

  it('says where each value comes from', () => {
    const name = (path: string) => path.slice('/w/'.length);
    expect(describeConfiguration(effective('/w/specs/a.draft.md'), 'specs/a.draft.md', name)).toBe(
      `# What holds for specs/a.draft.md, and where it is said.
# From specs/needfirst.yaml, then needfirst.yaml.

ignored: false  # default
packs:
  - strict  # needfirst.yaml:1
  - ./house.yaml  # needfirst.yaml:1
# kind: told from the text
stance: product-driven  # needfirst.yaml:13
terms:
  products:
    - Beacon  # specs/needfirst.yaml:2
    - Lantern  # specs/needfirst.yaml:2
  companies:
    - Acme  # needfirst.yaml:4
rules:
  weasel: off  # needfirst.yaml:9
  hype: hint  # needfirst.yaml:12
  weasel/hedge: warning  # specs/needfirst.yaml:4
suppressions:
  require-reason: true  # needfirst.yaml:6
# What the front matter of a document says of its kind, stance and names comes first.
`,
    );
    expect(describeConfiguration(effective('/w/archive/a.md'), 'archive/a.md', name)).toContain(
      '\nignored: true  # needfirst.yaml:2\n',
    );
  });

  it('is told in YAML that says the same', () => {
    const products = [
      'Lantern',
      'Null',
      'true',
      '.5',
      '.inf',
      'Rota: Board',
      'Rota #2',
      '-',
      'Rota - Board',
      "Nurse's",
    ];
    const one = file('/w/needfirst.yaml', `terms: { products: ${JSON.stringify(products)} }`);
    const text = describeConfiguration(effectiveFor('/w/a.md', [one]), 'a.md', (path) => path);
    expect(parse(text).terms.products).toEqual(products);
  });
});

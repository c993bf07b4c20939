import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/configuration.ts';
import { type ConfigurationFile, folderOf } from '../../../src/core/config/effective.ts';
import { packRequests } from '../../../src/core/config/packRequests.ts';
import { LineMap } from '../../../src/core/text.ts';

const file = (path: string, packs: string): ConfigurationFile => ({
  path,
  folder: folderOf(path),
  lines: new LineMap(packs),
  configuration: readConfiguration(packs).configuration ?? {},
});

/** What is asked for, and what is complained of. */
function requested(...files: readonly ConfigurationFile[]): readonly string[] {
  const { requests, problems } = packRequests(files, ['hype']);
  return [...requests.map(({ sort, name }) => `${sort} ${name}`), ...problems.map(({ message }) => message)];
}

describe('packRequests', () => {
  it('are the files and packages of the nearest file that names packs', () => {
    const outer = file('/w/needfirst.yaml', 'packs: [recommended, hype, ./rules/a.yaml, b.yml, "@acme/pack"]');
    const inner = file('/w/specs/needfirst.yaml', 'packs: [../rules/./c.yaml]');
    expect(requested(file('/w/x/needfirst.yaml', ''), outer)).toEqual([
      'file /w/rules/a.yaml',
      'file /w/b.yml',
      'package @acme/pack',
    ]);
    expect(requested(inner, outer)).toEqual(['file /w/rules/c.yaml']);
    expect(requested()).toEqual([]);
  });

  it('lie below the top of the file system or of a drive too', () => {
    expect(requested(file('/needfirst.yaml', 'packs: [./rules/a.yaml]'))).toEqual(['file /rules/a.yaml']);
    expect(requested(file('c:/w/needfirst.yaml', 'packs: [./a.yaml]'))).toEqual(['file c:/w/a.yaml']);
    expect(requested(file('c:/needfirst.yaml', 'packs: [./a.yaml]'))).toEqual(['file c:/a.yaml']);
    expect(requested(file('//host/share/w/needfirst.yaml', 'packs: [./rules/a.yaml]'))).toEqual([
      'file //host/share/w/rules/a.yaml',
    ]);
    expect(requested(file('/w/needfirst.yaml', String.raw`packs: ["rules\\a.yaml"]`))).toEqual([]);
  });

  it.each(['../a.yaml', './x/../../w2/a.yaml', '../../../../etc/a.yaml', '../w/../a.yaml'])(
    'never lead out of the folder of the outermost file: %s',
    (path) => {
      expect(requested(file('/w/needfirst.yaml', `packs: [${path}]`))).toEqual([
        `“${path}” leads out of the folder of the outermost needfirst.yaml.`,
      ]);
    },
  );

  it('are each made once, and not too often', () => {
    expect(requested(file('/w/needfirst.yaml', 'packs: [./a.yaml, x/../a.yaml]'))).toEqual([
      'file /w/a.yaml',
      '“x/../a.yaml” is already in this list.',
    ]);
    const many = Array.from({ length: 60 }, (_, n) => `p${n}.yaml`).join(', ');
    expect(requested(file('/needfirst.yaml', `packs: [${many}]`)).slice(50)).toEqual([
      'At most 50 further packs can be used.',
    ]);
  });
});

/** Which packs beyond the bundled ones a document's configuration asks for, and where they lie. Adapters load them. */
import type { YamlProblem } from '../rules/yamlFile.ts';
import type { Span } from '../text.ts';
import { type ConfigurationFile, folderOf } from './effective.ts';
import { pathInside } from './packReferences.ts';

export interface PackRequest {
  /** Where the configuration file asks for it. */
  readonly span: Span;
  /** `file`: the path of the pack, of the form of the configuration file's own; `package`: the name of an npm package. */
  readonly sort: 'file' | 'package';
  readonly name: string;
}

export interface PackRequests {
  /** The file that says which packs hold; undefined when none does. */
  readonly asking: ConfigurationFile | undefined;
  readonly requests: readonly PackRequest[];
  /** What is wrong with what it asks for. */
  readonly problems: readonly YamlProblem[];
}

/** More packs than anybody has. */
export const MOST_PACKS = 50;

/**
 * @param files the configuration files that hold, the nearest first; packs lie in the folder of the outermost or below
 * @param bundled the names of the bundled packs
 */
export function packRequests(files: readonly ConfigurationFile[], bundled: readonly string[]): PackRequests {
  const asking = files.find(({ configuration }) => configuration.packs);
  const top = folderOf(files.at(-1)?.path ?? '');
  const requests: PackRequest[] = [];
  const problems: YamlProblem[] = [];
  const seen = new Set<string>();
  for (const { value, span } of asking?.configuration.packs ?? []) {
    const complain = (code: string, message: string): void => {
      problems.push({ code: `configuration/${code}`, message, span, severity: 'error' });
    };
    const isFile = value.sort === 'file';
    const name = isFile ? pathInside(top, folderOf(asking?.path ?? ''), value.name) : value.name;
    if (name === undefined)
      complain('outside', `“${value.name}” leads out of the folder of the outermost needfirst.yaml.`);
    else if (seen.has(name)) complain('duplicate', `“${value.name}” is already in this list.`);
    else if (isFile || (value.sort === 'package' && !bundled.includes(name))) {
      requests.push({ span, sort: isFile ? 'file' : 'package', name });
      if (requests.length === MOST_PACKS + 1) complain('too-many', `At most ${MOST_PACKS} further packs can be used.`);
    }
    if (name !== undefined) seen.add(name);
  }
  return { asking, requests: requests.slice(0, MOST_PACKS), problems };
}

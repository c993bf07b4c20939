/** Reads needfirst.yaml: YAML text in, what it says with its places and its problems out. Never throws. */
import { isMap, isScalar, type Node } from 'yaml';
import { DOCUMENT_KINDS, STANCES } from '../document/types.ts';
import {
  type Context,
  entries,
  flag,
  list,
  mapping,
  oneOf,
  optional,
  parsed,
  placed,
  type Required,
  readMapping,
  schemaOf,
  severityOrOff,
  text,
  type Values,
} from '../rules/schema.ts';
import { readYaml, type YamlProblem } from '../rules/yamlFile.ts';
import { type Glob, parseGlob } from './globs.ts';
import { type PackReference, parsePackReference } from './packReferences.ts';

/** The name of a configuration file. */
export const CONFIGURATION_NAME = 'needfirst.yaml';

/** In UTF-16 code units. */
const LONGEST_CONFIGURATION = 200_000;
/** Each of them is asked for each document. */
const MOST_GLOBS = 200;

const glob: Required<Glob> = parsed('A file pattern, relative to the folder of this file.', parseGlob);
const packReference: Required<PackReference> = parsed(
  'A bundled set or pack, a file that begins with ./, or for the command line an npm package.',
  parsePackReference,
  { names: ['set', 'pack'] },
);

const files = list(placed(glob), 'Patterns of files; one that begins with ! takes back what those before it cover.');
const names = (doc: string) => optional(list(placed(text('A name, as people write it.')), doc));
const terms = optional(
  mapping(
    {
      products: names('What your products are called.'),
      customers: names('Who your customers are: roles in the singular, such as ward manager.'),
      companies: names('What your company is called.'),
    },
    'Names that documents use without introducing them.',
  ),
);
const rules = optional(
  entries(severityOrOff('The severity, or off.'), 'Severities by rule id or pack name.', ['rule']),
);
const stance = optional(placed(oneOf(STANCES, 'What holds where a document declares no stance.')));

const fields = {
  root: optional(flag('Whether the search for needfirst.yaml in the folders above ends here.')),
  packs: optional(list(placed(packReference), 'Which rules are run; the set recommended when not given.')),
  ignore: optional(list(placed(glob), 'Patterns of files that are left alone.')),
  documents: optional(
    list(
      mapping(
        { files, kind: placed(oneOf([...DOCUMENT_KINDS, 'none'], 'The kind of these documents; none for no spec.')) },
        'Files and their kind.',
      ),
      'Kinds of documents, where they cannot be told from the text.',
    ),
  ),
  terms,
  rules,
  stance,
  suppressions: optional(
    mapping(
      { 'require-reason': optional(placed(flag('Whether each suppression comment must give a reason.'))) },
      'Comments that hide findings.',
    ),
  ),
  overrides: optional(
    list(mapping({ files, rules, terms, stance }, 'Files and what holds for them.'), 'What differs for some files.'),
  ),
};

/** What one needfirst.yaml says, with the places in its YAML. */
export type Configuration = Values<typeof fields>;

/** @returns what is right in the YAML, undefined where that cannot be told, and what is wrong */
export function readConfiguration(yaml: string): {
  readonly configuration: Configuration | undefined;
  readonly problems: readonly YamlProblem[];
} {
  const { value, problems } = readYaml(
    yaml,
    {
      sort: 'configuration',
      longest: LONGEST_CONFIGURATION,
      tooLong: `A configuration file has at most ${LONGEST_CONFIGURATION} characters.`,
    },
    (root, report) => read(root, { known: NO_NAMES, report }),
  );
  return { configuration: value, problems };
}

/** Configuration refers to rules and packs, which are checked when all packs are known. */
const NO_NAMES: Context['known'] = {
  lexicon: new Set(),
  cue: new Set(),
  role: new Set(),
  source: new Set(),
  rule: new Set(),
};

function read(root: Node | null, context: Context): Configuration | undefined {
  if (root === null || (isScalar(root) && root.value === null)) return {};
  if (!isMap(root)) {
    const names = Object.keys(fields).join(', ');
    context.report('value', `A configuration is a mapping with any of the fields ${names}.`, { start: 0, end: 1 });
    return undefined;
  }
  const configuration = readMapping(root, fields, context);
  const excess = configuration && globsOf(configuration)[MOST_GLOBS];
  if (!excess) return configuration;
  context.report('too-many', `A configuration has at most ${MOST_GLOBS} file patterns.`, excess.span);
  return undefined;
}

const globsOf = ({ ignore = [], documents = [], overrides = [] }: Configuration) => [
  ...ignore,
  ...[...documents, ...overrides].flatMap((entry) => entry.files),
];

/** The JSON schema of needfirst.yaml. */
export const configurationSchema = (): Record<string, unknown> => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The configuration of Needfirst',
  ...schemaOf(fields),
});

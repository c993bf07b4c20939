/** The options of the command line: what they are called and what is made of them. */
import type { NewFile } from '../core/index.ts';
import type { ConfigurationOptions } from './configuration.ts';
import type { Declared } from './readOptions.ts';

export const FORMATS = ['stylish', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'] as const;
export const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;

export interface CheckOptions extends ConfigurationOptions {
  readonly command: 'check';
  /** Files, folders and file patterns; the current folder when empty. */
  readonly paths: readonly string[];
  /** Whether `.gitignore` files hide what they name from walks through folders. */
  readonly gitignore: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly output: string | undefined;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly stdin: boolean;
  /** What the text on standard input is called in the report; its path is evidence for its kind. */
  readonly stdinFilename: string | undefined;
  /** Rules or packs; all when empty. */
  readonly rules: readonly string[];
  readonly packs: readonly string[];
  /** What becomes of literal fixes: they are written into the files, or shown as a diff instead of the report. */
  readonly fix: 'write' | 'diff' | undefined;
  /** The file of the findings that are known and left out. */
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  readonly cache: boolean;
  /** undefined: where caches usually are. */
  readonly cacheLocation: string | undefined;
  /** Warnings and errors only. */
  readonly quiet: boolean;
  /** undefined: as the terminal and the environment say. */
  readonly color: boolean | undefined;
}

export type Options =
  | CheckOptions
  | { readonly command: 'explain'; readonly rule: string; readonly packs: readonly string[] }
  | { readonly command: 'rules'; readonly packs: readonly string[] }
  | { readonly command: 'test-pack'; readonly files: readonly string[] }
  | ({ readonly command: 'config'; readonly file: string } & ConfigurationOptions)
  | { readonly command: 'init' }
  | { readonly command: 'new'; readonly sort: NewFile; readonly file: string }
  | { readonly command: 'help' }
  | { readonly command: 'version' };

const COMMON: Declared = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } };
const PACK: Declared = { pack: { type: 'string' } };
const CONFIG: Declared = { config: { type: 'string' }, 'no-config': { type: 'boolean' } };
/** The options of each command. */
export const COMMANDS: Readonly<Record<string, Declared>> = {
  check: {
    ...COMMON,
    ...PACK,
    ...CONFIG,
    format: { type: 'string', short: 'f' },
    output: { type: 'string', short: 'o' },
    'fail-on': { type: 'string' },
    stdin: { type: 'boolean' },
    'stdin-filename': { type: 'string' },
    rule: { type: 'string' },
    'no-gitignore': { type: 'boolean' },
    fix: { type: 'boolean' },
    'fix-dry-run': { type: 'boolean' },
    baseline: { type: 'string' },
    'update-baseline': { type: 'boolean' },
    cache: { type: 'boolean' },
    'cache-location': { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  },
  explain: { ...COMMON, ...PACK },
  rules: { ...COMMON, ...PACK },
  'test-pack': COMMON,
  config: { ...COMMON, ...CONFIG },
  init: COMMON,
  new: COMMON,
};

/** Options that mean nothing without another. */
export const NEEDS = [
  ['stdin-filename', 'stdin'],
  ['update-baseline', 'baseline'],
] as const;

/** Options that contradict each other. */
export const EXCLUDE = [
  ['config', 'no-config'],
  ['fix', 'fix-dry-run'],
  ['fix', 'stdin'],
  ['fix-dry-run', 'format'],
] as const;

/** Arguments → options, or what is wrong with them. Pure. */
import { parseArgs } from 'node:util';
import { guess } from '../core/index.ts';
import type { ConfigurationOptions } from './configuration.ts';
import { UsageError } from './io.ts';

const FORMATS = ['stylish', 'json'] as const;
const FAIL_ON = ['error', 'warning', 'information', 'never'] as const;

export interface CheckOptions extends ConfigurationOptions {
  readonly command: 'check';
  /** Files and folders; the current folder when empty. */
  readonly paths: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly output: string | undefined;
  readonly failOn: (typeof FAIL_ON)[number];
  readonly stdin: boolean;
  /** What the text on standard input is called in the report; its path is evidence for its kind. */
  readonly stdinFilename: string | undefined;
  /** Rules or packs; all when empty. */
  readonly rules: readonly string[];
  readonly packs: readonly string[];
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
  | { readonly command: 'help' }
  | { readonly command: 'version' };

type Declared = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

const COMMON: Declared = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } };
const PACK: Declared = { pack: { type: 'string' } };
const CONFIG: Declared = { config: { type: 'string' }, 'no-config': { type: 'boolean' } };
const COMMANDS: Readonly<Record<string, Declared>> = {
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
    quiet: { type: 'boolean', short: 'q' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
  },
  explain: { ...COMMON, ...PACK },
  rules: { ...COMMON, ...PACK },
  'test-pack': COMMON,
  config: { ...COMMON, ...CONFIG },
  init: COMMON,
};

/**
 * @param argv without the program and the script
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[]): Options {
  const [command = '', ...rest] = argv;
  if (['-h', '--help', 'help'].includes(command)) return { command: 'help' };
  if (['-v', '--version'].includes(command)) return { command: 'version' };
  const declared = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!declared) throw new UsageError(noCommand(command));
  const { values, operands } = readOptions(rest, declared, command);
  const one = (name: string): string | undefined => values.get(name)?.at(-1);
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  if (values.has('help')) return { command: 'help' };
  if (values.has('version')) return { command: 'version' };
  const configuration = { config: one('config'), noConfig: values.has('no-config') };
  if (configuration.noConfig && values.has('config'))
    throw new UsageError('`--config` and `--no-config` exclude each other');
  switch (command) {
    case 'explain': {
      const [rule, ...more] = operands;
      if (rule === undefined || more.length > 0)
        throw new UsageError('`explain` takes one rule, such as: needfirst explain PACK/RULE');
      return { command, rule, packs: all('pack') };
    }
    case 'rules':
      if (operands.length > 0) throw new UsageError('`rules` lists every rule and takes no names; see `explain`');
      return { command, packs: all('pack') };
    case 'test-pack':
      if (operands.length === 0) throw new UsageError('`test-pack` needs the file of a pack');
      return { command, files: operands };
    case 'config': {
      const [file, ...more] = operands;
      if (file === undefined || more.length > 0)
        throw new UsageError('`config` takes one file, such as: needfirst config specs/lantern.md');
      return { command, file, ...configuration };
    }
    case 'init':
      if (operands.length > 0) throw new UsageError('`init` writes needfirst.yaml into the current folder; no names');
      return { command };
    default: {
      const stdin = values.has('stdin');
      if (stdin && operands.length > 0) throw new UsageError('`--stdin` reads one text and takes no paths');
      if (!stdin && values.has('stdin-filename')) throw new UsageError('`--stdin-filename` needs `--stdin`');
      return {
        command: 'check',
        paths: operands,
        format: choice('format', one('format') ?? 'stylish', FORMATS),
        output: one('output'),
        failOn: choice('fail-on', one('fail-on') ?? 'error', FAIL_ON),
        stdin,
        stdinFilename: one('stdin-filename'),
        rules: all('rule'),
        packs: all('pack'),
        ...configuration,
        quiet: values.has('quiet'),
        color: lastOf(values, 'color', 'no-color'),
      };
    }
  }
}

function noCommand(command: string): string {
  if (command === '') return 'a command is missing; see `needfirst --help`';
  if (command.startsWith('-')) return `the command comes first, as in: needfirst check ${command}`;
  const close = guess(command, Object.keys(COMMANDS));
  return `there is no command “${command}”.${close || ` To check a file or folder: needfirst check ${command}`}`;
}

/**
 * Node's parser splits the arguments; its complaints name no alternative and change between versions, so options are
 * checked here.
 */
function readOptions(
  args: string[],
  declared: Declared,
  command: string,
): { values: Map<string, string[]>; operands: string[] } {
  const { tokens, positionals } = parseArgs({ args, options: declared, strict: false, tokens: true });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(declared, token.name) ? declared[token.name] : undefined;
    if (!option) {
      const close = guess(token.name, Object.keys(declared)).replace('“', '“--');
      throw new UsageError(`\`${command}\` has no option \`${token.rawName}\`.${close}`);
    }
    const value = token.value;
    if (option.type === 'boolean' && value !== undefined)
      throw new UsageError(`\`${token.rawName}\` takes no value, but has “${value}”`);
    // `--output --quiet` is a forgotten value; one that does begin with a dash can be given as `--output=-x`.
    if (option.type === 'string' && (!value || (value.startsWith('-') && !token.inlineValue)))
      throw new UsageError(`\`${token.rawName}\` needs a value`);
    // The order among options matters to `--color` and `--no-color`: a Map keeps the last one last.
    const before = values.get(token.name) ?? [];
    values.delete(token.name);
    values.set(token.name, [...before, value ?? '']);
  }
  return { values, operands: positionals };
}

function choice<const T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`\`--${name}\` is one of ${choices.join(', ')}, not “${value}”.${guess(value, choices)}`);
}

/** Whichever of two contrary switches was given last; undefined when neither was. */
function lastOf(values: ReadonlyMap<string, unknown>, yes: string, no: string): boolean | undefined {
  const last = [...values.keys()].filter((name) => name === yes || name === no).at(-1);
  return last === undefined ? undefined : last === yes;
}

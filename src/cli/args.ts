/** Arguments → options, or what is wrong with them. Pure. */
import { guess, NEW_FILES } from '../core/index.ts';
import type { ConfigurationOptions } from './configuration.ts';
import { UsageError } from './io.ts';
import { type CheckOptions, COMMANDS, EXCLUDE, FAIL_ON, FORMATS, NEEDS, type Options } from './options.ts';
import { choice, lastOf, readOptions, type Values } from './readOptions.ts';

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
  if (values.has('help')) return { command: 'help' };
  if (values.has('version')) return { command: 'version' };
  for (const [name, needed] of NEEDS)
    if (values.has(name) && !values.has(needed)) throw new UsageError(`\`--${name}\` needs \`--${needed}\``);
  for (const [name, other] of EXCLUDE)
    if (values.has(name) && values.has(other))
      throw new UsageError(`\`--${name}\` and \`--${other}\` exclude each other`);
  const packs = values.get('pack') ?? [];
  const configuration = { config: values.get('config')?.at(-1), noConfig: values.has('no-config') };
  switch (command) {
    case 'explain': {
      const [rule, ...more] = operands;
      if (rule === undefined || more.length > 0)
        throw new UsageError('`explain` takes one rule, such as: needfirst explain PACK/RULE');
      return { command, rule, packs };
    }
    case 'rules':
      if (operands.length > 0) throw new UsageError('`rules` lists every rule and takes no names; see `explain`');
      return { command, packs };
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
      if (operands.length > 0)
        throw new UsageError('`init` takes no names; it writes needfirst.yaml into the current folder');
      return { command };
    case 'new': {
      const [sort, file, ...more] = operands;
      const known = NEW_FILES.find((one) => one === sort);
      if (sort !== undefined && !known)
        throw new UsageError(`\`new\` makes ${NEW_FILES.join(', ')}, and no “${sort}”.${guess(sort, NEW_FILES)}`);
      if (!known || file === undefined || more.length > 0)
        throw new UsageError('`new` takes what to make and a file, such as: needfirst new prd specs/lantern.md');
      return { command, sort: known, file };
    }
    default:
      return { ...checkOptions(operands, values), ...configuration };
  }
}

function checkOptions(paths: readonly string[], values: Values): Omit<CheckOptions, keyof ConfigurationOptions> {
  const one = (name: string): string | undefined => values.get(name)?.at(-1);
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  const has = (name: string): boolean => values.has(name);
  if (has('stdin') && paths.length > 0) throw new UsageError('`--stdin` reads one text and takes no paths');
  return {
    command: 'check',
    paths,
    gitignore: !has('no-gitignore'),
    format: choice('format', one('format') ?? 'stylish', FORMATS),
    output: one('output'),
    failOn: choice('fail-on', one('fail-on') ?? 'error', FAIL_ON),
    stdin: has('stdin'),
    stdinFilename: one('stdin-filename'),
    rules: all('rule'),
    packs: all('pack'),
    fix: has('fix') ? 'write' : has('fix-dry-run') ? 'diff' : undefined,
    baseline: one('baseline'),
    updateBaseline: has('update-baseline'),
    cache: has('cache') || has('cache-location'),
    cacheLocation: one('cache-location'),
    quiet: has('quiet'),
    color: lastOf(values, 'color', 'no-color'),
  };
}

function noCommand(command: string): string {
  if (command === '') return 'a command is missing; see `needfirst --help`';
  if (command.startsWith('-')) return `the command comes first, as in: needfirst check ${command}`;
  const close = guess(command, Object.keys(COMMANDS));
  return `there is no command “${command}”.${close || ` To check a file or folder: needfirst check ${command}`}`;
}

/** Reads options and operands as declared, or says what is wrong with them. */
import { parseArgs } from 'node:util';
import { guess } from '../core/index.ts';
import { UsageError } from './io.ts';

/** The options of a command, by name. */
export type Declared = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

/** What was given for each option, in the order given; the option given last is the last one. */
export type Values = ReadonlyMap<string, readonly string[]>;

/**
 * Node's parser splits the arguments; its complaints name no alternative and change between versions, so options are
 * checked here.
 */
export function readOptions(
  args: string[],
  declared: Declared,
  command: string,
): { readonly values: Values; readonly operands: readonly string[] } {
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

/** The value of an option that has a few. */
export function choice<const T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw new UsageError(`\`--${name}\` is one of ${choices.join(', ')}, not “${value}”.${guess(value, choices)}`);
}

/** Whichever of two contrary switches was given last; undefined when neither was. */
export function lastOf(values: Values, yes: string, no: string): boolean | undefined {
  const last = [...values.keys()].filter((name) => name === yes || name === no).at(-1);
  return last === undefined ? undefined : last === yes;
}

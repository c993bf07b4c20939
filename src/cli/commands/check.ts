/** `needfirst check`: reviews files and prints a report. */
import { resolve } from 'node:path';
import { type Engine, guess, type JsonFile, joinJson, LONGEST_TEXT, placeOf, toJsonFile } from '../../core/index.ts';
import type { CheckOptions } from '../args.ts';
import { Configurations } from '../configuration.ts';
import { decode, findFiles, MOST_BYTES, type ReadText, readTextFile, shownPath, TOO_LONG } from '../files.ts';
import { type ExitCode, type Io, printable, UsageError } from '../io.ts';
import { writeOutput } from '../output.ts';
import { loadPacks } from '../packs.ts';
import { stylish } from '../stylish.ts';

const RANK = { never: 4, error: 3, warning: 2, information: 1, hint: 0 } as const;

/** A text to check under a name. */
interface Input {
  readonly path: string;
  /** Where its configuration is looked for. */
  readonly absolute: string;
  readonly named: boolean;
  read(): ReadText;
}

export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const further = loadPacks(options.packs, io);
  if (!further) return 2;
  const configurations = new Configurations(options, further, io);
  const { inputs, complete } = options.stdin ? await standardInput(options, io) : filesOf(options, io);
  const governed = inputs.map((input) => ({ ...input, ...configurations.governing(input.absolute) }));
  if (configurations.isBroken) return 2;
  const packLists = [...new Set([further, ...governed.map(({ packs }) => packs)])];
  for (const name of options.rules)
    checkRuleName(
      name,
      packLists.map((packs) => configurations.engine(packs)),
    );

  let isComplete = complete;
  let worst = -1;
  const files: JsonFile[] = [];
  for (const { path, named, read, effective, packs, settings } of governed) {
    if (effective.ignored.value) {
      if (named)
        io.complain(
          `needfirst: ${printable(path)}: ignored by ${placeOf(effective.ignored, (file) => shownPath(file, io))}`,
        );
      continue;
    }
    const source = read();
    const reason = 'reason' in source ? source.reason : source.text.length > LONGEST_TEXT ? TOO_LONG : undefined;
    if ('reason' in source || reason !== undefined) {
      io.complain(`needfirst: ${printable(path)}: ${reason}`);
      if ('reason' in source && source.fatal) isComplete = false;
      continue;
    }
    const engine = configurations.engine(packs);
    const document = engine.read(source.text, { path, ...settings.read });
    const only = options.rules.length > 0 ? { only: options.rules } : {};
    const result = engine.check(document, { ...settings.check, ...only });
    for (const { severity } of result.diagnostics) worst = Math.max(worst, RANK[severity]);
    files.push(toJsonFile({ document, result }));
  }

  const report = render(options.quiet ? files.map(withoutNotes) : files, options, io);
  if (options.output !== undefined) writeOutput(resolve(io.cwd, options.output), report);
  else await io.write(report);
  return isComplete ? (worst >= RANK[options.failOn] ? 1 : 0) : 2;
}

/** @throws UsageError when there is no such rule or pack */
function checkRuleName(name: string, engines: readonly Engine[]): void {
  const ids = engines.flatMap(({ rules }) => rules.map(({ id }) => id));
  const names = [...ids, ...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
  if (!names.includes(name)) throw new UsageError(`there is no rule or pack “${name}”.${guess(name, names)}`);
}

function filesOf({ paths }: CheckOptions, io: Io): { inputs: Input[]; complete: boolean } {
  const { files, unreadable } = findFiles(paths, io.cwd);
  for (const { path, reason } of unreadable) io.complain(`needfirst: ${printable(path)}: ${reason}`);
  const inputs = files.map((file) => ({ ...file, read: () => readTextFile(file) }));
  return { inputs, complete: unreadable.length === 0 };
}

async function standardInput(
  { stdinFilename = 'stdin' }: CheckOptions,
  io: Io,
): Promise<{ inputs: Input[]; complete: boolean }> {
  const bytes = await io.readInput(MOST_BYTES);
  const read = (): ReadText => {
    if (bytes.length > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    const text = decode(bytes);
    return text === undefined ? { reason: 'not a text', fatal: true } : { text };
  };
  const path = stdinFilename.replaceAll('\\', '/');
  return { inputs: [{ path, absolute: resolve(io.cwd, stdinFilename), named: true, read }], complete: true };
}

const withoutNotes = (file: JsonFile): JsonFile => ({
  ...file,
  diagnostics: file.diagnostics.filter(({ severity }) => RANK[severity] >= RANK.warning),
});

function render(files: readonly JsonFile[], { format, output, color, quiet }: CheckOptions, io: Io): string {
  const report = joinJson(files);
  const columns = output === undefined ? io.columns : undefined;
  if (format === 'json') return `${JSON.stringify(report, null, columns === undefined ? 0 : 2)}\n`;
  return stylish(report, { color: color ?? wantsColor(columns !== undefined, io), width: columns, quiet });
}

/** https://no-color.org and https://force-color.org; a terminal has colours unless told otherwise. */
function wantsColor(isTerminal: boolean, { env }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

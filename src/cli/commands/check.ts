/** `needfirst check`: reviews files and prints a report. */
import { resolve } from 'node:path';
import {
  createEngine,
  type Engine,
  guess,
  type JsonFile,
  joinJson,
  LONGEST_TEXT,
  toJsonFile,
} from '../../core/index.ts';
import type { CheckOptions } from '../args.ts';
import { decode, findFiles, MOST_BYTES, type ReadText, readTextFile, TOO_LONG } from '../files.ts';
import { type ExitCode, type Io, printable, UsageError } from '../io.ts';
import { writeOutput } from '../output.ts';
import { loadPacks } from '../packs.ts';
import { stylish } from '../stylish.ts';

const RANK = { never: 4, error: 3, warning: 2, information: 1, hint: 0 } as const;

/** A text to check under a name. */
interface Input {
  readonly path: string;
  read(): ReadText;
}

export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const packs = loadPacks(options.packs, io);
  if (!packs) return 2;
  const engine = createEngine(packs);
  for (const name of options.rules) checkRuleName(name, engine);
  const { inputs, complete } = options.stdin ? await standardInput(options, io) : filesOf(options, io);

  let isComplete = complete;
  let worst = -1;
  const files: JsonFile[] = [];
  for (const { path, read } of inputs) {
    const source = read();
    const reason = 'reason' in source ? source.reason : source.text.length > LONGEST_TEXT ? TOO_LONG : undefined;
    if ('reason' in source || reason !== undefined) {
      io.complain(`needfirst: ${printable(path)}: ${reason}`);
      if ('reason' in source && source.fatal) isComplete = false;
      continue;
    }
    const document = engine.read(source.text, { path });
    const result = engine.check(document, options.rules.length > 0 ? { only: options.rules } : {});
    for (const { severity } of result.diagnostics) worst = Math.max(worst, RANK[severity]);
    files.push(toJsonFile({ document, result }));
  }

  const report = render(options.quiet ? files.map(withoutNotes) : files, options, io);
  if (options.output !== undefined) writeOutput(resolve(io.cwd, options.output), report);
  else await io.write(report);
  return isComplete ? (worst >= RANK[options.failOn] ? 1 : 0) : 2;
}

/** @throws UsageError when there is no such rule or pack */
function checkRuleName(name: string, { rules }: Engine): void {
  const ids = rules.map(({ id }) => id);
  const names = [...ids, ...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
  if (!names.includes(name)) throw new UsageError(`there is no rule or pack “${name}”.${guess(name, names)}`);
}

function filesOf({ paths }: CheckOptions, io: Io): { inputs: Input[]; complete: boolean } {
  const { files, unreadable } = findFiles(paths, io.cwd);
  for (const { path, reason } of unreadable) io.complain(`needfirst: ${printable(path)}: ${reason}`);
  const inputs = files.map((file) => ({ path: file.path, read: () => readTextFile(file) }));
  return { inputs, complete: unreadable.length === 0 };
}

async function standardInput({ stdinFilename }: CheckOptions, io: Io): Promise<{ inputs: Input[]; complete: boolean }> {
  const bytes = await io.readInput(MOST_BYTES);
  const read = (): ReadText => {
    if (bytes.length > MOST_BYTES) return { reason: TOO_LONG, fatal: false };
    const text = decode(bytes);
    return text === undefined ? { reason: 'not a text', fatal: true } : { text };
  };
  return { inputs: [{ path: stdinFilename?.replaceAll('\\', '/') ?? 'stdin', read }], complete: true };
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

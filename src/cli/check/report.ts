/** The report in the form asked for, made file by file, so that a run takes no more memory for thousands of files than for a few. */
import { version } from '../../../package.json';
import {
  type Engine,
  type JsonFile,
  type JsonReport,
  joinJson,
  Tally,
  toGithub,
  toHtml,
  toJunit,
  toMarkdown,
  toSarif,
} from '../../core/index.ts';
import { type Io, printable } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { stylish } from '../stylish.ts';

/** A report in the making. */
export interface Report {
  /**
   * Takes what is said of the next file; returns what can be written now.
   * @param diff what `--fix-dry-run` would change in it
   */
  add(file: JsonFile, diff: string): string;
  /** What is written when there are no more files. */
  end(): string;
}

/** At least one. */
export type Engines = readonly [Engine, ...Engine[]];

/** @param engines those that find what the report says; made only for the formats that explain rules */
export function reportFor(options: CheckOptions, engines: () => Engines, io: Io): Report {
  const columns = options.output === undefined ? io.columns : undefined;
  if (options.fix !== 'diff' && options.format === 'stylish') {
    const color = options.color ?? wantsColor(columns !== undefined, io);
    return stylish({ color, width: columns, quiet: options.quiet });
  }
  const { add, end } = options.fix === 'diff' ? DIFFS : forPrograms(options.format, engines, columns !== undefined);
  if (columns === undefined) return { add, end };
  const shown = (text: string): string => text.replaceAll('\r\n', '\n').replace(/[^\n\t]+/g, printable);
  return { add: (...given) => shown(add(...given)), end: () => shown(end()) };
}

/** What `--fix-dry-run` prints: what it would change, and nothing else. */
const DIFFS: Report = { add: (_, diff) => diff, end: () => '' };

function forPrograms(format: CheckOptions['format'], engines: () => Engines, isTerminal: boolean): Report {
  const json = (value: object): string => `${JSON.stringify(value, null, isTerminal ? 2 : 0)}\n`;
  switch (format) {
    case 'sarif':
      return collected((report) => json(toSarif(report, asOne(engines()), version)));
    case 'junit':
      return collected(toJunit);
    case 'github':
      return collected(toGithub);
    case 'markdown':
      return collected((report) => toMarkdown(report, asOne(engines())));
    case 'html':
      return collected((report) => toHtml(report, asOne(engines())));
    default:
      return isTerminal ? collected(json, (file) => file) : jsonLine();
  }
}

/** For formats that begin with what is known in the end. Of their files is kept what they tell, which fixes are no part of. */
function collected(render: (report: JsonReport) => string, keep: (file: JsonFile) => JsonFile = withoutFixes): Report {
  const files: JsonFile[] = [];
  return {
    add(file) {
      files.push(keep(file));
      return '';
    },
    end: () => render(joinJson(files)),
  };
}

const NO_FIXES: readonly [] = [];
const withoutFixes = (file: JsonFile): JsonFile => ({
  ...file,
  diagnostics: file.diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: NO_FIXES })),
});

/** A `JsonReport` as `JSON.stringify` has it. */
function jsonLine(): Report {
  const tally = new Tally();
  let joint = '{"version":1,"files":[';
  return {
    add(file) {
      tally.add(file);
      const part = `${joint}${JSON.stringify(file)}`;
      joint = ',';
      return part;
    },
    end: () => `${joint === ',' ? '' : joint}],"summary":${JSON.stringify(tally.summary)}}\n`,
  };
}

/** What engines with different packs know of rules. */
const asOne = ([first, ...others]: Engines): Engine => ({
  ...first,
  rules: [first, ...others].flatMap(({ rules }) => rules),
  sources: Object.assign({}, ...others.map(({ sources }) => sources), first.sources),
});

/** https://no-color.org and https://force-color.org; a terminal has colours unless told otherwise. */
function wantsColor(isTerminal: boolean, { env }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

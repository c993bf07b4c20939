/** The report in the form asked for. */
import { version } from '../../../package.json';
import { type Engine, type JsonReport, toGithub, toHtml, toJunit, toMarkdown, toSarif } from '../../core/index.ts';
import { type Io, printable } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { stylish } from '../stylish.ts';

/** At least one. */
export type Engines = readonly [Engine, ...Engine[]];

/**
 * @param diff what `--fix-dry-run` would change, which is then all that is printed
 * @param engines those that found what the report says; made only for the formats that explain rules
 */
export function render(
  report: JsonReport,
  diff: string,
  options: CheckOptions,
  engines: () => Engines,
  io: Io,
): string {
  const columns = options.output === undefined ? io.columns : undefined;
  if (options.fix !== 'diff' && options.format === 'stylish') {
    const color = options.color ?? wantsColor(columns !== undefined, io);
    return stylish(report, { color, width: columns, quiet: options.quiet });
  }
  const text = options.fix === 'diff' ? diff : forPrograms(report, options.format, engines, columns !== undefined);
  return columns === undefined ? text : text.split(/\r?\n/).map(printable).join('\n');
}

function forPrograms(
  report: JsonReport,
  format: CheckOptions['format'],
  engines: () => Engines,
  isTerminal: boolean,
): string {
  const json = (value: object): string => `${JSON.stringify(value, null, isTerminal ? 2 : 0)}\n`;
  switch (format) {
    case 'sarif':
      return json(toSarif(report, asOne(engines()), version));
    case 'junit':
      return toJunit(report);
    case 'github':
      return toGithub(report);
    case 'markdown':
      return toMarkdown(report, asOne(engines()));
    case 'html':
      return toHtml(report, asOne(engines()));
    default:
      return json(report);
  }
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

/** The report in the form asked for. */
import { version } from '../../../package.json';
import { type Engine, type JsonReport, toGithub, toHtml, toJunit, toMarkdown, toSarif } from '../../core/index.ts';
import type { Io } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { stylish } from '../stylish.ts';

/** At least one. */
export type Engines = readonly [Engine, ...Engine[]];

/** @param engines those that found what the report says; made only for the formats that explain rules */
export function render(
  report: JsonReport,
  { format, output, color, quiet }: CheckOptions,
  engines: () => Engines,
  io: Io,
): string {
  const columns = output === undefined ? io.columns : undefined;
  const json = (value: object): string => `${JSON.stringify(value, null, columns === undefined ? 0 : 2)}\n`;
  switch (format) {
    case 'json':
      return json(report);
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
    case 'stylish':
      return stylish(report, { color: color ?? wantsColor(columns !== undefined, io), width: columns, quiet });
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

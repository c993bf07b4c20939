/** The report for people: a heading for each spec with what was found under it, and a line that sums up. */
import { styleText } from 'node:util';
import { type JsonDiagnostic, type JsonFile, type JsonReport, Tally } from '../core/index.ts';
import type { Report } from './check/report.ts';
import { printable } from './io.ts';

type Style = Parameters<typeof styleText>[0];

interface Look {
  readonly color: boolean;
  /** Columns to wrap lines at; undefined leaves them as long as they are, one finding a line. */
  readonly width: number | undefined;
  /** Whether specs in which nothing was found go without a heading. */
  readonly quiet: boolean;
}

/** Colour only underlines what the word says. */
const COLORS: Readonly<Record<JsonDiagnostic['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** Below this many columns a message is no longer readable; lines are then left to the terminal to break. */
const NARROWEST_MESSAGE = 24;

export function stylish({ color, width, quiet }: Look): Report {
  const paint = painter(color);
  const tally = new Tally();
  /** What stands before the next part: a blank line after another one. */
  let joint = '';
  return {
    add(file) {
      tally.add(file);
      if (file.kind === null || (quiet && file.diagnostics.length === 0)) return '';
      const part = `${joint}${heading(file, paint)}\n${rows(file, width, paint)}`;
      joint = '\n';
      return part;
    },
    end: () => `${joint}${sum(tally.summary)}\n`,
  };
}

type Paint = (style: Style, text: string) => string;

/** Node before 20.12 has no `styleText`; later ones look at the terminal themselves, which has been done already. */
function painter(color: boolean): Paint {
  if (!color || typeof styleText !== 'function') return (_, text) => text;
  return (style, text) => styleText(style, text, { validateStream: false });
}

function heading({ path, kind, balance }: JsonFile, paint: Paint): string {
  const weight = balance === null ? 'not enough text for a balance' : `balance ${balance} of 100`;
  return `${paint('underline', printable(path))}  ${paint('dim', `${kind}, ${weight}`)}`;
}

function rows({ diagnostics }: JsonFile, width: number | undefined, paint: Paint): string {
  const cells = diagnostics.map((diagnostic) => ({
    place: `${diagnostic.range.start.line + 1}:${diagnostic.range.start.character + 1}`,
    severity: diagnostic.severity,
    message: printable(diagnostic.message),
    rule: diagnostic.ruleId,
  }));
  const longest = (key: 'place' | 'severity' | 'message' | 'rule'): number =>
    cells.reduce((most, cell) => Math.max(most, cell[key].length), 0);
  const place = longest('place');
  const severity = longest('severity');
  const indent = 2 + place + 2 + severity + 2;
  const message = longest('message');
  const fits = width === undefined || indent + message + 2 + longest('rule') <= width;
  return cells
    .map((cell) => {
      const start = `  ${cell.place.padStart(place)}  ${paint(COLORS[cell.severity], cell.severity.padEnd(severity))}  `;
      if (fits) return `${start}${cell.message.padEnd(message)}  ${paint('dim', cell.rule)}\n`;
      const lines = wrap(`${cell.message} ${cell.rule}`, Math.max(NARROWEST_MESSAGE, width - indent));
      const last = lines.pop() ?? '';
      lines.push(`${last.slice(0, last.length - cell.rule.length)}${paint('dim', cell.rule)}`);
      return `${start}${lines.join(`\n${' '.repeat(indent)}`)}\n`;
    })
    .join('');
}

/** Lines of at most so many characters, broken between words; a longer word has a line of its own. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** "3 specs, 2 other files; 1 error, 14 warnings, 3 notes". */
function sum({ files, specs, error, warning, information, hint }: JsonReport['summary']): string {
  const others = files - specs > 0 ? `, ${count(files - specs, 'other file')}` : '';
  const counts = [
    [error, 'error'],
    [warning, 'warning'],
    [information + hint, 'note'],
  ] as const;
  const found = counts.flatMap(([number, name]) => (number > 0 ? [count(number, name)] : []));
  return `${count(specs, 'spec')}${others}; ${found.join(', ') || 'nothing to report'}`;
}

/** "1 spec", "2 specs". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The report as commands to GitHub's runner, which shows each as an annotation in the diff of a pull request. */
import type { Severity } from '../rules/types.ts';
import type { JsonDiagnostic, JsonReport } from './json.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** One line a finding; the worst come first, as GitHub shows ten of a kind for a step. Empty when nothing was found. */
export function toGithub({ files }: JsonReport): string {
  const lines = files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((diagnostic) => ({ rank: ORDER.indexOf(diagnostic.severity), text: command(path, diagnostic) })),
  );
  return lines
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => `${text}\n`)
    .join('');
}

function command(path: string, { severity, ruleId, message, range: { start, end } }: JsonDiagnostic): string {
  const places: Record<string, number> = { line: start.line + 1, endLine: end.line + 1 };
  // The runner takes columns only on a single line; the last one counts in.
  if (start.line === end.line) {
    places.col = start.character + 1;
    places.endColumn = Math.max(start.character + 1, end.character);
  }
  const properties = Object.entries({ file: path, ...places, title: ruleId });
  const list = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${data(message)}`;
}

const data = (text: string): string => text.replace(/[%\r\n]/g, escaped);
const property = (text: string): string => text.replace(/[%\r\n:,]/g, escaped);
const escaped = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The report as JUnit's XML, which most CI systems show: a suite a spec, a case a finding. */
import type { JsonDiagnostic, JsonFile, JsonReport } from './json.ts';

/** Errors and warnings are failures; notes are cases that pass and say something. Files that are no specs are left out. */
export function toJunit({ files }: JsonReport): string {
  const suites = files.filter(({ kind }) => kind !== null);
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="needfirst"${counts(suites)}>`,
    ...suites.map(suite),
    '</testsuites>',
  ];
  return `${parts.join('\n')}\n`;
}

const isFailure = ({ severity }: JsonDiagnostic): boolean => severity === 'error' || severity === 'warning';

function counts(files: readonly JsonFile[]): string {
  const tests = files.reduce((sum, { diagnostics }) => sum + Math.max(1, diagnostics.length), 0);
  const failures = files.reduce((sum, { diagnostics }) => sum + diagnostics.filter(isFailure).length, 0);
  return ` tests="${tests}" failures="${failures}" errors="0"`;
}

function suite(file: JsonFile): string {
  const { path, kind, diagnostics } = file;
  const cases = diagnostics.map((diagnostic) => testCase(path, diagnostic));
  // A suite without a case looks like one that did not run.
  if (cases.length === 0) cases.push(`    <testcase${attributes({ name: String(kind), classname: path })}/>`);
  return `  <testsuite${attributes({ name: path })}${counts([file])}>\n${cases.join('\n')}\n  </testsuite>`;
}

function testCase(path: string, diagnostic: JsonDiagnostic): string {
  const { ruleId, severity, message, range } = diagnostic;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const what = escaped(`${path}:${place}: ${severity}: ${message}`);
  const inside = isFailure(diagnostic)
    ? `<failure${attributes({ type: severity, message })}>${what}</failure>`
    : `<system-out>${what}</system-out>`;
  const given = { name: `${ruleId} at ${place}`, classname: path, file: path, line: String(range.start.line + 1) };
  return `    <testcase${attributes(given)}>${inside}</testcase>`;
}

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** What XML 1.0 cannot hold, even escaped: most control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For contents and attributes alike: in the latter, line breaks and tabs would become blanks. */
const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);

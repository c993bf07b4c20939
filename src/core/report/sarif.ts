/** The report as SARIF 2.1.0, which code scanning services read. */
import type { Engine } from '../engine.ts';
import type { Rule, Severity } from '../rules/types.ts';
import { explainRule } from './explain.ts';
import { fingerprint } from './fingerprint.ts';
import type { JsonDiagnostic, JsonFile, JsonReport } from './json.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export interface SarifOptions {
  /** Of Needfirst. */
  readonly version: string;
  /** The address of a rule's page; undefined when it has none. */
  readonly pageOf: (ruleId: string) => string | undefined;
}

/** The log, for `JSON.stringify`. Its rules are those that found something; paths are relative to where the run began. */
export function toSarif(
  { files }: JsonReport,
  engine: Pick<Engine, 'rules' | 'sources' | 'measured'>,
  { version, pageOf }: SarifOptions,
): object {
  const ids = [...new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)))].sort();
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const known = new Map(engine.rules.map((rule) => [rule.id, rule]));
  const driver = {
    name: 'Needfirst',
    semanticVersion: version,
    informationUri: 'https://github.com/needfirst/needfirst',
    rules: ids.map((id) => descriptor(id, known.get(id), explainRule(id, engine), pageOf(id))),
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which Needfirst was run.' } } },
        results: files.flatMap((file) => resultsOf(file, indexes)),
      },
    ],
  };
}

function descriptor(
  id: string,
  rule: Rule | undefined,
  markdown: string | undefined,
  page: string | undefined,
): object {
  if (!rule) return { id };
  const { recommended, strict } = rule.severity;
  const severity = recommended === 'off' ? strict : recommended;
  const level = severity === 'off' ? 'note' : LEVELS[severity];
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\nDo this: ${rule.advice}`, markdown },
    helpUri: page,
    defaultConfiguration: { enabled: recommended !== 'off', level },
    // GitHub's names.
    properties: {
      tags: ['product-spec', id.slice(0, id.indexOf('/'))],
      'problem.severity': level === 'note' ? 'recommendation' : level,
    },
  };
}

function resultsOf({ path, diagnostics }: JsonFile, indexes: ReadonlyMap<string, number>): object[] {
  const location = { uri: uriOf(path), uriBaseId: isAbsolute(path) ? undefined : '%SRCROOT%' };
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const key = fingerprint(`${diagnostic.ruleId} ${diagnostic.words}`);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const stable = `${key}:${occurrence}`;
    return {
      ruleId: diagnostic.ruleId,
      ruleIndex: indexes.get(diagnostic.ruleId),
      level: LEVELS[diagnostic.severity],
      message: { text: diagnostic.message },
      locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(diagnostic) } }],
      // The first is the one name that GitHub looks at.
      partialFingerprints: { primaryLocationLineHash: stable, 'needfirst/v1': stable },
    };
  });
}

const regionOf = ({ range: { start, end } }: JsonDiagnostic): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const isAbsolute = (path: string): boolean => /^(?:\/|[a-z]:\/)/i.test(path);

/** Relative to the folder of the run, or a `file:` URI. */
function uriOf(path: string): string {
  // Half of a surrogate pair cannot be encoded.
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (!isAbsolute(path)) return encoded;
  return `file://${path.startsWith('/') ? '' : '/'}${encoded.replace(/^([a-z])%3A/i, '$1:')}`;
}

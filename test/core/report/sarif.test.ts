import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json';
import { describe, expect, it } from 'vitest';
import { createEngine, type JsonReport, joinJson, toJson, toSarif } from '../../../src/core/index.ts';
import { file, found } from '../../reports.ts';

const engine = createEngine();
const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true });
ajv.addMetaSchema(draft04);
const isValid = ajv.compile(schema);

/** As much of the log as is looked at. */
interface Log {
  readonly runs: readonly [
    {
      readonly columnKind: string;
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: object; readonly region: object } },
        ];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}

const log = (report: JsonReport): Log => JSON.parse(JSON.stringify(toSarif(report, engine, '1.2.3')));

const PRD = `---
kind: prd
---

## Problem

It is the revolutionary answer. 😀 It is the revolutionary answer to rotas.
`;

const reviewed = (text: string, path = 'docs/prd.md'): Log => {
  const document = engine.read(text, { path });
  return log(toJson([{ document, result: engine.check(document) }]));
};

describe('the report as SARIF', () => {
  it('is valid against the official schema, with findings of every rule and without any', () => {
    const all = engine.rules.map(({ id }) => found(1, 'warning', 'Why?', id));
    const other = found(1, 'hint', 'Hides nothing.', 'needfirst/unused-suppression');
    for (const report of [joinJson([]), joinJson([file('a.md', [...all, other]), file('README.md', [], null)])]) {
      isValid(log(report));
      expect(isValid.errors ?? []).toEqual([]);
    }
    expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  it('explains each rule that found something, with its page', () => {
    const { tool, results } = reviewed(PRD).runs[0];
    const adjective = tool.driver.rules.find(({ id }) => id === 'hype/adjective');
    expect(adjective).toMatchObject({
      helpUri: 'https://github.com/needfirst/needfirst/blob/main/docs/rules/hype/adjective.md',
      help: { text: expect.stringContaining('Do this: '), markdown: expect.stringContaining('*Instead of:*') },
    });
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('counts columns in UTF-16 code units from 1', () => {
    const { columnKind, results } = reviewed(PRD).runs[0];
    const regions = results
      .filter(({ ruleId }) => ruleId === 'hype/adjective')
      .map(({ locations: [{ physicalLocation }] }) => physicalLocation.region);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(regions).toEqual([
      { startLine: 7, startColumn: 11, endLine: 7, endColumn: 24 },
      { startLine: 7, startColumn: 46, endLine: 7, endColumn: 59 },
    ]);
  });

  it('knows a finding again when lines have moved, and tells repeated ones apart', () => {
    const prints = (text: string): unknown =>
      reviewed(text)
        .runs[0].results.map(({ ruleId, partialFingerprints }) => ({ ruleId, ...partialFingerprints }))
        .filter(({ ruleId }) => ruleId === 'hype/adjective');
    const before = prints(PRD);
    expect(prints(PRD.replace('It is', 'Ward sisters wait.\n\nIt is\n'))).toEqual(before);
    expect(before).toMatchObject([
      { 'needfirst/v1': expect.stringMatching(/:1$/) },
      { 'needfirst/v1': expect.stringMatching(/:2$/) },
    ]);
    expect(prints(PRD.replaceAll('revolutionary', 'seamless'))).not.toEqual(before);
  });

  it.each([
    ['specs/a b/ä#?%.md', { uri: 'specs/a%20b/%C3%A4%23%3F%25.md', uriBaseId: '%SRCROOT%' }],
    ['../a:b.md', { uri: '../a%3Ab.md', uriBaseId: '%SRCROOT%' }],
    ['/specs/a.md', { uri: 'file:///specs/a.md' }],
    ['C:/specs/a.md', { uri: 'file:///C:/specs/a.md' }],
    ['\uD800.md', { uri: '%EF%BF%BD.md', uriBaseId: '%SRCROOT%' }],
  ])('writes the path %s as a URI', (path, location) => {
    const { results } = log(joinJson([file(path, [found(1, 'error', 'Why?', 'a/b')])])).runs[0];
    expect(results[0]?.locations[0].physicalLocation.artifactLocation).toEqual(location);
  });
});

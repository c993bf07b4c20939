/** The only door to the core: adapters import this and nothing deeper. */

import { type Configuration, configurationSchema as configurationSchemaOf } from './config/configuration.ts';
import {
  type ConfigurationFile,
  type Effective,
  type Settings,
  settingsOf as settingsWith,
} from './config/effective.ts';
import { noSuchPack as noSuchPackOf, unknownRules as unknownRulesOf } from './config/names.ts';
import { type PackRequests, packRequests as packRequestsOf } from './config/packRequests.ts';
import { data } from './data.generated.ts';
import { readAnatomy } from './document/anatomy.ts';
import { createEngine as createEngineWith, type Engine } from './engine.ts';
import { type NewFile, newFile as newFileWith } from './newFiles.ts';
import type { JsonReport } from './report/json.ts';
import { pageOf } from './report/rulePages.ts';
import { toSarif as toSarifWith } from './report/sarif.ts';
import type { PackData } from './rules/compile.ts';
import { type Schema, withNames } from './rules/jsonSchema.ts';
import { knownNames, namesOf } from './rules/known.ts';
import { readPack as readPackWith } from './rules/pack.ts';
import { packSchema as packSchemaOf } from './rules/packFields.ts';
import type { YamlProblem } from './rules/yamlFile.ts';

export type { CheckResult, CheckSettings } from './check.ts';
export { diagnosticsAt } from './check.ts';
export {
  CONFIGURATION_NAME,
  type Configuration,
  readConfiguration,
} from './config/configuration.ts';
export { describeConfiguration, placeOf } from './config/describe.ts';
export { severityEdits } from './config/edits.ts';
export {
  type ConfigurationFile,
  type Effective,
  effectiveFor,
  folderOf,
  type Said,
  type Settings,
} from './config/effective.ts';
export { parseGlob } from './config/globs.ts';
export { type LinkedPacks, linkPacks, type PackFile, type PackRoot } from './config/packImports.ts';
export { pathInside } from './config/packReferences.ts';
export type { PackRequest } from './config/packRequests.ts';
export { CONFIGURATION_TEMPLATE } from './config/template.ts';
export { WORKFLOW_PATH, workflowText } from './config/workflow.ts';
export type {
  DocumentKind,
  Elements,
  Section,
  SpecDocument,
  Stance,
} from './document/types.ts';
export { DOCUMENT_KINDS, KIND_TITLES, STANCES } from './document/types.ts';
export { type Engine, LONGEST_TEXT, type ReadOptions, type Source } from './engine.ts';
export { type FixAllOptions, fixAll } from './fixAll.ts';
export { NEW_FILES, type NewFile, withoutTabStops } from './newFiles.ts';
export { insertionFor } from './report/elements.ts';
export { explainRule, hoverText } from './report/explain.ts';
export { toGithub } from './report/github.ts';
export { toHtml } from './report/html.ts';
export {
  type CheckedFile,
  type JsonDiagnostic,
  type JsonFile,
  type JsonReport,
  joinJson,
  Tally,
  toJson,
  toJsonFile,
} from './report/json.ts';
export { toJunit } from './report/junit.ts';
export { toMarkdown } from './report/markdown.ts';
export type { Action } from './report/page/actions.ts';
export { type LivePage, noticePage, reportPage, workspaceReportPage } from './report/page/index.ts';
export { type FromPage, readMessage, readSubject, type ToPage } from './report/page/messages.ts';
export { STYLE } from './report/page/style.ts';
export { nextOrder, WORST_FIRST, type WorkspaceFile } from './report/workspace.ts';
export type { PackData } from './rules/compile.ts';
export { type ExampleFailure, eachExample, exampleProblem, runExamples } from './rules/examples.ts';
export { guess } from './rules/guess.ts';
export type { Schema } from './rules/jsonSchema.ts';
export { isPackLike } from './rules/pack.ts';
export type { PackPlaces, PackProblem, ReadPack } from './rules/packData.ts';
export { type RuleSettings, severityOf } from './rules/plan.ts';
export type {
  Diagnostic,
  Example,
  Fix,
  Level,
  Match,
  Related,
  Rule,
  RuleSet,
  Severity,
  Suppressed,
} from './rules/types.ts';
export { RULE_SETS, SEVERITIES } from './rules/types.ts';
export { explainAt, type Suggestion, suggest } from './rules/yamlAssist.ts';
export type { YamlProblem } from './rules/yamlFile.ts';
export { dayOf, mayExpire } from './suppress.ts';
export { suppressionFixes } from './suppressionFixes.ts';
export { applyEdits, LineMap, overlap, type Position, type Span, type TextEdit } from './text.ts';

/** An engine with the bundled packs, and further ones after them. */
export const createEngine = (packs: readonly PackData[] = []): Engine => createEngineWith(data, packs);

const bundled: readonly string[] = data.packs.map(({ pack }) => pack);

/**
 * What a new file begins with: a snippet with tab stops.
 * @param name of a pack, kebab-case
 */
export const newFile = (sort: NewFile, name?: string): string =>
  newFileWith(sort, readAnatomy(data.parts, data.kinds), name);

/**
 * What the engine is told for a document.
 * @param packs the further packs of the engine
 * @param today such as `2026-11-21`: suppressions may expire
 */
export const settingsOf = (effective: Effective, packs: readonly PackData[], today: string): Settings =>
  settingsWith(
    effective,
    bundled,
    packs.map(({ pack }) => pack),
    today,
  );

/**
 * What is wrong with the names of rules and packs in a configuration.
 * @param packs the further packs that the configuration may speak of
 */
export const unknownRules = (configuration: Configuration, packs: readonly PackData[]): readonly YamlProblem[] =>
  unknownRulesOf(configuration, [...data.packs, ...packs]);

/** Which packs beyond the bundled ones these configuration files ask for, the nearest file given first. */
export const packRequests = (files: readonly ConfigurationFile[]): PackRequests => packRequestsOf(files, bundled);

/** What is said of a name in `packs` that is no bundled pack; `sought`: nor an installed package. */
export const noSuchPack = (name: string, sought: boolean): string => noSuchPackOf(name, sought, bundled);

/** Reads the YAML of a further pack, which may refer to the bundled lexicons, cues, roles and sources. Never throws. */
export const readPack = (yaml: string): ReturnType<typeof readPackWith> => readPackWith(yaml, knownNames(data));

/** The address of a bundled rule's page; undefined for all others. */
export const rulePage = (ruleId: string): string | undefined => pageOf(ruleId, data.packs);

/**
 * The report as SARIF 2.1.0, for `JSON.stringify`.
 * @param engine the one that found what the report says
 * @param version of Needfirst
 */
export const toSarif = (
  report: JsonReport,
  engine: Pick<Engine, 'rules' | 'sources' | 'measured'>,
  version: string,
): object => toSarifWith(report, engine, { version, pageOf: rulePage });

/** The JSON schema of needfirst.yaml, with the names of the bundled packs and rules and those of further packs. */
export const configurationSchema = (packs: readonly PackData[] = []): Schema =>
  withNames(configurationSchemaOf(), namesOf(knownNames(data), [...data.packs, ...packs])) as Schema;

/** The JSON schema of a pack, with the names that it may refer to. */
export const packSchema = (): Schema => withNames(packSchemaOf(), namesOf(knownNames(data), data.packs)) as Schema;

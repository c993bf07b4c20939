/** What a scan knows of the files of a workspace. Knows nothing of VS Code. */
import type { JsonDiagnostic, JsonFile, Position } from '../../core/index.ts';

/** Lines and characters (UTF-16 code units) count from 0. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Another place that explains a finding. */
export interface RelatedPlace {
  readonly message: string;
  readonly range: Range;
}

/** What the view and the Problems panel tell of a diagnostic. */
export interface Finding extends Pick<JsonDiagnostic, 'ruleId' | 'severity' | 'message' | 'range'> {
  readonly related: readonly RelatedPlace[];
}

/** What they tell of a product spec. Thousands are held, so it is no more than that. */
export interface FoundSpec extends Pick<JsonFile, 'kind' | 'balance' | 'fit'> {
  readonly findings: readonly Finding[];
}

/** All that there is to say about a product spec, as plain data that can be kept. */
export interface CheckedSpec {
  readonly file: JsonFile;
  /** For each diagnostic of the file. */
  readonly related: readonly (readonly RelatedPlace[])[];
}

/** Where a file is: its URI as text, and how to name it. */
export interface Place {
  readonly uri: string;
  /** The workspace folder's name where there are several. */
  readonly folder: string | undefined;
  /** Relative to its workspace folder, with `/`. */
  readonly path: string;
}

export interface ScannedSpec extends Place {
  readonly found: FoundSpec;
}

/** A file or folder that could not be looked at, or was not worth it. */
export interface PassedOver extends Place {
  readonly reason: string;
}

export type Grouping = 'file' | 'rule' | 'severity';

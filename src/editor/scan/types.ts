/** What a scan knows of the files of a workspace. Knows nothing of VS Code. */
import type { JsonDiagnostic, JsonFile, Position } from '../../core/index.ts';

/** Lines and characters (UTF-16 code units) count from 0. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A diagnostic that can do without its document. */
export interface Finding extends JsonDiagnostic {
  readonly related: readonly { readonly message: string; readonly range: Range }[];
}

/** What was found in a product spec; plain data, so that it can be kept. */
export interface CheckedSpec extends JsonFile {
  readonly diagnostics: readonly Finding[];
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
  readonly spec: CheckedSpec;
}

/** A file or folder that could not be looked at, or was not worth it. */
export interface PassedOver extends Place {
  readonly reason: string;
}

export type Grouping = 'file' | 'rule' | 'severity';

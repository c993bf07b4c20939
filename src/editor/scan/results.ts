/**
 * What scans have found, file by file. A document that is open has its findings from the reviewer and none from a scan: those
 * of the file on disk would stand on the wrong words.
 */
import * as vscode from 'vscode';
import type { Review, Reviewer } from '../reviewer.ts';
import { toCheckedSpec } from './checkedSpec.ts';
import type { CheckedSpec, PassedOver, Place, ScannedSpec } from './types.ts';
import type { Summary } from './words.ts';

/** What a scan has to say about a file: what was found in it (null: no product spec), or why it was passed over. */
export type Outcome = { readonly spec: CheckedSpec | null } | { readonly reason: string; readonly isFolder?: boolean };

interface Entry {
  readonly uri: vscode.Uri;
  readonly place: Place;
  readonly outcome: Outcome;
}

export class Results implements vscode.Disposable {
  readonly #reviewer: Reviewer;
  readonly #entries = new Map<string, Entry>();
  /** The newest reviews of open documents as plain data. */
  readonly #live = new Map<string, { readonly review: Review; readonly spec: CheckedSpec | null }>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires when the outcome of a file has come, changed or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(reviewer: Reviewer) {
    this.#reviewer = reviewer;
  }

  has(uri: vscode.Uri): boolean {
    return this.#entries.has(uri.toString());
  }

  set(uri: vscode.Uri, outcome: Outcome): void {
    this.#live.delete(uri.toString());
    this.#entries.set(uri.toString(), { uri, place: placeOf(uri), outcome });
    this.#changed.fire(uri);
  }

  delete(uri: vscode.Uri): void {
    this.#live.delete(uri.toString());
    if (this.#entries.delete(uri.toString())) this.#changed.fire(uri);
  }

  /** The files and folders that there are outcomes for. */
  uris(): readonly vscode.Uri[] {
    return [...this.#entries.values()].map(({ uri }) => uri);
  }

  /** What was found in a file; null for one that is open, or is no product spec. */
  closed(uri: vscode.Uri): CheckedSpec | null {
    const outcome = this.#entries.get(uri.toString())?.outcome;
    return outcome && 'spec' in outcome && !isOpen(uri) ? outcome.spec : null;
  }

  /** The product specs with what is found in them now, open ones included. */
  specs(): readonly ScannedSpec[] {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const specs: ScannedSpec[] = [];
    for (const [key, { uri, place, outcome }] of this.#entries) {
      const closed = 'spec' in outcome ? outcome.spec : null;
      const spec = open.has(key) ? this.#liveSpec(uri) : closed;
      if (spec) specs.push({ ...place, spec });
    }
    return specs;
  }

  passedOver(): readonly PassedOver[] {
    const places: PassedOver[] = [];
    for (const { place, outcome } of this.#entries.values())
      if ('reason' in outcome) places.push({ ...place, reason: outcome.reason });
    return places;
  }

  summary(): Omit<Summary, 'cancelled'> {
    const specs = this.specs();
    const findings = specs.reduce((sum, { spec }) => sum + spec.diagnostics.length, 0);
    let files = 0;
    let passedOver = 0;
    for (const { outcome } of this.#entries.values()) {
      if ('reason' in outcome) passedOver++;
      if (!('reason' in outcome && outcome.isFolder)) files++;
    }
    return { files, specs: specs.length, findings, passedOver };
  }

  dispose(): void {
    this.#entries.clear();
    this.#live.clear();
    this.#changed.dispose();
  }

  #liveSpec(uri: vscode.Uri): CheckedSpec | null {
    const key = uri.toString();
    const review = this.#reviewer.latest(uri);
    if (!review) {
      this.#live.delete(key);
      return null;
    }
    const known = this.#live.get(key);
    if (known?.review === review) return known.spec;
    const spec = toCheckedSpec(review) ?? null;
    this.#live.set(key, { review, spec });
    return spec;
  }
}

export const isOpen = (uri: vscode.Uri): boolean => {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
};

function placeOf(uri: vscode.Uri): Place {
  const hasSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return {
    uri: uri.toString(),
    folder: hasSeveral ? vscode.workspace.getWorkspaceFolder(uri)?.name : undefined,
    path: vscode.workspace.asRelativePath(uri, false),
  };
}

/**
 * What scans have found, file by file. A document that is open has its findings from the reviewer and none from a scan: those
 * of the file on disk would stand on the wrong words.
 */
import * as vscode from 'vscode';
import type { Review, Reviewer } from '../reviewer.ts';
import { toCheckedSpec, toFoundSpec } from './checkedSpec.ts';
import type { FoundSpec, PassedOver, Place, ScannedSpec } from './types.ts';
import type { Summary } from './words.ts';

/** What a scan has to say about a file. */
export type Outcome = Checked | { readonly reason: string; readonly isFolder?: boolean };

interface Checked {
  /** null: no product spec, or a document that is open. */
  readonly found: FoundSpec | null;
  /** Of the cache; undefined for a document that is open. */
  readonly key: string | undefined;
}

interface Entry {
  readonly uri: vscode.Uri;
  /** With the name of the workspace folder, whether there are others or not. */
  readonly place: Place;
  readonly outcome: Outcome;
}

export class Results implements vscode.Disposable {
  readonly #reviewer: Reviewer;
  readonly #entries = new Map<string, Entry>();
  /** What was found in the newest reviews of open documents. */
  readonly #live = new Map<string, { readonly review: Review; readonly found: FoundSpec | null }>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();

  /** Fires when the outcome of a file has come, changed or gone. */
  readonly onDidChange = this.#changed.event;

  constructor(reviewer: Reviewer) {
    this.#reviewer = reviewer;
  }

  has(uri: vscode.Uri): boolean {
    return this.#entries.has(uri.toString());
  }

  /** The key of what was found in a file that is not open. */
  keyOf(uri: vscode.Uri): string | undefined {
    const outcome = this.#entries.get(uri.toString())?.outcome;
    return outcome && 'key' in outcome ? outcome.key : undefined;
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
  closed(uri: vscode.Uri): FoundSpec | null {
    const outcome = this.#entries.get(uri.toString())?.outcome;
    return outcome && 'found' in outcome && !isOpen(uri) ? outcome.found : null;
  }

  /** The product specs with what is found in them now, open ones included. */
  specs(): readonly ScannedSpec[] {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    return this.#places(({ uri, outcome }, place) => {
      const closed = 'found' in outcome ? outcome.found : null;
      const found = open.has(place.uri) ? this.#foundLive(uri) : closed;
      return found && { ...place, found };
    });
  }

  passedOver(): readonly PassedOver[] {
    return this.#places(({ outcome }, place) => ('reason' in outcome ? { ...place, reason: outcome.reason } : null));
  }

  summary(): Omit<Summary, 'cancelled'> {
    const specs = this.specs();
    const entries = [...this.#entries.values()];
    return {
      files: entries.filter(({ outcome }) => !('reason' in outcome && outcome.isFolder)).length,
      specs: specs.length,
      findings: specs.reduce((sum, { found }) => sum + found.findings.length, 0),
      passedOver: entries.filter(({ outcome }) => 'reason' in outcome).length,
    };
  }

  dispose(): void {
    this.#entries.clear();
    this.#live.clear();
    this.#changed.dispose();
  }

  #places<T>(read: (entry: Entry, place: Place) => T | null): T[] {
    const hasSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    const all: T[] = [];
    for (const entry of this.#entries.values()) {
      const value = read(entry, hasSeveral ? entry.place : { ...entry.place, folder: undefined });
      if (value !== null) all.push(value);
    }
    return all;
  }

  #foundLive(uri: vscode.Uri): FoundSpec | null {
    const key = uri.toString();
    const review = this.#reviewer.latest(uri);
    if (!review) {
      this.#live.delete(key);
      return null;
    }
    const known = this.#live.get(key);
    if (known?.review === review) return known.found;
    const checked = toCheckedSpec(review);
    const found = checked && toFoundSpec(checked);
    this.#live.set(key, { review, found });
    return found;
  }
}

export const isOpen = (uri: vscode.Uri): boolean => {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
};

const placeOf = (uri: vscode.Uri): Place => ({
  uri: uri.toString(),
  folder: vscode.workspace.getWorkspaceFolder(uri)?.name,
  path: vscode.workspace.asRelativePath(uri, false),
});

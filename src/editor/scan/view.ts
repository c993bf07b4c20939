/** The view of what was found in the workspace, in the Explorer. */
import * as vscode from 'vscode';
import { SCAN_CONTEXT, SCAN_VIEW } from '../ids.ts';
import type { Reviewer } from '../reviewer.ts';
import { rulesOf } from './checking.ts';
import { readFilter } from './filter.ts';
import { type Row, rowsOf, rowsUnder } from './groups.ts';
import { itemOf } from './items.ts';
import type { Results } from './results.ts';
import type { Grouping } from './types.ts';
import { describe, type Filtered } from './words.ts';

/** Milliseconds between two renewals of the rows; longer during a scan, as each one sends all rows that are on screen. */
const RENEWED = 300;
const RENEWED_IN_SCAN = 1000;

export class ScanView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #results: Results;
  readonly #reviewer: Reviewer;
  readonly #tree: vscode.TreeView<Row>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #registrations: vscode.Disposable;
  #grouping: Grouping = 'file';
  #filter = '';
  #hasResults = false;
  #isRunning = false;
  #wasCancelled = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(results: Results, reviewer: Reviewer) {
    this.#results = results;
    this.#reviewer = reviewer;
    this.#tree = vscode.window.createTreeView(SCAN_VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#registrations = vscode.Disposable.from(
      this.#tree,
      this.#changed,
      results.onDidChange(() => this.#soon()),
      reviewer.onDidChange((uri) => {
        if (results.has(uri)) this.#soon();
      }),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  getChildren(row?: Row): Row[] {
    if (row) return rowsUnder(row);
    if (!this.#hasResults) return [];
    return rowsOf(this.#results.specs(), this.#results.passedOver(), this.#grouping, readFilter(this.#filter));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row, this.#grouping, () => rulesOf(this.#reviewer));
  }

  groupBy(grouping: Grouping): void {
    this.#grouping = grouping;
    setContext(SCAN_CONTEXT.grouping, grouping);
    this.#renew();
  }

  /** @param filter words, as `filter.ts` reads them */
  filterBy(filter: string): void {
    this.#filter = filter.trim();
    setContext(SCAN_CONTEXT.filtered, this.#filter !== '');
    this.#renew();
  }

  /** Brings the view on screen; the focus stays where it is. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${SCAN_VIEW}.focus`, { preserveFocus: true });
  }

  /** Says that a scan has begun. */
  begin(): void {
    this.#isRunning = true;
    this.#wasCancelled = false;
    setContext(SCAN_CONTEXT.running, true);
  }

  /** Says that the scan is over. */
  end(wasCancelled: boolean): void {
    this.#isRunning = false;
    setContext(SCAN_CONTEXT.running, false);
    this.#wasCancelled = wasCancelled;
    this.#renew();
  }

  /** Back to what the view was before the first scan. */
  clear(): void {
    this.filterBy('');
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#registrations.dispose();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#renew(), this.#isRunning ? RENEWED_IN_SCAN : RENEWED);
  }

  #renew(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const summary = this.#results.summary();
    const hasResults = summary.files + summary.passedOver > 0;
    if (hasResults !== this.#hasResults) setContext(SCAN_CONTEXT.hasResults, hasResults);
    this.#hasResults = hasResults;
    // Without a message there is room for the welcome.
    this.#tree.message = hasResults ? describe({ ...summary, cancelled: this.#wasCancelled }, this.#filtered()) : '';
    this.#changed.fire(undefined);
  }

  #filtered(): Filtered | undefined {
    if (this.#filter === '') return undefined;
    const isShown = readFilter(this.#filter);
    let shown = 0;
    for (const spec of this.#results.specs())
      for (const finding of spec.found.findings) if (isShown(spec, finding)) shown++;
    return { filter: this.#filter, shown };
  }
}

const setContext = (name: string, value: unknown): void =>
  void vscode.commands.executeCommand('setContext', name, value);

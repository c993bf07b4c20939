/** Starts scans with progress and cancel, one at a time, and keeps their results up to date until they are cleared. */
import * as vscode from 'vscode';
import { SCAN_VIEW } from '../ids.ts';
import type { Reviewer } from '../reviewer.ts';
import { showInProblems } from './problems.ts';
import type { Scan } from './scan.ts';
import type { ScanView } from './view.ts';
import { watch } from './watch.ts';
import { counted, type Summary } from './words.ts';

/** Milliseconds between two progress messages. */
const REPORTED = 100;

/** A scan that is under way. */
interface Run {
  readonly source: vscode.CancellationTokenSource;
  /** Whether it goes on beside the view only, as nobody asked for it. */
  readonly isQuiet: boolean;
  readonly end: Promise<Summary>;
}

interface Upkeep {
  readonly source: vscode.CancellationTokenSource;
  readonly registrations: vscode.Disposable;
}

export class Scanner implements vscode.Disposable {
  readonly #scan: Scan;
  readonly #view: ScanView;
  readonly #reviewer: Reviewer;
  readonly #log: vscode.LogOutputChannel;
  #run: Run | undefined;
  /** Whether to scan once more when the present scan is over. */
  #again = false;
  /** What keeps the results up to date; undefined when there are none. */
  #upkeep: Upkeep | undefined;

  constructor(scan: Scan, view: ScanView, reviewer: Reviewer, log: vscode.LogOutputChannel) {
    this.#scan = scan;
    this.#reviewer = reviewer;
    this.#view = view;
    this.#log = log;
  }

  /** Scans the workspace where everybody sees it; while that goes on already, waits for it. */
  async start(): Promise<Summary> {
    if (this.#run?.isQuiet) this.cancel();
    else if (this.#run) return this.#run.end;
    void this.#view.show();
    return this.#begin(false);
  }

  /** Ends the scan that is under way; what it has found stays. */
  cancel(): void {
    this.#run?.source.cancel();
  }

  /** Forgets all results and no longer watches. */
  clear(): void {
    this.#again = false;
    this.cancel();
    this.#upkeep?.source.cancel();
    this.#scan.clear();
    this.#upkeep?.registrations.dispose();
    this.#upkeep = undefined;
    this.#view.clear();
  }

  dispose(): void {
    this.cancel();
    this.#upkeep?.source.cancel();
    this.#upkeep?.registrations.dispose();
  }

  #begin(isQuiet: boolean): Promise<Summary> {
    this.#upkeep ??= this.#keepUp();
    const source = new vscode.CancellationTokenSource();
    const options: vscode.ProgressOptions = isQuiet
      ? { location: { viewId: SCAN_VIEW } }
      : { location: vscode.ProgressLocation.Notification, cancellable: true, title: 'Needfirst' };
    const end = vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      return this.#untilEnd(source, progress);
    });
    this.#run = { source, isQuiet, end: Promise.resolve(end) };
    return this.#run.end;
  }

  async #untilEnd(
    source: vscode.CancellationTokenSource,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
  ): Promise<Summary> {
    const { token } = source;
    this.#view.begin();
    // A file system that does not answer does not hold up whoever cancels.
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    try {
      await Promise.race([this.#scan.run(reporter(progress), token), cancelled]);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      void vscode.window.showErrorMessage(`Needfirst could not scan the workspace: ${error}`);
    }
    const isLast = this.#run?.source === source;
    if (isLast) {
      this.#run = undefined;
      this.#view.end(token.isCancellationRequested);
      if (this.#again) this.#rescan();
    }
    return { ...this.#scan.results.summary(), cancelled: token.isCancellationRequested };
  }

  /** Scans again beside the view, in place of an older such scan, which may never end: what is unchanged comes from the cache. */
  #rescan(): void {
    this.#again = this.#run?.isQuiet === false;
    if (this.#again) return;
    this.cancel();
    void this.#begin(true);
  }

  #keepUp(): Upkeep {
    const source = new vscode.CancellationTokenSource();
    const registrations = vscode.Disposable.from(
      showInProblems(this.#scan.results),
      watch(this.#scan.results, this.#reviewer, {
        files: (uris) => void this.#scan.update(uris, source.token),
        folders: async (uris) => {
          for (const uri of uris) {
            const files = await this.#scan.filesIn(uri, source.token);
            if (files.length > 0) await this.#scan.update(files, source.token);
          }
        },
        everything: () => this.#rescan(),
      }),
    );
    return { source, registrations };
  }
}

/** Reports now and then: each message is a trip to the window. */
function reporter(progress: vscode.Progress<{ message?: string; increment?: number }>) {
  let last = 0;
  let reported = 0;
  return (done: number, all: number | undefined): void => {
    const now = performance.now();
    if (now - last < REPORTED && done !== all) return;
    last = now;
    if (all === undefined) {
      progress.report({ message: `${counted(done, 'Markdown file')} found so far` });
      return;
    }
    const increment = all === 0 ? 100 : ((done - reported) / all) * 100;
    reported = done;
    progress.report({ message: `${done.toLocaleString('en')} of ${counted(all, 'Markdown file')} checked`, increment });
  };
}

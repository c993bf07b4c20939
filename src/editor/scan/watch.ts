/** Notices what may have changed since a scan: files, documents, workspace folders and settings. */
import * as vscode from 'vscode';
import type { Reviewer } from '../reviewer.ts';
import { isMarkdown, isOnTheWay } from './names.ts';
import type { Results } from './results.ts';
import { onDidChangeScope } from './scope.ts';

/** What is done about it. */
export interface Answers {
  /** Files that may have come, changed or gone. */
  files(uris: readonly vscode.Uri[]): void;
  /** Folders (or other files) that have come. */
  folders(uris: readonly vscode.Uri[]): void;
  /** Which files are scanned may have changed, or what they are checked for. */
  everything(): void;
}

/** Milliseconds for which events are gathered: a checkout touches many files at once. */
const GATHERED = 100;

/** Watches until disposed. VS Code watches the workspace folders anyway, so this costs no more of the system's watchers. */
export function watch(results: Results, { configurations }: Reviewer, answers: Answers): vscode.Disposable {
  const changed = new Map<string, vscode.Uri>();
  const came = new Map<string, vscode.Uri>();
  const gone = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEverything = false;

  function flush(): void {
    timer = undefined;
    if (gone.size > 0) for (const uri of results.uris()) if (isUnder(uri, gone)) changed.set(uri.toString(), uri);
    if (isEverything) answers.everything();
    if (changed.size > 0) answers.files([...changed.values()]);
    if (came.size > 0) answers.folders([...came.values()]);
    isEverything = false;
    for (const events of [changed, came, gone]) events.clear();
  }
  function soon(): void {
    timer ??= setTimeout(flush, GATHERED);
  }
  function everything(): void {
    isEverything = true;
    soon();
  }
  function noticed(uri: vscode.Uri, where?: Map<string, vscode.Uri> | Set<string>): void {
    if (!isOnTheWay(vscode.workspace.asRelativePath(uri, false))) return;
    if (uri.path.endsWith('/.gitignore')) isEverything = true;
    else if (isMarkdown(uri.path)) changed.set(uri.toString(), uri);
    else if (where instanceof Map) where.set(uri.toString(), uri);
    else if (where) where.add(uri.toString());
    else return;
    soon();
  }
  /** The reviewer's findings come and go with the document; those of the file must make room, or come back. */
  function openedOrClosed({ uri }: vscode.TextDocument): void {
    if (results.has(uri)) answers.files([uri]);
  }

  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(timer) },
    watcher,
    watcher.onDidChange((uri) => noticed(uri)),
    watcher.onDidCreate((uri) => noticed(uri, came)),
    watcher.onDidDelete((uri) => noticed(uri, gone)),
    // What VS Code itself does is known without watching: not every file system tells.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => void noticed(uri, came))),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => void noticed(uri, gone))),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        noticed(oldUri, gone);
        noticed(newUri, came);
      }
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => noticed(uri)),
    vscode.workspace.onDidOpenTextDocument(openedOrClosed),
    vscode.workspace.onDidCloseTextDocument(openedOrClosed),
    vscode.workspace.onDidChangeWorkspaceFolders(everything),
    onDidChangeScope(everything),
    configurations.onDidChange(everything),
  );
}

/** Whether a file lies in one of some folders. */
function isUnder(uri: vscode.Uri, folders: ReadonlySet<string>): boolean {
  const text = uri.toString();
  for (let slash = text.lastIndexOf('/'); slash > 0; slash = text.lastIndexOf('/', slash - 1))
    if (folders.has(text.slice(0, slash))) return true;
  return false;
}

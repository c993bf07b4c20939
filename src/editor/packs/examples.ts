/** Runs the examples of a pack while it is written, and underlines those that fail. */
import * as vscode from 'vscode';
import { eachExample, exampleProblem, type YamlProblem } from '../../core/index.ts';
import { type Configurations, looksLikePack, type WrittenPack } from '../configuration/configurations.ts';
import { toYamlDiagnostics } from '../configuration/problems.ts';
import { SOURCE } from '../ids.ts';
import { Pace } from '../pace.ts';

/** Milliseconds of work for one version of a pack; the command line runs all examples however long it takes. */
const MOST_WORK = 3000;

export function registerExamples(configurations: Configurations): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${SOURCE}-examples`);
  /** The packs whose examples were run last or are being run. */
  const latest = new Map<string, WrittenPack>();

  async function update(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const { version } = document;
    const written = await configurations.written(document.uri);
    const before = latest.get(key);
    if (document.isClosed || document.version !== version) return;
    // What is half-written, or was edited just now, has other places.
    if (!written || written.isStale || !isSameText(written.text, document.getText())) return;
    if (before?.pack === written.pack && before.engine === written.engine) return;
    latest.set(key, written);
    const isCurrent = (): boolean => latest.get(key) === written && !document.isClosed && document.version === version;
    const problems = await failing(written, isCurrent);
    if (problems && isCurrent()) collection.set(document.uri, toYamlDiagnostics({ text: written.text, problems }));
    else if (latest.get(key) === written) latest.delete(key);
  }

  const updateAll = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (looksLikePack(document)) void update(document);
      else forget(document);
    }
  };
  const forget = ({ uri }: vscode.TextDocument): void => {
    latest.delete(uri.toString());
    if (collection.has(uri)) collection.delete(uri); // everybody is told of a change, even if there was nothing
  };

  updateAll();
  return vscode.Disposable.from(
    collection,
    configurations.onDidChange(updateAll),
    vscode.workspace.onDidCloseTextDocument(forget),
    new vscode.Disposable(() => latest.clear()),
  );
}

/** Editors show one sort of line end where a file has two. */
const isSameText = (a: string, b: string): boolean => a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n');

/** The examples that fail; undefined when nobody wants to know any more. */
async function failing(
  { pack, places, engine }: WrittenPack,
  isWanted: () => boolean,
): Promise<readonly YamlProblem[] | undefined> {
  const problems: YamlProblem[] = [];
  const pace = new Pace();
  let work = 0;
  let run = 0;
  let since = performance.now();
  for (const failures of eachExample(pack, engine)) {
    problems.push(...failures.flatMap((failure) => exampleProblem(failure, places) ?? []));
    run++;
    work += performance.now() - since;
    if (work > MOST_WORK) {
      const message = `Only the first ${run} examples were run: they take long. “needfirst test-pack” runs all.`;
      const span = places[0]?.id ?? { start: 0, end: 1 };
      return [...problems, { code: 'pack/examples-take-long', message, span, severity: 'warning' }];
    }
    await pace.breathe();
    if (!isWanted()) return undefined;
    since = performance.now();
  }
  return problems;
}

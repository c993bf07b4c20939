// The tests for VS Code's web worker extension host, as vscode.dev has it: the browser bundle loads there and works
// without Node.js. No test library: this is one script that may require nothing but `vscode`.
import * as vscode from 'vscode';

type Test = [name: string, body: () => Promise<void>];

const tests: Test[] = [
  [
    'the extension host is a web worker',
    async () => {
      check(!('process' in globalThis) || !process.versions?.node, 'there is no Node.js');
    },
  ],
  [
    'the extension activates',
    async () => {
      const extension = vscode.extensions.getExtension('needfirst.needfirst');
      check(extension, 'it is there');
      await extension.activate();
      check(extension.isActive, 'it is active');
    },
  ],
  [
    'a press release gets findings and a shopping list none',
    async () => {
      const pressRelease = await open('specs/press-release.md');
      await waitUntil('findings', () => findings(pressRelease).length > 0);
      const shoppingList = await open('notes.md');
      check(findings(shoppingList).length === 0, 'the shopping list is left alone');
    },
  ],
  [
    'needfirst.yaml holds as soon as it is there',
    async () => {
      const pressRelease = await open('specs/press-release.md');
      await waitUntil('findings', () => findings(pressRelease).length > 0);
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      check(folder, 'a folder is open');
      const file = vscode.Uri.joinPath(folder.uri, 'needfirst.yaml');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('ignore: [specs]\n'));
      await waitUntil('no findings', () => findings(pressRelease).length === 0);
      await vscode.workspace.fs.delete(file);
      await waitUntil('findings again', () => findings(pressRelease).length > 0);
    },
  ],
  [
    'the report opens',
    async () => {
      await open('specs/press-release.md');
      await vscode.commands.executeCommand('needfirst.showReport');
      const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      await waitUntil('the report', () => labels().includes('Report: press-release.md'));
    },
  ],
  [
    'a scan finds a spec that is not open, and clears it again',
    async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      check(folder, 'a folder is open');
      const { fs } = vscode.workspace;
      const closed = vscode.Uri.joinPath(folder.uri, 'closed/press-release.md');
      await fs.writeFile(closed, await fs.readFile(vscode.Uri.joinPath(folder.uri, 'specs/press-release.md')));
      await vscode.commands.executeCommand('needfirst.scanWorkspace');
      check(vscode.languages.getDiagnostics(closed).length > 0, 'it has findings');
      await vscode.commands.executeCommand('needfirst.clearScan');
      check(vscode.languages.getDiagnostics(closed).length === 0, 'they are gone');
    },
  ],
];

/** VS Code calls this. The last line printed tells run.mjs the counts. */
export async function run(): Promise<void> {
  const failures: string[] = [];
  for (const [name, body] of tests) {
    try {
      await body();
      console.log(`  ✔ ${name}`);
    } catch (error) {
      failures.push(name);
      console.log(`  ✖ ${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  console.log(
    `needfirst-counts ${JSON.stringify({ passed: tests.length - failures.length, failed: failures.length, failures })}`,
  );
}

function check(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`not so: ${what}`);
}

async function open(relativePath: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  check(folder, 'a folder is open');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, relativePath));
  await vscode.window.showTextDocument(document);
  return document;
}

function findings({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'needfirst');
}

async function waitUntil(what: string, condition: () => boolean, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!condition()) {
    check(Date.now() < end, `${what} within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

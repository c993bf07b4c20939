// Runs the tests of test/vscode/suite inside a real VS Code: `node test/vscode/run.mjs [--min] [--harness] [--grep TEXT] [--bench]`.
//
// --min               on the oldest VS Code that package.json's engines.vscode allows, instead of the newest tested one
// --harness           in the VS Code of test/vscode/harness (Linux), short for the variable below
// --grep TEXT         only the tests whose full title contains TEXT
// --bench             the benchmarks of that folder instead
// VSCODE_EXECUTABLE   the VS Code to use; without it a desktop VS Code is downloaded
// NEEDFIRST_COUNTS    a file to write the counts to: { passed, failed, failures }
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './build.mjs';
import { onSignal, temporaryFolder, unlessEnding } from './harness/cleanup.mjs';
import { chosenRelease } from './harness/releases.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    min: { type: 'boolean' },
    harness: { type: 'boolean' },
    grep: { type: 'string' },
    bench: { type: 'boolean' },
  },
});

if (options.min) process.env.NEEDFIRST_VSCODE_RELEASE = 'oldest';
const release = chosenRelease();
const executable = options.harness ? path.join(here, 'harness/code') : process.env.VSCODE_EXECUTABLE;

const temporary = temporaryFolder('suite');
const workspace = path.join(temporary.path, 'workspace');
fs.cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
const workspaceFile = path.join(temporary.path, 'tests.code-workspace'); // so that tests may add folders
fs.writeFileSync(workspaceFile, JSON.stringify({ folders: [{ path: 'workspace' }] }));
const countsFile = path.join(temporary.path, 'counts.json');

const problem = await runSuite();
const counts = readCounts();
if (process.env.NEEDFIRST_COUNTS) fs.writeFileSync(process.env.NEEDFIRST_COUNTS, JSON.stringify(counts));
console.log(`suite in VS Code ${release.version}: ${counts.passed} tests passed, ${counts.failed} tests failed`);
process.exit(counts.failed === 0 ? 0 : 1);

/** Runs the suite and returns what went wrong, if anything. */
async function runSuite() {
  const extensionTestsPath = await buildSuite(options.bench ? 'bench' : 'test');
  const ownListeners = new Set(process.listeners('SIGINT'));
  const suite = runTests({
    ...(executable ? { vscodeExecutablePath: executable } : { version: release.version }),
    extensionDevelopmentPath: path.resolve(here, '../..'),
    extensionTestsPath,
    launchArgs: [
      workspaceFile,
      '--disable-extensions',
      ...['--user-data-dir', path.join(temporary.path, 'user')],
      ...['--extensions-dir', path.join(temporary.path, 'extensions')],
    ],
    extensionTestsEnv: { NEEDFIRST_COUNTS: countsFile, ...(options.grep && { NEEDFIRST_GREP: options.grep }) },
  }).then(
    () => '',
    (error) => error.message,
  );
  // a signal waits for VS Code to close; of itself, runTests passes on SIGINT alone
  onSignal((signal) => {
    const listenersOfRunTests = process.listeners('SIGINT').filter((listener) => !ownListeners.has(listener));
    if (signal !== 'SIGINT') for (const listener of listenersOfRunTests) listener('SIGINT');
    return suite;
  });
  return unlessEnding(suite);
}

/** What the suite counted; a run that failed without a failed test, or never came to an end, is itself one failure. */
function readCounts() {
  const counts = fs.existsSync(countsFile)
    ? JSON.parse(fs.readFileSync(countsFile, 'utf8'))
    : { passed: 0, failed: 0, failures: [] };
  const isUnexplained = counts.failed === 0 && (problem || counts.passed === 0);
  if (!isUnexplained) return counts;
  return { ...counts, failed: 1, failures: [problem || 'no test ran'] };
}

// What `npm test` runs: build, lint, types, unit tests, and the extension in a real VS Code. Ends with one line
// `N passed, N failed`. Works in a fresh clone: nothing but Node.js is needed before `npm ci`, which it runs itself.
//
// --fast             only build, lint, types and unit tests
// --verbose          print what each step prints, not only of those that fail
// VSCODE_EXECUTABLE  the VS Code to run the suite in, instead of the harness's
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installChromium } from '../test/vscode/harness/chromium.mjs';
import { isSupportedMachine } from '../test/vscode/harness/releases.mjs';
import { npm, program, root, script } from './lib/commands.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { StepRunner } from './lib/steps.mjs';

const { values: options } = parseArgs({ options: { fast: { type: 'boolean' }, verbose: { type: 'boolean' } } });
const steps = new StepRunner({ verbose: options.verbose });

await steps.run({ name: 'dependencies', action: ensureDependencies });
if (!steps.hasFailed('dependencies')) {
  await checkSources();
  if (!options.fast) await testInVSCode();
}
process.exit(steps.finish());

async function checkSources() {
  await steps.run({ name: 'build', command: () => npm('run', '--silent', 'build') });
  await steps.run({ name: 'lint', command: () => program('@biomejs/biome', 'biome', 'check') });
  await steps.run({ name: 'types', command: () => program('typescript', 'tsc', '-p', '.') });
  await steps.run({ name: 'types of the core', command: () => program('typescript', 'tsc', '-p', 'src/core') });
  await steps.run({ name: 'types of the page', command: () => program('typescript', 'tsc', '-p', 'src/webview') });
  await steps.run({
    name: 'unit',
    command: () =>
      program('vitest', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json={counts}'),
    readCounts: countsOfVitest,
  });
}

async function testInVSCode() {
  const hasHarness = isSupportedMachine();
  if (hasHarness) {
    await prepareHarness();
    const command = () => nodeTest('test/webview/patch.test.mjs');
    await steps.run({ name: 'script of the report', command, readCounts: asTheyAre, needs: ['Chromium'] });
  }

  const needs = ['build', 'Chromium'];
  const VSCODE_EXECUTABLE =
    process.env.VSCODE_EXECUTABLE || (hasHarness ? path.join(root, 'test/vscode/harness/code') : '');
  await steps.run({
    name: 'suite in the newest VS Code',
    command: () => script('test/vscode/run.mjs'),
    env: { VSCODE_EXECUTABLE },
    readCounts: asTheyAre,
    needs: [...needs, 'VS Code latest'],
  });
  await steps.run({
    name: 'suite in the oldest VS Code',
    command: () => script('test/vscode/run.mjs', '--min'),
    env: { VSCODE_EXECUTABLE },
    readCounts: asTheyAre,
    needs: [...needs, 'VS Code oldest'],
  });

  for (const [name, command, release = 'latest'] of /** @type {const} */ ([
    ['user interface', () => nodeTest('test/vscode/ui/editor.test.mjs')],
    ['report', () => nodeTest('test/vscode/ui/report.test.mjs')],
    ['report on a workspace', () => nodeTest('test/vscode/ui/workspaceReport.test.mjs')],
    ['view of a scan', () => nodeTest('test/vscode/ui/scan.test.mjs')],
    ['packaged extension in the newest VS Code', () => nodeTest('test/vscode/ui/vsix.test.mjs')],
    ['packaged extension in the oldest VS Code', () => nodeTest('test/vscode/ui/vsix.test.mjs'), 'oldest'],
    ['web worker', () => script('test/vscode/web/run.mjs')],
    ['npm start -- --editor', () => nodeTest('test/vscode/ui/start.test.mjs')],
  ])) {
    if (!hasHarness) {
      steps.skip(name, `as it needs Linux on x64 or arm64 (this is ${process.platform} ${process.arch})`);
      continue;
    }
    const env = { NEEDFIRST_VSCODE_RELEASE: release };
    await steps.run({ name, command, env, readCounts: asTheyAre, needs: [...needs, `VS Code ${release}`] });
  }
}

/** What the harness needs: Chromium and two releases of VS Code, each installed once for this machine. */
async function prepareHarness() {
  await steps.run({ name: 'Chromium', action: installChromium });
  for (const release of ['latest', 'oldest']) {
    await steps.run({
      name: `VS Code ${release}`,
      command: () => script('test/vscode/harness/install.mjs'),
      env: { NEEDFIRST_VSCODE_RELEASE: release },
    });
  }
}

/** The command line that runs a file of node:test tests. */
function nodeTest(file) {
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...[
      `--test-reporter=${path.join(root, 'scripts/lib/counting-reporter.mjs')}`,
      '--test-reporter-destination={counts}',
    ],
  ];
  return [process.execPath, '--test', ...reporters, file];
}

/** @type {(counts: import('./lib/steps.mjs').Counts) => import('./lib/steps.mjs').Counts} */
function asTheyAre(counts) {
  return counts;
}

/** @returns {import('./lib/steps.mjs').Counts} */
function countsOfVitest({ numPassedTests, testResults }) {
  const failures = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => test.fullName);
    const isBrokenFile = status === 'failed' && failed.length === 0;
    failures.push(...failed, ...(isBrokenFile ? [`${name}: ${message}`] : []));
  }
  return { passed: numPassedTests, failed: failures.length, failures };
}

// Stands in for the `code` that @vscode/test-electron's runTests starts: takes its arguments, runs the tests in the
// extension host of a real VS Code (server, and workbench in headless Chromium), passes on what they print.
//
// Exit status: 0 all passed; 1 a test failed, or the tests could not be loaded; 70 the server, Chromium or the page
// ended; 71 the extension host ended before the tests did (a crash, or a test that called process.exit); 124 no end in
// time; 128 + n ended by signal n.
//
// NEEDFIRST_VSCODE_TIMEOUT    seconds for the whole run (default 600)
// NEEDFIRST_VSCODE_ARTIFACTS  a folder for a screenshot and the logs of a run that failed
// NEEDFIRST_VSCODE_VERBOSE    1: also print what the server and the workbench say
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { endWithParent, temporaryFolder } from './cleanup.mjs';
import { commandLine, startServer } from './server.mjs';
import { developmentPayload, remoteUri, startBrowser, workbenchAddress } from './workbench.mjs';
import { isWorkbenchNoise } from './workbench-noise.mjs';

const STATUS = { ok: 0, testsFailed: 1, editorEnded: 70, hostEnded: 71, timeout: 124 };
const TESTS_WRAPPER = fileURLToPath(new URL('./tests-wrapper.cjs', import.meta.url));

const timeoutSeconds = Number(process.env.NEEDFIRST_VSCODE_TIMEOUT || 600);
const verbose = process.env.NEEDFIRST_VSCODE_VERBOSE === '1';
const { values: options, positionals } = parseArgs({
  strict: false, // the rest of what runTests gives is for a desktop VS Code
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
    'install-extension': { type: 'string', multiple: true },
    'list-extensions': { type: 'boolean' },
    version: { type: 'boolean' },
  },
});

if (options.version || options['list-extensions'] || options['install-extension']) await runCommandLine();
else if (options.extensionTestsPath) process.exit(await runTests());
else throw new Error('This runs tests: --extensionTestsPath is missing. `npm start -- --editor` opens an editor.');

async function runCommandLine() {
  const args = [];
  if (options.version) args.push('--version');
  if (options['list-extensions']) args.push('--list-extensions');
  for (const extension of options['install-extension'] ?? []) args.push('--install-extension', extension);
  if (options['extensions-dir']) args.push('--extensions-dir', options['extensions-dir']);
  process.stdout.write(await commandLine(args));
}

/**
 * @typedef {{ status: number, why?: string }} Outcome
 * @typedef {object} Session what is running; filled as it starts
 * @property {Awaited<ReturnType<typeof startServer>>} [server]
 * @property {import('playwright-core').Browser} [browser]
 * @property {import('playwright-core').Page} [page]
 */

/** Runs the tests and returns the exit status. */
async function runTests() {
  endWithParent();
  /** @type {Session} */
  const session = {};
  const outcome = await Promise.race([outcomeOfTests(session), outcomeOfWaiting()]).catch(
    /** @returns {Outcome} */ (error) => ({ status: STATUS.editorEnded, why: error.stack }),
  );
  if (outcome.why) console.error(`[code] ${outcome.why}`);
  if (outcome.status !== STATUS.ok) await saveArtifacts(session);
  await close(session, outcome);
  return outcome.status;
}

/**
 * @param {Session} session
 * @returns {Promise<Outcome>}
 */
async function outcomeOfTests(session) {
  const results = temporaryFolder('results');
  const resultFile = path.join(results.path, 'result.json');
  const server = await startServer({
    userDataDir: options['user-data-dir'],
    extensionsDir: options['extensions-dir'],
    env: { NEEDFIRST_TESTS: path.resolve(options.extensionTestsPath), NEEDFIRST_TESTS_RESULT: resultFile },
    onLine: (line) => verbose && console.error(`[server] ${line}`),
  });
  session.server = server;
  const { browser, page } = await startBrowser();
  Object.assign(session, { browser, page });

  const editorEnded = new Promise((_, reject) => {
    browser.once('disconnected', () => reject(new Error('Chromium ended')));
    page.once('crash', () => reject(new Error('the workbench page crashed')));
  });
  /** @type {(status: number) => void} */
  let report = () => {};
  const reported = new Promise((resolve) => {
    report = resolve;
  });
  // the two functions that a workbench calls when it runs tests
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', report);
  await page.goto(addressOfTests(server));
  return Promise.race([endOfTests(server, reported, resultFile), editorEnded]);
}

/**
 * @param {NonNullable<Session['server']>} server
 * @param {Promise<number>} reported what the workbench says the tests' status is
 * @param {string} resultFile
 * @returns {Promise<Outcome>}
 */
async function endOfTests(server, reported, resultFile) {
  const hostEnded = server.until(() => server.hosts.some((host) => !host.running), timeoutSeconds);
  const graceAfterHost = hostEnded.then(() => sleep(3000));
  const status = await Promise.race([reported, graceAfterHost]);
  if (fs.existsSync(resultFile)) {
    const result = JSON.parse(fs.readFileSync(resultFile, 'utf8'));
    return { status: result.status || status || STATUS.ok, why: result.error };
  }
  if (status) return { status: STATUS.testsFailed, why: 'the tests could not be loaded' };
  const exit = server.hosts.find((host) => !host.running)?.exit ?? 'running';
  return { status: STATUS.hostEnded, why: `the extension host ended before the tests did (${exit})` };
}

/** @returns {Promise<Outcome>} */
async function outcomeOfWaiting() {
  await sleep(timeoutSeconds * 1000, undefined, { ref: false });
  return { status: STATUS.timeout, why: `no end within ${timeoutSeconds} s` };
}

/** @param {{ authority: string }} server */
function addressOfTests(server) {
  const payload = developmentPayload(server, options.extensionDevelopmentPath);
  payload.push(['extensionTestsPath', remoteUri(server, TESTS_WRAPPER)]);
  if (options['disable-extensions']) payload.push(['disableExtensions', 'true']);
  const [target] = positionals;
  const what = target?.endsWith('.code-workspace') ? { workspace: target } : { folder: target };
  return workbenchAddress(server, { ...what, payload });
}

/**
 * Prints a console line of the extension host.
 * @param {string} type
 * @param {unknown[]} args
 */
function print(type, args) {
  const line = format(...args);
  if (!verbose && isWorkbenchNoise(line)) return;
  const target = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
  target.write(`${line}\n`);
}

/** @param {Session} session */
async function saveArtifacts({ server, page }) {
  const folder = process.env.NEEDFIRST_VSCODE_ARTIFACTS;
  if (!folder || !server) return;
  fs.mkdirSync(folder, { recursive: true });
  await page?.screenshot({ path: path.join(folder, 'workbench.png'), timeout: 5000 }).catch(() => {});
  fs.writeFileSync(path.join(folder, 'server.log'), server.log);
  const logs = path.join(server.userDataDir, 'logs');
  if (fs.existsSync(logs)) fs.cpSync(logs, path.join(folder, 'logs'), { recursive: true });
  console.error(`[code] a screenshot and the logs are in ${folder}`);
}

/**
 * @param {Session} session
 * @param {Outcome} outcome
 */
async function close({ server, browser }, { status }) {
  // an extension host whose tests are over ends by itself, and writes its coverage then
  const isOrderly = status === STATUS.ok || status === STATUS.testsFailed;
  if (isOrderly) await server?.hostsEnded();
  await browser?.close().catch(() => {});
  await server?.stop();
}

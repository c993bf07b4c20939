// Runs test/vscode/web/suite.ts with the extension's browser bundle in VS Code's web worker extension host (Linux).
//
// NEEDFIRST_COUNTS  a file to write the counts to: { passed, failed, failures }
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { buildWebSuite } from '../build.mjs';
import { temporaryFolder } from '../harness/cleanup.mjs';
import { startServer } from '../harness/server.mjs';
import { startBrowser, workbenchAddress } from '../harness/workbench.mjs';
import { startProxy } from './proxy.mjs';

const TIMEOUT_SECONDS = 120;
const COUNTS = /^needfirst-counts (.*)$/;

const here = path.dirname(fileURLToPath(import.meta.url));
const counts = await runSuite();
if (process.env.NEEDFIRST_COUNTS) fs.writeFileSync(process.env.NEEDFIRST_COUNTS, JSON.stringify(counts));
console.log(`suite in the web worker: ${counts.passed} tests passed, ${counts.failed} tests failed`);
for (const failure of counts.failures) console.log(`  failed: ${failure}`);
process.exit(counts.failed === 0 ? 0 : 1);

async function runSuite() {
  const tests = await buildWebSuite();
  const workspace = path.join(temporaryFolder('web').path, 'workspace');
  fs.cpSync(path.join(here, '../workspace'), workspace, { recursive: true });
  const server = await startServer();
  const proxy = await startProxy({ port: server.port, extension: path.resolve(here, '../../..'), tests });
  const { browser, page } = await startBrowser();
  try {
    /** @type {(counts: { passed: number, failed: number, failures: string[] }) => void} */
    let finish = () => {};
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = format(...args);
      const found = COUNTS.exec(line);
      if (found) finish(JSON.parse(found[1]));
      else if (line.startsWith('  ')) console.log(line);
    });
    await page.exposeFunction('codeAutomationExit', (status) => {
      finish({ passed: 0, failed: 1, failures: [`the web worker's tests ended with ${status} and no counts`] });
    });
    await page.goto(workbenchAddress(proxy, { folder: workspace }));
    const tooLate = { passed: 0, failed: 1, failures: [`no end within ${TIMEOUT_SECONDS} s`] };
    return await Promise.race([finished, sleep(TIMEOUT_SECONDS * 1000, tooLate, { ref: false })]);
  } finally {
    await browser.close();
    proxy.stop();
    await server.stop();
  }
}

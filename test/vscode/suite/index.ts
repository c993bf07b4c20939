// What VS Code's extension host runs as "the tests": mocha with every file that run.mjs has bundled.
import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const mocha = new Mocha({
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
    ...(process.env.NEEDFIRST_GREP ? { grep: process.env.NEEDFIRST_GREP } : {}),
  });
  for (const file of fs.readdirSync(__dirname).sort()) {
    if (/\.(?:test|bench)\./.test(file)) mocha.addFile(path.join(__dirname, file));
  }
  const failures: string[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      writeCounts({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0, failures });
      resolve();
    });
    runner.on('fail', (test) => failures.push(test.fullTitle()));
  });
  if (failures.length > 0) throw new Error(`${failures.length} failed`);
}

/** Tells run.mjs, in another process, how many tests there were. */
function writeCounts(counts: { passed: number; failed: number; failures: string[] }): void {
  if (process.env.NEEDFIRST_COUNTS) fs.writeFileSync(process.env.NEEDFIRST_COUNTS, JSON.stringify(counts));
}

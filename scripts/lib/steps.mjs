// Runs the steps of `npm test` one after the other, times them, adds up what they counted and prints the sum.
import fs from 'node:fs';
import path from 'node:path';
import { run, temporaryFolder } from '../../test/vscode/harness/cleanup.mjs';
import { root } from './commands.mjs';

/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Counts
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string[]} [command] a command line to run
 * @property {(counts: any) => Counts} [readCounts] for a command that counts tests in the file that {counts} in its
 *   command line, or NEEDFIRST_COUNTS in its environment, names: makes Counts of the file's JSON. Without it, the step
 *   counts as one
 * @property {NodeJS.ProcessEnv} [env] more environment for the command
 * @property {() => Promise<unknown>} [action] what to do instead of a command
 * @property {string[]} [needs] names of the steps that this one makes no sense without
 */

const COUNTS_FILE = '{counts}';

export class StepRunner {
  #passed = 0;
  /** @type {string[]} */
  #failures = [];
  #failed = 0;
  /** @type {Set<string>} */
  #failedSteps = new Set();
  #started = Date.now();
  #temporary = temporaryFolder('test');

  /** @param {{ verbose?: boolean }} options verbose: print what commands print as it comes, not only of failed ones */
  constructor({ verbose = false } = {}) {
    this.verbose = verbose;
  }

  /** @param {Step} step */
  async run(step) {
    const missing = step.needs?.find((name) => this.#failedSteps.has(name));
    if (missing) {
      console.log(`✖ ${step.name}: not run, as "${missing}" failed`);
      this.#add(step, { passed: 0, failed: 1, failures: [`not run, as "${missing}" failed`] });
      return;
    }
    const started = Date.now();
    if (this.verbose) console.log(`▶ ${step.name}`);
    const { counts, output } = step.command ? await this.#runCommand(step) : await runAction(step);
    const isOk = counts.failed === 0;
    const tests = step.readCounts ? ` ${counts.passed + counts.failed} tests,` : '';
    console.log(`${isOk ? '✔' : '✖'} ${step.name}:${tests} ${secondsSince(started)}`);
    if (!isOk && output && !this.verbose) console.log(indent(output));
    this.#add(step, counts);
  }

  /** Says that something is left out, and why. */
  skip(name, reason) {
    console.log(`- ${name}: left out, ${reason}`);
  }

  /** Whether a step that others cannot do without has failed. */
  hasFailed(name) {
    return this.#failedSteps.has(name);
  }

  /** Prints the failures and, as the last line, the sum. Returns the exit status. */
  finish() {
    console.log(`in ${secondsSince(this.#started)}`);
    for (const failure of this.#failures) console.log(`✖ ${failure}`);
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 ? 0 : 1;
  }

  /** @param {Step} step */
  async #runCommand({ command, readCounts, env }) {
    const countsFile = path.join(this.#temporary.path, 'counts.json');
    fs.rmSync(countsFile, { force: true });
    const [name, ...args] = command().map((part) => part.replace(COUNTS_FILE, () => countsFile));
    const { status, output } = await run(name, args, {
      cwd: root,
      echo: this.verbose,
      env: { ...process.env, NO_COLOR: '1', ...env, NEEDFIRST_COUNTS: countsFile },
    });
    const isCounted = readCounts && fs.existsSync(countsFile);
    const counts = isCounted
      ? readCounts(JSON.parse(fs.readFileSync(countsFile, 'utf8')))
      : { passed: !readCounts && status === 0 ? 1 : 0, failed: 0, failures: [] };
    if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) {
      counts.failed = 1;
      counts.failures.push(status === 0 ? 'no test ran' : `ended with status ${status}`);
    }
    return { counts, output };
  }

  /**
   * @param {Step} step
   * @param {Counts} counts
   */
  #add(step, { passed, failed, failures }) {
    this.#passed += passed;
    this.#failed += failed;
    this.#failures.push(...failures.map((failure) => `${step.name}: ${failure}`));
    if (failed > 0) this.#failedSteps.add(step.name);
  }
}

/** @param {Step} step */
async function runAction({ action }) {
  try {
    await action();
    return { counts: { passed: 1, failed: 0, failures: [] }, output: '' };
  } catch (error) {
    const [firstLine] = error.message.split('\n');
    return { counts: { passed: 0, failed: 1, failures: [firstLine] }, output: error.message };
  }
}

const secondsSince = (time) => `${((Date.now() - time) / 1000).toFixed(1)} s`;

const indent = (text) => text.trimEnd().replaceAll(/^/gm, '    ');

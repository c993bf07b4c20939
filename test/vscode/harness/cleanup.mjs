// Undoes what a run has started (child processes, temporary folders) however the run ends: a return, an
// error, process.exit or a signal. Everything the harness starts is registered here.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @type {Set<() => void>} */
const undos = new Set();

/**
 * Registers something to undo when this process exits. It must work synchronously.
 * @param {() => void} undo
 * @returns {() => void} undoes it now
 */
export function onExit(undo) {
  undos.add(undo);
  return () => {
    if (undos.delete(undo)) undo();
  };
}

process.on('exit', () => {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch (error) {
      console.error(error);
    }
  }
});

const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
for (const [signal, status] of Object.entries(SIGNALS)) {
  process.on(signal, () => process.exit(status));
}

/**
 * Makes a folder that is gone when this process is.
 * @param {string} name what the folder is for
 * @param {string} [parent]
 */
export function temporaryFolder(name, parent = os.tmpdir()) {
  const folder = fs.mkdtempSync(path.join(parent, `needfirst-${name}-`));
  const remove = onExit(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));
  return { path: folder, remove };
}

/**
 * Starts a program as the leader of its own process group, so that it and all it starts can be ended together.
 * A Ctrl+C in the terminal reaches this process only, which then ends the group.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function startGroup(command, args, options = {}) {
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, { ...options, detached: grouped });
  const end = onExit(() => {
    try {
      if (grouped && child.pid) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // gone already
    }
  });
  return { child, end };
}

/**
 * Runs a program to its end and returns what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean, seconds?: number }} [options]
 *   `echo` also prints the output as it comes; after `seconds` the program is ended
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { echo = false, seconds = 600, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const { child, end } = startGroup(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (echo) target.write(text);
      });
    }
    const timer = setTimeout(() => {
      output += `\n${command} did not end within ${seconds} s\n`;
      end();
    }, seconds * 1000);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (status) => {
      clearTimeout(timer);
      end(); // what it may have left running
      resolve({ status: status ?? 1, output });
    });
  });
}

/**
 * Like `run`, but a failure is an error that says what was printed.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function mustRun(command, args, options) {
  const { status, output } = await run(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${output.trim()}`);
  return output;
}

/**
 * Repeats what depends on the network, up to three times.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function retryNetwork(action) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === 3) throw error;
      console.error(`${error.message}\nTrying again in ${5 * attempt} s.`);
      await new Promise((resolve) => setTimeout(resolve, 5000 * attempt));
    }
  }
}

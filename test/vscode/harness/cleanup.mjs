// Undoes what a run has started (child processes, temporary folders) however the run ends: a return, an
// error, process.exit or a signal. Everything the harness starts is registered here.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** @type {Set<() => void>} */
const undos = new Set();

/** @type {Set<(signal: NodeJS.Signals) => Promise<unknown>>} */
const closers = new Set();

/** Whether a signal has come: what is running then closes, and nothing new begins. */
let isEnding = false;

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

// a reader of the output that is gone already must not keep this process from cleaning up
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.on('exit', () => {
  for (const undo of [...undos].reverse()) {
    try {
      undo();
    } catch (error) {
      console.error(error);
    }
  }
});

/**
 * Registers a way to close something in an orderly manner when a signal asks this process to end.
 * @param {(signal: NodeJS.Signals) => Promise<unknown>} close
 * @returns {() => void} forgets it
 */
export function onSignal(close) {
  closers.add(close);
  return () => closers.delete(close);
}

const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });
for (const [signal, status] of Object.entries(SIGNALS)) {
  process.on(signal, async () => {
    if (isEnding) return;
    isEnding = true;
    await Promise.race([Promise.allSettled([...closers].map((close) => close(signal))), sleep(5000)]);
    process.exit(status);
  });
}

/**
 * Passes on a result, but never once a signal has come: what would follow must not begin then.
 * @template T
 * @param {Promise<T>} result
 * @returns {Promise<T>}
 */
export async function unlessEnding(result) {
  const value = await result;
  return isEnding ? new Promise(() => {}) : value;
}

/** Ends this process when the one that started it is gone. */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
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
  const isGroup = process.platform !== 'win32';
  const child = spawn(command, args, { ...options, detached: isGroup });
  /** Sends a signal, or with 0 only looks; returns whether there was anything to send it to. */
  const signal = (name) => {
    try {
      return isGroup && child.pid ? process.kill(-child.pid, name) : child.kill(name);
    } catch (error) {
      if (error.code === 'ESRCH') return false;
      throw error;
    }
  };
  const forget = onSignal(async () => {
    signal('SIGTERM');
    while (signal(0)) await sleep(20);
  });
  const end = onExit(() => {
    forget();
    signal('SIGKILL');
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
  const ended = new Promise((resolve, reject) => {
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
  return unlessEnding(ended);
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
      await sleep(5000 * attempt);
    }
  }
}

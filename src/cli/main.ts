/** The process boundary of the command line: nothing but streams and the exit code. */
import { statSync } from 'node:fs';
import { version } from '../../package.json';
import { reasonOf } from './files.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

/** What runs on further threads. */
export { serve } from './check/threads.ts';

/** Takes the cursor to the start of the line and clears it. */
const CLEARED = '\r\u001b[K';

/** What `needfirst` runs. */
export function main(): void {
  const { stdout, stderr } = process;
  const cwd = currentFolder();
  if (cwd === undefined) {
    stderr.write('needfirst: the current folder is gone\n');
    process.exitCode = 2;
    return;
  }
  // A reader that has seen enough, such as `head`, closes the pipe; that is no error of ours.
  let isGone = false;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isGone) return;
    isGone = true;
    if (error.code === 'EPIPE') return;
    stderr.write(`needfirst: the report cannot be written: ${reasonOf(error)}\n`);
    process.exitCode = 2;
  });
  stderr.on('error', () => {});

  let isShowing = false;
  const progress = (text: string): void => {
    if (isShowing || text !== '') stderr.write(`${CLEARED}${text}`);
    isShowing = text !== '';
  };
  const io: Io = {
    cwd,
    env: process.env,
    columns: stdout.isTTY ? stdout.columns : undefined,
    get build() {
      const { size, mtimeMs } = statSync(__filename);
      return `${version} ${size} ${mtimeMs}`;
    },
    script: __filename,
    write: (text) => {
      if (stdout.isTTY) progress('');
      return new Promise((resolve) => (isGone ? resolve() : stdout.write(text, () => resolve())));
    },
    complain: (line) => {
      progress('');
      stderr.write(`${line}\n`);
    },
    progress: stderr.isTTY ? progress : undefined,
    readInput,
  };
  run(process.argv.slice(2), io).then((exitCode) => {
    // `process.exit` would cut off what a slow reader has not taken yet.
    process.exitCode ??= exitCode;
  });
}

function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

async function readInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Merely touching `process.stdin` opens it, which takes longer than to review a page.
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}

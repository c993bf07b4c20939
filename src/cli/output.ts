/** Puts what was made into files, whole or not at all. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { reasonOf } from './files.ts';
import { printable, UsageError } from './io.ts';

/** Where a text goes, piece by piece. */
export interface Output {
  write(text: string): Promise<void> | void;
  /** Called when all is written. */
  finish(): void;
  /** Called when not all can be written; what was there before stays. */
  abandon(): void;
}

/**
 * A file that is written piece by piece.
 * @param what what is written, for the message: "the report"
 * @returns an output that throws a UsageError where writing is not possible
 * @throws UsageError where that shows at once
 */
export function outputTo(path: string, what: string): Output {
  const trying = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw new UsageError(`${what} cannot be written to ${printable(path)}: ${reasonOf(error)}`);
    }
  };
  const replacement = trying(() => new Replacement(path));
  trying(() => replacement.rehearse());
  return {
    write: (text) => trying(() => replacement.write(text)),
    finish: () => trying(() => replacement.finish()),
    abandon: () => replacement.abandon(),
  };
}

/**
 * Writes all of a text at once.
 * @throws UsageError when that is not possible
 */
export function writeOutput(path: string, text: string, what: string): void {
  const output = outputTo(path, what);
  try {
    output.write(text);
    output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/**
 * Puts content into a file; its mode stays what it was.
 * @param path where a file is or may be
 * @throws what the file system throws; the file is then as it was
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const replacement = new Replacement(path);
  try {
    replacement.write(content);
    replacement.finish();
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

/** What is written waits up to this length (UTF-16 code units, or bytes): until then a run can be broken off and leaves nothing. */
const MOST_WAITING = 1_000_000;

/** Why a file that may be written cannot be replaced: its folder belongs to others, or on Windows a program has it open. */
const HELD: readonly unknown[] = ['EPERM', 'EACCES', 'EBUSY'];

/** A file that is written beside another one and then renamed, so that nobody ever reads half of it. Throws what the file system throws. */
class Replacement {
  readonly #path: string;
  /** Undefined for a device such as /dev/null or a pipe, which renaming would replace. */
  readonly #beside: string | undefined;
  readonly #mode: number | undefined;
  #waiting: (string | Uint8Array)[] = [];
  #length = 0;
  #file: number | undefined;

  constructor(path: string) {
    const known = statSync(path, { throwIfNoEntry: false });
    // What leads to a pipe, such as /dev/stdout, has no path of its own.
    this.#path = known?.isFile() ? realpathSync(path) : path;
    this.#mode = known?.mode;
    // Renaming asks for leave to change the folder only.
    if (known) accessSync(this.#path, constants.W_OK);
    if (!known || known.isFile()) this.#beside = `${this.#path}.${process.pid}.tmp`;
  }

  /** Throws now what writing would throw later. */
  rehearse(): void {
    this.#open();
    if (this.#beside !== undefined) this.abandon();
  }

  write(content: string | Uint8Array): void {
    this.#waiting.push(content);
    this.#length += content.length;
    if (this.#beside === undefined || this.#length > MOST_WAITING) this.#writeWaiting();
  }

  finish(): void {
    this.#writeWaiting();
    this.#close();
    if (this.#beside === undefined) return;
    if (this.#mode !== undefined) chmodSync(this.#beside, this.#mode);
    try {
      renameSync(this.#beside, this.#path);
    } catch (error) {
      if (!HELD.includes((error as NodeJS.ErrnoException).code)) throw error;
      const content = readFileSync(this.#beside);
      // Over what is there, not after emptying it: on a full disk that room is not given to others.
      writeFileSync(this.#path, content, { flag: 'r+' });
      truncateSync(this.#path, content.length);
      this.abandon();
    }
  }

  abandon(): void {
    this.#close();
    if (this.#beside !== undefined) rmSync(this.#beside, { force: true });
  }

  #open(): number {
    this.#file ??= openSync(this.#beside ?? this.#path, 'w');
    return this.#file;
  }

  #writeWaiting(): void {
    const file = this.#open();
    for (const content of this.#waiting) writeFileSync(file, content);
    this.#waiting = [];
    this.#length = 0;
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

/** Puts what was made into files, whole or not at all. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
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

/** A file that is written beside another one and then renamed, so that nobody ever reads half of it. Throws what the file system throws. */
class Replacement {
  readonly #path: string;
  /** Undefined for a device such as /dev/null or a pipe, which renaming would replace. */
  readonly #beside: string | undefined;
  readonly #mode: number | undefined;
  #file: number | undefined;

  constructor(path: string) {
    const known = statSync(path, { throwIfNoEntry: false });
    this.#path = known ? realpathSync(path) : path;
    this.#mode = known?.mode;
    // Renaming asks for leave to change the folder only.
    if (known) accessSync(this.#path, constants.W_OK);
    if (!known || known.isFile()) this.#beside = `${this.#path}.${process.pid}.tmp`;
    this.#file = openSync(this.#beside ?? this.#path, 'w');
  }

  write(content: string | Uint8Array): void {
    if (this.#file !== undefined) writeFileSync(this.#file, content);
  }

  finish(): void {
    this.#close();
    if (this.#beside === undefined) return;
    if (this.#mode !== undefined) chmodSync(this.#beside, this.#mode);
    renameSync(this.#beside, this.#path);
  }

  abandon(): void {
    this.#close();
    if (this.#beside !== undefined) rmSync(this.#beside, { force: true });
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

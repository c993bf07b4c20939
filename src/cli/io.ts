/** What the command line needs of its process. Tests give one that lives in memory. */

/** 0: clean; 1: findings at or above `--fail-on`, or examples that fail; 2: could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Io {
  /** Paths are relative to it. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The width of the terminal that shows standard output, in columns; undefined where it is none. */
  readonly columns: number | undefined;
  /** Tells this build of Needfirst from all others. */
  readonly build: string;
  /** The script to run on further threads, see `check/threads.ts`; undefined where there are none. */
  readonly script: string | undefined;
  /** Writes to standard output; resolves when the reader has taken it, or has gone. */
  write(text: string): Promise<void>;
  /** Writes one line to standard error. */
  complain(line: string): void;
  /**
   * Shows how far a run has come, in place of what was shown before; an empty text shows nothing. Undefined where standard
   * error is no terminal.
   */
  readonly progress: ((text: string) => void) | undefined;
  /** Everything on standard input, cut off soon after `most` bytes. */
  readInput(most: number): Promise<Uint8Array>;
}

/** Something the user must put right: it is said in one line and nothing is printed after it. Exit code 2. */
export class UsageError extends Error {}

/**
 * A text of others, fit for a terminal: characters that would steer it (escape sequences, direction marks) are replaced,
 * so that a document cannot draw over the report on it.
 */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\uFFFD');

/** The message of whatever was thrown, in one line. */
export const messageOf = (error: unknown): string =>
  printable((error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' '));

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a run printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  /** Lines on standard error. */
  readonly err: readonly string[];
}

export interface Surroundings {
  readonly env?: Io['env'];
  readonly columns?: number;
  readonly input?: string | Uint8Array;
  /** Told of progress, as a terminal is. */
  readonly progress?: (text: string) => void;
  readonly build?: string;
}

/** A spec in which a rule finds one thing, at 7:11–7:24. */
export const SPEC = `---
kind: prd
---

## Problem

It is the revolutionary answer.
`;

/** A pack whose rule finds “answer” in the spec. */
export const PACK = `pack: house
title: House style
rules:
  - id: answer
    title: An answer
    severity: error
    kind: pattern
    pattern: answers?
    message: "“{match}” to what?"
    why: Nobody has asked.
    advice: Say what was asked.
    examples:
      - bad: "It is the «answer»."
        good: Nurses swap shifts in a minute.
`;

/** A folder of its own, gone after the tests of the file. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'needfirst-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  };
  for (const [name, content] of Object.entries(files)) write(name, content);

  return {
    root,
    write,
    /** Every file and folder in it. */
    listing: (): readonly string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort(),
    /** Runs the command line in it. */
    async needfirst(
      argv: readonly string[],
      { env = {}, columns, input = '', progress, build = 'test' }: Surroundings = {},
    ): Promise<Ran> {
      let out = '';
      const err: string[] = [];
      const code = await run(argv, {
        cwd: root,
        env,
        columns,
        build,
        script: undefined,
        progress,
        write: async (text) => {
          out += text;
        },
        complain: (line) => err.push(line),
        readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      });
      return { code, out, err };
    },
  };
}

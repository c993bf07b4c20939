import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressOf } from '../../../src/cli/check/progress.ts';
import type { Io } from '../../../src/cli/io.ts';

describe('progress', () => {
  afterEach(() => vi.restoreAllMocks());

  /** What is shown when a text is begun at each of these times, in milliseconds. */
  function shown(times: readonly number[], path: string): readonly string[] {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const lines: string[] = [];
    const io = { columns: 20, progress: (text: string) => lines.push(text) } as unknown as Io;
    const tell = progressOf(times.length, io);
    for (const time of times) {
      clock.mockReturnValue(time);
      tell(path);
    }
    tell(undefined);
    return lines;
  }

  it('is not shown for a short run', () => {
    expect(shown([0, 100, 200], 'a.md')).toEqual(['']);
  });

  it('is shown ten times a second, in one line of the terminal, and taken away in the end', () => {
    expect(shown([0, 300, 350, 401, 402], 'docs/\u001b[2Jlong name.md')).toEqual([
      '2 of 5  docs/\uFFFD[2Jlo',
      '4 of 5  docs/\uFFFD[2Jlo',
      '',
    ]);
  });
});

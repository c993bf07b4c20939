import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, LONGEST_TEXT } from '../../src/core/index.ts';
import { FirstReading } from '../../src/editor/firstReading.ts';

const text = readFileSync('examples/before/lantern-prd.md', 'utf8');
const options = { path: 'prd.md' };

describe('a text that is read for the first time', () => {
  it('has the findings that it has when it is read in one go', async () => {
    const engine = createEngine();
    const previous = await new FirstReading().begin(engine, text, options, {}, () => true);
    expect(previous).toBeDefined();
    const pieces = engine.check(engine.read(text, { ...options, ...(previous && { previous }) }));
    const whole = createEngine();
    expect(pieces).toEqual(whole.check(whole.read(text, options)));
  });

  it('is read in few pieces where they are quick', async () => {
    const { engine, lengths } = taking(0);
    await new FirstReading().begin(engine, 'x'.repeat(100_000), options, {}, () => true);
    expect(lengths.length).toBeLessThan(25);
  });

  it('is read in few pieces where each takes long, whatever its size', async () => {
    const { engine, lengths } = taking(20);
    await new FirstReading().begin(engine, 'x'.repeat(2000), options, {}, () => true);
    expect(lengths.length).toBeLessThan(15);
  });

  it('lets others have their turn where they are not, and ends when it is no longer wanted', async () => {
    const { engine, lengths } = taking(5);
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    await new FirstReading().begin(engine, 'x'.repeat(100_000), options, {}, () => lengths.length < 10);
    clearInterval(others);
    expect(lengths).toHaveLength(10);
    expect(turns).toBeGreaterThan(5);
  });

  it('is not begun where it is too long to be read', async () => {
    const { engine, lengths } = taking(0);
    const tooLong = 'x'.repeat(LONGEST_TEXT + 1);
    expect(await new FirstReading().begin(engine, tooLong, options, {}, () => true)).toBeUndefined();
    expect(lengths).toEqual([]);
  });
});

/** An engine whose every reading takes so many milliseconds, and how long the texts were. */
function taking(milliseconds: number) {
  const { check, read } = createEngine();
  const document = read('');
  const lengths: number[] = [];
  const engine = {
    check,
    read: (text: string) => {
      const end = performance.now() + milliseconds;
      while (performance.now() < end);
      lengths.push(text.length);
      return document;
    },
  };
  return { engine, lengths };
}

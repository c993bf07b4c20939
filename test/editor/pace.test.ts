import { describe, expect, it } from 'vitest';
import { ahead, Pace } from '../../src/editor/pace.ts';

describe('work that asks before each piece', () => {
  it('lets others have their turn when they have waited, and not before', async () => {
    const pace = new Pace();
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    const end = performance.now() + 60;
    while (performance.now() < end) await pace.breathe();
    clearInterval(others);
    expect(turns).toBeGreaterThan(1);
    expect(turns).toBeLessThan(20);
  });
});

describe('what is started ahead of time', () => {
  it('comes whole, with no more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const start = async (item: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, item % 3));
      underWay--;
      return item;
    };
    const items = Array.from({ length: 20 }, (_, at) => at);
    const came: number[] = [];
    for await (const item of ahead(items, 4, start)) came.push(item);
    expect(came.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBe(4);
  });

  it('comes though one takes long, and fails where one does', async () => {
    let end = (): void => {};
    const long = new Promise<void>((resolve) => {
      end = resolve;
    });
    const start = async (item: number): Promise<number> => {
      if (item === 0) await long;
      if (item === 5) throw new Error('five');
      return item;
    };
    const came: number[] = [];
    for await (const item of ahead([0, 1, 2, 3, 4], 2, start)) {
      came.push(item);
      if (item === 4) end();
    }
    expect(came).toEqual([1, 2, 3, 4, 0]);
    await expect(async () => {
      for await (const _ of ahead([4, 5, 6], 2, start));
    }).rejects.toThrow('five');
  });
});

import { describe, expect, it } from 'vitest';
import { type Change, moved } from '../../../src/editor/report/moved.ts';

const change = (rangeOffset: number, rangeLength: number, text: string): Change => ({ rangeOffset, rangeLength, text });

describe('a place in a text that is edited', () => {
  it('moves with what is inserted and deleted before it', () => {
    expect(moved(10, [[change(2, 0, 'abc')]])).toBe(13);
    expect(moved(10, [[change(2, 3, '')]])).toBe(7);
    expect(moved(10, [[change(10, 0, 'x')]])).toBe(11);
  });

  it('stays where it is when something changes behind it', () => {
    expect(moved(10, [[change(11, 5, 'abc')]])).toBe(10);
  });

  it('is at the start of what replaces it', () => {
    expect(moved(10, [[change(8, 5, 'abc')]])).toBe(8);
  });

  it('follows several changes at once, whatever their order, and one edit after the other', () => {
    const one = change(2, 1, '');
    const other = change(6, 0, 'abcd');
    expect(moved(10, [[one, other]])).toBe(13);
    expect(moved(10, [[other, one]])).toBe(13);
    expect(moved(10, [[one], [change(0, 0, 'ab')]])).toBe(11);
  });
});

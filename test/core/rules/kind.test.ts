import { describe, expect, it } from 'vitest';
import { diagnose, house } from './house.ts';

/** What the message about the first finding says of the words found. */
const told = (body: string): string | undefined =>
  /“(.*)” by/.exec(diagnose(house('sentence', 'when: { matches: find }'), body)[0]?.message ?? '')?.[1];

describe('a message', () => {
  it.each([
    ['**Find** this: *now*.', 'Find this: now'],
    ['Find [the list](https://x.example/list "all") here.', 'Find the list here'],
    ['Find `npm start` here', 'Find `npm start` here'],
    ['Find <!-- who? --> it\nhere.', 'Find it here'],
    ['> Find it\n> here.', 'Find it here'],
    ['Find it\\\nhere.', 'Find it here'],
  ])('quotes the words of %j without markup and stop', (body, words) => {
    expect(told(body)).toBe(words);
  });

  it('quotes no more of them than fit', () => {
    expect(told(`Find ${'nurses '.repeat(20)}.`)).toMatch(/^Find nurses.{30,50}…$/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseIndex } from '../../../src/core/reader/phrases.ts';
import { createReader } from '../../../src/core/reader/read.ts';
import type { Phrase } from '../../../src/core/reader/types.ts';
import { noise, runs, text } from '../arbitraries.ts';
import { lexicon } from './support.ts';

const phrases = createPhraseIndex([{ entries: ['ward manager', 'a ... b', 'AI', 'sync*', '<n> hours'] }]);
const reader = createReader({ lexicon, phrases });

/** Words that the clause finder has rules for, in any order. */
const salad = fc
  .array(
    fc.constantFrom(
      ...`the users ( ) , when if that who is click clicks to and . " : in of one Beacon ? ! ... don’t 12% – not working saved
      will there what no be been whose only than as`.split(/\s+/),
      '\uFFFC\uFFFC',
      '\n',
      '\n\n',
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

const isInside = ({ from, to, head }: Phrase, length: number): boolean =>
  0 <= from && from <= head && head < to && to <= length;

describe('createReader', () => {
  it('gives words, clause and hits of each sentence, with offsets in the block', () => {
    const prose = 'It works. Ward managers wait 2 hours.';
    const [, second] = reader.read(prose);
    expect(second).toMatchObject({ start: 10, end: 37, clause: { mood: 'declarative' } });
    expect(second?.hits).toEqual([
      { list: 0, from: 0, to: 2 },
      { list: 0, from: 3, to: 5 },
    ]);
  });

  it('has nothing to say of an empty block', () => {
    expect(reader.read('')).toEqual([]);
    expect(reader.read(' \n ')).toEqual([]);
  });

  it('reads any text, with every part in its place, and twice the same', () => {
    fc.assert(
      fc.property(fc.oneof(salad, text, noise), fc.boolean(), (prose, item) => {
        const readings = reader.read(prose, { item });
        let at = 0;
        for (const { start, end, words, clause, hits } of readings) {
          if (start < at) throw new Error('sentences overlap');
          at = start;
          for (const word of words) {
            if (word.start < at || prose.slice(word.start, word.end) !== word.text) throw new Error(`"${word.text}"`);
            at = word.end;
          }
          if (at > end) throw new Error('a word reaches out of its sentence');
          for (const phrase of [clause.subject, clause.verb, clause.object]) {
            if (phrase !== undefined && !isInside(phrase, words.length)) throw new Error(JSON.stringify(phrase));
          }
          for (const hit of hits) if (hit.to <= hit.from || hit.to > words.length) throw new Error(JSON.stringify(hit));
          at = end;
        }
        expect(JSON.stringify(reader.read(prose, { item }))).toBe(JSON.stringify(readings));
      }),
      runs(200),
    );
  });

  it('tags no word twice: work grows with the text, whatever it is', () => {
    let asked = 0;
    const counting = createReader({
      lexicon,
      phrases: {
        find: (words) => {
          asked += words.length;
          return phrases.find(words);
        },
      },
    });
    for (const unit of [',', 'a, ', '(', '. ', 'when users click ', "a'", 'x-']) {
      asked = 0;
      counting.read(unit.repeat(3000));
      expect(asked).toBeLessThanOrEqual(3000 * 3);
    }
  });
});

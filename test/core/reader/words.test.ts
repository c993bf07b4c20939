import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/core/reader/words.ts';
import { noise, runs } from '../arbitraries.ts';

const cut = (text: string): string =>
  tokenize(text, 0, text.length)
    .map((token) => token.text)
    .join(' | ');
const kinds = (text: string): string[] => tokenize(text, 0, text.length).map((token) => token.kind);

describe('tokenize', () => {
  it('keeps hyphens inside words', () => {
    expect(cut('AI-powered night-shift - rota')).toBe('AI-powered | night-shift | - | rota');
  });

  it('cuts contractions into words of their own', () => {
    expect(cut("they can't, we're, it’s, cannot, doesn't")).toBe(
      "they | ca | n't | , | we | 're | , | it | ’s | , | can | not | , | does | n't",
    );
  });

  it('leaves possessives on their word', () => {
    expect(cut("the manager's phone and the drivers' keys")).toBe(
      "the | manager's | phone | and | the | drivers' | keys",
    );
    expect(cut("'two drivers' came")).toBe("' | two | drivers | ' | came");
    expect(cut('‘two drivers’ came, the drivers’ keys')).toBe(
      '‘ | two | drivers | ’ | came | , | the | drivers’ | keys',
    );
    expect(cut("the drivers', too")).toBe("the | drivers | ' | , | too");
  });

  it('knows numbers with units, signs and separators', () => {
    const text = '12% $12 1,000 3.5 3x 10k 2nd 4:30 24/7 50+';
    expect(cut(text)).toBe(text.split(' ').join(' | '));
    expect(new Set(kinds(text))).toEqual(new Set(['number']));
  });

  it('keeps dotted names, versions and abbreviations whole', () => {
    expect(cut('Node.js v3.2 .NET e.g. U.S. Dr. Chen I/O R&D C++ C#')).toBe(
      'Node.js | v3.2 | .NET | e.g. | U.S. | Dr. | Chen | I/O | R&D | C++ | C#',
    );
  });

  it('makes one opaque word of a run of inline code', () => {
    expect(kinds('run \uFFFC\uFFFC\uFFFC now')).toEqual(['word', 'opaque', 'word']);
  });

  it('gives curly apostrophes a straight lower form', () => {
    expect(tokenize('Nurse’s', 0, 7)[0]?.lower).toBe("nurse's");
  });

  it('leaves letters as they are whose lower case is longer', () => {
    expect(tokenize('İzmir waits', 0, 11).map(({ lower, start, end }) => [lower, start, end])).toEqual([
      ['İzmir', 0, 5],
      ['waits', 6, 11],
    ]);
  });

  it('covers every character that is not blank, in order, with text as written', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let at = 0;
        for (const token of tokenize(text, 0, text.length)) {
          expect(text.slice(at, token.start).trim()).toBe('');
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      runs(300),
    );
  });
});

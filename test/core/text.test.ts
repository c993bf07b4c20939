import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, covers, LineMap, overlap, shortened } from '../../src/core/text.ts';
import { runs, text } from './arbitraries.ts';

describe('LineMap', () => {
  it('ends lines at \\n, \\r\\n and a lone \\r', () => {
    const lines = new LineMap('a\nb\r\nc\rd');
    expect(lines.lineCount).toBe(4);
    expect([0, 2, 5, 7].map((offset) => lines.positionAt(offset))).toEqual(
      [0, 1, 2, 3].map((line) => ({ line, character: 0 })),
    );
  });

  it('does not end a line at U+2028, as VS Code does not', () => {
    expect(new LineMap('a\u2028b').lineCount).toBe(1);
  });

  it('counts characters in UTF-16 code units', () => {
    expect(new LineMap('a😀b').positionAt(3)).toEqual({ line: 0, character: 3 });
  });

  it('clamps what lies outside of the text', () => {
    const lines = new LineMap('ab\ncd');
    expect(lines.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(lines.offsetAt({ line: 0, character: 99 })).toBe(3);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(5);
  });

  it('leads from an offset to a position and back', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = new LineMap(source);
        for (let offset = 0; offset <= source.length; offset++) {
          const position = lines.positionAt(offset);
          if (lines.offsetAt(position) !== offset) return false;
        }
        return true;
      }),
      runs(),
    );
  });

  it('keeps offsets and positions in the same order', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const lines = new LineMap(source);
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((offset) => lines.positionAt(offset));
        if (!first || !second) return false;
        return first.line < second.line || (first.line === second.line && first.character <= second.character);
      }),
      runs(),
    );
  });
});

describe('applyEdits', () => {
  it('applies edits from any order', () => {
    const edits = [
      { span: { start: 4, end: 7 }, newText: 'two' },
      { span: { start: 0, end: 3 }, newText: '1' },
    ];
    expect(applyEdits('one zwo', edits)).toBe('1 two');
    expect(applyEdits('one zwo', edits.toReversed())).toBe('1 two');
  });

  it('inserts at an empty span', () => {
    expect(applyEdits('ac', [{ span: { start: 1, end: 1 }, newText: 'b' }])).toBe('abc');
  });

  it('leaves out the later of two edits that overlap', () => {
    const edits = [
      { span: { start: 1, end: 4 }, newText: 'X' },
      { span: { start: 2, end: 5 }, newText: 'Y' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('aXef');
    expect(applyEdits('abcdef', edits.toReversed())).toBe('aXef');
  });

  it('changes nothing outside of its spans', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 20 }), span, fc.string(), (source, where, newText) => {
        const result = applyEdits(source, [{ span: where, newText }]);
        return (
          result.startsWith(source.slice(0, where.start)) &&
          result.endsWith(source.slice(where.end)) &&
          result.length === source.length - (where.end - where.start) + newText.length
        );
      }),
      runs(),
    );
  });
});

describe('spans', () => {
  it('overlap by the code units they share', () => {
    expect(overlap({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(1);
    expect(overlap({ start: 0, end: 2 }, { start: 2, end: 5 })).toBe(0);
    expect(overlap({ start: 0, end: 1 }, { start: 2, end: 5 })).toBeLessThan(0);
  });

  it('cover themselves and what lies inside', () => {
    expect(covers({ start: 1, end: 4 }, { start: 1, end: 4 })).toBe(true);
    expect(covers({ start: 1, end: 4 }, { start: 0, end: 2 })).toBe(false);
  });
});

describe('shortened', () => {
  it('says with an ellipsis that there is more, and leaves no half of a character', () => {
    expect(shortened('A rota.', 7)).toBe('A rota.');
    expect(shortened('A rota. More', 9)).toBe('A rota.…');
    expect(shortened('Rotas 😀 for wards', 8)).toBe('Rotas…');
    expect(shortened('Rotas 😀 for wards', 9)).toBe('Rotas 😀…');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMasks, OPAQUE } from '../../../src/core/markdown/mask.ts';
import { runs, text } from '../arbitraries.ts';
import { blocksOf, proseOf } from './support.ts';

describe('prose', () => {
  it.each([
    ['a **bold** word', 'a   bold   word'],
    ['an *italic* word', 'an  italic  word'],
    ['~~gone~~', '  gone  '],
    ['`code` runs', '□□□□□□ runs'],
    ['[link](http://x) text', ' link            text'],
    ['https://x.io is', '□□□□□□□□□□□□ is'],
    ['<https://x.io> is', '□□□□□□□□□□□□□□ is'],
    ['[Company] sells', '□□□□□□□□□ sells'],
    ['said so[^1].', 'said so    .'],
    ['![alt](x.png) text', '              text'],
    ['a <b>bold</b> word', 'a    bold     word'],
    ['A &amp; B', 'A       B'],
    ['2 \\* 3', '2  * 3'],
    ['text <!-- comment --> text', 'text                  text'],
  ])('of %j is %j', (body, prose) => {
    const [first] = proseOf(body);
    // What stands at the edges of a block belongs to it only when it is content.
    expect(first?.trimEnd()).toBe(prose.trimEnd());
  });

  it('keeps the label of a link that is defined elsewhere', () => {
    expect(proseOf('See [the plan].\n\n[the plan]: https://x.io\n')).toEqual(['See  the plan .']);
  });

  it('has the length of its source, and each character is itself, a blank or U+FFFC', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const { span, prose } of blocksOf(body)) {
          expect(prose.length).toBe(span.end - span.start);
          for (let at = 0; at < prose.length; at++) {
            const character = prose[at];
            const same = character === body[span.start + at] || character === ' ' || character === OPAQUE;
            if (!same) expect.fail(`“${character}” stands for “${body[span.start + at]}”`);
          }
        }
      }),
      runs(),
    );
  });

  it('comes from blocks that lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(text, (body) => {
        let last = 0;
        for (const { span, label } of blocksOf(body)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(body.length);
          if (label) expect(label.start >= span.start && label.end <= span.end).toBe(true);
          last = span.end;
        }
      }),
      runs(),
    );
  });
});

describe('applyMasks', () => {
  it('puts blanks for markup and U+FFFC for things', () => {
    const masks = [
      { start: 0, end: 2, opaque: false },
      { start: 3, end: 5, opaque: true },
    ];
    expect(applyMasks('**ab**', masks)).toBe(`  a${OPAQUE}${OPAQUE}*`);
  });

  it('adds nothing for a mask inside an earlier one', () => {
    const masks = [
      { start: 0, end: 4, opaque: true },
      { start: 1, end: 2, opaque: false },
      { start: 3, end: 6, opaque: false },
    ];
    expect(applyMasks('abcdefg', masks)).toBe(`${OPAQUE.repeat(4)}  g`);
  });
});

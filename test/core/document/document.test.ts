import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, text } from '../arbitraries.ts';
import { PRD, RELEASE, read } from './support.ts';

describe('a placed document', () => {
  it('numbers its blocks and sentences in order', () => {
    const { blocks, sentences } = read(PRD);
    expect(blocks.map(({ index }) => index)).toEqual([...blocks.keys()]);
    expect(sentences.map(({ index }) => index)).toEqual([...sentences.keys()]);
    expect(blocks.flatMap((block) => block.sentences)).toEqual(sentences);
  });

  it('puts every block in the section that covers it', () => {
    for (const { section, span } of read(RELEASE).blocks) {
      expect(section.span.start).toBeLessThanOrEqual(span.start);
      expect(section.span.end).toBeGreaterThanOrEqual(span.end);
    }
  });

  it('never throws, and every span lies in the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = read(source, 'docs/prd.md');
        const spans = [
          ...document.sections.map(({ span }) => span),
          ...document.stories.flatMap(({ span, role, want, benefit }) => [span, role ?? span, want, benefit ?? span]),
          ...document.quotes.flatMap(({ span, attribution }) => [span, attribution ?? span]),
          ...document.questions.map(({ question }) => question),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
      runs(60),
    );
  });
});

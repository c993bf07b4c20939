import { describe, expect, it } from 'vitest';
import { at, read } from './support.ts';

const asked = (text: string): [string | undefined, string, string][] => {
  const document = read(text);
  return document.questions.map(({ question, from, to, side }) => [
    at(document, question),
    document.blocks
      .slice(from, to)
      .map(({ span }) => at(document, span))
      .join(' | '),
    side,
  ]);
};

describe('questions and answers', () => {
  it.each([
    ['headings', '## FAQ\n\n### How do I start?\n\nOpen the board.\n'],
    ['bold lines', '## FAQ\n\n**How do I start?**\n\nOpen the board.\n'],
    ['marked headings', '## FAQ\n\n### Q: How do I start?\n\nOpen the board.\n'],
    ['marked lines', '## FAQ\n\nQ1. How do I start?\n\nOpen the board.\n'],
  ])('are found as %s', (_, text) => {
    const [[question, answer, side] = []] = asked(text);
    expect(question).toContain('How do I start?');
    expect(answer).toBe('Open the board.');
    expect(side).toBe('external');
  });

  it('may share a block', () => {
    const [[question, answer] = []] = asked('## FAQ\n\n1. **How do I start?** Open the board.\n');
    expect(question).toContain('How do I start?');
    expect(answer).toContain('Open the board.');
  });

  it('end where the part ends', () => {
    expect(asked('## FAQ\n\n### How do I start?\n\nOpen the board.\n\n## Appendix\n\nMore.\n')[0]?.[1]).toBe(
      'Open the board.',
    );
  });

  it('belong to the side of their part', () => {
    expect(asked('## Internal FAQ\n\n### How do I start?\n\nAsk.\n')[0]?.[2]).toBe('internal');
    expect(asked('## Customer FAQ\n\n### What does our team need?\n\nTime.\n')[0]?.[2]).toBe('external');
  });

  it('of an undivided FAQ belong to the side of most of them', () => {
    const document = read(
      '# PR/FAQ: Lantern\n\n## FAQ\n\n### What is our biggest risk?\n\nSilence.\n\n### Which team owns the roadmap?\n\nWards.\n\n### Is it free?\n\nYes.\n',
    );
    expect(document.questions.map(({ side }) => side)).toEqual(['internal', 'internal', 'internal']);
  });

  it('may follow the heading of the FAQ at its own level', () => {
    const pairs = asked('## FAQ\n\n## 1. How do I start?\n\nOpen the board.\n\n## Appendix\n\nMore.\n');
    expect(pairs.map(([, answer]) => answer)).toEqual(['Open the board.']);
  });

  it('are not questions outside a FAQ', () => {
    expect(asked('## Problem\n\n### Who is on call tonight?\n\nNobody knows.\n')).toEqual([]);
  });
});

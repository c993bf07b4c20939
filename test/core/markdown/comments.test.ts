import { describe, expect, it } from 'vitest';
import { readComments } from '../../../src/core/markdown/comments.ts';
import { parseBody } from '../../../src/core/markdown/parse.ts';

const commentsIn = (body: string): readonly string[] =>
  readComments(parseBody(body), 0).map(({ start, end }) => body.slice(start, end));

describe('readComments', () => {
  it('finds comments between and in paragraphs', () => {
    expect(commentsIn('<!-- a -->\n\nText <!-- b --> text.\n\n- item <!-- c -->\n')).toEqual([
      '<!-- a -->',
      '<!-- b -->',
      '<!-- c -->',
    ]);
  });

  it('finds none in code', () => {
    expect(commentsIn('```\n<!-- a -->\n```\n\n`<!-- b -->`\n\n    <!-- c -->\n')).toEqual([]);
  });

  it('gives offsets of the document', () => {
    expect(readComments(parseBody('<!-- a -->'), 7)).toEqual([{ start: 7, end: 17 }]);
  });
});

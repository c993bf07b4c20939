/** Finds HTML comments; those in code are no comments. */
import type { Span } from '../text.ts';
import type { ParsedBody } from './parse.ts';

const HOLDERS = new Set(['Comment', 'CommentBlock', 'HTMLBlock']);

/** The spans of the nodes that may hold a comment of ours, in order; offsets are those of the document. */
export function readComments({ body, tree }: ParsedBody, offset: number): readonly Span[] {
  if (!body.includes('<!--')) return [];
  const spans: Span[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (HOLDERS.has(name)) spans.push({ start: from + offset, end: to + offset });
    },
  });
  return spans;
}

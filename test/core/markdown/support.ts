import { readBlocks } from '../../../src/core/markdown/blocks.ts';
import { parseBody } from '../../../src/core/markdown/parse.ts';
import type { MarkdownBlock } from '../../../src/core/markdown/types.ts';

/** The blocks of a Markdown text without front matter. */
export const blocksOf = (body: string): readonly MarkdownBlock[] => readBlocks(parseBody(body), 0);

/** The source of each block, after its kind: "item Nurses wait". */
export const outline = (body: string): readonly string[] =>
  blocksOf(body).map(({ kind, span }) => `${kind} ${body.slice(span.start, span.end)}`);

/** The prose of each block; U+FFFC shows as □. */
export const proseOf = (body: string): readonly string[] =>
  blocksOf(body).map(({ prose }) => prose.replaceAll('\uFFFC', '□'));

/** Syntax tree → the blocks that hold prose. Top-level nodes that the parser took over from the version before are not walked again. */
import type { SyntaxNode, Tree, TreeCursor } from '@lezer/common';
import { Notes } from '../notes.ts';
import { moved, type Span } from '../text.ts';
import { applyMasks, type Mask, maskOf, OPAQUE } from './mask.ts';
import type { ParsedBody } from './parse.ts';
import type { MarkdownBlock } from './types.ts';

/** Nodes that hold inline text, and where a block of that kind may stand. */
const LEAVES = new Set(['Paragraph', 'Task', 'TableCell']);
const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;
/** Nodes without prose. */
const SKIPPED = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'CommentBlock', 'LinkReference', 'HorizontalRule']);

/** The blocks of one top-level node. */
interface Walked {
  readonly source: string;
  /** The definitions that the document had. */
  readonly definitions: string;
  /** With spans relative to the node. */
  readonly blocks: readonly MarkdownBlock[];
  /** The blocks where they stood when last asked for. */
  placed: { readonly at: number; readonly blocks: readonly MarkdownBlock[] };
}

/** By the node's tree, which stays the same object while the parser need not parse it again. */
const walked = new Notes<Tree, Walked>();

/**
 * The blocks of a parsed body in order.
 * @param offset where the body starts in the document; spans are absolute
 */
export function readBlocks(parsed: ParsedBody, offset: number): MarkdownBlock[] {
  const { body, tree } = parsed;
  const defined = definedLabels(parsed);
  const definitions = [...defined].sort().join('\n');
  const blocks: MarkdownBlock[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (SKIPPED.has(node.name)) continue;
    const at = node.from + offset;
    const known = node.tree && walked.get(node.tree);
    if (known && known.definitions === definitions && isAt(known.source, body, node)) {
      if (known.placed.at !== at) known.placed = { at, blocks: known.blocks.map((block) => shift(block, at)) };
      for (const block of known.placed.blocks) blocks.push(block);
      continue;
    }
    const relative = walk(node, body, defined);
    const placed = { at, blocks: relative.map((block) => shift(block, at)) };
    const source = body.slice(node.from, node.to);
    if (node.tree) walked.set(node.tree, { source, definitions, blocks: relative, placed });
    for (const block of placed.blocks) blocks.push(block);
  }
  return blocks;
}

/** The parser sees a tamed form of the text, so a node that it took over may still stand for other text. */
const isAt = (source: string, body: string, { from, to }: SyntaxNode): boolean => body.slice(from, to) === source;

/** Labels of `[label]: target` definitions, in lower case. */
function definedLabels({ body, tree }: ParsedBody): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!body.includes(']:')) return labels;
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const label = node.name === 'LinkReference' ? node.getChild('LinkLabel') : null;
    if (label) labels.add(body.slice(label.from + 1, label.to - 1).toLowerCase());
  }
  return labels;
}

function shift(block: MarkdownBlock, by: number): MarkdownBlock {
  return {
    ...block,
    span: moved(block.span, by),
    label: block.label && moved(block.label, by),
    item: block.item && { ...block.item, list: block.item.list + by },
    cell: block.cell && { ...block.cell, table: block.cell.table + by },
  };
}

/** Blocks inside one top-level node; spans are relative to the node. */
function walk(top: SyntaxNode, body: string, defined: ReadonlySet<string>): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const around: { list: number[]; ordered: boolean[]; quotes: number; table: number; row: number; column: number } = {
    list: [],
    ordered: [],
    quotes: 0,
    table: 0,
    row: -1,
    column: -1,
  };
  /** The item whose first paragraph has been read: what follows in it is a paragraph of its own. */
  let itemOpen = false;

  const add = (node: SyntaxNode, kind: MarkdownBlock['kind'], level: number): void => {
    const inline = readInline(node, body, defined, top.from);
    if (!inline) return;
    const inItem = kind === 'item';
    blocks.push({
      kind,
      ...inline,
      level,
      quoted: around.quotes > 0,
      item: inItem
        ? { list: around.list[0] ?? 0, ordered: around.ordered.at(-1) ?? false, task: node.name === 'Task' }
        : undefined,
      cell: kind === 'cell' ? { table: around.table, row: around.row, column: around.column } : undefined,
    });
  };

  const cursor = top.cursor();
  const enter = (at: TreeCursor): boolean => {
    const heading = HEADING.exec(at.name);
    if (heading) {
      add(at.node, 'heading', Number(heading[1]));
      return false;
    }
    if (LEAVES.has(at.name)) {
      if (at.name === 'TableCell') {
        around.column = columnOf(at.node, around.column);
        add(at.node, 'cell', 0);
      } else if (itemOpen) {
        itemOpen = false;
        add(at.node, 'item', around.list.length);
      } else add(at.node, 'paragraph', 0);
      return false;
    }
    if (SKIPPED.has(at.name)) return false;
    if (at.name === 'Blockquote') around.quotes++;
    else if (at.name === 'BulletList' || at.name === 'OrderedList') {
      around.list.push(at.from - top.from);
      around.ordered.push(at.name === 'OrderedList');
    } else if (at.name === 'ListItem') itemOpen = true;
    else if (at.name === 'Table') {
      around.table = at.from - top.from;
      around.row = -1;
    } else if (at.name === 'TableHeader' || at.name === 'TableRow') {
      around.row++;
      around.column = -1;
    }
    return true;
  };
  cursor.iterate(
    (at) => enter(at as TreeCursor),
    (at) => {
      if (at.name === 'Blockquote') around.quotes--;
      else if (at.name === 'BulletList' || at.name === 'OrderedList') {
        around.list.pop();
        around.ordered.pop();
      } else if (at.name === 'ListItem') itemOpen = false;
    },
  );
  return blocks;
}

/** Empty cells have no node, so the column is counted from the delimiters before the cell. */
function columnOf(cell: SyntaxNode, last: number): number {
  let delimiters = 0;
  for (let node = cell.prevSibling; node && node.name === 'TableDelimiter'; node = node.prevSibling) delimiters++;
  const first = last < 0;
  const leading = first && cell.parent?.firstChild?.name === 'TableDelimiter' ? 1 : 0;
  return first ? delimiters - leading : last + Math.max(1, delimiters);
}

/** The content of a leaf: where it starts and ends, its prose, its run-in label and whether all of it is emphasised. */
function readInline(
  leaf: SyntaxNode,
  body: string,
  defined: ReadonlySet<string>,
  base: number,
): Pick<MarkdownBlock, 'span' | 'prose' | 'emphasis' | 'label'> | undefined {
  const masks: Mask[] = [];
  const cursor = leaf.cursor();
  cursor.iterate((node) => {
    if (node.from === leaf.from && node.to === leaf.to && node.name === leaf.name) return true;
    const mask = maskOf(node, body, defined);
    if (mask) masks.push({ ...mask, start: mask.start - leaf.from, end: mask.end - leaf.from });
    return !mask;
  });
  const source = body.slice(leaf.from, leaf.to);
  const marks = masks.filter((mask) => !mask.opaque);
  let start = 0;
  let end = source.length;
  const outer = applyMasks(
    source,
    marks.filter((mask) => isOuterMark(source, mask)),
  );
  while (start < end && isBlank(outer.charCodeAt(start))) start++;
  while (end > start && isBlank(outer.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const prose = applyMasks(source, masks).slice(start, end);
  return {
    span: moved({ start, end }, leaf.from - base),
    prose,
    emphasis: emphasisOf(leaf, start, end),
    label: labelOf(leaf, prose, start, base),
  };
}

/** Marks that belong to the block rather than to its text, and comments: they never count as content at its edges. */
const isOuterMark = (source: string, mask: Mask): boolean =>
  /^(?:#+|>|={2,}|-{2,}|\[[ xX]\]|<!--[\s\S]*-->)$/.test(source.slice(mask.start, mask.end));

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160;

/** The emphasis that covers the block's content from its first to its last character. */
function emphasisOf(leaf: SyntaxNode, start: number, end: number): MarkdownBlock['emphasis'] {
  for (let node = leaf.firstChild; node; node = node.nextSibling) {
    if (node.from - leaf.from > start) return undefined;
    if (node.from - leaf.from < start || node.to - leaf.from < end) continue;
    if (node.name === 'StrongEmphasis') return 'bold';
    if (node.name === 'Emphasis') return node.firstChild?.nextSibling?.name === 'StrongEmphasis' ? 'bold' : 'italic';
  }
  return undefined;
}

/** Four words at most and no "is": "The goal is simple: …" is a sentence. */
const PLAIN_LABEL = /^\s*[A-Z][\w'’/&-]*(?: (?!(?:is|are|was|were|we|you|to)\b)[\w'’/&()-]+){0,3}:(?=\s)/;

/** A bold lead-in that ends in a colon or a full stop, or is followed by a colon or a dash; or a short plain "Label:". */
function labelOf(leaf: SyntaxNode, prose: string, start: number, base: number): Span | undefined {
  const first = leaf.getChild('StrongEmphasis');
  if (first && first.from - leaf.from <= start + 1) {
    const from = first.from - leaf.from - start + 2;
    const to = first.to - leaf.from - start - 2;
    const inner = prose.slice(Math.max(0, from), to);
    const after = prose.slice(to + 2, to + 6);
    const runsIn = to + 2 < prose.length && (/[:.]\s*$/.test(inner) || /^\s{0,2}(?::|[-–—]\s)/.test(after));
    if (runsIn) return trimmed(inner.replace(/[\s:.]+$/, ''), Math.max(0, from) + start, leaf.from - base);
    return undefined;
  }
  const plain = PLAIN_LABEL.exec(prose);
  if (!plain || plain[0].length >= prose.length) return undefined;
  return trimmed(plain[0].slice(0, -1), start, leaf.from - base);
}

function trimmed(label: string, at: number, by: number): Span | undefined {
  const text = label.trim();
  if (text === '' || text.includes(OPAQUE)) return undefined;
  const start = at + label.length - label.trimStart().length + by;
  return { start, end: start + text.length };
}

/**
 * Makes prose of the same length as its source: markup becomes blanks, things that stand for a noun become U+FFFC.
 * Thus an offset in the prose is an offset in the source, and nothing is ever looked up again by searching.
 */
import type { SyntaxNodeRef } from '@lezer/common';
import type { Span } from '../text.ts';

/** Stands for inline code, a bare URL or a placeholder: no words, but a noun in the sentence. */
export const OPAQUE = '\uFFFC';

const BLANK = new Set([
  'HeaderMark',
  'QuoteMark',
  'ListMark',
  'TaskMarker',
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'LinkTitle',
  'LinkLabel',
  'HTMLTag',
  'Comment',
  'ProcessingInstruction',
  'Entity',
  'HardBreak',
  'Image',
]);

/** A run of the source that is not prose, relative to the body, and what to put in its place. */
export interface Mask extends Span {
  readonly opaque: boolean;
}

/**
 * The mask that an inline node asks for, if any.
 * @param defined labels of the link references that the document defines, in lower case
 */
export function maskOf(node: SyntaxNodeRef, body: string, defined: ReadonlySet<string>): Mask | undefined {
  const { name, from: start, to: end } = node;
  if (name === 'InlineCode' || name === 'Autolink') return { start, end, opaque: true };
  if (name === 'URL') return { start, end, opaque: node.node.parent?.name !== 'Link' };
  if (name === 'Link')
    return isPlaceholder(node, body, defined) ? { start, end, opaque: !isNote(body, start) } : undefined;
  if (name === 'Escape') return { start, end: start + 1, opaque: false };
  return BLANK.has(name) ? { start, end, opaque: false } : undefined;
}

/** `[Company]` without a target is a gap in a template, or a footnote mark, unless the document defines such a link. */
function isPlaceholder(node: SyntaxNodeRef, body: string, defined: ReadonlySet<string>): boolean {
  if (node.node.getChild('URL') || node.node.getChild('LinkLabel')) return false;
  if (body.charCodeAt(node.to - 1) === 41) return false;
  return !defined.has(body.slice(node.from + 1, node.to - 1).toLowerCase());
}

const isNote = (body: string, start: number): boolean => body.charCodeAt(start + 1) === 94;

/** `source` with each mask (sorted, relative to `source`) put in place; masks inside an earlier one add nothing. */
export function applyMasks(source: string, masks: readonly Mask[]): string {
  if (masks.length === 0) return source;
  let prose = '';
  let at = 0;
  for (const { start, end, opaque } of masks) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    prose += source.slice(at, from) + (opaque ? OPAQUE : ' ').repeat(Math.min(end, source.length) - from);
    at = Math.min(end, source.length);
  }
  return prose + source.slice(at);
}

/** "Disable here" and "disable in this file": scaffolds that put in a suppression comment and ask for the reason. */
import { blocksIn } from './document/lookup.ts';
import type { SpecDocument } from './document/types.ts';
import type { Diagnostic, Fix } from './rules/types.ts';

/** The two ways to switch a finding off by a comment. */
export function suppressionFixes(diagnostic: Diagnostic, document: SpecDocument): readonly Fix[] {
  const { ruleId } = diagnostic;
  if (ruleId.startsWith('needfirst/')) return [];
  return [
    { title: `Disable ${ruleId} here`, kind: 'scaffold', edits: [commentHere(diagnostic, document)] },
    { title: `Disable ${ruleId} in this file`, kind: 'scaffold', edits: [commentForFile(ruleId, document)] },
  ];
}

const comment = (directive: string, ruleId: string): string =>
  `<!-- needfirst-${directive} ${ruleId} -- \${1:why this is fine here} -->`;

/**
 * A paragraph gets the comment on the line above. Headings, items and cells get it at their end: a comment on a line of its
 * own would break a list or table in two.
 */
function commentHere({ ruleId, span }: Diagnostic, document: SpecDocument): Fix['edits'][number] {
  const block = blocksIn(document, span)[0];
  const { lines, text } = document;
  if (!block || (block.kind === 'paragraph' && !block.quoted)) {
    const start = lines.lineStart(lines.positionAt(block?.span.start ?? span.start).line);
    const indent = /^[ \t]*/.exec(text.slice(start, start + 20))?.[0] ?? '';
    return { span: { start, end: start }, newText: `${indent}${comment('disable-next-line', ruleId)}\n` };
  }
  const line = lines.positionAt(span.start).line;
  const lineEnd = text.slice(0, line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length).trimEnd().length;
  const at = Math.min(block.span.end, Math.max(lineEnd, span.start));
  return { span: { start: at, end: at }, newText: ` ${comment('disable-line', ruleId)}` };
}

function commentForFile(ruleId: string, document: SpecDocument): Fix['edits'][number] {
  const at = document.frontMatter?.span.end ?? 0;
  return { span: { start: at, end: at }, newText: `${comment('disable-file', ruleId)}\n\n` };
}

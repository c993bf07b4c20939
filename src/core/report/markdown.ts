/** The review of one document as Markdown. */

import { KIND_TITLES } from '../document/types.ts';
import type { Diagnostic, Severity } from '../rules/types.ts';
import { type CheckedFile, fitOf } from './json.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/**
 * @param linkTo gives the target of a link to an offset of the document; without it places are plain text
 */
export function reviewMarkdown({ document, result }: CheckedFile, linkTo?: (offset: number) => string): string {
  const name = document.path.split('/').at(-1) || 'this document';
  const lines = [`# Review of ${escaped(name)}`, ''];
  if (document.kind === null) {
    lines.push('This is no product spec that Needfirst knows, so it has nothing to say about it.', '');
    return lines.join('\n');
  }
  lines.push(verdict(KIND_TITLES[document.kind], { document, result }), '');
  const sections = document.sections.filter((section) =>
    result.diagnostics.some((each) => sectionOf(each) === section.index),
  );
  function sectionOf({ span }: Diagnostic): number {
    const found = document.sections.findLast((section) => section.span.start <= span.start);
    return found?.index ?? 0;
  }
  for (const section of sections) {
    const heading = section.heading
      ? document.text.slice(section.heading.span.start, section.heading.span.end)
      : 'Before the first heading';
    lines.push(`## ${oneLine(heading)}`, '');
    for (const diagnostic of result.diagnostics.filter((each) => sectionOf(each) === section.index)) {
      const { line } = document.lines.positionAt(diagnostic.span.start);
      const place = linkTo ? `[line ${line + 1}](${linkTo(diagnostic.span.start)})` : `line ${line + 1}`;
      lines.push(`- ${place}, ${diagnostic.severity}: ${escaped(diagnostic.message)} \`${diagnostic.ruleId}\``);
    }
    lines.push('');
  }
  if (result.suppressed.length > 0) {
    lines.push('## Disabled by comments', '');
    for (const { diagnostic, reason } of result.suppressed) {
      const { line } = document.lines.positionAt(diagnostic.span.start);
      lines.push(`- line ${line + 1}: \`${diagnostic.ruleId}\`, ${reason ? escaped(reason) : 'no reason given'}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** Kind, stance, counts, balance and fit in a few lines. */
function verdict(kind: string, { document, result }: CheckedFile): string {
  const counts = ORDER.map(
    (severity) => [severity, result.diagnostics.filter((each) => each.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}${count > 1 && severity !== 'information' ? 's' : ''}`);
  const balance =
    document.balance === undefined
      ? 'not enough text to judge'
      : `${document.balance} of 100 (0 all product, 100 all customer)`;
  return [
    `**${kind}**, ${document.stance.stance}. ${counts.length > 0 ? `Found ${counts.join(', ')}.` : 'Nothing to report.'}`,
    '',
    `- Balance: ${balance}`,
    `- Fit with the declared stance: ${fitOf(document, result)} of 100`,
  ].join('\n');
}

const escaped = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>#|]/g, '\\$&');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

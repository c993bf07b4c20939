/** Adds lines to a document's front matter, which is made where there is none. */
import type { SpecDocument } from '../document/types.ts';
import type { TextEdit } from '../text.ts';

/**
 * The edit that adds lines of YAML, or puts a line in the place of the entry of its name; undefined where the front matter
 * is broken, or not written with a line an entry.
 * @param under the entry that the lines go into; it is made where it is missing
 */
export function frontMatterEdit(
  lines: string,
  under: string | undefined,
  { frontMatter, text }: SpecDocument,
): TextEdit | undefined {
  const own = lines.trimEnd();
  const whole = under === undefined ? own : `${under}:\n${indented(own, '  ')}`;
  if (!frontMatter) return insertion(text.startsWith('\uFEFF') ? 1 : 0, `---\n${whole}\n---\n\n`);
  if (frontMatter.problems.length > 0) return undefined;
  const entry = under === undefined ? undefined : frontMatter.entries.get(under);
  if (!entry) return insertion(closingLine(text, frontMatter.span.end), `${whole}\n`);
  const same = frontMatter.entries.get(`${under}.${own.slice(0, own.indexOf(':'))}`);
  if (same) return { span: same.span, newText: own };
  const children = [...frontMatter.entries].filter(([name]) => name.startsWith(`${under}.`));
  const first = children[0]?.[1].key.start;
  if (!entry.isBlock || first === undefined) return undefined;
  const indentation = text.slice(text.lastIndexOf('\n', first) + 1, first);
  return insertion(first, `${indented(own, indentation).trimStart()}\n${indentation}`);
}

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });

const indented = (lines: string, by: string): string => lines.replace(/^/gm, by);

/** Where the line of the closing fence begins. */
function closingLine(text: string, end: number): number {
  const before = text.slice(0, end).replace(/\r?\n$/, '');
  return before.lastIndexOf('\n') + 1;
}

/** Fixes: literal ones that are safe in bulk, scaffolds with tab stops for the rest. */
import type { Anatomy } from '../document/anatomy.ts';
import { sentencesIn } from '../document/lookup.ts';
import type { Sentence, SpecDocument } from '../document/types.ts';
import { capitalised, plural } from '../english.ts';
import { covers, type Span } from '../text.ts';
import { deletion } from './deletion.ts';
import { frontMatterEdit } from './frontMatterFix.ts';
import { dictionary, flag, mapping, oneOf, optional, text, type Values } from './schema.ts';
import type { Fix } from './types.ts';

const fields = {
  title: text('What the author chooses from the menu.'),
  delete: optional(flag('Deletes the words found; only where a sentence remains that reads well.')),
  replace: optional(dictionary('Replaces the words found: from a dictionary form to its replacement.')),
  template: optional(
    text('A snippet in VS Code’s syntax; ${customer}, ${product}, ${match} and ${sentence} are filled in.'),
  ),
  at: optional(
    oneOf(
      ['match', 'sentence', 'after', 'end'],
      'What the template replaces, or `after` to add it behind the sentence, `end` to add it before its stop; the sentence when not given.',
    ),
  ),
  'front-matter': optional(text('Lines of YAML with tab stops that are added to the front matter.')),
  under: optional(text('The entry of the front matter that the lines go into.')),
};

export const fixField = mapping(fields, 'What the lightbulb offers.');
export type FixData = Values<typeof fields>;

/** The fixes for words found in a sentence. Offered only where no markup stands in what they would replace. */
export function sentenceFixes(data: FixData, span: Span, sentence: Sentence, document: SpecDocument): Fix[] {
  const fixes: Fix[] = [];
  if (data.delete && isPlain(span, sentence, document)) {
    const edits = deletion(span, sentence, document);
    if (edits) fixes.push({ title: data.title, kind: 'literal', edits });
  }
  const newText = data.replace && replacement(data.replace, span, document);
  if (newText !== undefined && isPlain(span, sentence, document)) {
    fixes.push({ title: `${data.title}: “${newText}”`, kind: 'literal', edits: [{ span, newText }] });
  }
  if (data.template) {
    const place = data.at === 'match' ? span : sentence.span;
    if (data.at === 'after' || data.at === 'end') {
      const at = data.at === 'after' ? place.end : beforeStop(sentence, document);
      const added = render(data.template, span, sentence, document, data.at === 'end');
      fixes.push({
        title: data.title,
        kind: 'scaffold',
        edits: [{ span: { start: at, end: at }, newText: data.at === 'after' ? ` ${added}` : added }],
      });
    } else if (isPlain(place, sentence, document)) {
      fixes.push({
        title: data.title,
        kind: 'scaffold',
        edits: [{ span: place, newText: render(data.template, span, sentence, document) }],
      });
    }
  }
  return fixes;
}

/** The fixes for what a rule found that looks at the document as a whole: in its front matter, or where the span ends. */
export function documentFixes(data: FixData, span: Span, document: SpecDocument): Fix[] {
  const lines = data['front-matter'];
  if (lines === undefined) {
    const sentence = sentencesIn(document, span).at(-1);
    return sentence ? sentenceFixes(data, span, sentence, document) : [];
  }
  const edit = frontMatterEdit(lines, data.under, document);
  return edit ? [{ title: data.title, kind: 'scaffold', edits: [edit] }] : [];
}

/** Whether text and prose agree over a span, so that replacing it can destroy no markup. */
const isPlain = (span: Span, { block }: Sentence, { text: source }: SpecDocument): boolean =>
  covers(block.span, span) &&
  source.slice(span.start, span.end) === block.prose.slice(span.start - block.span.start, span.end - block.span.start);

function replacement(table: Readonly<Record<string, string>>, span: Span, document: SpecDocument): string | undefined {
  const found = document.text.slice(span.start, span.end);
  const lower = found.toLowerCase();
  const key = Object.keys(table).find((entry) => entry.toLowerCase() === lower);
  const value = key === undefined ? undefined : table[key];
  return value !== undefined && /^[A-ZÀ-Þ]/.test(found) ? capitalised(value) : value;
}

/** Where a sentence can be carried on: before the full stop at its end, if it has one. */
const beforeStop = ({ span }: Sentence, { text: source }: SpecDocument): number =>
  /[.!]/.test(source.charAt(span.end - 1)) ? span.end - 1 : span.end;

/**
 * Fills in the document's own names; what it does not name stays a tab stop of that name.
 * @param carriesOn whether the text goes on with a sentence rather than beginning one
 */
function render(template: string, span: Span, sentence: Sentence, document: SpecDocument, carriesOn = false): string {
  const source = (of: Span): string => document.text.slice(of.start, of.end);
  const values: Record<string, string | undefined> = {
    // Learned names are singular, and a sentence about customers speaks of several.
    customer: document.names.customer && plural(document.names.customer),
    product: document.names.product,
    match: source(span),
    sentence: source(sentence.span),
  };
  const text = template.replace(/\$\{(customer|product|match|sentence)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : snippetText(value);
  });
  return !carriesOn && /^[a-zß-ÿ]/.test(text) ? capitalised(text) : text;
}

/** Escapes what a snippet would take for syntax. */
const snippetText = (value: string): string => value.replace(/[\\$}]/g, '\\$&');

/** Inserts a part that is missing behind the last of those that come before it, in the document's own heading style. */
export function insertPart(role: string, document: SpecDocument, anatomy: Anatomy): Fix[] {
  const part = anatomy.part(role);
  if (!part?.scaffold || document.kind === null) return [];
  const expected = anatomy.order(document.kind);
  const earlier = new Set(expected.slice(0, Math.max(0, expected.indexOf(role))));
  const named = document.sections.filter((section) => section.heading && section.level > 1 && section.level < 7);
  const lead = named.filter((section) => section.role !== undefined && earlier.has(section.role)).at(-1);
  const level = Math.min(6, Math.max(2, (lead ?? named.find((section) => section.named))?.level ?? 2));
  const at = lead ? endOf(lead.index, document) : document.text.length;
  const before = document.text.slice(0, at);
  const gap = before === '' || /\n\r?\n$/.test(before.slice(-3)) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const newText = `${gap}${'#'.repeat(level)} ${part.scaffold.title}\n\n${part.scaffold.body.trimEnd()}\n\n`;
  return [{ title: `Add “${part.title}”`, kind: 'scaffold', edits: [{ span: { start: at, end: at }, newText }] }];
}

/** Where a section ends, its subsections included. */
function endOf(index: number, document: SpecDocument): number {
  const level = document.sections[index]?.level ?? 0;
  const next = document.sections.slice(index + 1).find((section) => section.level <= level);
  return next?.span.start ?? document.text.length;
}

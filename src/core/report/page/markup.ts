/**
 * A piece of a page as data. Pages are made of it and never of HTML text: the export writes it with everything escaped, the
 * editor's page builds elements from it, and neither way can text of a document become markup.
 */
import { htmlText } from '../plainText.ts';

export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

export type Attributes = Readonly<Record<string, string>>;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** The elements that a page may have; among them none that loads, runs or sends anything. */
export const TAGS = words(
  'main header section h1 h2 h3 p div span strong code ul ol li dl dt dd table caption thead tbody tr th td button svg rect line',
);

const ATTRIBUTES = words(
  'id class role tabindex scope type viewBox preserveAspectRatio x y width height x1 x2 y1 y2 rx focusable',
);

/** Whether an element may have an attribute: none that loads or runs anything. */
export const isAttribute = (name: string): boolean => ATTRIBUTES.has(name) || /^(?:aria|data)-[a-z]+$/.test(name);

/** An element. Children that are undefined are left out. */
export const h = (
  tag: string,
  attributes: Attributes,
  ...children: readonly (Markup | undefined)[]
): MarkupElement => ({
  tag,
  attributes,
  children: children.filter((child) => child !== undefined),
});

/** A key for each name, the same one whatever else comes and goes: the second of a name has another than the first. */
export function toldApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const turn = (seen.get(name) ?? 0) + 1;
    seen.set(name, turn);
    return `${turn} ${name}`;
  });
}

/** Elements that hold nothing and need no end tag. */
const EMPTY = words('rect line');

/** What only the script of the editor's page needs, `data-…`, is left out. */
export function markupToHtml(markup: Markup): string {
  if (typeof markup === 'string') return htmlText(markup);
  const { tag, attributes, children } = markup;
  const written = Object.entries(attributes)
    .filter(([name]) => !name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${htmlText(value)}"`);
  const start = `<${tag}${written.join('')}`;
  return EMPTY.has(tag) ? `${start}/>` : `${start}>${children.map(markupToHtml).join('')}</${tag}>`;
}

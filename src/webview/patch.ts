/** Turns markup into elements, changing as little as it can: what stays keeps its focus, and the page its scroll. */
import { isAttribute, type Markup, type MarkupElement, TAGS } from '../core/report/page/markup.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS: ReadonlySet<string> = new Set(['svg', 'rect', 'line']);
const KEY = 'data-key';

/** Makes the children of an element equal to some markup. Elements with the same `data-key` are taken to be the same. */
export function patch(parent: Element, children: readonly Markup[]): void {
  const known = new Map([...parent.children].map((child) => [child.getAttribute(KEY), child]));
  const wanted = new Set(children.map(keyOf));
  for (const [key, child] of known) if (key !== null && !wanted.has(key)) child.remove();
  let next = parent.firstChild;
  for (const markup of children) {
    const key = keyOf(markup);
    const candidate = key === null ? next : (known.get(key) ?? null);
    if (key !== null) known.delete(key);
    const node = candidate && fits(candidate, markup) ? candidate : create(markup);
    if (node === next) next = node.nextSibling;
    else parent.insertBefore(node, next);
    fill(node, markup);
  }
  while (next) {
    const rest = next;
    next = next.nextSibling;
    rest.remove();
  }
}

const keyOf = (markup: Markup): string | null => (typeof markup === 'string' ? null : (markup.attributes[KEY] ?? null));

function fits(node: ChildNode, markup: Markup): boolean {
  if (typeof markup === 'string') return node instanceof Text;
  return node instanceof Element && node.localName === markup.tag && node.getAttribute(KEY) === keyOf(markup);
}

function create(markup: Markup): Text | Element {
  if (typeof markup === 'string') return document.createTextNode('');
  const { tag } = markup;
  if (!TAGS.has(tag)) throw new Error(`A page has no <${tag}>.`);
  return SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
}

function fill(node: ChildNode, markup: Markup): void {
  if (typeof markup === 'string') {
    if (node.textContent !== markup) node.textContent = markup;
  } else if (node instanceof Element) {
    setAttributes(node, markup);
    patch(node, markup.children);
  }
}

function setAttributes(element: Element, { attributes }: MarkupElement): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (!isAttribute(name)) throw new Error(`A page has no attribute ${name}.`);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** The page on one document. */
import type { PartLine, Summary } from '../summary.ts';
import { button, exportButtons, lineLink } from './actions.ts';
import { findings, others, suppressed } from './findings.ts';
import { type Attributes, h, type Markup, type MarkupElement, toldApart } from './markup.ts';
import { numbers } from './numbers.ts';
import { opposedBars, percent } from './pictures.ts';

export interface PageOptions {
  /** Whether it is shown in the editor, where its reader can act. */
  readonly isLive: boolean;
  /** Tells apart the headings' ids where several reports share a page. */
  readonly id?: string;
}

export function documentPage(summary: Summary, { isLive, id = '' }: PageOptions): MarkupElement {
  const { kind, kindTitle, stance, title, verdict, path, name } = summary;
  const heading = `title${id}`;
  const focusable: Attributes = isLive ? { tabindex: '-1' } : {};
  if (kind === null) {
    return h(
      'main',
      { 'aria-labelledby': heading },
      h('h1', { id: heading }, name),
      h('p', { class: 'verdict' }, verdict),
    );
  }
  const chapter = (key: string, label: string, ...content: readonly (Markup | undefined)[]): Markup =>
    h(
      'section',
      { 'aria-labelledby': `${key}${id}`, 'data-key': key },
      h('h2', { id: `${key}${id}`, ...focusable }, label),
      ...content,
    );
  return h(
    'main',
    { 'aria-labelledby': heading },
    h(
      'header',
      {},
      h('p', { class: 'muted' }, `${kindTitle} · ${stance} · ${path || name}`),
      h('h1', { id: heading, ...focusable }, title),
      h('p', { class: 'verdict' }, verdict),
      isLive ? exportButtons() : undefined,
    ),
    chapter('numbers', 'Balance and fit', numbers(summary, isLive)),
    summary.sections.length > 0
      ? chapter('picture', 'Customer and product, section by section', picture(summary, isLive))
      : undefined,
    chapter('parts', 'What it has and lacks', parts(summary.parts, isLive)),
    summary.first.length > 0
      ? chapter('first', 'Worth fixing first', findings('ol', summary.first, isLive))
      : undefined,
    summary.others.length > 0
      ? chapter(
          'others',
          summary.first.length > 0 ? 'Other findings, by section' : 'Findings, by section',
          ...others(summary, isLive),
        )
      : undefined,
    summary.suppressed.length > 0
      ? chapter('suppressed', 'Disabled by comments', suppressed(summary, isLive))
      : undefined,
  );
}

/** A table with a bar in each row: the table is the picture's alternative in words. */
function picture({ sections }: Summary, isLive: boolean): Markup {
  const most = (side: 'customer' | 'product'): number => Math.max(...sections.map((row) => row[side]));
  const room = { product: most('product'), customer: most('customer') };
  const keys = toldApart(sections.map(({ heading }) => heading));
  const rows = sections.map((row, index) =>
    h(
      'tr',
      { 'data-key': keys[index] ?? '' },
      h(
        'th',
        { scope: 'row' },
        isLive
          ? button(row.heading, { do: 'jump', start: String(row.span.start), end: String(row.span.end) })
          : row.heading,
      ),
      h('td', { class: 'figure' }, percent(row.product)),
      h('td', {}, opposedBars(row.product, row.customer, room)),
      h('td', { class: 'figure after' }, percent(row.customer)),
    ),
  );
  const header = (label: string, style?: string): Markup =>
    h('th', { scope: 'col', ...(style && { class: style }) }, label);
  return h(
    'table',
    { class: 'picture' },
    h(
      'caption',
      {},
      'How much each section says for the product (left, outlined) and for the customer (right), of all that is said.',
    ),
    h(
      'thead',
      {},
      h('tr', {}, header('Section'), header('Product', 'figure'), header('Weight'), header('Customer', 'figure after')),
    ),
    h('tbody', {}, ...rows),
  );
}

const parts = (lines: readonly PartLine[], isLive: boolean): Markup =>
  h('ul', { class: 'parts' }, ...lines.map((line) => part(line, isLive)));

function part({ element, title, isThere, place, note }: PartLine, isLive: boolean): Markup {
  const isInsertable = isLive && !isThere && element !== 'problem_first';
  const insert = (): Markup => button('Insert', { do: 'insert', element }, { 'aria-label': `Insert a part: ${title}` });
  const action = place ? lineLink(place, title, isLive) : isInsertable ? insert() : undefined;
  return h(
    'li',
    { class: isThere ? 'has' : 'lacks', 'data-key': element },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, isThere ? '✓' : '✗'),
    h('span', { class: 'muted word' }, isThere ? 'Has ' : 'Lacks '),
    h('span', {}, note ? `${title}, ${note}: ` : `${title} `, action),
  );
}

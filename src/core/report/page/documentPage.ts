/** The page on one document. */
import { BANDS } from '../balanceWords.ts';
import { EXPECTED } from '../elements.ts';
import type { Finding, PartLine, Summary } from '../summary.ts';
import { count } from '../workspace.ts';
import { button, exportButtons, lineLink, ruleLink } from './actions.ts';
import { h, type Markup, type MarkupElement } from './markup.ts';
import { opposedBars, percent, scale } from './pictures.ts';

export interface PageOptions {
  /** Whether it is shown in the editor, where its reader can act. */
  readonly isLive: boolean;
  /** Tells apart the headings' ids where several reports share a page. */
  readonly id?: string;
}

/** Reasons beside the grade. */
const MOST_REASONS = 4;

export function documentPage(summary: Summary, { isLive, id = '' }: PageOptions): MarkupElement {
  const { kind, kindTitle, stance, title, verdict, path, name } = summary;
  const heading = `title${id}`;
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
      h('h2', { id: `${key}${id}` }, label),
      ...content,
    );
  return h(
    'main',
    { 'aria-labelledby': heading },
    h(
      'header',
      {},
      h('p', { class: 'muted' }, `${kindTitle} · ${stance} · ${path || name}`),
      h('h1', { id: heading }, title),
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
    summary.others.length > 0 ? chapter('others', 'Other findings, by section', ...others(summary, isLive)) : undefined,
    summary.suppressed.length > 0
      ? chapter('suppressed', 'Disabled by comments', suppressed(summary, isLive))
      : undefined,
  );
}

/** Two numbers, neither of them without its reasons. */
function numbers({ balance, fit, stance }: Summary, isLive: boolean): Markup {
  const number = (value: number | null): Markup =>
    value === null
      ? h('span', { class: 'number' }, '–')
      : h('span', {}, h('span', { class: 'number' }, String(value)), ' of 100');
  const more = fit.reasons.length - MOST_REASONS;
  const reasons = fit.reasons
    .slice(0, MOST_REASONS)
    .map(({ ruleId, title, findings: found, points }) =>
      h(
        'li',
        { 'data-key': ruleId },
        h('span', { class: 'points' }, `−${points}`),
        h('span', {}, `${title}${found > 1 ? `, ${count(found, 'finding')}` : ''} `, ruleLink(ruleId, isLive)),
      ),
    );
  return h(
    'dl',
    { class: 'numbers' },
    h(
      'div',
      {},
      h('dt', {}, 'Balance of customer and product'),
      h(
        'dd',
        {},
        number(balance.value),
        balance.value === null ? undefined : scale(balance.value, BANDS[stance]),
        h('p', {}, balance.reason),
      ),
    ),
    h(
      'div',
      {},
      h('dt', {}, 'Fit with what it sets out to be'),
      h(
        'dd',
        {},
        number(fit.value),
        reasons.length > 0
          ? h(
              'ul',
              { class: 'reasons' },
              ...reasons,
              more > 0 ? h('li', {}, `and ${count(more, 'lesser reason')}`) : undefined,
            )
          : h('p', {}, 'Nothing takes off from it.'),
      ),
    ),
  );
}

/** A table with a bar in each row: the table is the picture's alternative in words. */
function picture({ sections }: Summary, isLive: boolean): Markup {
  const most = Math.max(...sections.flatMap(({ customer, product }) => [customer, product]));
  const rows = sections.map((row, index) =>
    h(
      'tr',
      { 'data-key': `${index} ${row.heading}` },
      h(
        'th',
        { scope: 'row' },
        isLive
          ? button(row.heading, { do: 'jump', start: String(row.span.start), end: String(row.span.end) })
          : row.heading,
      ),
      h('td', { class: 'figure' }, percent(row.product)),
      h('td', {}, opposedBars(row.product, row.customer, most)),
      h('td', { class: 'figure' }, percent(row.customer)),
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
      h('tr', {}, header('Section'), header('Product', 'figure'), header('Weight'), header('Customer', 'figure')),
    ),
    h('tbody', {}, ...rows),
  );
}

const parts = (lines: readonly PartLine[], isLive: boolean): Markup =>
  h('ul', { class: 'parts' }, ...lines.map((line) => part(line, isLive)));

function part({ element, title, isThere, place, note }: PartLine, isLive: boolean): Markup {
  const isInsertable = isLive && !isThere && !place && element !== 'problem_first';
  return h(
    'li',
    { class: isThere ? 'has' : 'lacks', 'data-key': element },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, isThere ? '✓' : '✗'),
    h('span', { class: 'muted word' }, isThere ? 'Has ' : 'Lacks '),
    h('span', {}, title, ' '),
    place
      ? h('span', {}, note && `${note}: `, lineLink(place, title, isLive))
      : isInsertable
        ? button('Insert', { do: 'insert', element }, { 'aria-label': `Insert a part: ${EXPECTED[element].title}` })
        : undefined,
  );
}

const SIGNS = { error: '✖', warning: '▲', information: '●', hint: '○' } as const;
const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' } as const;

function findings(list: 'ol' | 'ul', found: readonly Finding[], isLive: boolean): Markup {
  const seen = new Map<string, number>();
  const items = found.map((finding) => {
    const { ruleId, title, severity, message } = finding;
    const turn = seen.get(ruleId) ?? 0;
    seen.set(ruleId, turn + 1);
    return h(
      'li',
      { 'data-key': `${ruleId} ${turn}` },
      h(
        'p',
        {},
        h(
          'span',
          { class: `severity ${severity}` },
          h('span', { 'aria-hidden': 'true' }, `${SIGNS[severity]} `),
          SEVERITY_WORDS[severity],
        ),
        ' ',
        message,
      ),
      h('p', { class: 'where' }, lineLink(finding, title, isLive), ' · ', ruleLink(ruleId, isLive)),
    );
  });
  return h(list, { class: 'findings' }, ...items);
}

const others = ({ others: groups }: Summary, isLive: boolean): readonly Markup[] =>
  groups.map(({ heading, findings: found }, index) =>
    h('div', { 'data-key': `${index} ${heading}` }, h('h3', {}, heading), findings('ul', found, isLive)),
  );

const suppressed = ({ suppressed: lines }: Summary, isLive: boolean): Markup =>
  h(
    'ul',
    { class: 'findings' },
    ...lines.map((line) =>
      h(
        'li',
        {},
        h('p', {}, line.reason ?? 'No reason given.'),
        h('p', { class: 'where' }, lineLink(line, line.title, isLive), ' · ', ruleLink(line.ruleId, isLive)),
      ),
    ),
  );

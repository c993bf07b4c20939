/** The page on many documents. */
import { COLUMNS, type Column, count, type DocumentRow, type Order, type WorkspaceSummary } from '../workspace.ts';
import { button, exportButtons, ruleLink } from './actions.ts';
import { h, type Markup, type MarkupElement } from './markup.ts';
import { plainBar } from './pictures.ts';

const TITLES: Readonly<Record<Column, string>> = {
  path: 'Document',
  kindTitle: 'Kind',
  balance: 'Balance',
  fit: 'Fit',
  findings: 'Findings',
};

/**
 * @param linkTo the link to a document in an export; in the editor, when not given, there are buttons that open and sort
 */
export function workspacePage(
  summary: WorkspaceSummary,
  order: Order,
  linkTo?: (path: string) => Markup,
): MarkupElement {
  const isLive = linkTo === undefined;
  const { verdict, documents, otherFiles, distribution, rules } = summary;
  const chapter = (key: string, label: string, ...content: readonly (Markup | undefined)[]): Markup =>
    h('section', { 'aria-labelledby': key, 'data-key': key }, h('h2', { id: key }, label), ...content);
  const header = h(
    'header',
    {},
    h('h1', { id: 'title' }, 'Product specs'),
    h('p', { class: 'verdict' }, verdict),
    isLive ? exportButtons() : undefined,
  );
  if (documents.length === 0) return h('main', { 'aria-labelledby': 'title' }, header);
  return h(
    'main',
    { 'aria-labelledby': 'title' },
    header,
    chapter(
      'documents',
      'Documents',
      documentTable(documents, order, linkTo),
      otherFiles > 0
        ? h(
            'p',
            { class: 'muted' },
            `${count(otherFiles, 'other file')} ${otherFiles === 1 ? 'is' : 'are'} no product spec.`,
          )
        : undefined,
    ),
    chapter('distribution', 'Balance of customer and product', distributionTable(distribution)),
    rules.length > 0 ? chapter('rules', 'Most frequent rules', ruleTable(rules, isLive)) : undefined,
  );
}

function documentTable(
  documents: readonly DocumentRow[],
  order: Order,
  linkTo: ((path: string) => Markup) | undefined,
): Markup {
  const isLive = linkTo === undefined;
  const header = (column: Column): Markup => {
    const isSorted = column === order.column;
    const label = TITLES[column];
    const sign = isSorted && isLive ? h('span', { 'aria-hidden': 'true' }, order.descending ? ' ▼' : ' ▲') : undefined;
    return h(
      'th',
      {
        scope: 'col',
        ...(isNumber(column) && { class: 'figure' }),
        ...(isSorted && { 'aria-sort': order.descending ? 'descending' : 'ascending' }),
      },
      isLive ? button(label, { do: 'sort', column }) : label,
      sign,
    );
  };
  const rows = documents.map((row) =>
    h(
      'tr',
      { 'data-key': row.path },
      h('th', { scope: 'row' }, linkTo ? linkTo(row.path) : button(row.path, { do: 'open', path: row.path })),
      h('td', {}, row.kindTitle),
      h('td', { class: 'figure' }, row.balance === null ? '–' : String(row.balance)),
      h('td', { class: 'figure' }, String(row.fit)),
      h('td', { class: 'figure' }, String(row.findings)),
    ),
  );
  return h(
    'table',
    { class: 'documents' },
    h('caption', {}, 'Balance: 0 is all product, 100 all customer. Fit: 100 less what its findings take off.'),
    h('thead', {}, h('tr', {}, ...COLUMNS.map(header))),
    h('tbody', {}, ...rows),
  );
}

const isNumber = (column: Column): boolean => column === 'balance' || column === 'fit' || column === 'findings';

function distributionTable(buckets: WorkspaceSummary['distribution']): Markup {
  const most = Math.max(...buckets.map(({ documents }) => documents));
  const rows = buckets.map(({ label, documents }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, label),
      h('td', {}, plainBar(documents / most, count(documents, 'document'))),
      h('td', { class: 'figure' }, String(documents)),
    ),
  );
  return h(
    'table',
    { class: 'picture distribution' },
    h('caption', {}, 'How many documents have which balance.'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Balance'),
        h('th', { scope: 'col' }, 'Share'),
        h('th', { scope: 'col', class: 'figure' }, 'Documents'),
      ),
    ),
    h('tbody', {}, ...rows),
  );
}

const ruleTable = (rules: WorkspaceSummary['rules'], isLive: boolean): Markup =>
  h(
    'table',
    { class: 'documents' },
    h('caption', {}, 'The rules with the most findings.'),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, 'Rule'),
        h('th', { scope: 'col', class: 'figure' }, 'Findings'),
        h('th', { scope: 'col', class: 'figure' }, 'Documents'),
      ),
    ),
    h(
      'tbody',
      {},
      ...rules.map(({ ruleId, title, findings, documents }) =>
        h(
          'tr',
          { 'data-key': ruleId },
          h('th', { scope: 'row' }, `${title} `, ruleLink(ruleId, isLive)),
          h('td', { class: 'figure' }, String(findings)),
          h('td', { class: 'figure' }, String(documents)),
        ),
      ),
    ),
  );

/** Lists of findings on the page on one document. */
import type { Finding, Summary } from '../summary.ts';
import { lineLink, ruleLink } from './actions.ts';
import { h, type Markup, toldApart } from './markup.ts';

const SIGNS = { error: '✖', warning: '▲', information: '●', hint: '○' } as const;
const SEVERITY_WORDS = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' } as const;

export function findings(list: 'ol' | 'ul', found: readonly Finding[], isLive: boolean): Markup {
  const keys = toldApart(found.map(({ ruleId }) => ruleId));
  const items = found.map((finding, index) => {
    const { ruleId, title, severity, message } = finding;
    return h(
      'li',
      { 'data-key': keys[index] ?? '' },
      h(
        'p',
        {},
        h('span', { class: severity, 'aria-hidden': 'true' }, `${SIGNS[severity]} `),
        h('span', { class: 'severity' }, SEVERITY_WORDS[severity]),
        ' ',
        message,
      ),
      h('p', { class: 'where' }, lineLink(finding, title, isLive), ' · ', ruleLink(ruleId, isLive)),
    );
  });
  return h(list, { class: 'findings' }, ...items);
}

export function others({ others: groups }: Summary, isLive: boolean): readonly Markup[] {
  const keys = toldApart(groups.map(({ heading }) => heading));
  return groups.map(({ heading, findings: found }, index) =>
    h('div', { 'data-key': keys[index] ?? '' }, h('h3', {}, heading), findings('ul', found, isLive)),
  );
}

export const suppressed = ({ suppressed: lines }: Summary, isLive: boolean): Markup =>
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

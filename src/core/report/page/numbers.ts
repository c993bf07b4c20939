/** Balance and fit on the page on one document. */
import { BANDS } from '../balanceWords.ts';
import type { Summary } from '../summary.ts';
import { count } from '../workspace.ts';
import { ruleLink } from './actions.ts';
import { h, type Markup } from './markup.ts';
import { scale } from './pictures.ts';

/** Reasons beside the grade. */
const MOST_REASONS = 4;

/** Two numbers, neither of them without its reasons. */
export function numbers({ balance, fit, stance }: Summary, isLive: boolean): Markup {
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
        ...(balance.value === null ? [] : [scale(balance.value, BANDS[stance]), ends()]),
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
              more > 0 ? h('li', {}, h('span', {}), h('span', {}, `and ${count(more, 'lesser reason')}`)) : undefined,
            )
          : h('p', {}, 'Nothing takes off from it.'),
      ),
    ),
  );
}

/** The picture says it to those who do not see it. */
const ends = (): Markup =>
  h('div', { class: 'ends', 'aria-hidden': 'true' }, h('span', {}, 'product'), h('span', {}, 'customer'));

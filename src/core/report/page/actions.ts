/** What a reader can do on the page in the editor. An export has the same words and nothing to press. */
import type { Element } from '../../document/types.ts';
import type { Place } from '../summary.ts';
import type { Column } from '../workspace.ts';
import { type Attributes, h, type Markup } from './markup.ts';

/** Goes as `data-…` attributes to the page's script, which hands it back when the button is pressed. */
export type Action =
  | { readonly do: 'jump'; readonly start: string; readonly end: string }
  | { readonly do: 'insert'; readonly element: Element }
  | { readonly do: 'explain'; readonly rule: string }
  | { readonly do: 'open'; readonly path: string }
  | { readonly do: 'sort'; readonly column: Column }
  | { readonly do: 'copy' | 'markdown' | 'html' };

/** A button; all of them look like links, as there are many of them. */
export function button(label: string, action: Action, attributes: Attributes = {}): Markup {
  const data = Object.fromEntries(Object.entries(action).map(([name, value]) => [`data-${name}`, value]));
  return h('button', { type: 'button', class: 'link', ...data, ...attributes }, label);
}

/** A line of the document, to go to where that is possible. */
export function lineLink({ line, span }: Place, what: string, isLive: boolean): Markup {
  const label = `Line ${line}`;
  if (!isLive) return h('span', { class: 'muted' }, label);
  const jump = { do: 'jump', start: String(span.start), end: String(span.end) } as const;
  return button(label, jump, { 'aria-label': `${label}: ${what}` });
}

/** The id of a rule, to be explained where that is possible. */
export function ruleLink(ruleId: string, isLive: boolean): Markup {
  const isExplained = isLive && !ruleId.startsWith('needfirst/');
  if (!isExplained) return h('code', {}, ruleId);
  return button(ruleId, { do: 'explain', rule: ruleId }, { class: 'link code', 'aria-label': `Explain ${ruleId}` });
}

/** The buttons at the head of a report. */
export const exportButtons = (): Markup =>
  h(
    'div',
    { class: 'actions', role: 'group', 'aria-label': 'Share this report' },
    button('Copy as Markdown', { do: 'copy' }),
    button('Save as Markdown…', { do: 'markdown' }),
    button('Save as HTML…', { do: 'html' }),
  );

/** What the editor and its page say to each other. The page shows text of strangers, so nothing that it says is believed. */
import { ELEMENTS, type Element } from '../../document/types.ts';
import { COLUMNS, type Column } from '../workspace.ts';
import type { Action } from './actions.ts';
import type { Markup } from './markup.ts';

/** From the editor to its page. */
export type ToPage =
  | {
      readonly do: 'show';
      readonly page: Markup;
      /** What the page is about. It keeps its scroll as long as this is the same, and gives it back after a restart. */
      readonly subject: string;
      /** What a screen reader is told when it has changed. */
      readonly status: string;
    }
  | { readonly do: 'announce'; readonly status: string };

/** From the page to its editor: it is there, or something was pressed. */
export type FromPage = { readonly do: 'ready' } | Action;

/** What the page keeps over a restart of the editor. */
export interface PageState {
  readonly subject: string;
  readonly scroll: number;
}

/** A message as it must be; undefined for everything else. */
export function readMessage(value: unknown): FromPage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { do: what, start, end, element, rule, path, column } = value as Readonly<Record<string, unknown>>;
  switch (what) {
    case 'ready':
    case 'copy':
    case 'markdown':
    case 'html':
      return { do: what };
    case 'jump':
      return isOffset(start) && isOffset(end) ? { do: what, start, end } : undefined;
    case 'insert':
      return ELEMENTS.includes(element as Element) ? { do: what, element: element as Element } : undefined;
    case 'sort':
      return COLUMNS.includes(column as Column) ? { do: what, column: column as Column } : undefined;
    case 'explain':
      return typeof rule === 'string' ? { do: what, rule } : undefined;
    case 'open':
      return typeof path === 'string' ? { do: what, path } : undefined;
    default:
      return undefined;
  }
}

const isOffset = (value: unknown): value is string => typeof value === 'string' && /^\d{1,9}$/.test(value);

/** The subject of what the page kept; undefined when it is nothing of ours. */
export function readSubject(state: unknown): string | undefined {
  const subject = typeof state === 'object' && state !== null ? (state as Partial<PageState>).subject : undefined;
  return typeof subject === 'string' ? subject : undefined;
}

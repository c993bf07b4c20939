/** The pages of the editor's report, each made from checked files. */
import type { Engine } from '../../engine.ts';
import type { JsonFile } from '../json.ts';
import { summarise, titlesOf } from '../summary.ts';
import { count, type Order, summariseWorkspace, type WorkspaceFile } from '../workspace.ts';
import { documentPage } from './documentPage.ts';
import { h, type Markup } from './markup.ts';
import { workspacePage } from './workspacePage.ts';

export interface LivePage {
  readonly page: Markup;
  /** The page in so few words that they can be said while somebody types. */
  readonly status: string;
}

/** The report on one document. */
export function reportPage(file: JsonFile, { rules }: Pick<Engine, 'rules'>): LivePage {
  const { kind, fit, diagnostics } = file;
  const page = documentPage(summarise(file, titlesOf(rules)), { isLive: true });
  return { page, status: kind === null ? 'No product spec' : `${count(diagnostics.length, 'finding')}, fit ${fit}` };
}

/** The report on many documents. */
export function workspaceReportPage(
  files: readonly WorkspaceFile[],
  { rules }: Pick<Engine, 'rules'>,
  order: Order,
): LivePage {
  const summary = summariseWorkspace(files, titlesOf(rules), order);
  return { page: workspacePage(summary, order), status: summary.verdict };
}

/** A page that only says why there is no report. */
export const noticePage = (title: string, text: string): LivePage => ({
  page: h('main', { 'aria-labelledby': 'title' }, h('h1', { id: 'title' }, title), h('p', { class: 'verdict' }, text)),
  status: text,
});

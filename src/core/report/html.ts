/** The report as one HTML file that needs nothing else: no script, nothing loaded, fit for paper, in light and dark. */
import type { Engine } from '../engine.ts';
import type { JsonReport } from './json.ts';
import { documentPage } from './page/documentPage.ts';
import { h, type Markup, type MarkupElement, markupToHtml } from './page/markup.ts';
import { EXPORT_COLOURS, STYLE } from './page/style.ts';
import { workspacePage } from './page/workspacePage.ts';
import { htmlText } from './plainText.ts';
import { summarise, titlesOf } from './summary.ts';
import { summariseWorkspace, WORST_FIRST } from './workspace.ts';

/** Whatever it shows, the page runs nothing and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report on one file, or on several with a page for each behind a table of all. */
export function toHtml({ files }: JsonReport, { rules }: Pick<Engine, 'rules'>): string {
  const titles = titlesOf(rules);
  const [only, ...others] = files;
  if (only && others.length === 0) {
    const summary = summarise(only, titles);
    return htmlPage(`Report on ${summary.name}`, documentPage(summary, { isLive: false }));
  }
  const summaries = files.filter(({ kind }) => kind !== null).map((file) => summarise(file, titles));
  const ids = new Map(summaries.map(({ path }, index) => [path, `-${index + 1}`]));
  const overview = workspacePage(summariseWorkspace(files, titles), WORST_FIRST, (path) =>
    h('a', { href: `#title${ids.get(path) ?? ''}` }, path),
  );
  const pages = summaries.map((summary) =>
    asArticle(documentPage(summary, { isLive: false, id: ids.get(summary.path) ?? '' })),
  );
  return htmlPage('Report on product specs', h('div', {}, overview, ...pages));
}

const asArticle = (page: MarkupElement): Markup => ({ ...page, tag: 'article' });

const htmlPage = (title: string, body: Markup): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${htmlText(title)}</title>
<style>${EXPORT_COLOURS}${STYLE}</style>
</head>
<body>
${markupToHtml(body)}
</body>
</html>
`;

/**
 * How the pages look: one column of text, and few colours, each with a shape or a word beside it. The colours are custom
 * properties that the export and the editor set, each in their way.
 */
export const STYLE = `
body { margin: 0; padding: 1.5rem 2rem 4rem; background: var(--background); color: var(--text); font: var(--font); line-height: 1.5; overflow-wrap: anywhere; }
main, article { max-width: 46rem; margin: 0 auto; }
article { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--rule); }
h1 { margin: 0.2rem 0 0.6rem; font-size: 1.9em; font-weight: 600; line-height: 1.2; }
h2 { margin: 2.6rem 0 0.8rem; padding-bottom: 0.3rem; border-bottom: 1px solid var(--rule); font-size: 1.2em; font-weight: 600; }
h3 { margin: 1.4rem 0 0.4rem; font-size: 1em; font-weight: 600; }
p { margin: 0 0 0.4rem; }
ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; }
code, .code { font-family: var(--code-font); font-size: 0.9em; }
.verdict { font-size: 1.2em; line-height: 1.45; }
.muted, .where, .severity, caption, .where code { color: var(--muted); }
.where { font-size: 0.92em; }
.actions { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; margin-top: 0.8rem; }
button { margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.link, a { color: var(--link); text-decoration: var(--underline, none); }
.link:hover, a:hover { text-decoration: underline; }
.link.code { font-family: var(--code-font); font-size: 0.9em; }
:focus-visible { outline: 1px solid var(--focus); outline-offset: 2px; }
.numbers { display: flex; flex-wrap: wrap; gap: 1.5rem 3rem; }
.numbers > div { flex: 1 1 17rem; }
.numbers dt { color: var(--muted); }
.number { font-size: 2.2em; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.reasons li { display: grid; grid-template-columns: minmax(3rem, max-content) 1fr; gap: 0.6rem; }
.points { font-variant-numeric: tabular-nums; text-align: end; }
svg { display: block; width: 100%; }
.bars { height: 1.25rem; }
.scale { height: 1rem; margin-top: 0.2rem; }
.customer, .count, .mark { fill: var(--customer); }
.product { fill: var(--product); fill-opacity: 0.3; stroke: var(--product); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.axis { stroke: var(--muted); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.track { fill: var(--rule); }
.band { fill: var(--customer); fill-opacity: 0.35; stroke: var(--customer); stroke-width: 1px; vector-effect: non-scaling-stroke; }
.ends { display: flex; justify-content: space-between; margin-bottom: 0.5rem; color: var(--muted); font-size: 0.92em; }
.mark { fill: var(--text); }
table { width: 100%; border-collapse: collapse; }
caption { padding-bottom: 0.5rem; text-align: start; font-size: 0.92em; }
th, td { padding: 0.15rem 0.8rem 0.15rem 0; text-align: start; vertical-align: middle; font-weight: 400; }
thead th { color: var(--muted); font-size: 0.92em; white-space: nowrap; }
.figure { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.figure.after { text-align: start; }
.picture { table-layout: fixed; }
.picture th:first-child { width: 34%; }
.picture .figure, .picture th.figure { width: 4.5rem; }
.picture.distribution th:first-child { width: 10rem; }
.picture.distribution .figure { width: 6rem; }
.picture td { padding-block: 0; }
.picture td:not(.figure) { padding-inline: 0.4rem; }
.documents td, .documents th { padding-block: 0.3rem; border-bottom: 1px solid var(--rule); }
.parts li { display: grid; grid-template-columns: 1.3rem 3.6rem 1fr; padding: 0.12rem 0; }
.parts .sign { font-weight: 600; }
.has .sign { color: var(--good); }
.lacks .sign { color: var(--warning); }
.findings li { padding: 0.45rem 0; }
.findings p { margin: 0; }
ol.findings { counter-reset: finding; }
ol.findings li { position: relative; padding-inline-start: 2rem; counter-increment: finding; }
ol.findings li::before { content: counter(finding); position: absolute; inset-inline-start: 0; color: var(--muted); font-variant-numeric: tabular-nums; }
.error { color: var(--error); }
.warning { color: var(--warning); }
.information, .hint { color: var(--information); }
@media (max-width: 34rem) { body { padding: 1rem 1rem 3rem; } .picture th:first-child { width: 40%; } .picture .figure, .picture th.figure { width: 3.2rem; } }
`;

/** The colours and fonts of the exported page, light and dark, and for paper. */
export const EXPORT_COLOURS = `
:root { color-scheme: light dark; --background: #fff; --text: #1f2328; --muted: #59636e; --rule: #d1d9e0; --link: #0550ae; --focus: #0550ae; --customer: #0a5cb8; --product: #953800; --good: #116329; --error: #b3261e; --warning: #7d4e00; --information: #0550ae; --font: 15px/1.5 system-ui, sans-serif; --code-font: ui-monospace, monospace; }
@media (prefers-color-scheme: dark) { :root { --background: #16191d; --text: #e6e9ed; --muted: #a2abb5; --rule: #3a424b; --link: #79b8ff; --focus: #79b8ff; --customer: #5aa9f5; --product: #f0a35e; --good: #56d364; --error: #ff8a80; --warning: #e3b341; --information: #79b8ff; } }
@media print { :root { --background: #fff; --text: #000; --muted: #444; --rule: #bbb; --link: #000; --customer: #0a5cb8; --product: #953800; --good: #000; --error: #000; --warning: #000; --information: #000; --font: 10.5pt/1.45 system-ui, sans-serif; } body { padding: 0; } main, article { max-width: none; } article { break-before: page; border: 0; } h2, h3, thead { break-after: avoid; } li, tr, .numbers > div { break-inside: avoid; } svg { print-color-adjust: exact; } }
`;

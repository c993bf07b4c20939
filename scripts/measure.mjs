// Measures every rule on documents that readers labelled, and keeps the figures in rules/measured.json, which the pages of
// the rules print:
//   npm run measure -- LABELS DOCUMENTS
// LABELS has one JSON file a document: id (its name in DOCUMENTS, without .md), labels (spans in UTF-16 code units with
// flag 1: a finding belongs here, 0: none does, "?": readers differ) and has (by element: true, false or "?").
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const [labelsFolder, documentsFolder] = process.argv.slice(2);
if (!documentsFolder) {
  console.error('usage: npm run measure -- LABELS DOCUMENTS');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const { createEngine } = await importTypeScript(join(root, 'src/core/index.ts'));
const { data } = await importTypeScript(join(root, 'src/core/data.generated.ts'));

const engine = createEngine();
/** Elements whose absence a rule reports. */
const elements = new Map(
  data.packs.flatMap(({ pack, rules }) => rules.map(({ id, options }) => [`${pack}/${id}`, options.element])),
);
const figures = Object.fromEntries(engine.rules.map(({ id }) => [id, { right: 0, wrong: 0, documents: 0 }]));
const files = readdirSync(labelsFolder)
  .filter((name) => name.endsWith('.json'))
  .sort();
for (const file of files) {
  const labelled = JSON.parse(readFileSync(join(labelsFolder, file), 'utf8'));
  const text = readFileSync(join(documentsFolder, `${labelled.id}.md`), 'utf8');
  const document = engine.read(text, { path: `${labelled.id}.md` });
  const seen = new Set();
  for (const diagnostic of engine.check(document).diagnostics) count(diagnostic, labelled, seen);
  // A rule of the strict set is measured by itself: in the set, others would often be shown in its place.
  for (const { id, severity } of engine.rules)
    if (severity.recommended === 'off')
      for (const diagnostic of engine.check(document, { only: [id] }).diagnostics) count(diagnostic, labelled, seen);
}
const sorted = Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1));
const lines = sorted.map(([id, { right, wrong, documents }]) => `    "${id}": [${right}, ${wrong}, ${documents}]`);
writeFileSync(
  join(root, 'rules/measured.json'),
  `{\n  "documents": ${files.length},\n  "rules": {\n${lines.join(',\n')}\n  }\n}\n`,
);

function count({ ruleId, level, span }, { labels, has }, seen) {
  const figure = figures[ruleId];
  if (!figure) return;
  if (!seen.has(ruleId)) figure.documents++;
  seen.add(ruleId);
  const element = elements.get(ruleId);
  const verdict =
    level === 'sentence' ? flagAt(span, labels) : level === 'document' && element ? !has[element] : undefined;
  const isKnown = level === 'sentence' ? verdict !== undefined : typeof has[element] === 'boolean';
  if (!isKnown) return;
  if (verdict) figure.right++;
  else figure.wrong++;
}

/** What the readers said of the unit that shares most with a span; undefined where they differ or said nothing. */
function flagAt(span, labels) {
  const shared = ({ start, end }) => Math.min(end, span.end) - Math.max(start, span.start);
  const best = labels.reduce((most, unit) => (shared(unit) > shared(most) ? unit : most));
  return shared(best) > 0 && best.flag !== '?' ? best.flag === 1 : undefined;
}

// Feeds the engine broken Markdown, packs and configurations, made from our own by cutting, pasting and repeating:
//   npm run fuzz -- [--minutes 10] [--seed 1]
// Says what threw, what took too long, and what differed between an edit and a fresh reading; such texts are kept in a
// temporary folder, to become tests. The same seed makes the same texts.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { importTypeScript } from './import-typescript.mjs';

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const { createEngine, readConfiguration, readPack } = await importTypeScript(join(root, 'src/core/index.ts'));
const { data } = await importTypeScript(join(root, 'src/core/data.generated.ts'));
const engine = createEngine();

/** Processor time that is allowed, in milliseconds: some for the compiler, and some that grows with the text. */
const allowed = (length) => 400 + length / 20;
const LONGEST = 60_000;
const MOST_FAILURES = 20;

const filesIn = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
const markdown = [
  ...filesIn('examples', '.md'),
  ...data.packs.flatMap(({ rules }) =>
    rules.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad, good])),
  ),
];
const packs = filesIn('rules/packs', '.yaml');
const configuration = `packs: [recommended, ./rules/house.yaml]
ignore: ["**/archive/**", "!keep/**"]
documents: [{ files: "rfcs/**/*.md", kind: prd }]
terms: { products: [Lantern], customers: [ward sister] }
rules: { hype/adjective: off, metrics: error }
overrides: [{ files: "drafts/**", rules: { structure: off }, stance: product-driven }]
`;
const PIECES = [
  ...[
    '\u0000',
    '\uD800',
    '\uFEFF',
    '\r',
    '\r\n',
    '\t',
    '\u2028',
    '😀',
    '\uFFFC',
    '<!--',
    '-->',
    '---\n',
    '```\n',
    '> ',
    '- ',
    '| ',
  ],
  ...[
    '# ',
    '**',
    '[',
    '](',
    '`',
    '&#x',
    '<',
    '«',
    '»',
    '“',
    '1. ',
    '\n\n',
    '\\',
    '$',
    '{',
    '}',
    '*a',
    '&a ',
    '!!js/function ',
    '? ',
  ],
  ...[
    '<!-- needfirst-disable -->',
    '<!-- spec-stance: mixed -->',
    '__proto__',
    'constructor',
    '(a+)+$',
    '(?=x)',
    '\\1',
    '..',
  ],
];

let state = Number(options.seed) >>> 0;
/** A whole number below `n`; the generator is mulberry32. */
function below(n) {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}
const any = (list) => list[below(list.length)];

/** A text with one thing done to it. */
function mutated(text, others) {
  const from = below(text.length + 1);
  const to = Math.min(text.length, from + below(200));
  const cut = text.slice(from, to);
  const put = (words) => text.slice(0, from) + words + text.slice(to);
  switch (below(7)) {
    case 0:
      return put('');
    case 1:
      return put(any(PIECES));
    case 2:
      return put(cut + cut);
    case 3:
      return put(cut.repeat(1 + below(400)));
    case 4:
      return put(any(PIECES).repeat(1 + below(3000)));
    case 5: {
      const other = any(others);
      const start = below(other.length + 1);
      return put(other.slice(start, start + below(2000)));
    }
    default:
      return put(String.fromCharCode(below(0x10000)));
  }
}

function broken(texts) {
  let text = any(texts);
  for (let times = 1 + below(6); times > 0; times--) text = mutated(text, texts).slice(0, LONGEST);
  return text;
}

const folder = mkdtempSync(join(tmpdir(), 'needfirst-fuzz-'));
const counts = { markdown: 0, edits: 0, packs: 0, configurations: 0 };
const slowest = { milliseconds: 0, length: 0, sort: '' };
let failures = 0;

function fail(sort, text, problem) {
  failures++;
  const file = join(folder, `${failures}.${sort === 'markdown' ? 'md' : 'yaml'}`);
  writeFileSync(file, text);
  console.log(`${sort}: ${problem}\n    ${file}`);
}

function attempt(sort, text, action) {
  const started = process.cpuUsage();
  try {
    action();
  } catch (error) {
    fail(sort, text, error instanceof Error ? error.stack : String(error));
  }
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, length: text.length, sort });
  if (milliseconds > allowed(text.length))
    fail(sort, text, `${milliseconds.toFixed(0)} ms for ${text.length} characters`);
}

/** What a checked document shows, for comparison; throws when a place lies outside the text. */
function shown(document, text) {
  const { diagnostics } = engine.check(document);
  for (const { span, fixes } of diagnostics) {
    for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))])
      if (!(start >= 0 && start <= end && end <= text.length))
        throw new Error(`place ${start}–${end} of ${text.length}`);
  }
  return JSON.stringify([document.kind, document.balance, diagnostics]);
}

function tryMarkdown() {
  const text = broken(markdown);
  attempt('markdown', text, () => {
    const before = engine.read(text);
    shown(before, text);
    counts.markdown++;
    const edited = mutated(text, markdown).slice(0, LONGEST);
    const after = shown(engine.read(edited, { previous: before }), edited);
    counts.edits++;
    if (counts.edits % 5 === 0 && after !== shown(engine.read(edited), edited))
      throw new Error(`an edit is read differently\n---- edited ----\n${edited}`);
  });
}

const sample = any(markdown);
function tryPack() {
  const text = broken(packs);
  attempt('pack', text, () => {
    const { pack } = readPack(text);
    counts.packs++;
    if (!pack || counts.packs % 10 !== 0) return;
    const withPack = createEngine([pack]);
    withPack.check(withPack.read(sample));
  });
}

function tryConfiguration() {
  const text = broken([configuration]);
  attempt('configuration', text, () => {
    readConfiguration(text);
    counts.configurations++;
  });
}

const end = Date.now() + Number(options.minutes) * 60_000;
while (Date.now() < end && failures < MOST_FAILURES) {
  tryMarkdown();
  tryMarkdown();
  tryPack();
  tryConfiguration();
}
const { milliseconds, length, sort } = slowest;
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', '),
);
console.log(`slowest: ${sort}, ${length} characters, ${milliseconds.toFixed(0)} ms; ${failures} failures`);
process.exit(failures > 0 ? 1 : 0);

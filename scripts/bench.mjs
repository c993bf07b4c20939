// Times the engine on a document of about 5,000 words: `npm run bench`. For comparing versions on one machine, not a test.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const WORDS = 5000;
const RUNS = 40;

const outfile = join(root, 'dist', `.bench-${process.pid}.cjs`);
await build({
  absWorkingDir: root,
  entryPoints: ['src/core/index.ts'],
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  outfile,
});
try {
  await run();
} finally {
  await rm(outfile, { force: true });
}

async function run() {
  const text = await longDocument();
  const load = performance.now();
  const { createEngine } = (await import(pathToFileURL(outfile).href)).default;
  const engine = createEngine();
  row('load and compile the rules', performance.now() - load);
  const first = performance.now();
  const document = engine.read(text, { path: 'prd.md' });
  engine.check(document);
  row('first read and check', performance.now() - first);
  for (let i = 0; i < RUNS; i++) engine.check(engine.read(text, { path: 'prd.md' }));
  row(
    'read, warm',
    median(() => engine.read(text, { path: 'prd.md' })),
  );
  row(
    'check, warm',
    median(() => engine.check(engine.read(text, { path: 'prd.md' }))) -
      median(() => engine.read(text, { path: 'prd.md' })),
  );
  let previous = document;
  let edits = 0;
  const edit = () => {
    const at = Math.floor(text.length / 2);
    const next = `${text.slice(0, at)}${'x'.repeat(++edits % 7)}${text.slice(at)}`;
    previous = engine.read(next, { path: 'prd.md', previous });
    return previous;
  };
  row('an edit: read', median(edit));
  row(
    'an edit: read and check',
    median(() => engine.check(edit())),
  );
  console.log(
    `${text.split(/\s+/).length} words, ${text.length} characters, ${document.sentences.length} sentences, ${engine.rules.length} rules; median of ${RUNS} runs, Node ${process.version}`,
  );
}

/** Both sample PRDs and press releases over and over, as one PRD. Each copy is a little different: nothing is read from a cache. */
async function longDocument() {
  const samples = await Promise.all(
    ['before/lantern-prd.md', 'after/lantern-prd.md', 'before/lantern-pr-faq.md', 'after/lantern-pr-faq.md'].map(
      (file) => readFile(join(root, 'examples', file), 'utf8'),
    ),
  );
  let text = '';
  for (let copy = 1; text.split(/\s+/).length < WORDS; copy++) {
    text += `${samples[copy % samples.length]
      .replaceAll('Lantern', `Lantern${copy}`)
      .replaceAll('. ', ` in ward ${copy}. `)
      .replace(/^# /, copy === 1 ? '# ' : '## ')}\n`;
  }
  return text;
}

function median(action) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    action();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1];
}

function row(name, ms) {
  console.log(`${name.padEnd(30)} ${ms.toFixed(2).padStart(8)} ms`);
}

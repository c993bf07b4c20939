// Times the engine in a process of its own: `node bench-engine.mjs CORE TEXT` prints milliseconds by row, a list each, as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const RUNS = 40;
const [, , core, file] = process.argv;
const text = readFileSync(file, 'utf8');
const rows = {};

const once = (action) => {
  const start = performance.now();
  action();
  return performance.now() - start;
};
const row = (name, action, runs = RUNS) => {
  rows[name] = Array.from({ length: runs }, () => once(action));
};

const OPTIONS = { path: 'prd.md' };
let engine;
let previous;
row(
  'load the engine',
  () => {
    engine = createRequire(import.meta.url)(core).createEngine();
  },
  1,
);
row(
  'first read and check',
  () => {
    previous = engine.read(text, OPTIONS);
    engine.check(previous);
  },
  1,
);
for (let i = 0; i < RUNS; i++) engine.check(engine.read(text, OPTIONS));
row('read, warm', () => engine.read(text, OPTIONS));
row('read and check, warm', () => engine.check(engine.read(text, OPTIONS)));

/** One more or one less letter in the middle of the text. */
let edits = 0;
const edit = () => {
  const at = Math.floor(text.length / 2);
  previous = engine.read(`${text.slice(0, at)}${'x'.repeat(++edits % 7)}${text.slice(at)}`, { ...OPTIONS, previous });
};
for (let i = 0; i < RUNS; i++) edit();
row('an edit: read', edit);
row('an edit: read and check', () => {
  edit();
  engine.check(previous);
});
process.stdout.write(JSON.stringify(rows));

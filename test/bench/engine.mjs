// Times the engine in a process of its own: `node engine.mjs CORE TEXT` prints milliseconds of processor time by row, a list
// each, as JSON. What is too short for that clock is run several times.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { processorTime } from './clock.mjs';

const RUNS = 20;
const OPTIONS = { path: 'prd.md' };
const [, , core, file] = process.argv;
const text = readFileSync(file, 'utf8');
const rows = {};

const row = (name, action, { runs = RUNS, times = 1 } = {}) => {
  rows[name] = Array.from({ length: runs }, () => processorTime(action, times));
};

let engine;
let previous;
const load = () => {
  engine = createRequire(import.meta.url)(core).createEngine();
};
const readAndCheck = () => {
  previous = engine.read(text, OPTIONS);
  engine.check(previous);
};
row('load the engine', load, { runs: 1 });
row('first read and check', readAndCheck, { runs: 1 });
for (let i = 0; i < RUNS * 2; i++) readAndCheck();
row('read, warm', () => engine.read(text, OPTIONS), { times: 3 });
row('read and check, warm', readAndCheck, { times: 3 });

/** A few more or fewer letters in the middle of the text. */
let edits = 0;
const edit = () => {
  const at = Math.floor(text.length / 2);
  previous = engine.read(`${text.slice(0, at)}${'x'.repeat(++edits % 7)}${text.slice(at)}`, { ...OPTIONS, previous });
};
for (let i = 0; i < RUNS * 2; i++) edit();
row('an edit: read', edit, { times: 20 });
row(
  'an edit: read and check',
  () => {
    edit();
    engine.check(previous);
  },
  { times: 20 },
);

const { diagnosticsAt, hoverText } = createRequire(import.meta.url)(core);
const { diagnostics } = engine.check(previous);
const [hovered] = diagnostics.slice(diagnostics.length / 2);
row('a hover', () => hoverText(diagnosticsAt(diagnostics, hovered.span)[0], engine), { times: 50 });
process.stdout.write(JSON.stringify(rows));

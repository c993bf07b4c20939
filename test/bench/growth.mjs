// How the engine's work grows: `node growth.mjs CORE ROOT` prints points [size, milliseconds] by series as JSON.
import { createRequire } from 'node:module';
import { processorTime } from './clock.mjs';
import { longDocument, rulePack } from './texts.mjs';

const WORDS = [1000, 5000, 20_000, 100_000];
const RULES = [50, 150, 500, 2000];
const RUNS = 5;
const OPTIONS = { path: 'prd.md' };
const [, , core, root] = process.argv;
const { createEngine, readPack } = createRequire(import.meta.url)(core);
const least = (action, times = 1) => Math.min(...Array.from({ length: RUNS }, () => processorTime(action, times)));

const engine = createEngine();
const texts = await Promise.all(WORDS.map((words) => longDocument(root, words)));
for (let i = 0; i < 30; i++) engine.check(engine.read(texts[1], OPTIONS));
const whole = [];
const edit = [];
for (const [at, text] of texts.entries()) {
  whole.push([WORDS[at], least(() => engine.check(engine.read(text, OPTIONS)))]);
  let previous = engine.read(text, OPTIONS);
  let edits = 0;
  const type = () => {
    const middle = text.length >> 1;
    const next = `${text.slice(0, middle)}${'x'.repeat(++edits % 7)}${text.slice(middle)}`;
    previous = engine.read(next, { ...OPTIONS, previous });
    engine.check(previous);
  };
  edit.push([WORDS[at], least(type, 10)]);
}

const rules = RULES.map((count) => {
  const { pack, problems } = readPack(rulePack(count));
  if (!pack || problems.length > 0) throw new Error(problems[0]?.message);
  const { read, check } = createEngine([pack]);
  for (let i = 0; i < 25; i++) check(read(texts[1], OPTIONS), { only: ['bench'] });
  return [count, least(() => check(read(texts[1], OPTIONS), { only: ['bench'] }))];
});
process.stdout.write(
  JSON.stringify({ 'words, read and check': whole, 'words, one edit': edit, 'rules, 5,000 words': rules }),
);

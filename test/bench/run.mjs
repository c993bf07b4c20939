// Measures the engine, the command line, growth and, when asked, an editor and other checkers: `npm run bench`.
//
// --editor       the extension in a real VS Code (Linux) as well; wall times, but for those of the extension host's turns
// --peers        install other checkers from npm into a temporary folder and run them by turns with ours on the same text
// --large        a corpus of 10,000 files as well
// --plot         draw the growth into docs/images/growth.svg
// --output FILE  where the results go; node_modules/.cache/needfirst/bench-COMMIT.json when not given
// --compare A B  print two such files beside one another instead
//
// Times are processor time unless a row says otherwise, and the least of several runs: what other programs do to the machine
// hardly shows in it. For comparing versions on one machine; tests hold what must not get worse in counts
// (test/core/incremental.test.ts).
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { npm } from '../../scripts/lib/commands.mjs';
import { SELDOM_ENTRIES, seldomApart, slim } from '../../scripts/lib/slim.mjs';
import { median } from './clock.mjs';
import { compare } from './compare.mjs';
import { exponent, plot } from './plot.mjs';
import { longDocument, prhRules, writeCorpus } from './texts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const script = (name) => join(root, 'test/bench', name);
const WORDS = 5000;
/** Files and bytes of each: 200 specs of 7,500 bytes are what design and peers are measured with. */
const CORPORA = [200, 1000];
const LARGE = 10_000;
/** Ours and the one that does most nearly the same. */
const PEERS_ON_CORPUS = ['needfirst', 'textlint with prh'];
const BYTES = 7500;
/** Phrases that prh looks for: as many as our lexicons hold. */
const PHRASES = 5000;
/** Fresh processes a row. */
const ROUNDS = 5;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    editor: { type: 'boolean' },
    peers: { type: 'boolean' },
    large: { type: 'boolean' },
    plot: { type: 'boolean' },
    output: { type: 'string' },
    compare: { type: 'boolean' },
  },
});
const results = { commit: 'none', node: process.version, rows: {}, exponents: {} };

if (options.compare) compare(...positionals);
else {
  const folder = await mkdtemp(join(tmpdir(), 'needfirst-bench-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(folder) {
  must(process.execPath, [join(root, 'scripts/build.mjs')]);
  results.commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  const file = join(folder, 'long.md');
  await writeFile(file, await longDocument(root, WORDS));
  const core = join(folder, 'core.cjs');
  await bundleCore(core);

  console.log(`${results.commit}, Node ${process.version}; milliseconds of processor time, least and median`);
  heading(`the engine, ${WORDS.toLocaleString('en')} words`);
  rowsOf([[script('engine.mjs'), core, file]]);
  if (options.peers) await timePeers(folder, core, file);
  const growth = JSON.parse(must(process.execPath, [script('growth.mjs'), core, root]));
  heading('the command line, whole processes');
  growth['files, command line'] = await timeCommandLine(folder);
  if (options.editor) {
    heading(`the editor, ${WORDS.toLocaleString('en')} words`);
    const rows = JSON.parse(must(process.execPath, [script('editor.mjs'), root]));
    for (const [name, { values, unit }] of Object.entries(rows)) record(name, values, unit);
  }
  heading('growth: exponents, 1 is linear');
  for (const [name, points] of Object.entries(growth)) {
    results.exponents[name] = exponent(points);
    const told = points.map(([size, time]) => `${size}: ${time.toFixed(2)} ms`).join(', ');
    console.log(`${name.padEnd(44)} ${results.exponents[name].toFixed(2)}   (${told})`);
  }
  if (options.plot) await writeFile(join(root, 'docs/images/growth.svg'), plot(chartsOf(growth)));
  heading('size');
  for (const [name, file] of [
    ['bundle of the extension, zipped', 'dist/extension.js'],
    ['bundle for the web, zipped', 'dist/extension-web.js'],
  ])
    record(name, [gzipSync(await readFile(join(root, file)), { level: 9 }).length / 1000], 'KB');
  const cache = join(root, 'node_modules/.cache/needfirst');
  await mkdir(cache, { recursive: true });
  const output = options.output ?? join(cache, `bench-${results.commit}.json`);
  await writeFile(output, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nwritten to ${output}`);
}

/** With what is seldom needed beside, as the desktop has it. */
async function bundleCore(outfile) {
  const shared = { absWorkingDir: root, bundle: true, minify: true, format: 'cjs', platform: 'node' };
  await build({ ...shared, entryPoints: ['src/core/index.ts'], plugins: [seldomApart, slim], outfile });
  await build({ ...shared, entryPoints: SELDOM_ENTRIES, plugins: [slim], outdir: dirname(outfile) });
}

/** Other checkers, and how many times as long as ours they take. */
async function timePeers(folder, core, file) {
  heading('others on the same text, by turns');
  // Not beside the core: they are ES modules, and it is none.
  const home = join(folder, 'peers');
  await mkdir(home);
  await copyFile(script('peers.json'), join(home, 'package.json'));
  await copyFile(script('peers.mjs'), join(home, 'peers.mjs'));
  const rules = join(folder, 'prh.yml');
  await writeFile(rules, prhRules(PHRASES));
  const [command, ...given] = npm('install', '--no-audit', '--no-fund', '--loglevel=error');
  must(command, given, home);
  const peer = (texts, ...name) => [join(home, 'peers.mjs'), core, texts, rules, ...name];
  const names = JSON.parse(must(process.execPath, peer(file)));
  tellRatios(rowsOf(names.map((name) => peer(file, name))));
  const specs = join(folder, `specs-${CORPORA[0]}`);
  await writeCorpus(root, specs, CORPORA[0], CORPORA[0] * BYTES);
  tellRatios(rowsOf(PEERS_ON_CORPUS.map((name) => peer(specs, name))));
}

/** @param times by name, ours first */
function tellRatios(times) {
  const [[, ours], ...others] = Object.entries(times);
  for (const [name, { least }] of others) console.log(`  ${name}: ${(least / ours.least).toFixed(1)} times ours`);
}

/** Returns points [files, milliseconds]. */
async function timeCommandLine(folder) {
  wholeProcess('Node alone', ['-e', '0']);
  wholeProcess('one small file', check(join(root, 'examples/before/lantern-prd.md')));
  const points = [];
  for (const files of options.large ? [...CORPORA, LARGE] : CORPORA) {
    const specs = join(folder, `specs-${files}`);
    await writeCorpus(root, specs, files, files * BYTES);
    points.push([files, wholeProcess(`${files.toLocaleString('en')} specs`, check(specs), roundsFor(files))]);
  }
  const cache = ['--cache', '--cache-location', join(folder, 'cache.json')];
  wholeProcess(`${CORPORA[0]} specs, kept results`, [...check(join(folder, `specs-${CORPORA[0]}`)), ...cache]);
  return points;
}

/** Long runs differ less from one another. */
function roundsFor(files) {
  return files < 500 ? ROUNDS : files < 5000 ? 2 : 1;
}

function check(path) {
  return [join(root, 'dist/cli.js'), 'check', '--fail-on', 'never', path];
}

function chartsOf(growth) {
  return [
    {
      title: 'Words of a document',
      series: { 'read and check': growth['words, read and check'], 'one edit': growth['words, one edit'] },
    },
    { title: 'Rules, 5,000 words', series: { 'read and check': growth['rules, 5,000 words'] } },
    { title: 'Files, command line', series: { 'whole process': growth['files, command line'] } },
  ];
}

/** Runs scripts that print times by row by turns, in several processes each, prints the rows and returns them. */
function rowsOf(commandLines) {
  const all = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const given of commandLines)
      for (const [row, times] of Object.entries(JSON.parse(must(process.execPath, given)))) {
        all[row] ??= [];
        all[row].push(...times);
      }
  }
  return Object.fromEntries(Object.entries(all).map(([row, times]) => [row, record(row, times)]));
}

/** Times a Node process by a hook in it; returns the least. The first one warms the disk's caches. */
function wholeProcess(name, given, rounds = ROUNDS) {
  const used = Array.from({ length: rounds + 1 }, () =>
    JSON.parse(must(process.execPath, ['--require', script('usage.cjs'), ...given], root, 2)),
  ).slice(1);
  const { least } = record(
    name,
    used.map(({ cpu }) => cpu),
  );
  record(
    `${name}, wall time`,
    used.map(({ wall }) => wall),
  );
  record(
    `${name}, memory`,
    used.map(({ memory }) => memory / 1000),
    'MB',
  );
  return least;
}

function record(name, list, unit = 'ms') {
  const row = { least: Math.min(...list), median: median(list), unit };
  results.rows[name] = row;
  console.log(`${name.padEnd(44)} ${row.least.toFixed(2).padStart(9)} ${row.median.toFixed(2).padStart(9)} ${unit}`);
  return row;
}

function heading(title) {
  console.log(`\n${title}`);
}

/** What a command writes to standard output, or to another stream; ends the benchmark where it fails. */
function must(command, given, cwd = root, stream = 1) {
  // Where a machine has certificates of its own, Node spends twice its start on reading them.
  const isTimed = command === process.execPath;
  const env = isTimed ? { ...process.env, NODE_EXTRA_CA_CERTS: undefined } : process.env;
  const done = spawnSync(command, given, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) return done.output[stream];
  console.error(done.stderr);
  process.exit(1);
}

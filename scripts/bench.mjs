// Times the engine, the command line and, with `--peers`, other checkers: `npm run bench`. For comparing versions on one
// machine, not a test: other programs make every row slower, so the least of several processes counts for most.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { PEERS } from './lib/bench-peers.mjs';
import { countWords, longDocument, writeCorpus } from './lib/bench-texts.mjs';
import { npm } from './lib/commands.mjs';
import { slim } from './lib/slim.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const script = (name) => join(root, 'scripts/lib', name);
const WORDS = 5000;
const FILES = 200;
const BYTES = 1_500_000;
/** Fresh processes a row. */
const ROUNDS = 5;

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const ms = (time) => `${time.toFixed(2).padStart(8)} ms`;
const heading = (title) => console.log(`\n${title}`);
const cli = (path) => [join(root, 'dist/cli.js'), 'check', '--fail-on', 'never', path];

const folder = await mkdtemp(join(tmpdir(), 'needfirst-bench-'));
try {
  await run();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run() {
  must(process.execPath, [join(root, 'scripts/build.mjs')]);
  const text = await longDocument(root, WORDS);
  const file = join(folder, 'long.md');
  await writeFile(file, text);
  const core = join(folder, 'core.cjs');
  const entryPoints = [join(root, 'src/core/index.ts')];
  await build({
    entryPoints,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    plugins: [slim],
    outfile: core,
  });

  console.log(`Node ${process.version}, ${ROUNDS} processes a row, least and median`);
  heading(`the engine, ${countWords(text)} words`);
  const ours = inProcess('bench-engine.mjs', core, file);
  if (process.argv.includes('--peers')) {
    heading('others on the same text');
    await writeFile(join(folder, 'package.json'), '{}');
    const [command, ...given] = npm('install', '--no-audit', '--no-fund', '--loglevel=error', ...PEERS);
    must(command, given, folder);
    const theirs = inProcess('bench-peers.mjs', folder, file);
    for (const [name, { least }] of Object.entries(theirs))
      console.log(`  ${name}: ${(least / ours['read and check, warm'].least).toFixed(1)} times as long`);
  }
  heading('the command line, whole processes');
  wholeProcess('Node alone', ['-e', '0']);
  wholeProcess('one small file', cli(join(root, 'examples/before/lantern-prd.md')));
  const bytes = await writeCorpus(root, join(folder, 'specs'), FILES, BYTES);
  wholeProcess(`${FILES} specs, ${(bytes / 1e6).toFixed(1)} MB`, cli(join(folder, 'specs')));
  const bundle = gzipSync(await readFile(join(root, 'dist/extension.js')), { level: 9 }).length;
  heading(`the extension's bundle: ${(bundle / 1000).toFixed(1)} KB zipped`);
}

/** Runs a script that prints times by row in several processes, prints the rows and returns them. */
function inProcess(name, ...given) {
  const all = Array.from({ length: ROUNDS }, () => JSON.parse(must(process.execPath, [script(name), ...given])));
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((row) => {
      const least = Math.min(...all.flatMap((times) => times[row]));
      const middle = median(all.map((times) => median(times[row])));
      console.log(`${row.padEnd(40)} ${ms(least)} ${ms(middle)}`);
      return [row, { least, middle }];
    }),
  );
}

/** Times a Node process from start to end; its own processor time and memory come from a hook in it. */
function wholeProcess(name, given) {
  const wall = [];
  const cpu = [];
  const memory = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const usage = JSON.parse(must(process.execPath, ['--require', script('bench-usage.cjs'), ...given], root, 2));
    // The first one warms the disk's caches.
    if (round === 0) continue;
    wall.push(performance.now() - start);
    cpu.push(usage.cpu);
    memory.push(usage.memory);
  }
  const least = (list) => ms(Math.min(...list));
  console.log(
    `${name.padEnd(40)} ${least(wall)} ${ms(median(wall))}   processor ${least(cpu)} ${ms(median(cpu))}   ${Math.round(median(memory) / 1000)} MB`,
  );
}

/** What a command writes to standard output, or to another stream; ends the benchmark where it fails. */
function must(command, given, cwd = root, stream = 1) {
  const done = spawnSync(command, given, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) return done.output[stream];
  console.error(done.stderr);
  process.exit(1);
}

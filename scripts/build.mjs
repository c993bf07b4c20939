// Builds everything that ships: rule data into one module, the extension, the command line.
// `npm run build`, or with `--data` the rule data alone, or with `--watch` again after each change of the sources.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { compileData } from './data.mjs';
import { importTypeScript } from './import-typescript.mjs';
import { editorAsItIs, SELDOM_ENTRIES, seldomApart, slim } from './lib/slim.mjs';

const root = new URL('..', import.meta.url);
const flags = new Set(process.argv.slice(2));

/**
 * What V8 is told. It compiles regular expressions at once instead of interpreting them first: docs/decisions/0009 says what that
 * buys. It does not guess from where an object is made how long it will live, and clears up when its heap has doubled: see
 * docs/decisions/0010.
 */
const V8_FLAGS = '--no-regexp-tier-up --no-allocation-site-pretenuring --heap-growing-percent=100';
/** The versions of V8, in Node 20 to 26, that know all of these flags. Of an unknown one V8 complains at every start. */
const V8_VERSIONS = [11, 12, 13, 14];

const problems = await writeData();
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}
if (!flags.has('--data')) {
  await mkdir(new URL('dist', root), { recursive: true });
  await writeLauncher();
  await writeSchema();
  await writeNotices(await buildBundles());
}

/** Writes `src/core/data.generated.ts` and `explanations.generated.ts`; returns what is wrong in `rules/`, a line each. */
async function writeData() {
  const { data, explanations, problems } = await compileData();
  const made = '// Made from rules/ by scripts/build.mjs. Not for editing.';
  const files = {
    data: `${made}
import { explanations } from './explanations.generated.ts';
import { together } from './rules/explanations.ts';

export const data = together(${parsed(data)}, explanations);
`,
    explanations: `${made}
import type { Explanations } from './rules/explanations.ts';

let known: Explanations | undefined;

export function explanations(): Explanations {
  known ??= ${parsed(explanations)} as Explanations;
  return known;
}
`,
  };
  for (const [name, module] of Object.entries(files))
    await writeFile(new URL(`src/core/${name}.generated.ts`, root), module);
  return problems;
}

/** A text without characters beyond Latin-1 is half as long in memory, and parsed faster. */
function parsed(value) {
  const json = JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `JSON.parse(${JSON.stringify(json)})`;
}

/**
 * Writes the licences of everything that is bundled: each of them asks to go where its work goes.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
async function writeNotices(metafiles) {
  const text = (path) => readFile(new URL(path, root), 'utf8');
  const bundled = metafiles
    .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.slice(1) ?? []);
  const notices = [...new Set(bundled)].sort().map(async (name) => {
    const { version } = JSON.parse(await text(`node_modules/${name}/package.json`));
    return `${name} ${version}\n\n${(await text(await licenceOf(name))).trim()}`;
  });
  const parts = [...(await Promise.all(notices)), (await text('rules/lexicons/NOTICE-WordNet.txt')).trim()];
  await writeFile(new URL('dist/NOTICES.txt', root), `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

async function licenceOf(name) {
  const folder = `node_modules/${name}`;
  const file = (await readdir(new URL(folder, root))).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence to ship`);
  return `${folder}/${file}`;
}

/** What is run, in words that the oldest Node knows. From Node 22 on the compiled code is kept for the next time. */
async function writeLauncher() {
  const { engines } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  const least = Number(engines.node.replace('>=', ''));
  const launcher = `#!/usr/bin/env node
const { node, v8 } = process.versions;
if (parseInt(node) < ${least}) {
  process.stderr.write('needfirst: needs Node.js ${least} or newer; this is ' + node + '\\n');
  process.exitCode = 2;
} else {
  if (${JSON.stringify(V8_VERSIONS)}.includes(parseInt(v8))) require('v8').setFlagsFromString('${V8_FLAGS}');
  const { enableCompileCache } = require('module');
  if (enableCompileCache) enableCompileCache();
  require('./cli-main.js').main();
}
`;
  await writeFile(new URL('dist/cli.js', root), launcher, { mode: 0o755 });
}

/** What other extensions complete and check needfirst.yaml with. */
async function writeSchema() {
  const { configurationSchema } = await importTypeScript(fileURLToPath(new URL('src/core/index.ts', root)));
  await writeFile(new URL('dist/needfirst.schema.json', root), `${JSON.stringify(configurationSchema())}\n`);
}

/**
 * Returns what esbuild tells of the bundles. A browser knows one file of an extension, so there is one that has everything;
 * the desktop and the command line leave what a review seldom needs to files beside.
 */
async function buildBundles() {
  const shared = {
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
    plugins: [slim],
  };
  const anywhere = { ...shared, platform: 'browser', mainFields: ['module', 'main'] };
  const extension = { ...anywhere, entryPoints: ['src/editor/extension.ts'], external: ['vscode'], sourcemap: true };
  const bundles = [
    { ...extension, outfile: 'dist/extension.js', plugins: [editorAsItIs, seldomApart, slim] },
    { ...extension, outfile: 'dist/extension-web.js', plugins: [editorAsItIs, slim] },
    {
      ...shared,
      entryPoints: ['src/webview/report.ts'],
      outfile: 'dist/report.js',
      platform: 'browser',
      format: 'iife',
    },
    {
      ...shared,
      entryPoints: ['src/cli/main.ts'],
      outfile: 'dist/cli-main.js',
      platform: 'node',
      plugins: [seldomApart, slim],
    },
    { ...anywhere, entryPoints: SELDOM_ENTRIES, outdir: 'dist' },
  ];
  const built = await Promise.all(bundles.map((options) => build(options)));
  if (flags.has('--watch'))
    for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
  return built.map(({ metafile }) => metafile);
}

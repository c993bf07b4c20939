// Reads rules/ and checks it with the core's own loader, so that start-up reads no YAML.
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const rules = join(root, 'rules');

/** What `createEngine` takes, what is said about the rules apart, and what is wrong in the files, a line each. */
export async function compileData() {
  const { readPack, knownNames, apart } = await loadCore();
  const text = (...path) => readFile(join(rules, ...path), 'utf8');
  const lexicons = {};
  for (const file of await yamlFiles(join(rules, 'lexicons')))
    Object.assign(lexicons, parse(await text('lexicons', file)).lexicons);
  const parts = parse(await text('anatomy', 'parts.yaml'));
  const kinds = parse(await text('anatomy', 'kinds.yaml'));
  const sources = parse(await text('sources.yaml'));
  const measured = JSON.parse(await text('measured.json'));
  const known = knownNames({ lexicons, parts, kinds, sources });
  const packs = [];
  const problems = [];
  for (const file of await yamlFiles(join(rules, 'packs'))) {
    const yaml = await text('packs', file);
    const read = readPack(yaml, known, true);
    for (const { code, message, span } of read.problems) {
      const line = yaml.slice(0, span.start).split('\n').length;
      problems.push(`rules/packs/${file}:${line}: ${message} (${code})`);
    }
    if (read.pack) packs.push(read.pack);
  }
  const words = await text('lexicons', 'words.txt');
  return { ...apart({ words, lexicons, parts, kinds, packs, sources, measured }), problems };
}

const yamlFiles = async (folder) => (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort();

/** The loader is TypeScript, so it is bundled first; `src/core/index.ts` would need the data that is being made. */
async function loadCore() {
  const outfile = join(root, 'dist', `.data-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { readPack } from './src/core/rules/pack.ts';
        export { knownNames } from './src/core/rules/known.ts';
        export { apart } from './src/core/rules/explanations.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

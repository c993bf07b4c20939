// Bundles the tests that run inside VS Code, which loads plain JavaScript only, into dist/test/.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const outputFolder = path.resolve(here, '../../dist/test');

/**
 * The tests, or the benchmarks, for the extension host that is a Node.js process. Returns the module to run.
 * @param {'test' | 'bench'} sort
 */
export async function buildSuite(sort) {
  const outdir = path.join(outputFolder, 'suite');
  fs.rmSync(outdir, { recursive: true, force: true });
  const files = fs
    .readdirSync(path.join(here, 'suite'))
    .filter((file) => file === 'index.ts' || file.endsWith(`.${sort}.ts`));
  await build({
    entryPoints: files.map((file) => path.join(here, 'suite', file)),
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path.join(outdir, 'index.js');
}

/** The tests for the extension host that is a web worker: one script that requires only `vscode`. */
export async function buildWebSuite() {
  const outfile = path.join(outputFolder, 'web.js');
  await build({
    entryPoints: [path.join(here, 'web/suite.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

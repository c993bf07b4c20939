// What bundles do with dependencies: they run them when they are needed, and leave out what nobody asks for.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const resolveDir = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What a review seldom needs: where it comes from, which names of it are used, and what stands in for it and loads it on the
 * first call, where that is more than a function of each name.
 */
const SELDOM = {
  yaml: { from: 'yaml', names: ['parseDocument', 'isAlias', 'isMap', 'isScalar', 'isSeq'] },
  re2js: {
    from: 're2js',
    names: ['RE2JS'],
    standIn: `export const RE2JS = {
      compile: (...given) => load().RE2JS.compile(...given),
      get CASE_INSENSITIVE() { return load().RE2JS.CASE_INSENSITIVE; },
    };`,
  },
  diff: { from: 'diff', names: ['createTwoFilesPatch'] },
  ignore: { from: 'ignore', names: ['default'], standIn: 'export default (...given) => load().default(...given);' },
  explanations: { from: './src/core/explanations.generated.ts', names: ['explanations'] },
};

const standIn = ({ names }) =>
  names.map((name) => `export const ${name} = (...given) => load().${name}(...given);`).join('\n');

/** Bundles of their own for these, by the name of the file: what is seldom needed is then seldom compiled. */
export const SELDOM_ENTRIES = Object.fromEntries(Object.keys(SELDOM).map((name) => [name, `needed:${name}`]));

/**
 * Leaves them to those bundles, which lie beside; goes before `slim`.
 * @type {import('esbuild').Plugin}
 */
export const seldomApart = {
  name: 'seldom-apart',
  setup(build) {
    build.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: `./${path.slice(7)}.js`, external: true }));
  },
};

/**
 * Files of the extension hold on to the editor as it is. What `import *` means would be a copy of all of its names for each
 * file, a fifth of the time that the extension takes to load.
 * @type {import('esbuild').Plugin}
 */
export const editorAsItIs = {
  name: 'editor-as-it-is',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]editor[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /^import \* as vscode from 'vscode'/m,
        "import vscode = require('vscode')",
      ),
      loader: 'ts',
    }));
  },
};

/** The Markdown parser names colours for editors; nothing here is coloured. */
const NO_HIGHLIGHT = `export class Tag {}
export const styleTags = () => () => null;
export const tags = new Proxy(() => tags, { get: () => tags });`;

/** @type {import('esbuild').Plugin} */
export const slim = {
  name: 'slim',
  setup(build) {
    build.onResolve(
      { filter: /^(?:yaml|re2js|diff|ignore|\.\/explanations\.generated\.ts)$/ },
      ({ path, namespace }) => {
        const name = path.replace('./', '').replace('.generated.ts', '');
        return namespace === 'file' ? { path: name, namespace: 'lazy', sideEffects: false } : undefined;
      },
    );
    build.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'needed' }));
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: `let loaded;
        const load = () => (loaded ??= require('needed:${path}'));
        ${SELDOM[path].standIn ?? standIn(SELDOM[path])}`,
      resolveDir,
    }));
    build.onLoad({ filter: /.*/, namespace: 'needed' }, ({ path }) => ({
      contents: `export { ${SELDOM[path].names.join(', ')} } from '${SELDOM[path].from}';`,
      resolveDir,
    }));
    build.onResolve({ filter: /^@lezer\/highlight$/ }, ({ path }) => ({ path, namespace: 'none' }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: NO_HIGHLIGHT }));
  },
};

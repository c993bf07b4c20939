// What bundles do with dependencies: they run them when they are needed, and leave out what nobody asks for.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const resolveDir = fileURLToPath(new URL('../..', import.meta.url));

/** Stand-ins for packages that a review seldom needs: each loads its package on the first call. */
const LAZY = {
  yaml: ['parseDocument', 'isAlias', 'isMap', 'isScalar', 'isSeq']
    .map((name) => `export const ${name} = (...given) => load().${name}(...given);`)
    .join('\n'),
  re2js: `export const RE2JS = {
    compile: (...given) => load().RE2JS.compile(...given),
    get CASE_INSENSITIVE() { return load().RE2JS.CASE_INSENSITIVE; },
  };`,
  diff: 'export const createTwoFilesPatch = (...given) => load().createTwoFilesPatch(...given);',
  ignore: 'export default (...given) => load().default(...given);',
};
const NAMES = {
  yaml: 'parseDocument, isAlias, isMap, isScalar, isSeq',
  re2js: 'RE2JS',
  diff: 'createTwoFilesPatch',
  ignore: 'default',
};

/** Bundles of their own for these packages, by the name of the file: what is seldom needed is then seldom compiled. */
export const PACKAGE_ENTRIES = Object.fromEntries(Object.keys(NAMES).map((name) => [name, `needed:${name}`]));

/**
 * Leaves the packages to those bundles, which lie beside; goes before `slim`.
 * @type {import('esbuild').Plugin}
 */
export const packagesApart = {
  name: 'packages-apart',
  setup(build) {
    build.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: `./${path.slice(7)}.js`, external: true }));
  },
};

/**
 * Files of the extension hold on to the editor as it is. What `import *` means would be a copy of all of its names for each
 * file, a third of the time that the extension takes to load.
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
    build.onResolve({ filter: /^(?:yaml|re2js|diff|ignore)$/ }, ({ path, namespace }) =>
      namespace === 'file' ? { path, namespace: 'lazy', sideEffects: false } : undefined,
    );
    build.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'needed' }));
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: `let loaded;\nconst load = () => (loaded ??= require('needed:${path}'));\n${LAZY[path]}`,
      resolveDir,
    }));
    build.onLoad({ filter: /.*/, namespace: 'needed' }, ({ path }) => ({
      contents: `export { ${NAMES[path]} } from '${path}';`,
      resolveDir,
    }));
    build.onResolve({ filter: /^@lezer\/highlight$/ }, ({ path }) => ({ path, namespace: 'none' }));
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: NO_HIGHLIGHT }));
  },
};

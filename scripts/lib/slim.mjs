// What bundles do with dependencies: they run them when they are needed, and leave out what the platform has or nobody asks for.
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
};
const NAMES = { yaml: 'parseDocument, isAlias, isMap, isScalar, isSeq', re2js: 'RE2JS' };

/** The Markdown parser names colours for editors; nothing here is coloured. */
const NO_HIGHLIGHT = `export class Tag {}
export const styleTags = () => () => null;
export const tags = new Proxy(() => tags, { get: () => tags });`;

/** @type {import('esbuild').Plugin} */
export const slim = {
  name: 'slim',
  setup(build) {
    build.onResolve({ filter: /^(?:yaml|re2js)$/ }, ({ path, namespace }) =>
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
    build.onLoad({ filter: /re2js[\\/]build[\\/]index\.(?:c?js)$/ }, async ({ path }) => ({
      contents: withoutTables(await readFile(path, 'utf8')),
    }));
  },
};

/** A long table of the characters of a category or a script. */
const TABLE = /(\w+): \(\) => new UnicodeRangeTable\(decodeRanges\("[^"]{100,}", (?:true|false)\)\)/g;

/** Takes the big tables of Unicode out of re2js (17 KB zipped): the platform's own regular expressions have them. */
function withoutTables(source) {
  const [before, categories, scripts, rest] = split(source, [
    'static CATEGORIES =',
    'static SCRIPTS =',
    'static FOLD_',
  ]);
  const native = (text, prefix) => text.replace(TABLE, (_, name) => `${name}: () => nativeTable("${prefix}${name}")`);
  return `${nativeTable}\n${before}${native(categories, '')}${native(scripts, 'Script=')}${rest}`;
}

function split(source, marks) {
  const parts = [];
  let from = 0;
  for (const mark of marks) {
    const at = source.indexOf(mark, from);
    if (at < 0) throw new Error(`re2js has changed: there is no “${mark}” any more. See scripts/lib/slim.mjs.`);
    parts.push(source.slice(from, at));
    from = at;
  }
  return [...parts, source.slice(from)];
}

/** Goes into the bundle as text. Ranges as re2js has them: first, last, step. */
function nativeTable(property) {
  let all = '';
  for (let code = 0; code < 0x110000; code += 0x800) {
    if (code === 0xd800) continue;
    all += String.fromCodePoint(...Array.from({ length: 0x800 }, (_, index) => code + index));
  }
  // Surrogates are left out, and characters above 0xffff are two units long.
  const codeAt = (at) => (at < 0xd800 ? at : at < 0xf800 ? at + 0x800 : 0x10000 + ((at - 0xf800) >> 1));
  const ranges = [];
  for (const { 0: run, index } of all.matchAll(new RegExp(`\\p{${property}}+`, 'gu')))
    ranges.push(codeAt(index), codeAt(index + run.length - 1), 1);
  return new UnicodeRangeTable(Uint32Array.from(ranges));
}

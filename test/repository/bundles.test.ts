/** What is loaded before anything is reviewed, counted. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/support.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** The desktop's budget is 250, of which words and rules are 100. In a browser, everything must lie in one file. */
const MOST_KILOBYTES = { 'extension.js': 245, 'extension-web.js': 351 };

/** Stands in for everything that the editor has. */
const EDITOR = `
const anything = () => new Proxy(function () {}, {
  get: (_, name) => name === Symbol.toPrimitive ? () => '' : name === Symbol.iterator ? function* () {} : anything(),
  set: () => true,
  apply: anything,
  construct: (_, given, { prototype }) => new Proxy(Object.create(prototype), {
    get: (made, name, self) => name in made ? Reflect.get(made, name, self) : anything(),
  }),
});
const { Module } = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => name === 'vscode' ? anything() : load(name, ...rest);
`;

/** The files of ours that are loaded when a script has run. */
function loadedBy(script: string, cwd = dist): readonly string[] {
  const told = `process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));`;
  const { stderr } = spawnSync(process.execPath, ['-e', `${told}${script}`], { cwd, encoding: 'utf8' });
  const loaded: string[] = JSON.parse(stderr);
  return loaded.map((file) => basename(file));
}

describe('the bundle of the extension', () => {
  it.each(Object.entries(MOST_KILOBYTES))('stays about as small as it is: %s', (name, most) => {
    expect(gzipSync(readFileSync(join(dist, name)), { level: 9 }).length / 1000).toBeLessThan(most);
  });

  it.each(Object.keys(MOST_KILOBYTES))('is all that is loaded at start: %s', (name) => {
    const loaded = loadedBy(`${EDITOR} require(${JSON.stringify(join(dist, name))}).activate(anything());`);
    expect(loaded).toEqual([name]);
  });

  it('makes no copy of the editor’s names', () => {
    const bundle = readFileSync(join(dist, 'extension.js'), 'utf8');
    expect(bundle.match(/.{8}\brequire\("vscode"\)/g)?.filter((asked) => !/[ ,][\w$]+=require/.test(asked))).toEqual(
      [],
    );
  });
});

describe('the command line', () => {
  it('loads one file of ours to review a spec', () => {
    const { root } = folder({ 'spec.md': '# PRD: Rota\n\n## Problem\n\nNurses ring eleven people to swap a shift.\n' });
    const script = `process.argv = [process.argv[0], 'needfirst', 'check', '--fail-on', 'never', 'spec.md'];
      require(${JSON.stringify(join(dist, 'cli-main.js'))}).main();`;
    expect(loadedBy(script, root)).toEqual(['cli-main.js']);
  });
});

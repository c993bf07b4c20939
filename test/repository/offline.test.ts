/** What ships reads, reckons and writes where it is told to: it asks nobody and runs nothing. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { folder, SPEC } from '../cli/support.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const bundles = readdirSync(dist).filter((name) => name.endsWith('.js'));
const read = (name: string): string => readFileSync(join(dist, name), 'utf8');

/** What the desktop's extension leaves to files of their own. */
const BESIDE = ['explanations.js', 'ignore.js', 're2js.js', 'yaml.js'];

/** What asks the network, or makes code of text, in any JavaScript engine. */
const FORBIDDEN = [
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts'],
  ...['eval', 'Function', 'SharedWorker', 'WebAssembly', 'navigator'],
];
/** Node's modules that read files, reckon, or tell about the machine. */
const MODULES = ['node:crypto', 'node:events', 'node:fs', 'node:module', 'node:os', 'node:path'];

/** The names among these that a program means as global ones, however it comes by them. */
function globalsOf(code: string, names: readonly string[]): readonly string[] {
  const paths = names.flatMap((name) =>
    ['', 'globalThis.', 'self.', 'window.', 'global.'].map((start) => start + name),
  );
  const define = Object.fromEntries(paths.map((path) => [path, `__found.${path.replace(/.*\./, '')}`]));
  const found = transformSync(code, { define, logLevel: 'silent' }).code.matchAll(/__found\.(\w+)/g);
  return [...new Set([...found].map(([, name]) => name ?? ''))].sort();
}

const modulesOf = (code: string): readonly string[] =>
  [...new Set([...code.matchAll(/\b(?:require|import)\("([^"]*)"\)/g)].map(([, name]) => name ?? ''))].sort();

describe('what ships', () => {
  it.each(bundles)('uses nothing that asks the network or runs text: %s', (name) => {
    expect(globalsOf(read(name), FORBIDDEN)).toEqual([]);
  });

  it('would be found out', () => {
    const code =
      'const { fetch: own } = {}; own(); fetch("x"); self.eval("1"); new globalThis.WebSocket("x"); a.fetch(); "fetch()"';
    expect(globalsOf(code, FORBIDDEN)).toEqual(['WebSocket', 'eval', 'fetch']);
  });

  it('has an extension that requires nothing but vscode and what lies beside it', () => {
    expect(modulesOf(read('extension-web.js'))).toEqual(['vscode']);
    expect(modulesOf(read('extension.js'))).toEqual([...BESIDE.map((name) => `./${name}`), 'vscode']);
    for (const name of ['extension.js', 'extension-web.js', ...BESIDE]) {
      expect(read(name)).not.toMatch(/\bimport\(|\brequire\((?!"(?:vscode|\.\/\w+\.js)"\))/);
    }
  });

  it('has a command line that requires nothing but files, threads and the like', () => {
    const needed = bundles.filter((name) => !name.startsWith('extension')).flatMap((name) => modulesOf(read(name)));
    const allowed = new Set([
      ...MODULES,
      'node:util',
      'node:v8',
      'node:worker_threads',
      ...bundles.map((name) => `./${name}`),
    ]);
    expect(needed.filter((name) => !allowed.has(name))).toEqual([]);
    for (const name of bundles) expect(read(name)).not.toMatch(/\bimport\((?!"node:)|child_process/);
  });

  it('runs threads from the file of the command line and from no other text', () => {
    expect(read('cli-main.js').match(/\beval:/g)).toHaveLength(1);
    expect(read('cli-main.js')).toMatch(/new \w+\(`require\(\$\{JSON\.stringify\(\w+\)\}\)\.serve\(\)`,\{eval:!0,/);
  });
});

/** Takes the place of whatever asks the network and tells that it was tried. */
const WATCH = `
const tried = (name) => () => { process._rawDebug('tried ' + name); throw new Error('tried ' + name); };
for (const [module, names] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'], tls: ['connect'], dgram: ['createSocket'],
  http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'],
  dns: ['lookup', 'resolve', 'resolve4'], child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'fork'],
})) for (const name of names) require(module)[name] = tried(module + '.' + name);
require('net').Socket.prototype.connect = tried('Socket.connect');
globalThis.fetch = tried('fetch');
`;

describe('the command line', () => {
  const { root, listing } = folder({
    'watch.cjs': WATCH,
    'asks.cjs': "try { fetch('http://localhost') } catch {}\nrequire('http').get('http://localhost')",
    'spec.md': `${SPEC}\nSee https://example.com/a and ![a picture](https://example.com/b.png).\n`,
    'needfirst.yaml': 'root: true\npacks: [recommended, ./house.yaml]\n',
    'house.yaml': `pack: house
title: See https://example.com
rules:
  - id: it
    title: It
    severity: hint
    kind: pattern
    pattern: "(a+)+$|it"
    message: "{match} https://example.com"
    why: It is.
    advice: It is not.
    examples: [{ bad: «It» is., good: She sleeps. }]
`,
  });
  /** With the network gone, no code from text, and leave to read files but not to write them or to start programs. */
  const run = (...argv: string[]) => {
    const permission = process.allowedNodeEnvironmentFlags.has('--permission') ? '' : 'experimental-';
    const flags = [`--${permission}permission`, '--allow-fs-read=*', '--disallow-code-generation-from-strings'];
    const { status, stderr } = spawnSync(
      process.execPath,
      [...flags, '--no-warnings', '--require', join(root, 'watch.cjs'), ...argv],
      { cwd: root, encoding: 'utf8' },
    );
    return { status, stderr };
  };

  it.each([
    ['check', ['check', '--fail-on', 'never']],
    ['check with links in a SARIF report', ['check', '--fail-on', 'never', '--format', 'sarif']],
    ['check as a page', ['check', '--fail-on', 'never', '--format', 'html']],
    ['check --fix-dry-run', ['check', '--fail-on', 'never', '--fix-dry-run']],
    ['explain', ['explain', 'house/it']],
    ['test-pack', ['test-pack', 'house.yaml']],
  ])('asks nobody, runs nothing and writes nothing: %s', (_, argv) => {
    const before = listing();
    expect(run(join(dist, 'cli.js'), ...argv)).toEqual({ status: 0, stderr: '' });
    expect(listing()).toEqual(before);
  });

  it('would be found out', () => {
    const { status, stderr } = run(join(root, 'asks.cjs'));
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/^tried fetch\ntried http\.get\n/);
  });
});

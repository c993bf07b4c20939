/** What is loaded before anything is reviewed, counted. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/support.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
/** The budget is 250; words and rules, which a review cannot do without, are 125 of what there is. */
const MOST_KILOBYTES = 350;

describe('the bundle of the extension', () => {
  const bundle = readFileSync(join(dist, 'extension.js'));

  it('stays about as small as it is', () => {
    expect(gzipSync(bundle, { level: 9 }).length / 1000).toBeLessThan(MOST_KILOBYTES);
  });

  it('loads no module but the editor’s own', () => {
    const asked = [...bundle.toString().matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
    expect([...new Set(asked)]).toEqual(['vscode']);
  });
});

describe('the command line', () => {
  it('loads one file of ours to review a spec', () => {
    const { root } = folder({ 'spec.md': '# PRD: Rota\n\n## Problem\n\nNurses ring eleven people to swap a shift.\n' });
    const script = `process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));
      process.argv = [process.argv[0], 'needfirst', 'check', '--fail-on', 'never', 'spec.md'];
      require(${JSON.stringify(join(dist, 'cli-main.js'))}).main();`;
    const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
    const loaded: string[] = JSON.parse(stderr);
    expect(loaded.map((file) => basename(file))).toEqual(['cli-main.js']);
  });
});

/** What `npx needfirst` downloads. Needs `npm run build`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, SPEC } from '../cli/support.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

describe('the npm package', () => {
  const { root } = folder({ 'project/package.json': '{}', 'project/spec.md': SPEC });
  const project = join(root, 'project');
  const npm = (cwd: string, ...argv: string[]): string =>
    execFileSync('npm', argv, { cwd, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32' });

  it('has what the command line needs and nothing else, and runs where it is installed', { timeout: 60_000 }, () => {
    const [packed] = JSON.parse(npm(repository, 'pack', '--json', '--ignore-scripts', '--pack-destination', root));
    expect(packed.files.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'dist/NOTICES.txt',
      'dist/cli-main.js',
      'dist/cli.js',
      'dist/diff.js',
      'dist/explanations.js',
      'dist/ignore.js',
      'dist/re2js.js',
      'dist/yaml.js',
      'package.json',
    ]);
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    writeFileSync(join(project, '.npmrc'), 'audit=false\nfund=false\noffline=true\n');
    npm(project, 'install', join(root, packed.filename));
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['needfirst']);
    const needfirst = (...argv: string[]) =>
      spawnSync(process.execPath, [join(project, 'node_modules/needfirst/dist/cli.js'), ...argv], {
        cwd: project,
        encoding: 'utf8',
      });
    expect(needfirst('--version').stdout).toBe(`${version}\n`);
    const { status, stdout, stderr } = needfirst('check', '--fail-on', 'warning', '--fix-dry-run', '**/*.md');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('-It is the revolutionary answer.\n+It is the answer.\n');
  });

  it('comes with the licence of each package that it bundles', () => {
    const notices = readFileSync(join(repository, 'dist/NOTICES.txt'), 'utf8');
    for (const name of ['@lezer/common', '@lezer/markdown', 'diff', 'ignore', 're2js', 'yaml'])
      expect(notices).toMatch(new RegExp(`^${name} [0-9.]+$`, 'm'));
    expect(notices).toContain('WordNet');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each layer may import besides itself. A change here is a change of the architecture: see docs/decisions. */
const ALLOWED: Readonly<Record<string, (specifier: string) => boolean>> = {
  core: (specifier) => ['yaml', '@lezer/markdown', '@lezer/common', 're2js'].includes(specifier),
  editor: (specifier) => ['vscode', 'ignore', 'src/core/index.ts'].includes(specifier),
  webview: (specifier) => specifier.startsWith('src/core/report/page/'),
  cli: (specifier) =>
    specifier.startsWith('node:') || ['src/core/index.ts', 'package.json', 'diff', 'ignore'].includes(specifier),
};

const SPECIFIER =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/gm;

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => posix.join('src', file.replaceAll('\\', '/')))
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** What a file imports, types included; relative ones as paths of the repository. */
const importsOf = (file: string, text = readFileSync(join(root, file), 'utf8')): readonly string[] =>
  [...text.matchAll(SPECIFIER)].map(([, first, second]) => {
    const specifier = first ?? second ?? '';
    return specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier;
  });

const forbidden = (file: string, imports: readonly string[]): readonly string[] => {
  const layer = file.split('/')[1] ?? '';
  return imports
    .filter((specifier) => !specifier.startsWith(`src/${layer}/`) && !ALLOWED[layer]?.(specifier))
    .map((specifier) => `${file} imports ${specifier}`);
};

describe('layers', () => {
  it('are core, editor, webview and cli', () => {
    expect([...new Set(sources.map((file) => file.split('/')[1]))].sort()).toEqual([
      'cli',
      'core',
      'editor',
      'webview',
    ]);
  });

  it('import only what they may', () => {
    expect(sources.flatMap((file) => forbidden(file, importsOf(file)))).toEqual([]);
  });

  it('name files with their ending', () => {
    const bare = sources.flatMap((file) =>
      importsOf(file).filter((specifier) => specifier.startsWith('src/') && !specifier.endsWith('.ts')),
    );
    expect(bare).toEqual([]);
  });

  it.each([
    ['core', "import type { Range } from 'vscode';"],
    ['core', "import {\n  readFileSync,\n} from 'node:fs';"],
    ['core', "export * from '../cli/io.ts';"],
    ['core', "const fs = await import('node:fs');"],
    ['core', "import 'esbuild';"],
    ['editor', "import { readPack } from '../core/rules/pack.ts';"],
    ['editor', "import { join } from 'node:path';"],
    ['cli', "import { run } from '../editor/extension.ts';"],
    ['webview', "import * as vscode from 'vscode';"],
  ])('would not let %s do this: %s', (layer, text) => {
    const file = `src/${layer}/x.ts`;
    expect(forbidden(file, importsOf(file, text))).toHaveLength(1);
  });
});

describe('the core', () => {
  it('bundles for any platform, with nothing outside', async () => {
    const { errors, metafile } = await build({
      absWorkingDir: root,
      entryPoints: ['src/core/index.ts'],
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    expect(errors).toEqual([]);
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  });

  it('knows no clock and no chance; its types know no platform', () => {
    const impure = /\bnew Date\b|\bDate\.|\bMath\.random\b/;
    const found = sources
      .filter((file) => file.startsWith('src/core/') && !file.endsWith('.generated.ts'))
      .filter((file) => impure.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'src/core/tsconfig.json'), 'utf8'));
    expect(compilerOptions).toMatchObject({ types: [], lib: ['es2023'] });
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngine, readConfiguration, readPack, runExamples } from '../../src/core/index.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The code blocks of a page, with the language of their fence. */
const snippets = (page: string): { language: string; code: string }[] =>
  [...read(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));

const yaml = snippets('docs/write-a-pack.md').filter(({ language }) => language === 'yaml');

describe('docs/write-a-pack.md', () => {
  it.each(yaml.filter(({ code }) => code.startsWith('pack:')).map(({ code }, index) => [index + 1, code] as const))(
    'shows packs that hold what they promise: %i',
    (_, code) => {
      const { pack, problems } = readPack(code);
      expect(problems).toEqual([]);
      expect(pack && runExamples(pack, createEngine([pack]))).toEqual([]);
    },
  );

  it('shows a configuration that is right', () => {
    const codes = yaml.filter(({ code }) => code.startsWith('packs:'));
    expect(codes.length).toBe(1);
    for (const { code } of codes) expect(readConfiguration(code).problems).toEqual([]);
  });
});

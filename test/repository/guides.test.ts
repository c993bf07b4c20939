import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  createEngine,
  linkPacks,
  type PackData,
  type PackFile,
  readConfiguration,
  readPack,
  runExamples,
  type YamlProblem,
} from '../../src/core/index.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The code blocks of a page, with the language of their fence. */
const snippets = (page: string): { language: string; code: string }[] =>
  [...read(page).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));

const yaml = snippets('docs/write-a-pack.md').filter(({ language }) => language === 'yaml');

/** The pack of a snippet with what it imports, which another snippet shows. */
function packsOf(code: string): { readonly packs: readonly PackData[]; readonly problems: readonly YamlProblem[] } {
  const files = new Map<string, PackFile>();
  const problems: YamlProblem[] = [];
  for (;;) {
    const linked = linkPacks([{ path: '/rules/own.yaml', top: '/' }], files);
    for (const { path } of linked.missing) {
      const name = path.replace(/^.*\/|\.yaml$/g, '');
      const text = name === 'own' ? code : (yaml.find((other) => other.code.startsWith(`pack: ${name}\n`))?.code ?? '');
      const file = readPack(text);
      files.set(path, file);
      problems.push(...file.problems);
    }
    if (linked.missing.length > 0) continue;
    const packs = linked.order.flatMap((path) => files.get(path)?.read?.pack ?? []);
    return { packs, problems: [...problems, ...[...linked.problems.values()].flat()] };
  }
}

describe('docs/write-a-pack.md', () => {
  it.each(yaml.filter(({ code }) => code.startsWith('pack:')).map(({ code }, index) => [index + 1, code] as const))(
    'shows packs that hold what they promise: %i',
    (_, code) => {
      const { packs, problems } = packsOf(code);
      expect(problems).toEqual([]);
      expect(packs.flatMap((pack) => runExamples(pack, createEngine(packs)))).toEqual([]);
    },
  );

  it('shows a configuration that is right', () => {
    const codes = yaml.filter(({ code }) => code.startsWith('packs:'));
    expect(codes.length).toBe(1);
    for (const { code } of codes) expect(readConfiguration(code).problems).toEqual([]);
  });
});

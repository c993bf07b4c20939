import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { data } from '../../src/core/data.generated.ts';
import { createEngine } from '../../src/core/index.ts';
import { pageText, rulesIndex } from '../../src/core/report/rulePages.ts';

const engine = createEngine();
const page = (name: string): string => `../../docs/rules/${name}.md`;

describe('the pages of the rules', () => {
  for (const { pack } of data.packs) {
    it(`say of each rule of ${pack} what the pack says`, async () => {
      for (const { id } of engine.rules.filter((rule) => rule.id.startsWith(`${pack}/`)))
        await expect(pageText(id, engine)).toMatchFileSnapshot(page(id));
    });
  }

  it('have an index', async () => {
    await expect(rulesIndex(data.packs, engine)).toMatchFileSnapshot(page('README'));
  });

  it('are there for no rule that is gone', () => {
    const folder = fileURLToPath(new URL('../../docs/rules', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    expect(files.sort()).toEqual(['README.md', ...engine.rules.map(({ id }) => `${id}.md`)].sort());
  });
});

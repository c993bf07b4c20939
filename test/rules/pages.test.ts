import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { data } from '../../src/core/data.generated.ts';
import { createEngine } from '../../src/core/index.ts';
import { packPage, rulesIndex } from '../../src/core/report/rulePages.ts';

const engine = createEngine();
const page = (name: string): string => `../../docs/rules/${name}.md`;

describe('the pages of the rules', () => {
  for (const pack of data.packs) {
    it(`say of ${pack.pack} what the pack says`, async () => {
      await expect(packPage(pack, engine)).toMatchFileSnapshot(page(pack.pack));
    });
  }

  it('have an index', async () => {
    await expect(rulesIndex(data.packs, engine)).toMatchFileSnapshot(page('README'));
  });

  it('are there for no pack that is gone', () => {
    const files = readdirSync(fileURLToPath(new URL('../../docs/rules', import.meta.url)));
    expect(files.sort()).toEqual(['README.md', ...data.packs.map(({ pack }) => `${pack}.md`)].sort());
  });
});

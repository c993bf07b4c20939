import { build } from 'esbuild';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { slim } from '../../scripts/lib/slim.mjs';

/** What bundles have in place of re2js. */
async function bundled(): Promise<typeof RE2JS> {
  const { outputFiles } = await build({
    stdin: { contents: `export { RE2JS } from 're2js';`, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    write: false,
    plugins: [slim],
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).RE2JS;
}

describe('the bundled re2js', () => {
  it('knows the same characters without its tables', async () => {
    const slender = await bundled();
    const characters = [...'aZ9 _-.,“—éßñÅœłąŁΣσжЖ漢字かなאبد٣Ⅷ½€∑→😀\u0301\u200b'];
    for (const name of ['L', 'Lu', 'Ll', 'M', 'N', 'P', 'S', 'C', 'Zs', 'Greek', 'Latin', 'Han', 'Cyrillic']) {
      const [one, other] = [RE2JS.compile(`\\p{${name}}`), slender.compile(`\\p{${name}}`)];
      for (const character of characters)
        expect(other.test(character), `${name} ${character}`).toBe(one.test(character));
    }
    expect(slender.compile('straße', slender.CASE_INSENSITIVE).test('STRAßE')).toBe(true);
  });
});

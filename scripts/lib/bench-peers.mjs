// Times other checkers of prose on a text: `node bench-peers.mjs FOLDER TEXT`, where FOLDER has them in node_modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

export const PEERS = [
  'write-good@1.0.8',
  'alex@11.0.1',
  '@textlint/kernel@15.8.0',
  '@textlint/textlint-plugin-markdown@15.8.0',
  'textlint-rule-write-good@2.0.0',
];

const RUNS = 15;

/** What each peer does with a Markdown text. */
async function checkers(folder) {
  const require = createRequire(join(folder, 'package.json'));
  const load = async (name) => import(pathToFileURL(require.resolve(name)).href);
  const writeGood = require('write-good');
  const { markdown } = await import(pathToFileURL(join(folder, 'node_modules/alex/index.js')).href);
  const { TextlintKernel } = await load('@textlint/kernel');
  const plugin = require('@textlint/textlint-plugin-markdown');
  const rule = require('textlint-rule-write-good');
  const kernel = new TextlintKernel();
  const options = {
    ext: '.md',
    filePath: 'prd.md',
    plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
    rules: [{ ruleId: 'write-good', rule: rule.default ?? rule }],
  };
  return {
    'write-good': (text) => writeGood(text),
    'textlint with the rule write-good': (text) => kernel.lintText(text, options),
    alex: (text) => markdown(text),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder, file] = process.argv;
  const text = readFileSync(file, 'utf8');
  const rows = {};
  for (const [name, check] of Object.entries(await checkers(folder))) {
    const times = [];
    for (let run = 0; run < RUNS * 2; run++) {
      const start = performance.now();
      await check(text);
      if (run >= RUNS) times.push(performance.now() - start);
    }
    rows[`${name}, warm`] = times;
  }
  process.stdout.write(JSON.stringify(rows));
}

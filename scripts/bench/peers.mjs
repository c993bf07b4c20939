// Times one checker of prose on a text, ours or another. Copied to a folder where the packages of peers.json are installed:
// `node peers.mjs CORE TEXT PRH` prints their names, and with a name behind it milliseconds of processor time by row, a list
// each, as JSON. PRH is a file of rules for prh.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';
import { markdown as alex } from 'alex';
import { lint as markdownlint } from 'markdownlint/sync';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';

const RUNS = 10;
const [, , core, file, prh, name] = process.argv;
const text = readFileSync(file, 'utf8');
const require = createRequire(import.meta.url);
const moduleOf = (name) => require(name).default ?? require(name);

function textlint(ruleId, options = true) {
  const kernel = new TextlintKernel();
  const given = {
    ext: '.md',
    filePath: file,
    plugins: [{ pluginId: 'markdown', plugin: moduleOf('@textlint/textlint-plugin-markdown') }],
    rules: [{ ruleId, rule: moduleOf(`textlint-rule-${ruleId}`), options }],
  };
  return () => kernel.lintText(text, given);
}

const engine = require(core).createEngine();
const writeGood = moduleOf('write-good');
const english = unified().use(retextEnglish).use(retextPassive).use(retextSimplify);
const retext = unified().use(remarkParse).use(remarkRetext, english);
const checkers = {
  needfirst: () => engine.check(engine.read(text, { path: 'prd.md' })),
  'write-good': () => writeGood(text),
  'textlint with write-good': textlint('write-good'),
  'textlint with prh': textlint('prh', { rulePaths: [prh] }),
  alex: () => alex(text),
  'remark and retext, passive and simplify': () => retext.run(retext.parse(text)),
  'markdownlint, structure only': () => markdownlint({ strings: { prd: text } }),
};

if (name === undefined) process.stdout.write(JSON.stringify(Object.keys(checkers)));
else {
  const times = [];
  for (let run = 0; run < RUNS * 2; run++) {
    const before = process.cpuUsage();
    await checkers[name]();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  // The first half is the compiler's.
  process.stdout.write(JSON.stringify({ [name]: times.slice(RUNS) }));
}

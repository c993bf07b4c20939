// Times one checker of prose, ours or another, on a text, or on all texts of a folder one after the other. Copied to where the
// packages of peers.json are installed: `node peers.mjs CORE TEXT PRH` prints their names, and with a name behind it milliseconds
// of processor time by row, a list each, as JSON: of a text once the checker is warm, of a folder from the first one on. PRH is
// a file of rules for prh.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
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
const [, , core, path, prh, name] = process.argv;
const isFolder = statSync(path).isDirectory();
const files = isFolder ? readdirSync(path).map((file) => join(path, file)) : [path];
const texts = files.map((file) => readFileSync(file, 'utf8'));
const require = createRequire(import.meta.url);
const moduleOf = (name) => require(name).default ?? require(name);

function textlint(ruleId, options = true) {
  const kernel = new TextlintKernel();
  const given = {
    ext: '.md',
    filePath: path,
    plugins: [{ pluginId: 'markdown', plugin: moduleOf('@textlint/textlint-plugin-markdown') }],
    rules: [{ ruleId, rule: moduleOf(`textlint-rule-${ruleId}`), options }],
  };
  return (text) => kernel.lintText(text, given);
}

const engine = require(core).createEngine();
const writeGood = moduleOf('write-good');
const english = unified().use(retextEnglish).use(retextPassive).use(retextSimplify);
const retext = unified().use(remarkParse).use(remarkRetext, english);
const checkers = {
  needfirst: (text) => engine.check(engine.read(text, { path: 'prd.md' })),
  'write-good': writeGood,
  'textlint with write-good': textlint('write-good'),
  'textlint with prh': textlint('prh', { rulePaths: [prh] }),
  alex,
  'remark and retext, passive and simplify': (text) => retext.run(retext.parse(text)),
  'markdownlint, structure only': (text) => markdownlint({ strings: { prd: text } }),
};

if (name === undefined) process.stdout.write(JSON.stringify(Object.keys(checkers)));
else {
  const times = [];
  for (let run = 0; run < (isFolder ? 1 : RUNS * 2); run++) {
    const before = process.cpuUsage();
    for (const text of texts) await checkers[name](text);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  if (isFolder) process.stdout.write(JSON.stringify({ [`${name}, ${texts.length} specs`]: times }));
  // The first half is the compiler's.
  else process.stdout.write(JSON.stringify({ [name]: times.slice(RUNS) }));
}

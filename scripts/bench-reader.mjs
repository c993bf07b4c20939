// Measures the reader alone: milliseconds to read 5,000 words warm, and growth on hostile input.
//   node scripts/bench-reader.mjs [FILE.md …]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

const root = join(new URL('.', import.meta.url).pathname, '..');
const WORDS = 5000;
const SAMPLE = `When the payment fails, the system holds the order for 24 hours and tells the buyer why. Store managers approve
refunds from their phones, although most of them would rather call the desk. One of the drivers who work nights reported a
wrong address, so the dispatcher, who had no list of open jobs, rang eleven people. The report that managers open most often
takes 40 seconds to load on slow networks. As a nurse, I want to see my patients' allergies so that I avoid mistakes.`;

const text =
  process.argv.length > 2
    ? process.argv
        .slice(2)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n\n')
    : SAMPLE;
const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
const blocks = [];
let count = 0;
for (let i = 0; count < WORDS; i++) {
  const block = paragraphs[i % paragraphs.length];
  blocks.push(block);
  count += block.split(/\s+/).length;
}

const load = (name) => importTypeScript(join(root, 'src/core/reader', name));
const [{ createLexicon }, { createReader }, { createPhraseIndex }] = await Promise.all(
  ['lexicon.ts', 'read.ts', 'phrases.ts'].map(load),
);
const { splitSentences } = await load('sentences.ts');
const { tokenize } = await load('words.ts');
const { createTagger } = await load('tagger.ts');
const { findClause } = await load('clauses.ts');
const data = readFileSync(join(root, 'rules/lexicons/words.txt'), 'utf8');

const time = (run) => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const warm = (run) => {
  for (let i = 0; i < 40; i++) run();
  return median(Array.from({ length: 31 }, () => time(run))).toFixed(2);
};

const lexicon = createLexicon(data);
console.log(`lexicon   ${time(() => lexicon.readings('nurse')).toFixed(2)} ms to unpack`);
const entries = Array.from({ length: 3000 }, (_, i) => `word${i} of list${i % 7}`);
let phrases;
console.log(
  `phrases   ${time(() => {
    phrases = createPhraseIndex([{ entries }]);
  }).toFixed(2)} ms for 3,000 entries`,
);

const reader = createReader({ lexicon, phrases });
const tag = createTagger(lexicon);
const each = (list, run) => () => {
  for (const entry of list) run(entry);
};
const readAll = each(blocks, (block) => reader.read(block));
console.log(`first     ${time(readAll).toFixed(1)} ms for ${count} words`);
console.log(`warm      ${warm(readAll)} ms`);
const sentences = blocks.flatMap((block) => splitSentences(block).map((span) => tokenize(block, span.start, span.end)));
const tagged = sentences.map((tokens) => tag(tokens, {}));
console.log(`  split   ${warm(each(blocks, splitSentences))} ms`);
console.log(`  words   ${warm(each(blocks, (block) => tokenize(block, 0, block.length)))} ms`);
console.log(`  tags    ${warm(each(sentences, (tokens) => tag(tokens, {})))} ms`);
console.log(`  clauses ${warm(each(tagged, findClause))} ms`);
console.log(`  phrases ${warm(each(tagged, (words) => phrases.find(words)))} ms`);

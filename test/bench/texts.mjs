// Texts and rules for the benchmarks. Texts are made from the samples: each copy differs a little, so that nothing comes from a cache.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SAMPLES = [
  'before/lantern-prd.md',
  'after/lantern-prd.md',
  'before/lantern-pr-faq.md',
  'after/lantern-pr-faq.md',
];

const readSamples = (root) => Promise.all(SAMPLES.map((file) => readFile(join(root, 'examples', file), 'utf8')));

const varied = (text, copy) => text.replaceAll('Lantern', `Lantern${copy}`).replaceAll('. ', ` in ward ${copy}. `);

export const countWords = (text) => text.split(/\s+/).filter(Boolean).length;

/** The samples over and over, as one PRD. */
export async function longDocument(root, words) {
  const samples = await readSamples(root);
  let text = '';
  for (let copy = 1; countWords(text) < words; copy++)
    text += `${varied(samples[copy % samples.length], copy).replace(/^# /, copy === 1 ? '# ' : '## ')}\n`;
  return text;
}

/** Writes specs of several kinds into a folder; returns how many bytes they have together. */
export async function writeCorpus(root, folder, files, bytes) {
  const samples = await readSamples(root);
  await mkdir(folder, { recursive: true });
  let total = 0;
  for (let file = 0; file < files; file++) {
    let text = varied(samples[file % samples.length], file);
    for (let copy = 1; Buffer.byteLength(text) < bytes / files; copy++)
      text += `\n${varied(samples[(file + copy) % samples.length], file * 7 + copy).replace(/^# /, '## ')}`;
    const spec = text.slice(0, bytes / files);
    total += Buffer.byteLength(spec);
    await writeFile(join(folder, `spec-${String(file).padStart(3, '0')}.md`), spec);
  }
  return total;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'rota shift nurse ward swap manager phone gap cover plan team week hour list call sick bed night staff board'.split(
    ' ',
  );

/** A pack of so many rules of the kinds that packs mostly have: words, expressions and conditions. */
export function rulePack(count) {
  const random = seeded(7);
  const word = () =>
    `${WORDS[Math.floor(random() * WORDS.length)]}${random() < 0.9 ? Math.floor(random() * 5000) : ''}`;
  const kinds = [
    () => `kind: phrases\n    phrases: [${word()}, ${word()} ${word()}, ${word()}]`,
    () => `kind: pattern\n    pattern: '\\b(?:${word()}|${word()})s? (?:of|for) \\w+'`,
    () => `kind: sentence\n    when: { mentions: [hype-adjectives], longer: 20 }\n    unless: { mentions: [quantity] }`,
  ];
  const rules = Array.from({ length: count }, (_, at) => {
    const fields = kinds[at % kinds.length]();
    return `  - id: rule-${at}\n    title: A rule\n    severity: hint\n    ${fields}\n    message: Say it.\n    why: Because.\n    advice: Say it.\n    examples: [{ bad: A «bad» one., good: A good one. }]`;
  });
  return `pack: bench\ntitle: Bench\nrules:\n${rules.join('\n')}\n`;
}

/** Rules of prh for so many phrases that hardly stand in the text: what such a checker costs before it finds anything. */
export function prhRules(count) {
  const random = seeded(11);
  const word = () => WORDS[Math.floor(random() * WORDS.length)];
  const rules = Array.from(
    { length: count },
    (_, at) => `  - expected: ${word()} ${at}\n    pattern: ${word()} of the ${word()} ${at}`,
  );
  return `version: 1\nrules:\n${rules.join('\n')}\n`;
}

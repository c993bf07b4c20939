// Texts for the benchmarks, made from the samples: each copy differs a little, so that nothing comes from a cache.
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

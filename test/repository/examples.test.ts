import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, type Diagnostic } from '../../src/core/index.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const engine = createEngine();
const diagnose = (path: string): readonly Diagnostic[] => engine.check(engine.read(read(path), { path })).diagnostics;

describe('the examples', () => {
  it.each(['lantern-prd.md', 'lantern-pr-faq.md'])('leave nothing to report once %s is rewritten', (file) => {
    expect(diagnose(`examples/before/${file}`).length).toBeGreaterThan(15);
    expect(diagnose(`examples/after/${file}`)).toEqual([]);
  });

  it('are quoted by the README as they stand', () => {
    const plain = (text: string): string => text.replace(/[>*#\s]+/g, ' ');
    const [, before = '', after = ''] =
      /\*\*Before:\*\*([\s\S]*?)\*\*After:\*\*([\s\S]*?)\n\n/.exec(read('README.md')) ?? [];
    for (const [quotation, folder] of [[before, 'before'] as const, [after, 'after'] as const]) {
      const source = plain(read(`examples/${folder}/lantern-pr-faq.md`));
      const sentences = plain(quotation).match(/[A-Z][^.]+\w(?=\.)/g) ?? [];
      expect(sentences.length).toBeGreaterThan(1);
      expect(sentences.filter((sentence) => !source.includes(sentence))).toEqual([]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { PhraseEntries } from '../../../src/core/reader/phraseEntries.ts';
import { createPhraseIndex } from '../../../src/core/reader/phrases.ts';
import { readOne } from './support.ts';

/** The texts of the hits, "list:text" from the second list on. */
const hits = (text: string, ...lists: (PhraseEntries | string)[]): string[] => {
  const { words } = readOne(text);
  const index = createPhraseIndex(
    lists.map((list) => (typeof list === 'string' ? { entries: list.split(', ') } : list)),
  );
  return index.find(words).map(({ list, from, to }) => {
    const found = words.slice(from, to).map((word) => word.text);
    return `${list > 0 ? `${list}:` : ''}${found.join(' ')}`;
  });
};

describe('createPhraseIndex', () => {
  it('matches whole words in any case', () => {
    expect(hits('Robust, robustly ROBUST', 'robust')).toEqual(['Robust', 'ROBUST']);
  });

  it('treats hyphen and blank alike, in the entry and in the text', () => {
    expect(hits('A best-in-class tool, best in class', 'best in class')).toEqual(['best-in-class', 'best in class']);
    expect(hits('A best-in-class tool, best in class', 'best-in-class')).toEqual(['best-in-class', 'best in class']);
    expect(hits('A user-friendly page', 'user')).toEqual([]);
  });

  it('matches inflected forms unless told not to', () => {
    const text = 'They boosted sales, boosting platforms, and are excited.';
    expect(hits(text, 'boost, platform, be excited')).toEqual(['boosted', 'boosting', 'platforms', 'are excited']);
    expect(hits(text, { entries: ['boost', 'platform'], inflect: false })).toEqual([]);
  });

  it('matches capitals as written', () => {
    expect(hits('AI has the rest, REST APIs', 'AI, REST, API')).toEqual(['AI', 'REST', 'APIs']);
    expect(hits('Go and go', { entries: ['Go'], caseSensitive: true })).toEqual(['Go']);
  });

  it('knows prefixes, gaps, numbers and alternatives', () => {
    expect(hits('Databases and datasets', 'data*')).toEqual(['Databases', 'datasets']);
    expect(hits('from two days to one hour', 'from ... to')).toEqual(['from two days to']);
    expect(hits('We saw 14 interviews of 12%', '<n> interviews, of <n>')).toEqual(['14 interviews', 'of 12%']);
    expect(hits('easy to use, simple to use', '(easy|simple) to use')).toEqual(['easy to use', 'simple to use']);
    expect(hits('OKR, KPI or kpi', '(KPI|okr)')).toEqual(['OKR', 'KPI']);
    expect(hits('We saw 14 of them', '(<n>|many) of them')).toEqual(['14 of them']);
  });

  it('gaps span six words at most', () => {
    expect(hits('from a b c d e f to', 'from … to')).toHaveLength(1);
    expect(hits('from a b c d e f g to', 'from … to')).toHaveLength(0);
  });

  it('takes straight and curly apostrophes alike', () => {
    expect(hits('We can’t wait', "can't wait")).toEqual(['ca n’t wait']);
    expect(hits("today's tools", 'today’s')).toEqual(["today's"]);
  });

  it('sorts by place, longest first, and reports each list once', () => {
    expect(hits('the new dashboard', 'new, new dashboard', 'new')).toEqual(['new dashboard', 'new', '1:new']);
    expect(hits('new', 'new, (new|old)')).toEqual(['new']);
  });

  it('skips entries without a word', () => {
    expect(hits('a b', { entries: ['', '...', '  '] })).toEqual([]);
  });
});

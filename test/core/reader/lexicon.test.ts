import { describe, expect, it } from 'vitest';
import { lexicon } from './support.ts';

const { lemma, readings } = lexicon;

describe('createLexicon', () => {
  it('tells usual from rare readings', () => {
    expect(readings('host').noun).toBeGreaterThan(readings('host').base);
    expect(readings('run').base).toBe(3);
    expect(readings('encrypt')).toMatchObject({ base: 3, noun: 0 });
  });

  it('finds dictionary forms of regular forms', () => {
    expect(['stopped', 'makes', 'carries', 'tried', 'saving', 'untying'].map((word) => lemma(word, 'verb'))).toEqual([
      'stop',
      'make',
      'carry',
      'try',
      'save',
      'untie',
    ]);
    expect(['boxes', 'queries', 'nurses'].map((word) => lemma(word, 'noun'))).toEqual(['box', 'query', 'nurse']);
    expect(lemma('faster', 'adjective')).toBe('fast');
  });

  it('finds dictionary forms of irregular forms', () => {
    expect(['gave', 'written', 'left'].map((word) => lemma(word, 'verb'))).toEqual(['give', 'write', 'leave']);
    expect(['people', 'children', 'criteria'].map((word) => lemma(word, 'noun'))).toEqual([
      'person',
      'child',
      'criterion',
    ]);
  });

  it('reads "leaves" as a plural and as a verb', () => {
    expect(readings('leaves')).toMatchObject({ plural: 3, third: 3 });
  });

  it('reads unknown words by their ending', () => {
    expect(readings('frobnically').adverb).toBe(3);
    expect(readings('frobnalize').base).toBe(3);
    expect(readings('frobnations')).toMatchObject({ plural: 3, known: false });
    expect(['frobnaries', 'frobnas'].map((word) => lemma(word, 'noun'))).toEqual(['frobnary', 'frobna']);
  });

  it('reads prefixed and hyphenated words by the part it knows', () => {
    expect(readings('re-enables').third).toBe(3);
    expect(lemma('re-sends', 'verb')).toBe('re-send');
    expect(readings('role-based').adjective).toBe(3);
    expect(readings('night-shifts').plural).toBe(3);
    expect(readings('unchanged')).toMatchObject({ adjective: 3, base: 0 });
  });

  it('does not take "constructor" for anything inherited', () => {
    expect(readings('constructor')).toMatchObject({ noun: 3, base: 0 });
    expect(readings('__proto__').noun).toBe(3);
  });
});

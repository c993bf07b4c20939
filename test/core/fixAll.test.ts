import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpecDocument } from '../../src/core/document/types.ts';
import { fixAll } from '../../src/core/fixAll.ts';
import type { Diagnostic, Fix } from '../../src/core/rules/types.ts';
import { applyEdits, type TextEdit } from '../../src/core/text.ts';
import { documentOf } from './documents.ts';

/** An engine that offers to replace each occurrence of the keys, as long as there are any. */
function engineThatReplaces(table: Readonly<Record<string, string>>, kind: Fix['kind'] = 'literal') {
  return {
    read: (text: string): SpecDocument => documentOf(text),
    check: ({ text }: SpecDocument) => ({
      suppressed: [],
      diagnostics: Object.entries(table).flatMap(([found, newText]) =>
        [...text.matchAll(new RegExp(found, 'g'))].map(({ index }): Diagnostic => {
          const span = { start: index, end: index + found.length };
          const fixes: Fix[] = [{ title: 'Replace', kind, edits: [{ span, newText }] }];
          return { ruleId: 'a/b', severity: 'warning', level: 'sentence', message: '', span, fixes, related: [] };
        }),
      ),
    }),
  };
}

function edits(text: string, table: Readonly<Record<string, string>>, kind?: Fix['kind']): readonly TextEdit[] {
  return fixAll(documentOf(text), engineThatReplaces(table, kind));
}

const fixed = (text: string, table: Readonly<Record<string, string>>): string => applyEdits(text, edits(text, table));

describe('fixAll', () => {
  it('has no edits when there is nothing to fix', () => {
    expect(edits('Nurses sleep.', { hype: '' })).toEqual([]);
  });

  it('never applies scaffolds', () => {
    expect(edits('a hype b', { hype: 'x' }, 'scaffold')).toEqual([]);
  });

  it('leaves what lies between two fixes alone', () => {
    expect(edits('one hype two hype three', { 'hype ': '' })).toEqual([
      { span: { start: 4, end: 9 }, newText: '' },
      { span: { start: 13, end: 18 }, newText: '' },
    ]);
  });

  it('goes on with what a fix has made fixable', () => {
    expect(fixed('x a y', { a: 'b', b: 'cc', cc: 'd' })).toBe('x d y');
    expect(edits('x a y', { a: 'b', b: 'cc', cc: 'd' })).toEqual([{ span: { start: 2, end: 3 }, newText: 'd' }]);
  });

  it('fixes across the border of an earlier fix', () => {
    expect(fixed('abcd', { b: 'xy', ax: '1', yc: '2' })).toBe('12d');
  });

  it('takes fixes that meet one after the other', () => {
    expect(fixed('aaaa', { aa: 'b' })).toBe('bb');
    expect(fixed('hype, hype', { 'hype, ': '', hype: 'fact' })).toBe('fact');
  });

  it('comes to an end where fixes go round in a circle', () => {
    expect(fixed('a', { a: 'b', b: 'a' })).toMatch(/^[ab]$/);
  });

  it('gives the text that fixing round by round gives', () => {
    const table = { ab: 'c', cc: 'd', ba: '', dd: 'ef' };
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 40 });
    fc.assert(
      fc.property(letters, (text) => {
        const found = edits(text, table);
        for (const [index, { span }] of found.entries())
          expect(span.start).toBeGreaterThan(found[index - 1]?.span.end ?? -1);
        const result = applyEdits(text, found);
        expect(engineThatReplaces(table).check(documentOf(result)).diagnostics).toEqual([]);
      }),
    );
  });
});

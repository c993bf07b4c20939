import { describe, expect, it } from 'vitest';
import { titlesOf } from '../../../src/core/report/summary.ts';
import { nextOrder, type Order, summariseWorkspace, WORST_FIRST } from '../../../src/core/report/workspace.ts';
import { fileOf, finding } from './files.ts';

const FILES = [
  fileOf({ path: 'b.md', balance: 90, fit: 95 }),
  fileOf({ path: 'a.md', balance: 10, fit: 40, diagnostics: [finding('hype/easy', 1), finding('hype/easy', 2)] }),
  fileOf({ path: 'c.md', balance: null, fit: 95, diagnostics: [finding('hype/easy', 1), finding('a/b', 2)] }),
  fileOf({ path: 'README.md', kind: null }),
];
const titles = titlesOf([{ id: 'hype/easy', title: 'Easy for whom?' }]);
const paths = (order?: Order) => summariseWorkspace(FILES, titles, order).documents.map(({ path }) => path);

describe('the summary of a workspace', () => {
  it('has a row for each spec, the worst fit first unless told otherwise', () => {
    expect(paths()).toEqual(['a.md', 'b.md', 'c.md']);
    expect(paths({ column: 'findings', descending: true })).toEqual(['a.md', 'c.md', 'b.md']);
    expect(paths({ column: 'path', descending: true })).toEqual(['c.md', 'b.md', 'a.md']);
  });

  it('is sorted by the column that is pressed, and the other way round when it is pressed again', () => {
    const once = nextOrder(WORST_FIRST, 'findings');
    expect([once, nextOrder(once, 'findings')].map(paths)).toEqual([
      ['a.md', 'c.md', 'b.md'],
      ['b.md', 'a.md', 'c.md'],
    ]);
    expect(nextOrder(once, 'path')).toEqual({ column: 'path', descending: false });
  });

  it('puts documents without a balance last either way', () => {
    expect(paths({ column: 'balance', descending: false })).toEqual(['a.md', 'b.md', 'c.md']);
    expect(paths({ column: 'balance', descending: true })).toEqual(['b.md', 'a.md', 'c.md']);
    const short = ['z.md', 'y.md'].map((path) => fileOf({ path, balance: null }));
    const { documents } = summariseWorkspace(short, titles, { column: 'balance', descending: true });
    expect(documents.map(({ path }) => path)).toEqual(['y.md', 'z.md']);
  });

  it('counts balances, other files and frequent rules', () => {
    const { verdict, distribution, otherFiles, rules } = summariseWorkspace(FILES, titles);
    expect(verdict).toBe(
      '3 product specs. 1 of 2 say more about the product than about the people it is for; 2 have errors or warnings.',
    );
    expect(distribution.map(({ label, documents }) => `${label}: ${documents}`)).toEqual([
      '0–19: 1',
      '20–39: 0',
      '40–59: 0',
      '60–79: 0',
      '80–100: 1',
      'Too short to judge: 1',
    ]);
    expect(otherFiles).toBe(1);
    expect(rules).toEqual([
      { ruleId: 'hype/easy', title: 'Easy for whom?', findings: 3, documents: 2 },
      { ruleId: 'a/b', title: 'a/b', findings: 1, documents: 1 },
    ]);
  });

  it('says so when there is no spec', () => {
    expect(summariseWorkspace([], titles).verdict).toMatch(/no product spec/);
  });
});

import { describe, expect, it } from 'vitest';
import { readFilter } from '../../../src/editor/scan/filter.ts';
import { type Row, rowsOf, rowsUnder } from '../../../src/editor/scan/groups.ts';
import type { Grouping } from '../../../src/editor/scan/types.ts';
import { scanned } from './support.ts';

const specs = [
  scanned('spec-10.md', [['hype/adjective', 'warning']]),
  scanned('spec-2.md', [
    ['hype/adjective', 'warning'],
    ['need/evidence', 'error'],
    ['hype/adjective', 'warning'],
  ]),
  scanned('silent.md', []),
];
const passedOver = [{ uri: 'file:///w/x.md', folder: undefined, path: 'x.md', reason: 'not a text file' }];

function nameOf(row: Row): string {
  if (row.type === 'finding') return `${row.path} ${row.finding.ruleId} ${row.index}`;
  if (row.type === 'rule') return row.ruleId;
  if (row.type === 'severity') return `${row.severity} ${row.count}`;
  return row.type === 'passedOver' ? 'passed over' : row.path;
}

/** All rows, indented. */
function outline(rows: readonly Row[], depth = 0): string[] {
  return rows.flatMap((row) => ['  '.repeat(depth) + nameOf(row), ...outline(rowsUnder(row), depth + 1)]);
}

const shown = (grouping: Grouping, filter = ''): string[] =>
  outline(rowsOf(specs, passedOver, grouping, readFilter(filter)));

describe('the rows of the view', () => {
  it('are files in the order of the Explorer, without those that have no findings', () => {
    expect(shown('file')).toEqual([
      'spec-2.md',
      '  spec-2.md hype/adjective 0',
      '  spec-2.md need/evidence 1',
      '  spec-2.md hype/adjective 2',
      'spec-10.md',
      '  spec-10.md hype/adjective 0',
      'passed over',
      '  x.md',
    ]);
  });

  it('are rules, the most frequent first', () => {
    expect(shown('rule')).toEqual([
      'hype/adjective',
      '  spec-2.md hype/adjective 0',
      '  spec-2.md hype/adjective 2',
      '  spec-10.md hype/adjective 0',
      'need/evidence',
      '  spec-2.md need/evidence 1',
      'passed over',
      '  x.md',
    ]);
  });

  it('are severities, the worst first, with their files', () => {
    expect(shown('severity')).toEqual([
      'error 1',
      '  spec-2.md',
      '    spec-2.md need/evidence 1',
      'warning 3',
      '  spec-2.md',
      '    spec-2.md hype/adjective 0',
      '    spec-2.md hype/adjective 2',
      '  spec-10.md',
      '    spec-10.md hype/adjective 0',
      'passed over',
      '  x.md',
    ]);
  });

  it('keep the files of one folder together', () => {
    const rows = rowsOf(
      [
        scanned('b.md', [['a/b', 'hint']], 'one'),
        scanned('a.md', [['a/b', 'hint']], 'two'),
        scanned('a.md', [['a/b', 'hint']], 'one'),
      ],
      [],
      'file',
      () => true,
    );
    expect(rows.map((row) => (row.type === 'file' ? `${row.folder}/${row.path}` : ''))).toEqual([
      'one/a.md',
      'one/b.md',
      'two/a.md',
    ]);
  });
});

describe('the filter', () => {
  it.each([
    ['NEED/', ['spec-2.md', '  spec-2.md need/evidence 1']],
    ['warning -10', ['spec-10.md', '  spec-10.md hype/adjective 0']],
    ['!warning !', ['spec-2.md', '  spec-2.md need/evidence 1']],
    ['on need', ['spec-2.md', '  spec-2.md need/evidence 1']],
    ['nothing', []],
  ])('keeps for %s what has all its words', (filter, expected) => {
    expect(shown('file', filter)).toEqual([...expected, 'passed over', '  x.md']);
  });
});

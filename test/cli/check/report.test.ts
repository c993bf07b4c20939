import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/cli/args.ts';
import { type Report, reportFor } from '../../../src/cli/check/report.ts';
import type { Io } from '../../../src/cli/io.ts';
import type { CheckOptions } from '../../../src/cli/options.ts';
import { createEngine, joinJson } from '../../../src/core/index.ts';
import { file, found } from '../../reports.ts';

const FILES = [file('a.md', [found(3, 'warning', 'Who gains?', 'hype/adjective')]), file('b.md', [])];

describe('a report in the making', () => {
  const reportIn = (format: string): Report => {
    const options = parseArguments(['check', '--format', format]) as CheckOptions;
    return reportFor(options, () => [createEngine()], { env: {}, columns: undefined } as Io);
  };

  it.each(['stylish', 'json'])('as %s gives of a file all that there is to say of it, and keeps nothing', (format) => {
    const report = reportIn(format);
    const [first, second] = FILES.map((each) => report.add(each, ''));
    expect(first).toContain('a.md');
    expect(first).toContain('Who gains?');
    expect(second).toContain('b.md');
    expect(report.end()).not.toMatch(/[ab]\.md|Who gains/);
  });

  it('is with --fix-dry-run what would be changed, and nothing else', () => {
    const options = parseArguments(['check', '--fix-dry-run']) as CheckOptions;
    const report = reportFor(options, () => [createEngine()], { env: {}, columns: undefined } as Io);
    expect([...FILES.map((each) => report.add(each, `diff of ${each.path}\n`)), report.end()]).toEqual([
      'diff of a.md\n',
      'diff of b.md\n',
      '',
    ]);
  });

  it('is as JSON that of all files together', () => {
    const report = reportIn('json');
    const text = [...FILES.map((each) => report.add(each, '')), report.end()].join('');
    expect(text).toBe(`${JSON.stringify(joinJson(FILES))}\n`);
    expect(reportIn('json').end()).toBe(`${JSON.stringify(joinJson([]))}\n`);
  });

  it.each(['sarif', 'junit', 'github', 'markdown', 'html'])('as %s comes in the end', (format) => {
    const report = reportIn(format);
    expect(FILES.map((each) => report.add(each, ''))).toEqual(['', '']);
    expect(report.end()).toContain('a.md');
  });
});

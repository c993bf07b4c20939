import { describe, expect, it } from 'vitest';
import { toGithub } from '../../../src/core/report/github.ts';
import { joinJson } from '../../../src/core/report/json.ts';
import { file, found } from '../../reports.ts';

describe('the report for GitHub', () => {
  it('is a command for each finding, the worst first', () => {
    const report = joinJson([
      file('a.md', [found(1, 'hint', 'One.', 'a/one'), found(7, 'error', 'Two.', 'a/two')]),
      file('b.md', [found(3, 'warning', 'Three.', 'a/three'), found(9, 'information', 'Four.', 'a/four')]),
    ]);
    expect(toGithub(report)).toBe(`::error file=a.md,line=7,endLine=7,col=3,endColumn=3,title=a/two::Two.
::warning file=b.md,line=3,endLine=3,col=3,endColumn=3,title=a/three::Three.
::notice file=b.md,line=9,endLine=9,col=3,endColumn=3,title=a/four::Four.
::notice file=a.md,line=1,endLine=1,col=3,endColumn=3,title=a/one::One.
`);
  });

  it('cannot be made to give other commands by a path or a message', () => {
    const report = joinJson([file('a,b:c%.md', [found(1, 'error', '100 %: a,\r\n::stop-commands::x', 'a/one')])]);
    expect(toGithub(report)).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=3,endColumn=3,title=a/one::100 %25: a,%0D%0A::stop-commands::x\n',
    );
  });

  it('names no columns for several lines: the runner would complain', () => {
    const range = { start: { line: 1, character: 5 }, end: { line: 3, character: 2 } };
    expect(toGithub(joinJson([file('a.md', [found(1, 'error', 'One.', 'a/one', { range })])]))).toBe(
      '::error file=a.md,line=2,endLine=4,title=a/one::One.\n',
    );
  });

  it('is empty when nothing was found', () => {
    expect(toGithub(joinJson([file('a.md', [])]))).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { alternatives, Patterns } from '../../../src/editor/scan/globs.ts';

const judge = (patterns: Patterns, paths: readonly string[]): unknown[] => paths.map((path) => patterns.judge(path));

describe('exclude settings', () => {
  it('start at the workspace folder, as in VS Code', () => {
    const patterns = Patterns.ofSetting({ '**/node_modules': true, 'drafts/': true, '*.md': true, './a/b.md': true });
    expect(judge(patterns, ['node_modules/', 'a/node_modules/', 'drafts/', 'a/drafts/'])).toEqual([
      'excluded',
      'excluded',
      'excluded',
      undefined,
    ]);
    expect(judge(patterns, ['x.md', 'a/x.md', 'a/b.md'])).toEqual(['excluded', undefined, 'excluded']);
  });

  it('may be off, depend on a sibling, or be no setting at all', () => {
    const patterns = Patterns.ofSetting({ '**/a.md': false, '**/b.md': { when: '$(basename).txt' } });
    expect(judge(patterns, ['a.md', 'b.md'])).toEqual([undefined, undefined]);
    for (const setting of [undefined, null, 'a.md', 7])
      expect(Patterns.ofSetting(setting).judge('a.md')).toBe(undefined);
  });

  it('may have braces', () => {
    const patterns = Patterns.ofSetting({ '**/{old,archive}/**': true, 'x.{md,{a,b}.md}': true });
    expect(judge(patterns, ['old/x.md', 'a/archive/y/x.md', 'new/x.md', 'x.b.md'])).toEqual([
      'excluded',
      'excluded',
      undefined,
      'excluded',
    ]);
  });
});

describe('a .gitignore', () => {
  it('excludes and includes again, as git does', () => {
    const patterns = Patterns.ofGitignore('\uFEFF# notes\r\n*.draft.md\r\n!keep.draft.md\r\nbuild/\r\n/top.md\r\n');
    expect(judge(patterns, ['a/x.draft.md', 'keep.draft.md', 'a/build/', 'top.md', 'a/top.md', 'b.md'])).toEqual([
      'excluded',
      'included',
      'excluded',
      'excluded',
      undefined,
      undefined,
    ]);
  });
});

describe('the alternatives of a glob', () => {
  it.each([
    ['a', ['a']],
    ['{a,b}.md', ['a.md', 'b.md']],
    ['a.{b,c{d,e}}', ['a.b', 'a.cd', 'a.ce']],
    ['{a,b}{c,}', ['ac', 'a', 'bc', 'b']],
    ['a{b', ['a{b']],
  ])('of %s', (glob, expected) => {
    expect(alternatives(glob)).toEqual(expected);
  });

  it('come to an end', () => {
    expect(alternatives('{a,b}'.repeat(200)).length).toBeLessThanOrEqual(1000);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, type Glob, parseGlob } from '../../../src/core/config/globs.ts';
import { processorTime } from '../../time.ts';
import { runs } from '../arbitraries.ts';

const glob = (text: string): Glob => {
  const parsed = parseGlob(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
};

describe('a file pattern', () => {
  it.each([
    ['rfcs/**/*.md', ['rfcs/a.md', 'rfcs/x/y/a.md'], ['a.md', 'x/rfcs/a.md', 'rfcs/a.txt', 'rfcs-a.md']],
    ['**/archive/**', ['archive/a.md', 'x/archive/y/a.md'], ['archived/a.md', 'a.md']],
    ['*.draft.md', ['a.draft.md', 'x/y/a.draft.md', '.draft.md'], ['adraft.md']],
    ['drafts', ['drafts/a.md', 'x/drafts/y/a.md', 'drafts'], ['drafts.md', 'my-drafts/a.md']],
    ['drafts/', ['drafts/a.md', 'x/drafts/a.md'], ['drafts']],
    ['/drafts', ['drafts/a.md'], ['x/drafts/a.md']],
    ['./a.md', ['a.md'], ['x/a.md']],
    ['x/drafts', ['x/drafts/a.md'], ['y/x/drafts/a.md']],
    ['v?.[0-9]/*.{md,markdown}', ['v1.2/a.md', 'vé.0/a.markdown'], ['v1.x/a.md', 'v/.0/a.md']],
    ['[!a]*/{b/**,c}', ['x/b/c.md', 'x/c'], ['a/b/c.md', 'x/d']],
    ['a+(b)$.md', ['a+(b)$.md'], ['ab.md']],
    ['**', ['a.md', 'x/a.md'], []],
    ['a**b/*', ['axb/c'], ['a/b/c']],
    ['a,b.md', ['a,b.md'], ['a.md']],
  ])('%s', (text, yes, no) => {
    expect(yes.filter((path) => !glob(text).matches(path))).toEqual([]);
    expect(no.filter((path) => glob(text).matches(path))).toEqual([]);
  });

  it('that begins with ! takes back what those before it cover', () => {
    const globs = ['drafts', '!drafts/final.md', '**/old/**'].map(glob);
    expect(
      ['drafts/a.md', 'drafts/final.md', 'drafts/old/final.md', 'a.md'].map((path) => covers(globs, path)),
    ).toEqual([true, false, true, false]);
  });

  it.each(['', '!', '../a', 'a/../b', 'a\\b', '[a', '{a', 'a}', '[z-a]', 'a'.repeat(201), '*?'.repeat(11)])(
    'cannot be “%s”',
    (text) => {
      expect(parseGlob(text)).toEqual({ problem: expect.stringMatching(/\.$/) });
    },
  );

  it.each([
    '*?'.repeat(10),
    '**/*a'.repeat(10),
    `${'{a,aa,'.repeat(10)}${'}'.repeat(10)}`,
    '**/'.repeat(20),
    `${'*a'.repeat(20)}b`,
    `*${'a'.repeat(199)}`,
  ])('is matched soon, also %s', (text) => {
    const spent = processorTime();
    for (const path of [`${'a'.repeat(3000)}!`, `${'a/'.repeat(1500)}!`]) glob(text).matches(path);
    expect(spent()).toBeLessThan(500);
  });

  it('never throws', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'ab/*?[]!^{},.-\\😀(+$'), maxLength: 30 });
    fc.assert(
      fc.property(characters, characters, (text, path) => {
        const parsed = parseGlob(text);
        if (!('problem' in parsed)) parsed.matches(path);
      }),
      runs(300),
    );
  });
});

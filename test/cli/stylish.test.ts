import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { stylish } from '../../src/cli/stylish.ts';
import type { JsonFile } from '../../src/core/index.ts';
import { file, found } from '../reports.ts';

const FILES = [
  file('a.md', [
    found(3, 'warning', 'Who gains?', 'feature-first/product-capability'),
    found(120, 'error', 'Longer than the other one.', 'hype/adjective'),
  ]),
  file('README.md', [], null),
  { ...file('b.md', []), balance: null },
];

const LOOK = { color: false, width: undefined, quiet: false };
const show = (files: readonly JsonFile[], look = {}): string => {
  const report = stylish({ ...LOOK, ...look });
  return [...files.map((file) => report.add(file, '')), report.end()].join('');
};

describe('stylish', () => {
  it('lists findings under their spec, in columns, and counts other files', () => {
    expect(show(FILES)).toBe(`\
a.md  prd, balance 42 of 100
    3:3  warning  Who gains?                  feature-first/product-capability
  120:3  error    Longer than the other one.  hype/adjective

b.md  prd, not enough text for a balance

2 specs, 1 other file; 1 error, 1 warning
`);
  });

  it('leaves out specs without findings when quiet', () => {
    expect(show(FILES, { quiet: true })).not.toContain('b.md');
    expect(show([file('b.md', [])], { quiet: true })).toBe('1 spec; nothing to report\n');
  });

  it('wraps messages in a narrow terminal, below each other', () => {
    const long = found(7, 'warning', 'Nobody knows what a seamless experience is, so say it.', 'hype/adjective');
    expect(show([file('a.md', [long])], { width: 60 })).toContain(`
  7:3  warning  Nobody knows what a seamless experience is,
                so say it. hype/adjective
`);
  });

  it('says the severity in words, with and without colour', () => {
    const every = (['error', 'warning', 'information', 'hint'] as const).map((severity) =>
      found(1, severity, 'M.', 'a/b'),
    );
    const colored = show([file('a.md', every)], { color: true });
    expect(colored).toContain('\u001b[31merror');
    expect(stripVTControlCharacters(colored)).toBe(show([file('a.md', every)]));
    expect(colored).toContain('1 spec; 1 error, 1 warning, 2 notes');
  });

  it('lets no document steer the terminal', () => {
    const evil = found(1, 'warning', 'A “\u001b[2J\u009b1m\r\u202e” there.', 'a/b');
    const shown = show([file('\u001b]0;x\u0007.md', [evil])]);
    expect(shown).toContain('�]0;x�.md');
    expect(shown).toContain('A “�[2J�1m��” there.');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be left.
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it('has a line for no file at all', () => {
    expect(show([])).toBe('0 specs; nothing to report\n');
  });
});

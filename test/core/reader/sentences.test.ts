import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/reader/sentences.ts';
import { noise, runs, text } from '../arbitraries.ts';

const split = (prose: string): string[] => splitSentences(prose).map(({ start, end }) => prose.slice(start, end));
const whole = (prose: string): void => expect(split(prose)).toEqual([prose]);

describe('splitSentences', () => {
  it('ends sentences at full stops, question and exclamation marks', () => {
    expect(split('Nurses wait. Why? Because! No list.')).toEqual(['Nurses wait.', 'Why?', 'Because!', 'No list.']);
    expect(split('Really?! Yes.')).toEqual(['Really?!', 'Yes.']);
  });

  it.each([
    'It costs 3.50 euros per seat.',
    'We ship v3.2 with Node.js and .NET support.',
    'Edit config.yaml before the start.',
    'Some tools, e.g. Excel, i.e. a sheet, lose rows.',
    'Dr. Chen and J. Ortiz from Acme Inc. in the U.S. Senate met.',
    'The ward opens at 7 a.m. each day.',
    'See fig. 3 and no. 12 below.',
    'Rows, columns, etc. are kept.',
    'One rule: ship small; test often.',
    'The app (it is free. Really.) saves time.',
    '1. Open the page',
    'a. Open the page',
    '"Is it safe?" she asked.',
    'They waited... and waited.',
  ])('goes on with: %s', whole);

  it('ends a sentence after an abbreviation when the next word begins one', () => {
    expect(split('We moved to the U.S. The rest stayed.')).toHaveLength(2);
    expect(split('Bring pens, paper, etc. Then wait.')).toHaveLength(2);
  });

  it('leaves closing quotes and brackets with their sentence', () => {
    expect(split('“We lost an hour.” Then it broke. (See below.) Done.')).toEqual([
      '“We lost an hour.”',
      'Then it broke.',
      '(See below.)',
      'Done.',
    ]);
  });

  it('begins a sentence with a lower-case name or with inline code', () => {
    expect(split('It works. iPhone users wait. \uFFFC\uFFFC is next.')).toHaveLength(3);
  });

  it('keeps question and answer labels with their sentence', () => {
    expect(split('Q: What does it cost? A: It is free.')).toEqual(['Q: What does it cost?', 'A: It is free.']);
  });

  it('reads line breaks as blanks and empty lines as ends', () => {
    expect(split('Nurses\nwait.\n\nDoctors too')).toEqual(['Nurses\nwait.', 'Doctors too']);
  });

  it('covers every character that is not blank, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(text, noise), (prose) => {
        let at = 0;
        for (const { start, end } of splitSentences(prose)) {
          expect(prose.slice(at, start).trim()).toBe('');
          expect(prose.slice(start, end).trim()).toBe(prose.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(prose.slice(at).trim()).toBe('');
      }),
      runs(200),
    );
  });
});

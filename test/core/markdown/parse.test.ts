import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRange, type ParsedBody, parseBody } from '../../../src/core/markdown/parse.ts';
import { processorTime } from '../../time.ts';
import { change, changed, runs, text } from '../arbitraries.ts';
import { outline, proseOf } from './support.ts';

describe('parseBody', () => {
  it('gives the same tree for an edited text as for the text parsed from scratch', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 3 }), (source, changes) => {
        let body = source;
        let parsed = parseBody(body);
        for (const each of changes) {
          body = changed(body, each);
          parsed = parseBody(body, parsed);
          expect(parsed.tree.toString()).toBe(parseBody(body).tree.toString());
        }
      }),
      runs(150),
    );
  });

  it.each([
    [
      'a table that comes about or ends by the line below its head',
      'Wait.\n| A | B |\n| - | - |',
      'Wait.\n| A | B |\n| -x | - |',
    ],
    ['blanks before the first line', '\n    Nurses wait.', ' Nurses wait.'],
  ])('reads what stands beside an edit as from scratch: %s', (_, one, other) => {
    const rest = '\n\nAfter.'.repeat(50);
    const [a, b] = [one, other].map((text) => parseBody(text + rest)) as [ParsedBody, ParsedBody];
    const [c, d] = [one, other].map((text) => parseBody(rest + text)) as [ParsedBody, ParsedBody];
    const pairs = [
      [a, b],
      [b, a],
      [c, d],
      [d, c],
    ] as const;
    for (const [from, to] of pairs) expect(parseBody(to.body, from).tree.toString()).toBe(to.tree.toString());
  });

  it('gives the previous result back when nothing has changed', () => {
    const parsed = parseBody('# A');
    expect(parseBody('# A', parsed)).toBe(parsed);
  });

  it('ends lines at a lone carriage return', () => {
    expect(outline('# Lantern\r\rNurses wait.\r- one\r- two')).toEqual([
      'heading Lantern',
      'paragraph Nurses wait.',
      'item one',
      'item two',
    ]);
  });

  it.each([
    ['HTML', '<context>\nNurses wait.\n</context>\n\n# Problem\n\nNurses wait.'],
    ['tables', '| A | B |\n| - | - |\n| c | d |\n\nAfter.'],
    ['setext headings', 'Problem\n---\n\nNurses wait.'],
    ['fences', '```\ncode\n```\n\nAfter.'],
    ['comments', '<!--\nno\n-->\n\nAfter.'],
    ['quotes and nested lists', '> We waited.\n\n- a\n  - b\n\n    more\n'],
    ['hard breaks', 'One\\\ntwo  \nthree\n\nfour'],
    ['definitions', 'See [the list].\n\n[the list]: https://x.example\n'],
  ])('reads %s with carriage returns like those without', (_, body) => {
    const windows = body.replaceAll('\n', '\r\n');
    const unix = (texts: readonly string[]): readonly string[] => texts.map((text) => text.replace(/\s+/g, ' '));
    expect(unix(outline(windows))).toEqual(unix(outline(body)));
    expect(unix(proseOf(windows))).toEqual(unix(proseOf(body)));
  });

  it('reads tables with blanks at the ends of their lines', () => {
    expect(outline('| A | B |  \n| :- | - | \t\n| c | d | \n')).toEqual(['cell A', 'cell B', 'cell c', 'cell d']);
  });

  it('leaves out a line that is too long to be prose, and keeps the offsets of the rest', () => {
    expect(outline(`Before.\n\n${'x '.repeat(500_000)}\n\nAfter.`)).toEqual(['paragraph Before.', 'paragraph After.']);
  });

  it.each([
    ['quotes', '> '.repeat(500)],
    ['lists', '- '.repeat(500)],
    ['mixed marks', '> - '.repeat(250)],
  ])('leaves out a line nested 500 deep in %s', (_, marks) => {
    expect(outline(`Before.\n\n${marks}deep\n\nAfter.`)).toEqual(['paragraph Before.', 'paragraph After.']);
  });
});

describe('work', () => {
  // The parser counts nothing, so time stands for work.
  it.each([
    ['10,000 headings', '# a\n\n'.repeat(10_000)],
    ['lists nested 500 deep, a level a line', Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['5,000 brackets', '['.repeat(5000)],
    ['unclosed emphasis', '*a **b '.repeat(3000)],
    ['back ticks', '`a ``b '.repeat(3000)],
    ['unclosed links', '[a](b '.repeat(3000)],
    ['HTML that is never closed', '<a '.repeat(5000)],
    ['comments that are never closed', 'a <!-- '.repeat(3000)],
    ['table delimiters', `|${' a |'.repeat(3000)}\n|${' - |'.repeat(3000)}\n|${' b |'.repeat(3000)}`],
    ['quote marks on every line', '> a\n'.repeat(5000)],
    ['bare carriage returns', 'a\r'.repeat(20_000)],
    ['NULs', '\0'.repeat(20_000)],
    ['lone surrogates', '\uD800 \uDC00'.repeat(6000)],
  ])('stays small for %s', (_, body) => {
    const spent = processorTime();
    outline(body);
    expect(spent()).toBeLessThan(1500);
  });
});

describe('changedRange', () => {
  it.each([
    ['abc', 'abXc', { fromA: 2, toA: 2, fromB: 2, toB: 3 }],
    ['abc', 'ac', { fromA: 1, toA: 2, fromB: 1, toB: 1 }],
    ['aa', 'aaa', { fromA: 2, toA: 2, fromB: 2, toB: 3 }],
    ['', 'a', { fromA: 0, toA: 0, fromB: 0, toB: 1 }],
  ])('between %j and %j is what differs', (before, after, range) => {
    expect(changedRange(before, after)).toEqual(range);
  });

  it('lies between a common start and a common end', () => {
    fc.assert(
      fc.property(text, change, (before, each) => {
        const after = changed(before, each);
        const { fromA, toA, fromB, toB } = changedRange(before, after);
        return (
          before.slice(0, fromA) === after.slice(0, fromB) &&
          before.slice(toA) === after.slice(toB) &&
          fromA <= toA &&
          fromB <= toB
        );
      }),
      runs(),
    );
  });
});

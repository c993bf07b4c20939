import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/core/markdown/blocks.ts';
import { parseBody } from '../../../src/core/markdown/parse.ts';
import { change, changed, runs, text } from '../arbitraries.ts';
import { blocksOf, outline } from './support.ts';

describe('readBlocks', () => {
  it('gives headings, paragraphs, items and cells in order', () => {
    expect(outline('# Lantern\n\nNurses wait.\n\n- one\n- two\n\n| A | B |\n| - | - |\n| c | d |\n')).toEqual([
      'heading Lantern',
      'paragraph Nurses wait.',
      'item one',
      'item two',
      'cell A',
      'cell B',
      'cell c',
      'cell d',
    ]);
  });

  it('gives nothing for code, HTML, comments, rules and link definitions', () => {
    expect(
      outline('```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n<!-- no -->\n\n***\n\n[a]: https://x.example\n'),
    ).toEqual([]);
  });

  it('takes a fence that is never closed as code to the end', () => {
    expect(outline('Before.\n\n```js\nafter\n\nafter')).toEqual(['paragraph Before.']);
  });

  it('takes a comment that is never closed as a comment to the end', () => {
    expect(outline('Before.\n\n<!-- after\n\nafter')).toEqual(['paragraph Before.']);
  });

  it('reads setext headings with their level', () => {
    expect(blocksOf('Lantern\n=======\n\nProblem\n---\n').map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
    ]);
  });

  it('reads block quotes as prose and says that they are quoted', () => {
    const [block] = blocksOf('> We waited for hours.\n> Every day.\n');
    expect(block).toMatchObject({ kind: 'paragraph', quoted: true, prose: 'We waited for hours.\n  Every day.' });
  });

  it('says how deep an item is nested, and of which list it is', () => {
    const blocks = blocksOf('- a\n  - b\n    1. c\n\ntext\n\n1. d\n');
    expect(blocks.filter(({ kind }) => kind === 'item').map(({ level, item }) => [level, item])).toEqual([
      [1, { list: 0, ordered: false, task: false }],
      [2, { list: 0, ordered: false, task: false }],
      [3, { list: 0, ordered: true, task: false }],
      [1, { list: 26, ordered: true, task: false }],
    ]);
  });

  it('takes the second paragraph of an item for a paragraph', () => {
    expect(outline('- first\n\n  second\n')).toEqual(['item first', 'paragraph second']);
  });

  it('knows tasks', () => {
    expect(blocksOf('- [ ] Ask ten nurses\n')[0]).toMatchObject({ prose: 'Ask ten nurses', item: { task: true } });
  });

  it('counts rows and columns of a table, empty cells included', () => {
    const blocks = blocksOf('| A | B | C |\n| - | - | - |\n| 1 |   | 3 |\n');
    expect(blocks.map(({ cell }) => [cell?.row, cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
    ]);
  });

  it.each([
    ['**Problem:** Nurses wait.', 'Problem'],
    ['**Problem**: Nurses wait.', 'Problem'],
    ['**Problem.** Nurses wait.', 'Problem'],
    ['**Problem** – Nurses wait.', 'Problem'],
    ['Problem: Nurses wait.', 'Problem'],
    ['- **Who:** Nurses', 'Who'],
    ['Nurses wait for a long while and then: nothing.', undefined],
    ['**Nurses** wait.', undefined],
    ['Problem:', undefined],
  ])('finds the label of %j: %s', (body, label) => {
    const [block] = blocksOf(body);
    expect(block?.label && body.slice(block.label.start, block.label.end)).toBe(label);
  });

  it.each([
    ['**Customer problem**', 'bold'],
    ['*Hospitals can fill a gap.*', 'italic'],
    ['***Both***', 'bold'],
    ['**Not** all of it', undefined],
  ])('says of %j that all of it is %s', (body, emphasis) => {
    expect(blocksOf(body)[0]?.emphasis).toBe(emphasis);
  });

  it('leaves a comment at the edge of a block out of it', () => {
    expect(
      outline(
        '# Lantern <!-- a -->\n\n**Goals** <!-- b -->\n\n- one <!-- c --> <!-- d -->\n\n| A <!-- e --> |\n| - |\n',
      ),
    ).toEqual(['heading Lantern', 'paragraph **Goals**', 'item one', 'cell A']);
    expect(blocksOf('**Goals** <!-- b -->')[0]?.emphasis).toBe('bold');
    expect(outline('Nurses <!-- who? --> wait.')).toEqual(['paragraph Nurses <!-- who? --> wait.']);
  });

  it('gives spans of the document when the body starts later', () => {
    const [block] = readBlocks(parseBody('**Who:** Nurses'), 100);
    expect(block).toMatchObject({ span: { start: 100, end: 115 }, label: { start: 102, end: 105 } });
  });

  it('gives the same blocks for an edited text as for the text read from scratch', () => {
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 3 }), (source, changes) => {
        let body = source;
        let parsed = parseBody(body);
        readBlocks(parsed, 0);
        for (const each of changes) {
          body = changed(body, each);
          parsed = parseBody(body, parsed);
          const blocks = readBlocks(parsed, 0);
          expect(blocks).toEqual(blocksOf(body));
        }
      }),
      runs(150),
    );
  });

  it('walks only what has changed', () => {
    const body = Array.from({ length: 50 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
    const parsed = parseBody(body);
    const before = readBlocks(parsed, 0);
    const after = readBlocks(parseBody(`New.\n\n${body}`, parsed), 0);
    const proses = new Set(before.map(({ prose }) => prose));
    expect(after.filter(({ prose }) => !proses.has(prose))).toHaveLength(1);
  });

  it('gives the same blocks where they stand as they stood', () => {
    const body = Array.from({ length: 50 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
    const parsed = parseBody(body);
    const before = new Set(readBlocks(parsed, 0));
    const after = readBlocks(parseBody(body.replace('Paragraph 25', 'Paragraph 52'), parsed), 0);
    expect(after.filter((block) => !before.has(block)).length).toBeLessThan(10);
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits, type PackData } from '../../../src/core/index.ts';
import { diagnose, HEAD, house } from './house.ts';

/** The body after the first fix of the first finding; undefined when it offers none. */
function fixed(pack: PackData, body: string): string | undefined {
  const fix = diagnose(pack, body)[0]?.fixes[0];
  return fix && applyEdits(HEAD + body, fix.edits).slice(HEAD.length);
}

describe('replacing', () => {
  const pack = house(
    'phrases',
    'phrases: [utilize, in order to]\nfix: { title: Replace, replace: { utilize: use, in order to: to } }',
  );

  it('keeps the capital', () => {
    expect(fixed(pack, 'Nurses utilize it.')).toBe('Nurses use it.');
    expect(fixed(pack, 'In order to sleep, nurses swap.')).toBe('To sleep, nurses swap.');
  });

  it('is not offered for a form that is not in the table', () => {
    expect(fixed(pack, 'A nurse utilizes it.')).toBeUndefined();
  });
});

describe('a scaffold', () => {
  const scaffold = (template: string, more = ''): PackData =>
    house('phrases', `phrases: [widget]\nfix: { title: Write, template: ${JSON.stringify(template)}${more} }`);

  it('speaks of the customer and product of the document, and leaves tab stops', () => {
    expect(fixed(scaffold('${customer} can ${1:do what} with ${product}.'), 'It is a widget.')).toBe(
      'Ward managers can ${1:do what} with Lantern.',
    );
  });

  it('may replace the words found, or come behind the sentence', () => {
    expect(fixed(scaffold('${1:tool}', ', at: match'), 'It is a widget.')).toBe('It is a ${1:tool}.');
    expect(fixed(scaffold('So ${1:what}?', ', at: after'), 'It is a widget.')).toBe('It is a widget. So ${1:what}?');
  });

  it('escapes what a snippet would take for syntax', () => {
    expect(fixed(scaffold('${sentence}'), 'A widget costs $5 {or} more.')).toBe('A widget costs \\$5 {or\\} more.');
  });

  it('is not offered where it would destroy markup', () => {
    expect(fixed(scaffold('${1:x}'), 'It is a **widget** there.')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { whileItStands } from '../../../src/core/document/standing.ts';
import type { SpecDocument } from '../../../src/core/document/types.ts';
import { createEngine } from '../../../src/core/index.ts';

const SOURCE = `---
kind: prd
product: Lantern
---

# Lantern

## Problem

Ward managers ring eleven nurses.

## Solution

They see who is free.

## Risks

Nurses may not answer.
`;

const engine = createEngine();

/** The headings of the sections that stand as they did after one piece of the text is replaced by another. */
function standing(before: string, after: string, source = SOURCE): readonly string[] {
  const document = engine.read(source);
  const edited = engine.read(source.replace(before, after), { previous: document });
  const known = new Set(document.sections.map(({ standing }) => standing));
  return edited.sections.filter((section) => known.has(section.standing)).map(({ title }) => title);
}

describe('a standing', () => {
  it('lasts for the sections above and below an edit', () => {
    expect(standing('who is free', 'who is free today')).toEqual(['', 'lantern', 'problem', 'risks']);
    expect(standing('They see who is free.\n', '')).toEqual(['', 'lantern', 'problem', 'risks']);
  });

  it('ends with the part that a section plays, or with its place in a bet', () => {
    const nested = SOURCE.replace('## Solution', '### Details');
    expect(standing('## Problem', '## Risks', nested)).toEqual(['', 'lantern', 'risks']);
    expect(standing('Ward managers', '<!-- bet -->\n\nWard managers', nested)).toEqual(['', 'lantern', 'risks']);
  });

  it('ends everywhere with the names, the kind or the stance of the document', () => {
    expect(standing('product: Lantern', 'product: Beacon')).toEqual([]);
    expect(standing('kind: prd', 'kind: spec')).toEqual([]);
    expect(standing('kind: prd', 'kind: prd\nstance: mixed')).toEqual([]);
  });

  it('ends where text comes to be code', () => {
    expect(standing('They see', '```\nThey see')).toEqual(['', 'lantern', 'problem']);
  });
});

describe('what is worked out while a section stands', () => {
  it('is worked out once', () => {
    const asked: string[] = [];
    const words = whileItStands(({ title }, { text }) => {
      asked.push(title);
      return text.length;
    });
    const ask = (document: SpecDocument): void => {
      for (const section of document.sections) words(section, document);
    };
    const document = engine.read(SOURCE);
    ask(document);
    asked.length = 0;
    ask(engine.read(SOURCE.replace('eleven', 'twelve'), { previous: document }));
    expect(asked).toEqual(['problem']);
  });
});

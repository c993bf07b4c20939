import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/core/document/subjects.ts';
import { createEngine } from '../../../src/core/index.ts';
import { read } from './support.ts';

/** The classes of the subjects in a part of a document about Lantern. */
const classes = (sentences: string, heading = 'Overview'): (string | undefined)[] => {
  const document = read(
    `---\nkind: prd\nproduct: Lantern\ncustomers: [rota lead]\ncompany: Brightside\n---\n\n# Lantern\n\n## ${heading}\n\n${sentences}\n`,
  );
  return document.sentences
    .filter(({ block }) => block.kind !== 'heading')
    .map((sentence) => subjectOf(sentence, document));
};

describe('the subject of a sentence in its document', () => {
  it('is classed by the names of the document', () => {
    expect(classes('Lantern shows gaps. Rota leads call early. Brightside runs wards.')).toEqual([
      'product',
      'named-customer',
      'company',
    ]);
  });

  it('resolves “it” to the thing before and “they” to the people before', () => {
    expect(classes('Lantern shows gaps. It asks nurses first.')).toEqual(['product', 'product']);
    expect(classes('Ward managers ring eleven nurses. They give up at six.')).toEqual([
      'named-customer',
      'named-customer',
    ]);
  });

  it('takes “they” for others than those who speak', () => {
    expect(classes('We ring eleven nurses. They give up at six.')).toEqual(['company', 'other']);
  });

  it('takes “you” for a particular customer where a situation is told', () => {
    expect(classes('You wait for an answer every night. You see a list.')).toEqual([
      'named-customer',
      'generic-customer',
    ]);
  });

  it('looks past a few pronouns, and no further', () => {
    const document = read(`# PRD: Lantern\n\nLantern shows gaps.${' It asks nurses.'.repeat(8)}\n`);
    const body = document.sentences.filter(({ block }) => block.kind === 'paragraph');
    const found = body.map((sentence) => subjectOf(sentence, document));
    expect(found.slice(0, 3)).toEqual(['product', 'product', 'product']);
    expect(found.at(-1)).toBe('other');
  });

  it('does not guess what a pronoun stands for across parts', () => {
    const document = read('# PRD: Lantern\n\nLantern shows gaps.\n\n## Problem\n\nIt is slow.\n');
    const last = document.sentences.at(-1);
    expect(last && subjectOf(last, document)).toBe('other');
  });

  it('takes “we” for the company, and for the customer where a customer speaks', () => {
    expect(classes('We build rotas.')).toEqual(['company']);
    expect(classes('We leave at five.', 'Customer quote')).toEqual(['named-customer']);
    expect(classes('I built it.', 'Leader quote')).toEqual(['company']);
    expect(classes('The team waits.')).toEqual(['company']);
  });
});

describe('the terms of the configuration', () => {
  const engine = createEngine();
  const text = `# PRD: Rota

## Problem

Beacon shows gaps. Ward sisters ring eleven nurses. A ward sister gives up at six. Brightside runs wards.
`;
  const terms = { products: ['Beacon'], customers: ['Ward sisters'], companies: ['Brightside'] };
  const found = (document: ReturnType<typeof engine.read>): (string | undefined)[] =>
    document.sentences.filter(({ block }) => block.kind !== 'heading').map((sentence) => subjectOf(sentence, document));

  it('decide who acts', () => {
    expect(found(engine.read(text, { terms }))).toEqual(['product', 'named-customer', 'named-customer', 'company']);
  });

  it('are names beside those of the document', () => {
    const { names } = engine.read(`---\nproduct: Lantern\n---\n\n${text}`, { terms });
    expect([...names.products]).toEqual(expect.arrayContaining(['lantern', 'beacon']));
    expect(names.product).toBe('Lantern');
    expect(names.customers.has('ward sister')).toBe(true);
    expect(names.companies.has('brightside')).toBe(true);
  });

  it('hold for the next version only when they are given again', () => {
    const without = found(engine.read(text));
    const first = engine.read(text, { terms });
    expect(without).not.toEqual(found(first));
    expect(found(engine.read(text, { previous: first }))).toEqual(without);
    expect(found(engine.read(text, { previous: engine.read(text), terms }))).toEqual(found(first));
  });

  it.each([[['']], [['  ', 'a'.repeat(200)]], [['*', '|', 'constructor', '\\']]])('may be odd: %j', (odd) => {
    const document = engine.read(text, { terms: { products: odd, customers: odd, companies: odd } });
    expect(found(document)).toHaveLength(4);
  });
});

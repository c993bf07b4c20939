import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../src/core/document/subjects.ts';
import { read } from './support.ts';

/** The classes of the subjects in a part of a document about Lantern. */
const classes = (sentences: string, heading = 'Overview'): (string | undefined)[] => {
  const document = read(
    `---\nkind: prd\nproduct: Lantern\ncustomers: [rota lead]\ncompany: Brightside\n---\n\n# Lantern\n\n## ${heading}\n\n${sentences}\n`,
  );
  return document.sentences
    .filter(({ block }) => block.kind !== 'heading')
    .map((sentence) => subjectOf(sentence, document)?.class);
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

  it('looks past a few pronouns, and no further', () => {
    const document = read(`# PRD: Lantern\n\nLantern shows gaps.${' It asks nurses.'.repeat(8)}\n`);
    const body = document.sentences.filter(({ block }) => block.kind === 'paragraph');
    const found = body.map((sentence) => subjectOf(sentence, document)?.class);
    expect(found.slice(0, 3)).toEqual(['product', 'product', 'product']);
    expect(found.at(-1)).toBe('other');
  });

  it('does not guess what a pronoun stands for across parts', () => {
    const document = read('# PRD: Lantern\n\nLantern shows gaps.\n\n## Problem\n\nIt is slow.\n');
    const last = document.sentences.at(-1);
    expect(last && subjectOf(last, document)?.class).toBe('other');
  });

  it('takes “we” for the company, and for the customer where a customer speaks', () => {
    expect(classes('We build rotas.')).toEqual(['company']);
    expect(classes('We leave at five.', 'Customer quote')).toEqual(['named-customer']);
  });

  it('gives the place of the subject', () => {
    const document = read('# Lantern\n\nEach Friday, ward managers ring eleven nurses.\n');
    const sentence = document.sentences.at(-1);
    const subject = sentence && subjectOf(sentence, document);
    expect(subject?.text).toBe('ward managers');
    expect(document.text.slice(subject?.span.start, subject?.span.end)).toBe('ward managers');
  });
});

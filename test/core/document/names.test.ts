import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.ts';
import { PRD, RELEASE, read } from './support.ts';

describe('names', () => {
  it('come from the front matter first', () => {
    const { names } = read(
      '---\nproduct: Lantern\ncustomers: [night nurses, ward managers]\ncompany: Brightside\n---\n\n# Rota\n',
    );
    expect(names.product).toBe('Lantern');
    expect([...names.customers]).toEqual(['night nurse', 'ward manager']);
    expect(names.company).toBe('Brightside');
  });

  it('come from the announcement', () => {
    const { names } = read(RELEASE);
    expect(names.product).toBe('Lantern');
    expect(names.companies.has('brightside')).toBe(true);
  });

  it('of customers come from whom the text says it is for', () => {
    const customers = (text: string): readonly string[] => [...read(`# PRD: Lantern\n\n${text}\n`).names.customers];
    expect(customers('Our primary customer is the ward manager.')).toEqual(['ward manager']);
    expect(customers('Lantern is built for ward managers who plan shifts.')).toEqual(['ward manager']);
    expect(customers('Lantern is built for folders who plan shifts.')).toEqual([]);
  });

  it('come from the title without the words for the document', () => {
    expect(read(PRD).names.product).toBe('Lantern');
    expect(read('# PRD: Rota Board\n\nRota Board shows gaps.\n').names.products.has('rota board')).toBe(true);
  });

  it('are the product’s where the company is called the same', () => {
    const { names } = read('# Lantern -- Press Release\n\nToday, Lantern announced its rota for ward managers.\n');
    expect(names.product).toBe('Lantern');
    expect(names.companies.has('lantern')).toBe(false);
  });

  it('come from the sentence that says what the product is', () => {
    expect(
      read('# Gaps on the ward\n\n`plit` is a command that splits rotas. Run `plit` on Friday.\n').names.products.has(
        'plit',
      ),
    ).toBe(true);
    expect(
      read(
        '# Plan\n\nLantern is a rota app for wards. Lantern shows gaps. Managers open Lantern at six.\n',
      ).names.products.has('lantern'),
    ).toBe(true);
  });

  it('of customers come from headings, labels, items and cells of the parts for them', () => {
    const { names } = read(`# PRD: Lantern

## Target customer: night nurses

They sleep by day.

## Personas

### Ward manager

She plans.

- **Porter**: moves beds
- clerk

Primary persona: the charge nurse of a small ward.
`);
    expect([...names.customers]).toEqual(expect.arrayContaining(['night nurse', 'ward manager', 'porter', 'clerk']));
  });

  it('of companies come from the part about them, those of rivals from comparisons and the table of alternatives', () => {
    const { names } = read(`# PRD: Lantern

## Alternatives

| Tool | Price |
| --- | --- |
| Rostapp | $9 |

- **Paperwork**: free

## About Brightside

Brightside makes tools.
`);
    expect(names.rivals.has('rostapp')).toBe(true);
    expect(names.rivals.has('paperwork')).toBe(true);
  });

  it('of customers come from personas, stories and whom it is for', () => {
    const { names } = read(`${PRD}\nIt is for bookkeepers who close the month alone.\n`);
    expect([...names.customers]).toEqual(expect.arrayContaining(['ward manager', 'night nurse', 'bookkeeper']));
    expect(read('As a user, I want a list so that I see it.\n').names.customers.size).toBe(0);
  });

  it('of rivals come from comparisons', () => {
    const { names } = read(
      '# PRD: Lantern\n\nUnlike Rotamatic, it asks nurses first.\n\n## Alternatives\n\n- **Whiteboard**: no history\n',
    );
    expect([...names.rivals]).toEqual(['rotamatic', 'whiteboard']);
  });

  it('of the configuration are added', () => {
    const { names } = createEngine().read('# Rota\n', {
      terms: { products: ['Rota Board'], customers: ['Ward sisters'] },
    });
    expect(names.products.has('rota board')).toBe(true);
    expect(names.customers.has('ward sister')).toBe(true);
  });

  it('of one document are not those of another that writes them alike', () => {
    const customers = (list: string): readonly string[] => [
      ...read(`---\ncustomers: ${list}\n---\n\n# Rota\n`).names.customers,
    ];
    expect(customers('[nurse, "porter|cook"]')).toEqual(['nurse', 'porter|cook']);
    expect(customers('[nurse, porter, cook]')).toEqual(['nurse', 'porter', 'cook']);
  });
});

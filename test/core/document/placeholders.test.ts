import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.ts';
import { read } from './support.ts';

const pending = (text: string): boolean | undefined =>
  read(`# PRD: Lantern\n\n## Problem\n\n${text}\n`).blocks.at(-1)?.placeholder;

describe('placeholders', () => {
  it.each([
    '[Describe the problem]',
    'TBD',
    '_TBD_',
    '{One sentence on who benefits}',
    'Metric: [baseline]',
    'N/A',
    '**Owner:** TBD',
    '**Customer:** <name>',
    '- TODO: ask the wards',
    '- TBD – the wards answer in May',
    '- TBD by @ada',
    '- Goal 1',
    '- Feature B: …',
    '(optional)',
    'YYYY-MM-DD',
    '{{problem}}',
  ])('include “%s”', (text) => expect(pending(text)).toBe(true));

  it.each([
    'As a [role], I want to [action], so that [benefit].',
    'As a <type of nurse>, I want <some goal> so that <some reason>.',
    'As a ___, I want ___ so that ___.',
    '1. **Given** [state], **When** [action], **Then** [outcome]',
    '- **FR-001**: System MUST [do what, e.g. "list open shifts"]',
    '- What happens when [boundary condition]?',
    '**[City, date]** — Today [Company] announced [Product], a [category] that helps [customer] to [benefit].',
  ])('include the frame of a sentence: %s', (text) => expect(pending(text)).toBe(true));

  it.each([
    '*Describe the user and the problem here.*',
    '_Describe who is affected, and what they do today._',
    '> Describe who has the problem and how you know.',
    '> **Guidance:** one page, no jargon.',
    '> Tip: start with the customer, not with the feature.',
    '*What could go wrong? List the three biggest risks.*',
    '(Explain why the customer cares.)',
    '**Problem:** *Describe what goes wrong for whom.*',
    '*e.g. “Ward managers lose two hours each Friday.”*',
    'e.g. ward managers who plan alone',
    '*Example: ward managers ring eleven nurses.*',
    'In this section, describe how customers find out.',
    'Write 2–3 sentences on what changes.',
    'Replace this text with the launch plan.',
    '_Delete this section if there are no risks._',
    'Insert diagram here',
    'Click here to enter text.',
  ])('include guidance that was left: %s', (text) => expect(pending(text)).toBe(true));

  it.each([
    'Nurses wait.',
    'Nurses call [the desk](https://example.com) each night.',
    'The board shows `rota` files.',
    'Managers ring eleven nurses [1] each Friday.',
    'The board reads `/wards/{ward}/shifts/{shift}` and `/swaps/{id}`.',
    'As a [role], I want to swap a shift so that I can sleep.',
    '- **FR-003**: System MUST keep each change for [how long] years, in the order made',
    '*Night nurses swap a shift in two taps.*',
    '*Give nurses their evenings back.*',
    '> “Describe me one Friday without a phone,” said Maya Osei, ward manager.',
    '> Nurses wait.',
    'Explain the rota to new nurses in their first week.',
    'List open shifts by ward.',
    'Goals for the first ward',
    'What does it cost?',
    '- Nothing is to be decided on the phone',
    '**Owner:** Ada Okafor',
    '**Wards:** e.g. North, South and the day clinic',
    '- [Who swaps shifts?](https://example.com/swaps)',
    'Ids follow `{ward}:{shift}`.',
    'Optional:',
    'In two sentences nurses say what they need.',
  ])('leave out “%s”', (text) => expect(pending(text)).toBe(false));
});

describe('a template', () => {
  const template = (answer = ''): string => `# PRD: [Product name]

**Author:** [Your name]

## Problem

> Describe who has the problem, when, and how you know.

${answer}

## Customer

- **Primary:** <role>
- **Secondary:** [e.g. night nurse]

## Success metrics

| Metric | Baseline | Target |
| --- | --- | --- |
| [What changes] | [today] | [by when] |
| e.g. Time to fill a gap | e.g. 95 minutes | e.g. 20 minutes |

## User stories

As a [role], I want to [action], so that [benefit].

## Risks

*What could go wrong? List the three biggest risks.*
`;
  const engine = createEngine();
  const seen = (text: string): readonly string[] =>
    engine
      .check(engine.read(text, { path: 'prd.md' }))
      .diagnostics.filter(({ level }) => level === 'sentence')
      .map(({ span }) => text.slice(span.start, span.end));

  it('says nothing before it is filled', () => {
    const document = read(template(), 'prd.md');
    expect(document.kind).toBe('prd');
    expect(document.stories).toEqual([]);
    expect([...document.names.customers, ...document.names.products]).toEqual([]);
    expect(Object.entries(document.elements).filter(([, there]) => there)).toEqual([]);
    expect(document.balance).toBeUndefined();
    expect(seen(template())).toEqual([]);
  });

  it('is reviewed where it is answered, whatever guidance is left above', () => {
    const text = template('There is no unified platform for shift planning.');
    expect(seen(text)).toEqual([expect.stringContaining('There is no unified platform')]);
  });
});

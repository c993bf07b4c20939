import { describe, expect, it } from 'vitest';
import { RELEASE, read, roleOf } from './support.ts';

describe('the parts of a press release without headings', () => {
  it.each([
    ['headline', 'Ward managers fill'],
    ['subheadline', 'Night nurses swap'],
    ['lead', 'Today Brightside announced'],
    ['problem', 'Every Friday'],
    ['solution', 'With Lantern'],
    ['leader-quote', 'We sat with'],
    ['customer-quote', 'I used to dread'],
    ['getting-started', 'To get started'],
    ['faq-external', 'It is free'],
  ])('include the %s', (role, words) => {
    expect(roleOf(read(RELEASE), words)).toBe(role);
  });

  it('follow from what paragraphs say where they stand in no usual order', () => {
    const document = read(`---
kind: press-release
product: Lantern
company: Brightside
---

# Ward managers fill tomorrow's gaps before they go home

**LEEDS — May 4, 2027** — Today Brightside announced Lantern, a rota app for hospital wards.

With Lantern, a ward manager offers the shift to everyone who may take it.

First, she opens the list. Then she taps the gap. Finally, the nurse confirms it.

Today, managers still ring eleven nurses and waste two hours on paper lists.

Lantern is available today. To get started, sign up at the desk.

Sleep well.
`);
    expect(roleOf(document, 'With Lantern')).toBe('solution');
    expect(roleOf(document, 'Today, managers')).toBe('problem');
    expect(roleOf(document, 'Lantern is available')).toBe('getting-started');
  });

  it('are told from run-in labels as well', () => {
    const document = read(
      '# PR/FAQ: Lantern\n\n**Summary:** Ward managers go home on time.\n\n**The problem.** They ring eleven nurses.\n\n**Customer quote:** "I leave at five and nobody calls me at night."\n',
    );
    expect(roleOf(document, 'Ward managers go')).toBe('lead');
    expect(roleOf(document, 'They ring')).toBe('problem');
    expect(roleOf(document, 'I leave')).toBe('customer-quote');
  });
});

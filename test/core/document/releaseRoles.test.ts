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

  it('are told from run-in labels as well', () => {
    const document = read(
      '# PR/FAQ: Lantern\n\n**Summary:** Ward managers go home on time.\n\n**The problem.** They ring eleven nurses.\n\n**Customer quote:** "I leave at five and nobody calls me at night."\n',
    );
    expect(roleOf(document, 'Ward managers go')).toBe('lead');
    expect(roleOf(document, 'They ring')).toBe('problem');
    expect(roleOf(document, 'I leave')).toBe('customer-quote');
  });
});

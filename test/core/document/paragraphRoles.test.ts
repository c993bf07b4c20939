import { describe, expect, it } from 'vitest';
import { PRD, RELEASE, read, roleOf } from './support.ts';

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

describe('the parts of other documents', () => {
  it('introduce themselves before the first heading', () => {
    expect(roleOf(read(PRD), 'Ward managers lose')).toBe('overview');
  });

  it('leave out who wrote them and when', () => {
    expect(roleOf(read(PRD), 'Author')).toBe('meta');
  });

  it('keep labelled items of a feature list in it', () => {
    const document = read(
      '# PRD: Lantern\n\n## Features\n\n- **Why:** managers see gaps\n\n## Overview\n\n- **Problem:** managers ring eleven nurses\n',
    );
    expect(roleOf(document, 'managers see gaps')).toBe('requirements');
    expect(roleOf(document, 'managers ring')).toBe('problem');
  });

  it('are requirements where a specification says nothing else', () => {
    const document = read(
      '## ADDED Requirements\n\n### Requirement: Swap\n\nThe board SHALL offer swaps.\n\n## Rota board\n\nIt shows gaps.\n',
      'specs/001-rota/spec.md',
    );
    expect(roleOf(document, 'It shows gaps')).toBe('requirements');
  });
});

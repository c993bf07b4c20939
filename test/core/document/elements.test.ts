import { describe, expect, it } from 'vitest';
import { PRD, RELEASE, read } from './support.ts';

const present = (text: string): string[] =>
  Object.entries(read(text).elements).flatMap(([element, there]) => (there ? [element] : []));

describe('the elements of a document', () => {
  it('are found in a complete requirements document', () => {
    expect(present(PRD)).toEqual([
      'customer',
      'problem',
      'problem_first',
      'evidence',
      'alternatives',
      'benefit',
      'metric',
      'baseline',
      'nongoals',
      'risks',
    ]);
  });

  it('count a customer whom the front matter names', () => {
    const engine = '# PRD: Sync\n\n## Overview\n\nThe engine keeps two folders equal.\n';
    expect(present(engine)).not.toContain('customer');
    expect(present(`---\ncustomers: [site engineers]\n---\n\n${engine}`)).toContain('customer');
  });

  it('are found in a press release without headings', () => {
    expect(present(RELEASE)).toEqual(
      expect.arrayContaining([
        'customer',
        'problem',
        'customer_quote',
        'leader_quote',
        'faq_external',
        'call_to_action',
      ]),
    );
    expect(present(RELEASE)).not.toContain('faq_internal');
    expect(present(RELEASE)).not.toContain('nongoals');
  });

  it('have evidence where an answer tells of research of their own', () => {
    const faq = (answer: string): string => `${RELEASE}\n\n# Internal FAQ\n\n## How do we know?\n\n${answer}\n`;
    expect(present(faq('We interviewed 31 ward managers in March.'))).toContain('evidence');
    expect(
      present('# PRD: Lantern\n\n## Problem\n\nResearchers in Leeds have confirmed that managers lose Fridays.\n'),
    ).toContain('evidence');
    expect(present(faq('Trust us, 31 wards will sign.'))).not.toContain('evidence');
  });

  it('are missing from a document that only lists features', () => {
    expect(
      present('# PRD: Rota Board\n\n## Features\n\n- Board view\n- Export to PDF\n\n## Architecture\n\nOne server.\n'),
    ).toEqual([]);
  });

  it('are not there when their part is empty or still a placeholder', () => {
    expect(present('# PRD: Rota\n\n## Problem\n\nTBD\n\n## Risks\n\n## Non-goals\n\n[What we leave out]\n')).toEqual(
      [],
    );
  });

  it('want the problem before the solution', () => {
    const problem = '## Problem\n\nWard managers struggle to find cover.\n\n';
    const solution = '## Solution\n\nThe board lists gaps.\n\n';
    expect(read(`# PRD: Rota\n\n${problem}${solution}`).elements.problem_first).toBeDefined();
    expect(read(`# PRD: Rota\n\n${solution}${problem}`).elements.problem_first).toBeUndefined();
  });
});

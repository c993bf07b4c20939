import { describe, expect, it } from 'vitest';
import { PRD, read, roleOf } from './support.ts';

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

  it('are criteria of acceptance where a list says when the work is done', () => {
    const text =
      '# PRD: Lantern\n\n## Success criteria\n\n- Fewer calls\n\nIt is ready for review when:\n\n- Swaps work\n';
    expect(roleOf(read(text), 'Fewer calls')).toBe('metrics');
    expect(roleOf(read(text), 'Swaps work')).toBe('acceptance');
  });

  it('are requirements where a specification says nothing else', () => {
    const document = read(
      '## ADDED Requirements\n\n### Requirement: Swap\n\nThe board SHALL offer swaps.\n\n## Rota board\n\nIt shows gaps.\n',
      'specs/001-rota/spec.md',
    );
    expect(roleOf(document, 'It shows gaps')).toBe('requirements');
  });
});

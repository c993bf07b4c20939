import { describe, expect, it } from 'vitest';
import { normaliseHeading, roleOfHeading, roleOfLabel } from '../../../src/core/document/headings.ts';
import { anatomy } from './support.ts';

const role = (heading: string, kind: Parameters<typeof roleOfHeading>[1] = null): string | undefined =>
  roleOfHeading(normaliseHeading(heading), kind, anatomy);

describe('normalising a heading', () => {
  it.each([
    ['1. Problem', 'problem'],
    ['2.3 Success Metrics:', 'success metrics'],
    ['Section 2: Goals', 'goals'],
    ['Part II. Risks', 'risks'],
    ['🎯 Goals', 'goals'],
    ['Goals 🎯', 'goals'],
    ['Risks ⚠️:', 'risks'],
    [':dart: Goals :dart:', 'goals'],
    ['Goals {#our-goals}', 'goals'],
    ['Alerts at 12:30:45', 'alerts at 12:30:45'],
    ['  **Problem**  ', 'problem'],
    ['User Scenarios & Testing *(mandatory)*', 'user scenarios & testing'],
    ['Who’s it for?', "who's it for?"],
    ['Why — ', 'why'],
    ['v2.1 scope', 'v2.1 scope'],
  ])('makes “%s” into “%s”', (written, plain) => {
    expect(normaliseHeading(written)).toBe(plain);
  });
});

describe('the part that a heading names', () => {
  it('is the one whose alias it is', () => {
    expect(role('Problem Statement')).toBe('problem');
    expect(role('4. What we’re NOT building')).toBe('non-goals');
    expect(role('Non-Goals (Out of Scope)')).toBe('non-goals');
    expect(role('Who is this for?')).toBe('customer');
    expect(role('Product Requirements Document (PRD)')).toBeUndefined();
  });

  it('is told from the words before a colon or a dash', () => {
    expect(role('The problem: Fridays on the phone')).toBe('problem');
    expect(role('Requirement 3: Swap a shift')).toBe('requirements');
  });

  it('is told from a longer heading that begins or ends with an alias', () => {
    expect(role('Risks and what we do about them')).toBe('risks');
    expect(role('Rota feature requirements')).toBe('requirements');
    expect(role('Our success metrics in year one')).toBe('metrics');
  });

  it('is not guessed from a word in the middle', () => {
    expect(role('Goal setting chat')).toBeUndefined();
    expect(role('Managing users')).toBeUndefined();
    expect(role('Summarise a shift')).toBeUndefined();
  });

  it('depends on the kind of document where an alias does', () => {
    expect(role('Summary', 'press-release')).toBe('lead');
    expect(role('Summary', 'prd')).toBe('overview');
    expect(role('Why', 'spec')).toBe('problem');
  });

  it('takes a label only as a whole', () => {
    expect(roleOfLabel('problem', null, anatomy)).toBe('problem');
    expect(roleOfLabel('problem with printers', null, anatomy)).toBeUndefined();
  });
});

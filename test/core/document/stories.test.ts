import { describe, expect, it } from 'vitest';
import { at, read } from './support.ts';

const parts = (text: string): (string | undefined)[][] => {
  const document = read(text);
  return document.stories.map(({ role, want, benefit }) => [
    at(document, role),
    at(document, want),
    at(document, benefit),
  ]);
};

describe('user stories', () => {
  it.each([
    ['on one line', 'As a ward manager, I want to see gaps so that I can call early.'],
    ['in bold', '**As a** ward manager, **I want** to see gaps **so that** I can call early.'],
    ['on three lines', 'As a ward manager\nI want to see gaps\nSo that I can call early.'],
    ['with a label', '**User Story:** As a ward manager, I want to see gaps, so that I can call early.'],
    ['as blocks of their own', '- As a ward manager\n- I want to see gaps\n- So that I can call early'],
    ['with the reason as a sentence', 'As a ward manager, I want to see gaps. So that I can call early.'],
    [
      'with the reason in what the teller adds',
      'As a ward manager, I want to see gaps. I look at ten, so that I can call early.',
    ],
    ['with the gain in what the teller adds', 'As a ward manager, I want to see gaps. This lets me call early.'],
    ['with the benefit first', 'In order to call early, as a ward manager I want to see gaps.'],
  ])('are found %s', (_, text) => {
    const [[role, want, benefit] = []] = parts(text);
    expect(role).toBe('ward manager');
    expect(want).toContain('see gaps');
    expect(benefit).toContain('call early');
  });

  it('are found in tables', () => {
    expect(
      parts('| As a | I want | So that |\n| --- | --- | --- |\n| ward manager | to see gaps | I can call early |\n'),
    ).toEqual([['ward manager', 'to see gaps', 'I can call early']]);
  });

  it('may give their purpose as something to avoid, or not at all', () => {
    expect(parts('As a pharmacist, I want an alert for inactive codes to avoid a refused label.')[0]?.[2]).toBe(
      'a refused label.',
    );
    expect(parts('As a nurse, I want a list of gaps to know whom to call.')[0]?.[2]).toBe('whom to call.');
    expect(parts('As a nurse, I want to know whom to call.')[0]?.[2]).toBeUndefined();
    expect(parts('As a nurse, I want a list of gaps. The list is long, so that it scrolls.')[0]?.[2]).toBeUndefined();
    expect(parts('As a nurse, I want a list of gaps.')).toEqual([['nurse', 'a list of gaps.', undefined]]);
    expect(parts('As a ward manager\n\nI want to see gaps\n')).toEqual([['ward manager', 'see gaps', undefined]]);
  });

  it('may follow one another in one paragraph', () => {
    expect(
      parts('As a nurse, I want gaps so that I can help.\nAs a doctor, I want names so that I can ask.'),
    ).toHaveLength(2);
  });

  it('may start from a situation', () => {
    expect(parts('When a nurse calls in sick, I want to see who is free so that I can ask them first.')).toEqual([
      [undefined, 'see who is free', 'I can ask them first.'],
    ]);
  });

  it('are not seen in other sentences that begin so', () => {
    expect(parts('As a result, managers ring eleven nurses.')).toEqual([]);
    expect(parts('When a nurse calls in sick, I want to see who is free.')).toEqual([]);
    expect(parts('As a rule, nobody works twelve days in a row.')).toEqual([]);
    expect(parts('We ship the planner as a library, which means that we need to version it.')).toEqual([]);
  });
});

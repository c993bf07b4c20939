import { describe, expect, it } from 'vitest';
import { readMessage, readSubject } from '../../../../src/core/report/page/messages.ts';

describe('a message of the page', () => {
  it.each([
    { do: 'ready' },
    { do: 'copy' },
    { do: 'jump', start: '10', end: '20' },
    { do: 'insert', element: 'risks' },
    { do: 'sort', column: 'fit' },
    { do: 'explain', rule: 'hype/adjective' },
    { do: 'open', path: 'specs/a.md' },
  ])('is read: $do', (message) => {
    expect(readMessage({ ...message, more: 'than there is' })).toEqual(message);
  });

  it.each([
    undefined,
    null,
    'copy',
    {},
    { do: 'run', command: 'rm' },
    { do: 'jump', start: '10' },
    { do: 'jump', start: 10, end: 20 },
    { do: 'jump', start: '-1', end: '1e9' },
    { do: 'insert', element: '__proto__' },
    { do: 'sort', column: 'constructor' },
    { do: 'explain', rule: {} },
    { do: 'open' },
  ])('is not believed: %j', (message) => {
    expect(readMessage(message)).toBeUndefined();
  });
});

describe('the state that the page kept', () => {
  it('names the subject, or nothing when it is none of ours', () => {
    expect(readSubject({ subject: 'file:///a.md', scroll: 5 })).toBe('file:///a.md');
    for (const state of [undefined, null, 'a', {}, { subject: 5 }]) expect(readSubject(state)).toBeUndefined();
  });
});

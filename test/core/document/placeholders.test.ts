import { describe, expect, it } from 'vitest';
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
    '*Describe the user and the problem here.*',
  ])('include “%s”', (text) => expect(pending(text)).toBe(true));

  it.each([
    'Nurses wait.',
    'Nurses call [the desk](https://example.com) each night.',
    'The board shows `rota` files.',
    'Managers ring eleven nurses [1] each Friday.',
  ])('leave out “%s”', (text) => expect(pending(text)).toBe(false));
});

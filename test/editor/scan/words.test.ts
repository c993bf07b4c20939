import { expect, it } from 'vitest';
import { describe as say } from '../../../src/editor/scan/words.ts';

const nothing = { files: 0, specs: 0, findings: 0, passedOver: 0, cancelled: false };

it.each([
  [nothing, 'No product specs in 0 Markdown files.'],
  [{ ...nothing, files: 1 }, 'No product specs in 1 Markdown file.'],
  [{ ...nothing, files: 3, specs: 1 }, 'No findings in 1 spec (of 3 Markdown files).'],
  [
    { files: 1200, specs: 40, findings: 1, passedOver: 2, cancelled: true },
    '1 finding in 40 specs (of 1,200 Markdown files); 2 passed over; the scan was cancelled.',
  ],
])('says what a scan has come to: %o', (summary, words) => {
  expect(say(summary)).toBe(words);
});

it('says what a filter leaves', () => {
  const summary = { ...nothing, files: 9, specs: 4, findings: 12 };
  expect(say(summary, { filter: 'hype', shown: 3 })).toBe(
    'Filter “hype”: 3 of 12 findings in 4 specs (of 9 Markdown files).',
  );
});

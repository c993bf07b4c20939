import { expect, it } from 'vitest';
import { gist, readOne } from './support.ts';

it('finds subject and verb around the auxiliary of a question', () => {
  const table: Record<string, string> = {
    'Can a manager undo an approval?': 'manager undo',
    'Is my data safe?': 'data Is',
    'Do drivers need a new phone?': 'drivers need',
    'Where are my files stored?': 'files stored',
    "Why can't I change my order?": 'I change',
    'What does the app cost?': 'app cost',
    'Who pays for the service?': 'Who pays',
    'How many stores use the map?': 'stores use',
    'Which plan includes exports?': 'plan includes',
    'Will the beta open to all?': 'beta open',
    'How often is?': '– –',
    'What if no printer?': '– –',
  };
  for (const [text, expected] of Object.entries(table)) expect.soft(gist(text), text).toBe(expected);
});

it('marks questions as such', () => {
  expect(readOne('Can a manager undo an approval?').clause).toMatchObject({ mood: 'question', modal: 'can' });
});

import { describe, expect, it } from 'vitest';
import { gist } from './support.ts';

const each = (table: Record<string, string>): void => {
  for (const [text, expected] of Object.entries(table)) expect.soft(gist(text), text).toBe(expected);
};

describe('afterFronted', () => {
  it('skips prepositional phrases, with and without a comma', () => {
    each({
      'Before each shift, nurses read the handover notes.': 'nurses read',
      'For each order, the system stores two timestamps.': 'system stores',
      'By default the map shows open jobs.': 'map shows',
      'On weekends fewer drivers are available.': 'drivers are',
      'At home and in the ward, nurses swap shifts.': 'nurses swap',
    });
  });

  it('skips adverbs and times', () => {
    each({
      'Unfortunately, few stores update their hours.': 'stores update',
      'Today most clinics fax their referrals.': 'clinics fax',
      'Two weeks ago, the vendor changed its terms.': 'vendor changed',
      'Every Friday afternoon, Rosa prints eleven lists.': 'Rosa prints',
      'Last year, our members wrote 3,000 complaints.': 'members wrote',
      'Two weeks later the list was gone.': 'list gone',
      'Every time a price changes, the label is printed.': 'label printed',
    });
  });

  it('skips participles and infinitives', () => {
    each({
      'Having tested three vendors, we chose the smallest.': 'we chose',
      'Built for small teams, Cedar needs no setup.': 'Cedar needs',
      'To save battery, the app stops tracking after an hour.': 'app stops',
    });
  });

  it('skips subordinate clauses, with and without a comma', () => {
    each({
      'When the scanner fails, pickers write the code on paper.': 'pickers write',
      'As soon as the file arrives, the importer checks it.': 'importer checks',
      'If needed, an admin can restore the file.': 'admin restore',
      'When the battery is low the sensor sends a warning.': 'sensor sends',
      'If the ward is full, there is a list.': 'there is',
      "When nurses call, don't wait.": '– wait',
    });
  });

  it('finds the subject behind the verb where the place comes first', () => {
    each({
      'Below the chart sits a small legend.': 'legend sits',
      'In the corner of each card is a status icon.': 'icon is',
      'Here is the list of open questions.': 'list is',
    });
  });
});

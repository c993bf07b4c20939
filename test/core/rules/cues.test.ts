import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/core/index.ts';
import { CUE_NAMES } from '../../../src/core/rules/cues.ts';
import { HEAD, house, packYaml, ruleYaml, underlined } from './house.ts';

/** Which of the sentences, one a paragraph, have a cue. */
const having = (cue: string, ...sentences: readonly string[]): readonly string[] =>
  underlined(house('sentence', `when: { mentions: [${cue}] }`), `${sentences.join('\n\n')}\n`, HEAD);

describe('cues', () => {
  it.each([
    ['pain', 'Nurses waste an evening on it.'],
    ['relief', 'Nurses no longer ring anybody.'],
    ['outcome', 'Managers save the afternoon.'],
    ['purpose', 'Gaps are listed early so that nobody rings at night.'],
    ['circumstance', 'When somebody falls ill, the list is stale.'],
    ['consequence', 'The list is stale, and as a result two wards run short.'],
    ['workaround', 'The rota lives on paper, with a spreadsheet beside it.'],
    ['evidence', 'We interviewed 14 managers in May.'],
    ['quantity', 'A gap takes 95 minutes.'],
    ['from-to', 'A gap takes 20 minutes, down from 95.'],
    ['urgency', 'The new law takes effect in May, which is our deadline.'],
    ['hedge', 'This may possibly help.'],
    ['bet', 'Nobody asked for it, and this is a bet.'],
    ['technology', 'A machine learning model ranks the nurses.'],
    ['rival', 'Unlike RotaMax, it asks everybody at once.'],
    ['named-customer', 'Ward managers plan ahead.'],
    ['customer', 'Users plan ahead.'],
    ['product', 'Lantern lists gaps.'],
    ['story', 'As a nurse, I want to swap a shift so that I can sleep.'],
  ])('has “%s”', (cue, sentence) => {
    expect(having(cue, sentence, 'The sky is blue.')).toEqual([sentence]);
  });

  it.each(['builders', 'constructor'])('are lexicons of packs as well, such as “%s”', (name) => {
    const rule = ruleYaml('sentence', `when: { mentions: [${name}] }`);
    const { pack } = readPack(`${packYaml(rule)}lexicons: { ${name}: { add: [bricklayer] } }\n`);
    expect(pack && underlined(pack, 'A bricklayer waits.\n\nThe sky is blue.\n')).toEqual(['A bricklayer waits.']);
  });

  it('are all tried here', () => {
    expect(CUE_NAMES).toHaveLength(19);
  });
});

describe('the cues for people', () => {
  it.each([
    ['named-customer', 'Patient outcomes are listed.', 'Patients list outcomes.'],
    ['named-customer', 'The ward manager view is blue.', 'The ward manager is in.'],
    ['customer', 'Team retrospectives are shorter.', 'Teams are shorter.'],
  ])('%s asks for people, not for a sort of thing: “%s”', (cue, thing, person) => {
    expect(having(cue, thing, person)).toEqual([person]);
  });
});

describe('the cue from-to', () => {
  it.each([
    'Filling a gap falls from 95 minutes to 20.',
    'Calls each week went 40 → 12.',
    'The share of no-shows, 9 % -> 4 %, is counted daily.',
    'A gap takes 20 minutes, down from 95.',
    'Filling a gap takes from nine days to two.',
    'Overtime drops from $1,200 to under $800 a month.',
    'Managers wait from about 2.5 hours to 1.5.',
    'A rota takes 20 minutes instead of 95.',
    'The baseline is 3.5 days; the target is 4 hours.',
  ])('knows “%s”', (sentence) => expect(having('from-to', sentence)).toEqual([sentence]));

  it.each([
    'Wards have ranging from 2 to 8 nurses.',
    'Managers rate it on a scale from 1 to 5.',
    'The pilot runs from 2026 to 2027.',
    'The desk is open from 9 am to 5 pm.',
    'The desk is open from 9:00 to 17:00.',
    'The trial runs from 4 May to 9 May.',
    'Nurses move from one ward to another.',
    'Open the board → pick a shift.',
    'The board was taken down from the wall.',
    'A gap takes 95 minutes.',
  ])('takes “%s” for no move', (sentence) => expect(having('from-to', sentence)).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { type CheckSettings, check } from '../../src/core/check.ts';
import { dayOf, readSuppressions } from '../../src/core/suppress.ts';
import { processorTime } from '../time.ts';
import { documentOf, wordRule } from './documents.ts';

const rules = [wordRule('hype/easy', 'easy'), wordRule('weasel/fast', 'fast')];

/** What is reported, with its line from 1; then what is hidden. */
function checked(text: string, settings: CheckSettings = {}): { reported: string[]; hidden: (string | undefined)[] } {
  const document = documentOf(text);
  const comments = [...text.matchAll(/<!--[\s\S]*?-->/g)].map(({ index, 0: comment }) => ({
    start: index,
    end: index + comment.length,
  }));
  const { diagnostics, suppressed } = check(document, rules, readSuppressions(text, comments), settings);
  return {
    reported: diagnostics.map(({ ruleId, span }) => `${document.lines.positionAt(span.start).line + 1} ${ruleId}`),
    hidden: suppressed.map(({ reason }) => reason),
  };
}

describe('suppression comments', () => {
  it('hide the next line, blank lines between not counted', () => {
    expect(checked('<!-- needfirst-disable-next-line -- a law says so -->\n\nIt is easy.\nIt is fast.')).toEqual({
      reported: ['4 weasel/fast'],
      hidden: ['a law says so'],
    });
  });

  it('hide only the rules or packs that they name', () => {
    expect(checked('<!-- needfirst-disable-file weasel -->\nIt is easy.\nIt is fast.').reported).toEqual([
      '2 hype/easy',
    ]);
    expect(
      checked('<!-- needfirst-disable-file hype/easy, weasel/fast -->\nIt is easy.\nIt is fast.').reported,
    ).toEqual([]);
  });

  it('hide their own line', () => {
    expect(checked('It is easy. <!-- needfirst-disable-line hype/easy -->\nIt is easy.').reported).toEqual([
      '2 hype/easy',
    ]);
  });

  it('hide from disable to enable, or to the end', () => {
    expect(
      checked(
        'It is easy.\n<!-- needfirst-disable -->\nIt is easy.\n<!-- needfirst-enable -->\nIt is fast.\n<!-- needfirst-disable -->\nIt is fast.',
      ).reported,
    ).toEqual(['1 hype/easy', '5 weasel/fast']);
  });

  it('end only what an enable names', () => {
    expect(
      checked(
        '<!-- needfirst-disable hype/easy -->\nIt is easy.\n<!-- needfirst-enable weasel -->\nIt is easy.\n<!-- needfirst-enable hype/easy -->\nIt is easy.',
      ).reported,
    ).toEqual(['6 hype/easy']);
  });

  it('go on for the rules that an enable does not name', () => {
    const both = 'It is easy.\nIt is fast.';
    const reported = (disable: string, enable: string): string[] =>
      checked(`<!-- needfirst-disable ${disable} -->\n${both}\n<!-- needfirst-enable ${enable} -->\n${both}`).reported;
    expect(reported('hype/easy weasel/fast', 'hype/easy')).toEqual(['5 hype/easy']);
    expect(reported('', 'hype')).toEqual(['5 hype/easy']);
    expect(reported('hype/easy, weasel', 'hype')).toEqual(['5 hype/easy']);
    expect(reported('hype weasel', 'hype/easy')).toEqual(['5 hype/easy']);
  });

  it('are reported when they hide nothing', () => {
    expect(checked('<!-- needfirst-disable-next-line hype -->\nIt is fast.').reported).toEqual([
      '1 needfirst/unused-suppression',
      '2 weasel/fast',
    ]);
  });

  it('are reported when they name an unknown rule', () => {
    expect(checked('<!-- needfirst-disable-file hyp/easy -->\nIt is easy.').reported).toEqual([
      '1 needfirst/unknown-rule',
      '2 hype/easy',
    ]);
  });

  it('do not take the name of one pack for the start of another', () => {
    expect(checked('<!-- needfirst-disable-file hyp -->\nIt is easy.').reported).toContain('2 hype/easy');
  });

  it('take a reason with any characters', () => {
    expect(checked('<!-- needfirst-disable-file -- 3 > 2 -- really -> yes -->\nIt is easy.').hidden).toEqual([
      '3 > 2 -- really -> yes',
    ]);
  });

  it.each(['--', '---', '–', '—'])('take what stands behind %s for the reason', (dash) => {
    expect(checked(`<!-- needfirst-disable-file hype/easy ${dash} a law -->\nIt is easy.`)).toEqual({
      reported: [],
      hidden: ['a law'],
    });
  });

  it('may stand several in one comment node', () => {
    const text = '<!-- needfirst-disable-line a --> <!-- needfirst-disable-line b -- why -->';
    expect(
      readSuppressions(text, [{ start: 0, end: text.length }]).map(({ rules, reason }) => [[...rules], reason]),
    ).toEqual([
      [['a'], undefined],
      [['b'], 'why'],
    ]);
  });

  it('are taken for nothing when misspelt or not closed', () => {
    for (const text of ['<!-- needfirst-disabled -->', '<!-- needfirst-disable', '<!-- disable -->'])
      expect(readSuppressions(text, [{ start: 0, end: text.length }])).toEqual([]);
  });

  it('are read in time that grows with the text', () => {
    const text = '<!-- needfirst-disable '.repeat(20_000);
    const spent = processorTime();
    readSuppressions(text, [{ start: 0, end: text.length }]);
    expect(spent()).toBeLessThan(300);
  });

  it('hide nothing from the day on which they expire, and say so', () => {
    const text = 'It is easy. <!-- needfirst-disable-line -- the lawyers look at it, expires 2027-03-01 -->';
    const on = (today: string) => checked(text, { suppressions: { today } }).reported;
    expect(on('2027-02-28')).toEqual([]);
    expect(on('2027-03-01')).toEqual(['1 hype/easy', '1 needfirst/expired-suppression']);
    expect(checked(text).reported).toEqual([]);
    expect(dayOf(new Date(2027, 2, 1, 0, 5))).toBe('2027-03-01');
  });

  it('must give a reason where that is asked for', () => {
    const settings = { suppressions: { requireReason: true } };
    const missing = ['1 needfirst/missing-reason'];
    expect(checked('It is easy. <!-- needfirst-disable-line -->', settings).reported).toEqual(missing);
    expect(checked('It is easy. <!-- needfirst-disable-line -- a law says so -->', settings).reported).toEqual([]);
  });

  it('are left alone where only some rules are run', () => {
    expect(checked('<!-- needfirst-disable-line hype -->\n\nIt is fast.', { only: ['weasel'] }).reported).toEqual([
      '3 weasel/fast',
    ]);
  });
});

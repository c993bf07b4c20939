import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../../src/core/config/configuration.ts';
import { severityEdits } from '../../../src/core/config/edits.ts';
import { applyEdits } from '../../../src/core/text.ts';

/** The text with `hype/adjective` set to off. */
function changed(yaml: string, beside?: string): string | undefined {
  const at = beside === undefined ? -1 : yaml.indexOf(beside);
  const edits = severityEdits(yaml, 'hype/adjective', 'off', at < 0 ? undefined : { start: at, end: at + 1 });
  return edits && applyEdits(yaml, edits);
}

describe('severityEdits', () => {
  it.each([
    ['an empty file', '', 'rules:\n  hype/adjective: off\n'],
    ['comments alone', '# Ours', '# Ours\nrules:\n  hype/adjective: off\n'],
    ['no rules', 'root: true # yes\n\n', 'root: true # yes\n\nrules:\n  hype/adjective: off\n'],
    [
      'rules in lines',
      'rules:\n    weasel: off   # noisy\n\n# Next\nroot: true\n',
      'rules:\n    weasel: off   # noisy\n    hype/adjective: off\n\n# Next\nroot: true\n',
    ],
    ['rules in lines without an end', 'rules:\n  weasel: off', 'rules:\n  weasel: off\n  hype/adjective: off'],
    [
      'other line ends',
      'rules:\r\n  weasel: off\r\nroot: true\r\n',
      'rules:\r\n  weasel: off\r\n  hype/adjective: off\r\nroot: true\r\n',
    ],
    ['rules without a value', 'rules: # none\nroot: true\n', 'rules: # none\n  hype/adjective: off\nroot: true\n'],
    ['rules in a line', 'rules: { weasel: off, }\n', 'rules: { weasel: off, hype/adjective: off, }\n'],
    ['no rules in braces', 'rules: {}\n', 'rules: { hype/adjective: off }\n'],
    ['a root in braces', '{ root: true }\n', '{ root: true, rules: { hype/adjective: off } }\n'],
    ['the rule', 'rules:\n  hype/adjective:   "error" # loud\n', 'rules:\n  hype/adjective:   off # loud\n'],
    ['the rule in braces', 'rules: {hype/adjective: hint}', 'rules: {hype/adjective: off}'],
  ])('changes %s and nothing else', (_, before, after) => {
    expect(changed(before)).toBe(after);
    expect(readConfiguration(after).problems).toEqual([]);
  });

  it('changes the override in which the rule or its pack is settled', () => {
    const yaml = 'rules: { weasel: off }\noverrides:\n  - files: a\n    rules:\n      hype: hint\n  - files: b\n';
    expect(changed(yaml, 'hype')).toBe(yaml.replace('hype: hint', 'hype: hint\n      hype/adjective: off'));
  });

  it('changes rules in braces whose last one has no value yet', () => {
    expect(changed('rules: { weasel: off, hype }\n')).toBe('rules: { weasel: off, hype, hype/adjective: off }\n');
  });

  it('changes the only override, though it is no list yet', () => {
    expect(changed('overrides: { files: a, rules: { hype: hint } }\n', 'hype')).toBe(
      'overrides: { files: a, rules: { hype: hint, hype/adjective: off } }\n',
    );
  });

  it.each([
    'rules: { weasel: off\n',
    '? rules\n: ? a\n  : b\n',
    'rules:\n\thype: off\n',
    '- a\n',
    'rules: [hype]\n',
    'rules: &r { a: *r',
    'rules:\n  hype/adjective:\n',
  ])('leaves %j alone', (yaml) => {
    expect(changed(yaml)).toBeUndefined();
  });
});

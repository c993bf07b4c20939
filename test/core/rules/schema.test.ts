import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import { guess } from '../../../src/core/rules/guess.ts';
import { expression, reference } from '../../../src/core/rules/ruleFields.ts';
import {
  dictionary,
  type Fields,
  flag,
  fraction,
  integer,
  list,
  mapping,
  oneOf,
  optional,
  readMapping,
  schemaOf,
  text,
} from '../../../src/core/rules/schema.ts';
import { runs } from '../arbitraries.ts';

const known = {
  lexicon: new Set(['hype-words']),
  cue: new Set(['pain']),
  role: new Set(['problem']),
  source: new Set(['moore']),
  rule: new Set<string>(),
};

/** The value of a mapping, and what was complained of as "code source". */
function read(yaml: string, fields: Fields): { value: unknown; problems: string[]; messages: string[] } {
  const { contents } = parseDocument(yaml, { uniqueKeys: false });
  if (!isMap(contents)) return expect.fail('no mapping');
  const problems: string[] = [];
  const messages: string[] = [];
  const report = (code: string, message: string, span: { start: number; end: number }): void => {
    problems.push(`${code} ${yaml.slice(span.start, span.end)}`);
    messages.push(message);
  };
  return { value: readMapping(contents, fields, { known, report }), problems, messages };
}

const FIELDS = {
  title: text('A title.'),
  least: optional(integer('A number.')),
  share: optional(fraction('A share.')),
  on: optional(flag('A switch.')),
  severity: optional(oneOf(['error', 'warning'], 'A severity.')),
  lexicon: optional(list(reference(['lexicon', 'cue'], 'A name.'), 'Names.')),
  pattern: optional(expression('An expression.')),
  inner: optional(mapping({ a: text('A.') }, 'A mapping.')),
  table: optional(dictionary('A table.')),
} satisfies Fields;

describe('a mapping', () => {
  it.each([
    ['title: [a]', 'value [a]'],
    ['least: -1', 'value -1'],
    ['share: 2', 'value 2'],
    ['on: perhaps', 'value perhaps'],
    ['severity: []', 'value []'],
    ['lexicon: [[pain]]', 'value [pain]'],
    ['lexicon: []', 'empty []'],
    ['pattern: [a]', 'value [a]'],
    ['pattern: ""', 'value ""'],
    ['inner: text', 'value text'],
    ['table: text', 'value text'],
    ['table: { a: [b] }', 'value [b]'],
  ])('says where a value is of the wrong sort: %s', (line, problem) => {
    expect(read(line, FIELDS).problems).toContain(problem);
  });

  it('gives the values of its fields', () => {
    const yaml = `
title: " A "
least: 2
share: 0.5
on: true
severity: error
lexicon: [hype-words, pain]
pattern: \\bA
inner: { a: 1 }
table: { utilise: use }
`;
    expect(read(yaml, FIELDS)).toEqual({
      value: {
        title: 'A',
        least: 2,
        share: 0.5,
        on: true,
        severity: 'error',
        lexicon: ['hype-words', 'pain'],
        pattern: { source: '\\bA' },
        inner: { a: '1' },
        table: { utilise: 'use' },
      },
      problems: [],
      messages: [],
    });
  });

  it('takes one value for a list of one', () => {
    expect(read('title: A\nlexicon: pain', FIELDS).value).toMatchObject({ lexicon: ['pain'] });
  });

  it.each([
    ['titel: A', ['unknown-key titel', 'missing-key titel'], 'Did you mean “title”?'],
    ['least: 1', ['missing-key least'], 'Missing here: title.'],
    ['title: [a]', ['value [a]'], 'This must be text.'],
    ['title:', ['value title'], 'The field “title” has no value.'],
    ['title: A\nleast: 1.5', ['value 1.5'], 'a whole number'],
    ['title: A\nleast: -1', ['value -1'], 'a whole number'],
    ['title: A\nshare: 2', ['value 2'], 'from 0 to 1'],
    ['title: A\non: yes', ['value yes'], 'true or false'],
    ['title: A\nseverity: eror', ['value eror'], 'Did you mean “error”?'],
    ['title: A\nlexicon: [hype-word]', ['unknown-name hype-word'], 'Did you mean “hype-words”?'],
    ['title: A\npattern: (a', ['pattern (a'], 'cannot be used'],
    ['title: A\npattern: (?=a)', ['pattern (?=a)'], 'cannot be used'],
    ['title: A\ninner: 1', ['value 1'], 'a mapping'],
    ['title: A\ninner: { b: 1 }', ['unknown-key b', 'missing-key b'], 'There is no field “b” here.'],
    ['title: A\ntable: { a: 1 }', ['value 1'], 'must be text'],
    ['title: A\ntitle: B', ['duplicate title'], 'There are two fields “title” here.'],
    ['least: &a 1\ntitle: *a', ['value *a'], 'Aliases are not followed here'],
    ['title: A\n__proto__: 1\ntoString: 2', ['unknown-key __proto__', 'unknown-key toString'], 'no field “__proto__”'],
    ['title: A\n? [a]\n: b', ['unknown-key [a]'], 'There is no field'],
  ])('complains of %j at its place', (yaml, problems, message) => {
    const result = read(yaml, FIELDS);
    expect(result.problems).toEqual(problems);
    expect(result.messages.join(' ')).toContain(message);
  });

  it('is missing when a required field is missing or wrong', () => {
    expect(read('least: 1', FIELDS).value).toBeUndefined();
    expect(read('title: [a]', FIELDS).value).toBeUndefined();
    expect(read('title: A\nleast: x', FIELDS).value).toEqual({ title: 'A' });
  });

  it('has a JSON schema', () => {
    expect(schemaOf({ title: FIELDS.title, severity: FIELDS.severity })).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['title'],
      properties: {
        title: { type: 'string', description: 'A title.' },
        severity: { enum: ['error', 'warning'], description: 'A severity.' },
      },
    });
  });
});

describe('guess', () => {
  it.each([
    ['severty', ' Did you mean “severity”?'],
    ['chekc', ' Did you mean “check”?'],
    ['fromat', ' Did you mean “format”?'],
    ['RULE', ' Did you mean “rule”?'],
    ['rules', ' Did you mean “rule”?'],
    ['zebra', ''],
    ['', ''],
  ])('finds what is close to %j', (word, answer) => {
    expect(guess(word, ['severity', 'check', 'format', 'rule'])).toBe(answer);
  });

  it('prefers the closest', () => {
    expect(guess('hype/adjectve', ['hype/adjectives', 'hype/adjective'])).toBe(' Did you mean “hype/adjective”?');
  });

  it('finds each name in itself', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        (name) => guess(name, ['another-name', name]) === ` Did you mean “${name}”?`,
      ),
      runs(),
    );
  });
});

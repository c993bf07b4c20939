import { describe, expect, it } from 'vitest';
import { createEngine, newFile, readPack, runExamples, withoutTabStops } from '../../src/core/index.ts';

const engine = createEngine();

const findings = (text: string): string[] => {
  const document = engine.read(text);
  return engine.check(document).diagnostics.map(({ ruleId, severity, span }) => {
    const { line } = document.lines.positionAt(span.start);
    return `${severity} ${ruleId} ${line + 1}: ${text.slice(span.start, span.end)}`;
  });
};

/** The scaffold as an author fills it in who does what the gaps say. */
function filled(kind: 'press-release' | 'pr-faq' | 'prd', answers: Readonly<Record<string, string>>): string {
  const left = new Set<string>();
  const text = newFile(kind).replace(/\$\{\d+:\[([^\]]*)\]\}/g, (_, gap: string) => {
    if (!Object.hasOwn(answers, gap)) left.add(gap);
    return answers[gap] ?? '';
  });
  expect([...left]).toEqual([]);
  return text;
}

const COMMON = {
  Product: 'Lantern',
  role: 'ward manager',
  Who: 'Ward managers',
  who: 'ward managers',
  'what happens to them, in their words': 'ring eleven people in alphabetical order',
  'the circumstance': 'a nurse calls in sick on a Friday afternoon',
  'how often': 'three times a month on each ward',
  'time, money, trust': '95 minutes and the goodwill of those who are woken',
  'how they cope': 'keep a second list on paper',
  'what they do instead': 'see at four o’clock who is free tomorrow, and ask those three',
  'how it makes that possible': 'asks the nurses who live nearest first and shows who said yes',
};

const EVIDENCE = {
  circumstance: 'two nurses are ill at once',
  'Who was asked or observed, how many, and when': 'We watched 12 ward managers in March 2026',
  'what they did or said, word for word': '9 of 12 kept a second list; “I ring in alphabetical order”',
  'a tool, paper, a colleague, nothing': 'a spreadsheet and a phone list',
  why: 'neither says who is free',
};

const RELEASE = {
  ...COMMON,
  'do what they could not do before': 'fill tomorrow’s gaps before they go home',
  'what it cost them until now': 'an evening on the phone',
  City: 'Leeds',
  date: '3 March 2027',
  'what they did instead, and what it cost': 'rang round for 95 minutes, and went home late',
  'Why we took on this problem for this customer':
    'I watched a ward manager ring eleven people on a Friday night; that list is what we set out to end',
  name: 'Ruth Adeyemi',
  company: 'Brightside',
  'first step they take': 'open tomorrow’s rota at four o’clock',
  'What they see or decide': 'They see the three nurses who are free, and whom to ask first',
  'What has changed for them': 'They go home at five with a full rota',
  'What it was like before, and what is different now':
    'I used to ring round until nine; last Friday I went home at five',
  'role and circumstance': 'ward manager in Leeds',
  'first concrete step': 'ward managers enter the six names of one ward',
  price: 'nothing for the first ward',
  'where and from when': 'in Leeds from 3 March',
  'what they do next': 'try it with your next rota',
  link: 'https://example.org/lantern',
};

const FAQ = {
  'Question a sceptical customer asks': 'Does it decide who has to come in',
  'Yes, no, a number, or what we do not know yet': 'No. Ward managers decide, and nurses may say no.',
  'Threshold and date': 'Fewer than 6 of 12 wards with a full rota by Friday noon on 30 June 2027.',
  'Risk, how likely, and what we do about it':
    'Ward managers may not trust the list, which 4 of 12 told us; we test it on two wards first.',
};

const PRD = {
  ...COMMON,
  ...EVIDENCE,
  link: 'https://example.org/notes',
  'struggles with what, and when': 'ring round for 95 minutes when somebody calls in sick on a Friday',
  'what changes for them, with a number': 'find cover in 20 minutes',
  progress: 'to go home with a full rota',
  'who this is not for, and why': 'agencies, who are paid by the gap',
  'does what differently': 'find cover before five on 8 of 10 Fridays, up from 2 of 10,',
  date: '30 June 2027',
  'What we leave out': 'Payroll',
  reason: 'no ward manager asked for it',
  'what changes for whom': 'Minutes until a ward manager has found cover',
  today: '95',
  target: '20',
  'where it is counted': 'the call log of 12 wards',
  'role in a circumstance': 'ward manager with a gap tomorrow',
  'what it changes for me': 'I am home for dinner',
  'What must hold': 'Nobody is rung who is off sick',
  'the need it serves': 'a call on a sick day costs trust',
  'What could make this worthless to the customer': 'Ward managers do not trust the list',
  'how likely': '4 of 12 said so',
  mitigation: 'test it on two wards first',
  name: 'Ruth Adeyemi',
  'What must be true': 'Nurses answer within ten minutes',
  test: 'asking 30 nurses by text',
  Question: 'Who may see who said no',
};

describe('a new document', () => {
  it.each(['press-release', 'pr-faq', 'prd'] as const)('is what it is called, and is left in peace: %s', (kind) => {
    const text = withoutTabStops(newFile(kind));
    expect(engine.read(text).kind).toBe(kind);
    expect(text).not.toMatch(/\$|\d+:\[/);
    expect(findings(text).filter((finding) => !finding.startsWith('hint '))).toEqual([]);
  });

  it.each([
    ['press-release', RELEASE],
    ['pr-faq', { ...RELEASE, ...EVIDENCE, ...FAQ }],
    ['prd', PRD],
  ] as const)('passes when it is filled in as it asks to be: %s', (kind, answers) => {
    expect(findings(filled(kind, answers)).filter((finding) => !finding.startsWith('hint '))).toEqual([]);
  });
});

describe('a new pack', () => {
  it('holds what it promises, under the name that it is given', () => {
    const { pack, problems } = readPack(withoutTabStops(newFile('pack', 'ours')));
    expect(problems).toEqual([]);
    expect(pack?.pack).toBe('ours');
    expect(pack && runExamples(pack, createEngine([pack]))).toEqual([]);
  });
});

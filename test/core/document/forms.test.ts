import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/core/document/forms.ts';
import { house, underlined } from '../rules/house.ts';
import { at, RELEASE, read } from './support.ts';

/** "form: words" of every unit below the title and the heading of a part. */
function forms(body: string, part = 'Overview'): readonly string[] {
  const document = read(`---\nkind: prd\nproduct: Lantern\n---\n\n# Lantern\n\n## ${part}\n\n${body}\n`);
  return document.sentences
    .slice(2)
    .map((sentence) => `${formOf(sentence, document)}: ${at(document, sentence.span)?.replace(/\s+/g, ' ')}`);
}

/** The form of a text that is one unit, or of its last one. */
const form = (text: string, part?: string): string | undefined => forms(text, part).at(-1)?.split(':')[0];

describe('the form of a unit', () => {
  it('of prose is that of its clause', () => {
    expect(forms('Ward managers ring eleven nurses. Ring them early. Who is free? A rota for every ward.')).toEqual([
      'statement: Ward managers ring eleven nurses.',
      'imperative: Ring them early.',
      'question: Who is free?',
      'fragment: A rota for every ward.',
    ]);
  });

  it('of list items as well', () => {
    expect(forms('- A rota for each ward\n- List open shifts\n- Nurses swap shifts\n- [ ] Who pays?')).toEqual([
      'fragment: A rota for each ward',
      'imperative: List open shifts',
      'statement: Nurses swap shifts',
      'question: Who pays?',
    ]);
  });

  it('tells headings, labels and lead-ins from text', () => {
    expect(forms('**Problem:** Nurses wait.\n\n**Who it is for**\n\nFor whom:\n\n- **Nurse** – swaps shifts')).toEqual([
      'label: Problem',
      'statement: Nurses wait.',
      'heading: Who it is for',
      'label: For whom:',
      'label: Nurse',
      'fragment: swaps shifts',
    ]);
  });

  it('tells the header of a table from its cells', () => {
    expect(forms('| Ward | Why |\n| --- | --- |\n| North | Nurses wait there. |')).toEqual([
      'label: Ward',
      'label: Why',
      'cell: North',
      'cell: Nurses wait there.',
    ]);
  });

  it('is a quote where somebody speaks, attribution and all', () => {
    const document = read(RELEASE);
    const quoted = document.sentences.filter((sentence) => formOf(sentence, document) === 'quote');
    expect(quoted.map(({ span }) => at(document, span)?.slice(0, 20))).toEqual([
      '"We sat with nine ma',
      '"Nobody should phone',
      '"I used to dread Fri',
      'Now I leave at five,',
    ]);
    expect(forms('> “I used to dread each Friday on the ward.”\n>\n> — Maya Osei, ward manager')).toEqual([
      'quote: “I used to dread each Friday on the ward.”',
      'quote: — Maya Osei, ward manager',
    ]);
    expect(form('They call it “the list” and ring on.')).toBe('statement');
  });
});

describe('stories', () => {
  it.each([
    'As a ward manager, I want to see gaps so that I can call early.',
    'As the night nurse I need a swap, in order to sleep.',
    'In order to sleep, as a nurse, I want to swap a shift.',
    'When a nurse falls ill, I want to see who is free, so that I ring nobody twice.',
  ])('are stories in this spelling: %s', (text) => expect(form(text)).toBe('story'));

  it('are stories on three lines and in tables', () => {
    expect(forms('As a ward manager\n\nI want to see gaps\n\nSo that I can call early')).toEqual([
      'story: As a ward manager',
      'story: I want to see gaps',
      'story: So that I can call early',
    ]);
    expect(
      forms('| As a | I want | so that |\n| --- | --- | --- |\n| nurse | to swap a shift | I can sleep |').slice(3),
    ).toEqual(['story: nurse', 'story: to swap a shift', 'story: I can sleep']);
  });

  it('are not what merely begins alike', () => {
    expect(form('As a result, nurses wait.')).toBe('statement');
  });
});

describe('requirements', () => {
  it.each([
    'The system shall list open shifts.',
    'When a nurse falls ill, the system shall list the gap.',
    'While the ward is short, the system must show it in red.',
    'Where swaps are allowed, Lantern shall ask everybody at once.',
    'If nobody answers, then Lantern shall call the agency.',
    '1. WHEN a nurse falls ill THEN the system SHALL list the gap within 5 seconds',
    '- **FR-001**: System MUST keep every change.',
    'The board shall open within 2 s.',
    'Lantern must list open shifts.',
  ])('are known anywhere: %s', (text) => expect(form(text)).toBe('requirement'));

  it('may bind people among the requirements only', () => {
    expect(form('Managers must confirm each swap.', 'Requirements')).toBe('requirement');
    expect(form('Managers must ring eleven nurses.', 'Problem')).toBe('statement');
  });

  it.each([
    'We shall see.',
    'A rota is a must-have.',
    'P0 (Must have)',
    'We must hire two people.',
    'Shall we ask the nurses?',
    'Nurses should answer.',
  ])('are not: %s', (text) => expect(form(text, 'Requirements')).not.toBe('requirement'));
});

describe('scenarios', () => {
  it('are known on lines of their own', () => {
    expect(
      forms(
        '- **Given** a nurse is ill\n- **When** the manager opens the board\n- **Then** the gap is listed\n- **And** nobody is called\n- Nurses like it.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['scenario', 'scenario', 'scenario', 'scenario', 'statement']);
  });

  it('are known with labels, and with several sentences to a step', () => {
    expect(
      forms(
        '**Given:** a nurse is ill. Her shift is tomorrow.\n\n**When:** the manager looks\n\n**Then:** it is listed',
      ),
    ).toEqual([
      'label: Given',
      'scenario: a nurse is ill.',
      'scenario: Her shift is tomorrow.',
      'label: When',
      'scenario: the manager looks',
      'label: Then',
      'scenario: it is listed',
    ]);
  });

  it.each([
    'Given a nurse is ill, when the manager opens the board, then the gap is listed.',
    '1. **Given** a nurse is ill, **When** the manager opens the board, **Then** the gap is listed.',
    'Given a nurse is ill\nWhen the manager opens the board\nThen the gap is listed',
    '**AC-1:** Given a nurse is ill. When the manager opens the board. Then the gap is listed.',
    'Scenario: A swap. Given a nurse is ill, then the gap is listed.',
    'WHEN the manager opens the board THEN the gap is listed',
  ])('are known in one place: %j', (text) => expect(form(text)).toBe('scenario'));

  it('are known in tables', () => {
    expect(
      forms('| Given | When | Then | Owner |\n| - | - | - | - |\n| a gap | it is opened | it is listed | Ada |').slice(
        4,
      ),
    ).toEqual(['scenario: a gap', 'scenario: it is opened', 'scenario: it is listed', 'cell: Ada']);
    expect(forms('| Step | What |\n| - | - |\n| Given | a gap |\n| Owner | Ada |').slice(2)).toEqual([
      'scenario: Given',
      'scenario: a gap',
      'cell: Owner',
      'cell: Ada',
    ]);
  });

  it('are not stories that happen to be told in order', () => {
    expect(form('When the ward is short, managers ring nurses. Then they give up.')).toBe('statement');
    expect(form('Given the budget, we start with two wards.')).toBe('statement');
    expect(form('- Then nobody comes')).not.toBe('scenario');
  });
});

describe('metrics', () => {
  it.each([
    'Filling a gap falls from 95 minutes to 20.',
    'A gap takes from nine days to two, counted each Friday.',
    'Calls each week went 40 → 12.',
    'The target is 20 minutes by June.',
    'Reduce the time to fill a gap from 3 days to 4 hours.',
  ])('are known anywhere: %s', (text) => expect(form(text)).toBe('metric'));

  it.each([
    'Gaps are filled in ≤ 2 h.',
    '- 80 % of ward managers finish the rota before lunch',
    'Answers in under 2 s',
  ])('are known among the metrics: %s', (text) => {
    expect(form(text, 'Success metrics')).toBe('metric');
    expect(form(text, 'Background')).not.toBe('metric');
  });

  it('are known in a table with a baseline or a target', () => {
    expect(
      forms(
        '| Owner | Metric | Baseline | Target |\n| - | - | - | - |\n| Ada | Time to fill | 95 min | 20 min |',
      ).slice(4),
    ).toEqual(['cell: Ada', 'metric: Time to fill', 'metric: 95 min', 'metric: 20 min']);
  });

  it.each([
    ['Nurses lose 4 hours each week.', 'Problem'],
    ['The target audience is 40 wards.', 'Overview'],
    ['The target release is 2.4.', 'Overview'],
    ['Nurses are happy.', 'Success metrics'],
  ])('are not: %s', (text, part) => expect(form(text, part)).toBe('statement'));
});

describe('rules', () => {
  it('may ask for forms, and spare some', () => {
    const body = 'The system shall list gaps. Lantern lists gaps from 95 to 20. Lantern lists gaps.\n';
    expect(underlined(house('sentence', 'when: { form: [requirement, metric] }'), body)).toHaveLength(2);
    expect(underlined(house('sentence', 'unless: { form: [requirement, metric] }'), body)).toEqual([
      'Lantern lists gaps.',
    ]);
  });
});

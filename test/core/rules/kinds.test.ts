import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, readPack } from '../../../src/core/index.ts';
import { noise, runs, spec } from '../arbitraries.ts';
import { diagnose, HEAD, house, packYaml, ruleYaml, underlined } from './house.ts';

describe('phrases', () => {
  it('finds words and phrases, inflected too', () => {
    const pack = house('phrases', 'phrases: [go the extra mile, widget]');
    expect(underlined(pack, 'We went the extra mile for it.\n\nTwo widgets.\n')).toEqual([
      'went the extra mile',
      'widgets',
    ]);
  });

  it('keeps to the letter when told to', () => {
    expect(underlined(house('phrases', 'phrases: [widget]\ninflect: false'), 'Two widgets.\n')).toEqual([]);
    const exact = house('phrases', 'phrases: [CRM]\ncaseSensitive: true');
    expect(underlined(exact, 'A crm is a CRM.\n')).toEqual(['CRM']);
  });

  it('passes over stop contexts', () => {
    const pack = house('phrases', 'phrases: [simple]\nnot: [simple majority]');
    expect(underlined(pack, 'A simple majority is enough.\n\nIt is simple.\n')).toEqual(['simple']);
  });

  it('finds a phrase across marks and lines, and underlines what stands there', () => {
    const pack = house('phrases', 'phrases: [extra mile]');
    expect(underlined(pack, 'The *extra* **mile** of it.\n\nAn extra\nmile of it.\n')).toEqual([
      'extra* **mile',
      'extra\nmile',
    ]);
  });

  it('does not look into code, links, comments and quotations of code', () => {
    const pack = house('phrases', 'phrases: [widget]');
    expect(
      underlined(pack, '`widget` [a](http://widget) <!-- widget -->\n\n```\nwidget\n```\n\n<p title="widget">x</p>\n'),
    ).toEqual([]);
  });

  it('needs several when told to', () => {
    const pack = house('phrases', 'phrases: [widget]\nleast: 2\nreport: sentence');
    expect(underlined(pack, 'A widget is here. A widget on a widget.\n')).toEqual(['A widget on a widget.']);
  });
});

describe('pattern', () => {
  it('underlines its first match, whatever the case', () => {
    expect(underlined(house('pattern', 'pattern: "v\\\\d+"'), 'It was V2 or v3.\n')).toEqual(['V2']);
    expect(underlined(house('pattern', 'pattern: V\\d+\ncaseSensitive: true'), 'It was v2.\n')).toEqual([]);
  });

  it('counts in UTF-16 code units', () => {
    expect(underlined(house('pattern', 'pattern: end'), 'A 😀 is the end.\n')).toEqual(['end']);
  });

  it('leaves out empty matches', () => {
    expect(underlined(house('pattern', 'pattern: x*'), 'Nothing.\n')).toEqual([]);
  });

  it('underlines the sentence when told to, and heeds its conditions', () => {
    const pack = house('pattern', 'pattern: TBD\nreport: sentence\nunless: { mentions: [quantity] }');
    expect(underlined(pack, 'The price is TBD. It takes TBD or 3 days.\n')).toEqual(['The price is TBD.']);
  });
});

describe('clause', () => {
  it('finds who acts and how', () => {
    const pack = house('clause', 'subject: [product]\nverb: [verbs-capability]');
    expect(underlined(pack, 'Lantern provides a rota. Nurses provide care.\n')).toEqual(['Lantern provides a rota']);
  });

  it('underlines the verb or the sentence when told to', () => {
    const found = (report: string) =>
      underlined(house('clause', `subject: [product]\nreport: ${report}`), 'Today Lantern provides a rota.\n');
    expect(found('verb')).toEqual(['provides']);
    expect(found('sentence')).toEqual(['Today Lantern provides a rota.']);
  });

  it('may ask for the one thing that is pointed at rather than for things of a kind', () => {
    const pack = house('clause', 'subject: [product]\ndefinite: true');
    expect(
      underlined(pack, 'Browser extensions block pages. The extension blocks pages. Lantern blocks pages.\n'),
    ).toEqual(['The extension blocks pages', 'Lantern blocks pages']);
  });

  it('may ask for a modal and for no negation', () => {
    const pack = house('clause', 'modal: [will]\nnegated: false');
    expect(underlined(pack, 'Nurses will swap shifts. Nurses will not call. Nurses swap.\n')).toEqual([
      'Nurses will swap shifts',
    ]);
  });
});

describe('sentence', () => {
  it('underlines a sentence that meets every condition and none of the others', () => {
    const pack = house('sentence', 'when: { longer: 3, matches: nurse }\nunless: { matches: wait }');
    expect(underlined(pack, 'Nurses wait for hours there. Nurses go home at night. A nurse.\n')).toEqual([
      'Nurses go home at night.',
    ]);
  });
});

describe('the sort of block', () => {
  it('tells a check box from other items', () => {
    const items = '- [ ] The export works\n- The import works\n';
    expect(underlined(house('sentence', 'when: { block: [task] }'), items)).toEqual(['The export works']);
    expect(underlined(house('sentence', 'when: { block: [item] }\nunless: { block: [task] }'), items)).toEqual([
      'The import works',
    ]);
  });
});

describe('story', () => {
  it('finds stories without a benefit', () => {
    const pack = house('story', 'fault: no-benefit');
    expect(
      underlined(
        pack,
        '- As a nurse, I want to swap a shift.\n- As a nurse, I want to swap a shift so that I can sleep.\n- As a nurse, I want to swap a shift without ringing anybody.\n',
      ),
    ).toEqual(['As a nurse, I want to swap a shift.']);
  });

  it('tells a system that wants something from people who work on one', () => {
    const pack = house('story', 'fault: system-role');
    const wish = 'I want the list, so that I know more.';
    expect(
      underlined(
        pack,
        `- As the booking system, ${wish}\n- As a platform owner, ${wish}\n- As an engineer of the app, ${wish}\n`,
      ),
    ).toEqual(['booking system']);
  });

  it('finds a benefit for the system, and not for those who are named after it', () => {
    expect(
      underlined(
        house('story', 'fault: system-benefit'),
        '- As a nurse, I want a badge so that the system knows me.\n- As a nurse, I want a badge so that system owners know me.\n',
      ),
    ).toEqual(['the system knows me.']);
  });
});

describe('list', () => {
  it('reports a heading over items that lack something', () => {
    const pack = house('list', 'least: 2\nshare: 1\nunless: { matches: nurse }');
    const body = '## Scope\n\n- Export\n- Import\n\n## Wants\n\n- A nurse exports\n- Import\n';
    expect(underlined(pack, body)).toEqual(['Scope']);
  });

  it('counts what is nested in an item to the item, and subsections where there are no items', () => {
    const pack = house('list', 'least: 2\nshare: 1\nunless: { matches: nurse }');
    expect(underlined(pack, '## Scope\n\n- Export\n  - for the nurse\n- Import\n  - for a nurse\n')).toEqual([]);
    expect(underlined(pack, '## Scope\n\n- Export\n  - for the ward\n- Import\n')).toEqual(['Scope']);
  });
});

describe('order', () => {
  it('reports a heading that comes too early, and points to the other', () => {
    const pack = house('order', 'first: [problem]\nafter: [solution]');
    const body = '# Lantern\n\n## Solution\n\nA rota.\n\n## Problem\n\nNurses wait.\n';
    const [diagnostic] = diagnose(pack, body);
    expect(underlined(pack, body)).toEqual(['Solution']);
    expect(diagnostic?.related[0]?.message).toContain('“Problem”');
    expect(underlined(pack, '# Lantern\n\n## Problem\n\nNurses wait.\n\n## Solution\n\nA rota.\n')).toEqual([]);
  });
});

describe('requires', () => {
  it('reports on the title what is not there, and offers to put it in', () => {
    const pack = house('requires', 'part: [risks]');
    const body = '# Lantern\n\n## Problem\n\nNurses wait.\n';
    expect(underlined(pack, body)).toEqual(['Lantern']);
    expect(diagnose(pack, body)[0]?.fixes.map(({ kind }) => kind)).toEqual(['scaffold']);
    expect(underlined(pack, `${body}\n## Risks\n\nNobody comes.\n`)).toEqual([]);
  });
});

describe('question', () => {
  it('looks at the answers of a FAQ', () => {
    const pack = house('question', 'answer: { matches: "^it depends" }\nreport: answer');
    const body = '## FAQ\n\n### What does it cost?\n\nIt depends on the ward.\n\n### When?\n\nIn May.\n';
    expect(underlined(pack, body, HEAD.replace('prd', 'pr-faq'))).toEqual(['It depends on the ward.']);
  });

  it('looks at one side of the FAQ, and lets go of answers that say enough', () => {
    const body =
      '## External FAQ\n\n### What is it?\n\nA rota.\n\n### And then?\n\nA nurse swaps.\n\n## Internal FAQ\n\n### How big is it?\n\nBig.\n';
    const found = (fields: string) => underlined(house('question', fields), body, HEAD.replace('prd', 'pr-faq'));
    expect(found('side: [external]')).toEqual(['What is it?', 'And then?']);
    expect(found('side: [internal]')).toEqual(['How big is it?']);
    expect(found('unless: { matches: nurse }')).toEqual(['What is it?', 'How big is it?']);
    expect(found('question: { matches: then }')).toEqual(['And then?']);
  });
});

describe('quote', () => {
  it('looks at what somebody says', () => {
    const pack = house('quote', 'unless: { mentions: [quantity] }');
    const head = HEAD.replace('prd', 'press-release');
    const body = [
      '# Hospitals fill gaps in minutes',
      '“We are thrilled to help hospitals,” said Ada Okafor, chief executive of Brightside.',
      '“I got 2 hours a week back,” said Ben Ilic, night nurse at St Mary’s.',
    ].join('\n\n');
    expect(underlined(pack, body, head)).toEqual(['“We are thrilled to help hospitals,”']);
  });

  it('can look at the quoted words without who said them', () => {
    const pack = house('quote', 'lacks: [roles]');
    const body = [
      '“This launch is a milestone on our road to planning,” said Ada Okafor, chief executive of Brightside.',
      '“A nurse showed me the list in her drawer,” said Ada Okafor, chief executive of Brightside.',
    ].join('\n\n');
    expect(underlined(pack, body, HEAD.replace('prd', 'press-release'))).toEqual([
      '“This launch is a milestone on our road to planning,”',
    ]);
  });
});

describe('a message', () => {
  it('is filled with what was found, and leaves the rest as it stands', () => {
    const [diagnostic] = diagnose(house('phrases', 'phrases: [widget]'), 'Nurses use a widget.\n');
    expect(diagnostic?.message).toBe('“widget” by Nurses of {nobody}.');
  });
});

describe('any pack that is accepted', () => {
  const words = fc.array(fc.oneof(noise, fc.constantFrom('easy', 'the', 'ward manager', '...', '-', "nurse's")), {
    minLength: 1,
    maxLength: 5,
  });
  const rule = fc.oneof(
    words.map((phrases) => ruleYaml('phrases', `phrases: ${JSON.stringify(phrases)}`)),
    fc
      .tuple(words, words)
      .map(([phrases, not]) =>
        ruleYaml('phrases', `phrases: ${JSON.stringify(phrases)}\nnot: ${JSON.stringify(not)}\ncaseSensitive: true`),
      ),
    fc
      .oneof(noise, fc.constantFrom('.', '.*', '\\b', '\\s+', '(a+)+$', '[^a]', '\\w+ly', '$', '\\p{L}'))
      .map((pattern) => ruleYaml('pattern', `pattern: ${JSON.stringify(pattern)}`)),
    noise.map((pattern) => ruleYaml('sentence', `unless: { matches: ${JSON.stringify(pattern)} }`)),
  );

  it('can be used on any spec', () => {
    let accepted = 0;
    fc.assert(
      fc.property(rule, spec, (yaml, source) => {
        const { pack } = readPack(packYaml(yaml));
        if (!pack || pack.rules.length === 0) return;
        accepted++;
        const engine = createEngine([pack]);
        for (const { span, message } of engine.check(engine.read(source), { only: ['house'] }).diagnostics) {
          expect(span.end).toBeLessThanOrEqual(source.length);
          expect(span.end).toBeGreaterThan(span.start);
          expect(message.length).toBeLessThan(400);
        }
      }),
      runs(15),
    );
    expect(accepted).toBeGreaterThan(3);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CheckSettings, check } from '../../src/core/check.ts';
import { data } from '../../src/core/data.generated.ts';
import type { SpecDocument } from '../../src/core/document/types.ts';
import { createEngine } from '../../src/core/engine.ts';
import { createLexicon } from '../../src/core/reader/lexicon.ts';
import { createReader } from '../../src/core/reader/read.ts';
import type { Rule } from '../../src/core/rules/types.ts';
import { wordRule } from './documents.ts';

/** Rules that are tried on a sentence, in the mean: of 170, those whose words it has. */
const MOST_TRIED = 1.2;

/** What the reader was asked to read. */
const reads: string[] = [];
const engine = createEngine(data, [], (prose) => reads.push(prose));

/** A document that was read, and how many blocks each further version costs. */
function opened(source: string): { edit(before: string, after: string): readonly string[]; document(): SpecDocument } {
  let text = source;
  let document = engine.read(text);
  return {
    document: () => document,
    edit(before, after) {
      const at = text.indexOf(before);
      expect(at, `“${before}” in the text`).toBeGreaterThanOrEqual(0);
      text = text.slice(0, at) + after + text.slice(at + before.length);
      reads.length = 0;
      document = engine.read(text, { previous: document });
      return [...reads];
    },
  };
}

const ITEMS = Array.from({ length: 200 }, (_, index) => `- Nurse ${index} swaps a shift.`).join('\n');

const SOURCE = `---
kind: prd
product: Lantern
---

# Lantern

## Problem

Ward managers ring eleven nurses. It takes two hours.

Nobody knows who is free.

## Swaps

${ITEMS}

## Success metrics

| Metric | Baseline | Target |
| --- | --- | --- |
| Time to fill a gap | 95 minutes | 20 minutes |
| Calls each week | 40 | 12 |

## Risks

- **Adoption:** Nurses may not answer.
`;

describe('an edit', () => {
  it('reads only the paragraph that it touched', () => {
    expect(opened(SOURCE).edit('two hours', 'three hours')).toEqual([
      'Ward managers ring eleven nurses. It takes three hours.',
    ]);
  });

  it('reads only the item that it touched, however long the list', () => {
    expect(opened(SOURCE).edit('Nurse 117 swaps', 'Nurse 117 gives up')).toEqual(['Nurse 117 gives up a shift.']);
  });

  it('reads only the item that it put in', () => {
    expect(opened(SOURCE).edit('- Nurse 12 swaps', '- Nurse 12 waits.\n- Nurse 12 swaps')).toEqual(['Nurse 12 waits.']);
  });

  it('reads only the table cell that it touched', () => {
    expect(opened(SOURCE).edit('95 minutes', '90 minutes')).toEqual(['90 minutes']);
  });

  it('reads only the heading that it touched, though roles change', () => {
    const { edit, document } = opened(SOURCE);
    expect(edit('## Risks', '## Rollout')).toEqual(['Rollout']);
    expect(document().blocks.at(-1)?.role).toBe('rollout');
  });

  it('reads a label and the text behind it as one block', () => {
    expect(opened(SOURCE).edit('may not answer', 'do not answer')).toHaveLength(1);
  });

  it('reads nothing where only the front matter changed, though names and kind do', () => {
    const { edit, document } = opened(SOURCE);
    expect(edit('kind: prd\nproduct: Lantern', 'kind: spec\nproduct: Beacon')).toEqual([]);
    expect(document().kind).toBe('spec');
    expect(document().names.product).toBe('Beacon');
  });

  it('reads nothing where only comments, code or blank lines changed', () => {
    const { edit } = opened(SOURCE);
    expect(edit('## Swaps', '<!-- who swaps? -->\n\n```\nswap()\n```\n\n\n## Swaps')).toEqual([]);
  });

  it('reads nothing where paragraphs changed places', () => {
    const [first, second] = ['Ward managers ring eleven nurses. It takes two hours.', 'Nobody knows who is free.'];
    expect(opened(SOURCE).edit(`${first}\n\n${second}`, `${second}\n\n${first}`)).toEqual([]);
  });

  it('reads no sentence twice that stands there twice', () => {
    reads.length = 0;
    engine.read('Nobody knows.\n\nNobody knows.\n');
    expect(reads).toEqual(['Nobody knows.']);
  });
});

describe('typing', () => {
  it.each([
    ['a paragraph', 'It takes two hours.', 'It takes '],
    ['an item of a long list', 'Nurse 117 swaps a shift.', 'Nurse 117 '],
    ['a table cell', 'Calls each week', 'Calls '],
  ])('100 characters into %s reads 100 blocks', (_, words, before) => {
    const { edit } = opened(SOURCE);
    const typed =
      'about as long as it takes to ring everybody on the paper list, one by one, and to write it all down ';
    let total = 0;
    for (let at = 0; at < 100; at++) {
      const soFar = typed.slice(0, at);
      const rest = words.slice(before.length);
      total += edit(before + soFar + rest, before + soFar + typed.charAt(at) + rest).length;
    }
    expect(total).toBe(100);
  });
});

describe('checking after an edit', () => {
  const asked: string[] = [];
  const tried: string[] = [];
  const rules: readonly Rule[] = [
    {
      ...wordRule('house/ring', 'ring'),
      mayMatch: (_, prose) => {
        asked.push(prose);
        return prose.includes('ring');
      },
      matchSentence: ({ block, reading }) => {
        tried.push(block.prose.slice(reading.start, reading.end));
        return [];
      },
    },
  ];
  const review = (document: SpecDocument): { asked: number; tried: readonly string[] } => {
    asked.length = 0;
    tried.length = 0;
    check(document, rules, []);
    return { asked: asked.length, tried: [...tried] };
  };

  it('asks of a sentence once what it says, and tries rules in the section that was touched only', () => {
    const { edit, document } = opened(SOURCE);
    const first = review(document());
    expect(first.asked).toBeGreaterThan(200);
    expect(first.tried).toEqual(['Ward managers ring eleven nurses.']);
    expect(review(document())).toEqual({ asked: 0, tried: [] });
    edit('Nurse 117 swaps', 'Nurse 117 rings and swaps');
    expect(review(document())).toEqual({ asked: 1, tried: ['Nurse 117 rings and swaps a shift.'] });
    edit('It takes two hours', 'It takes three hours');
    expect(review(document())).toEqual({ asked: 2, tried: first.tried });
    edit('# Lantern', '# Lantern\n\nIt is new.');
    expect(review(document())).toEqual({ asked: 1, tried: [] });
  });

  /** With a finding in each of two sections. */
  const RINGING = SOURCE.replace('Nurses may not answer.', 'Nurses may not ring back.');
  const ringing = wordRule('house/ring', 'ring');

  it('tries rules anew everywhere where what holds for all sections has changed', () => {
    const { edit, document } = opened(RINGING);
    const { tried: all } = review(document());
    expect(all).toHaveLength(2);
    edit('kind: prd', 'kind: spec');
    expect(review(document()).tried).toEqual(all);
    edit('product: Lantern', 'product: Beacon');
    expect(review(document()).tried).toEqual(all);
  });

  it('tries rules anew in a section whose part has changed', () => {
    const { edit, document } = opened(RINGING);
    const { tried: all } = review(document());
    edit('## Problem', '## Solution');
    expect(review(document()).tried).toEqual(all.slice(0, 1));
  });

  it('tries rules anew where other settings hold, and not where the former ones hold again', () => {
    const { document } = opened(SOURCE);
    const severityIn = (settings: CheckSettings): string | undefined =>
      check(document(), [ringing], [], settings).diagnostics[0]?.severity;
    expect(severityIn({})).toBe('warning');
    expect(severityIn({ rules: { house: 'hint' } })).toBe('hint');
    expect(severityIn({ rules: { house: 'off' } })).toBeUndefined();
    expect(severityIn({})).toBe('warning');
  });
});

describe('an edit makes nothing anew that it left alone', () => {
  const SPEC = readFileSync(new URL('../../examples/before/lantern-prd.md', import.meta.url), 'utf8');

  it('no reading of a sentence', () => {
    const before = engine.read(SPEC);
    const known = new Set(before.sentences.map(({ reading }) => reading));
    const { sentences } = engine.read(SPEC.replace('ward', 'yard'), { previous: before });
    expect(sentences.filter(({ reading }) => !known.has(reading)).length).toBeLessThanOrEqual(2);
  });

  it('no finding above it', () => {
    const before = engine.read(SPEC);
    const found = new Set(engine.check(before).diagnostics);
    const middle = SPEC.indexOf('## ', SPEC.length / 2);
    const at = SPEC.indexOf('. ', middle);
    const after = engine.read(`${SPEC.slice(0, at)} now${SPEC.slice(at)}`, { previous: before });
    const above = engine
      .check(after)
      .diagnostics.filter(({ span, level }) => level === 'sentence' && span.end < middle);
    expect(above.length).toBeGreaterThan(3);
    expect(above.filter((diagnostic) => !found.has(diagnostic))).toEqual([]);
  });
});

describe('the bundled rules', () => {
  const tried = new Map<string, number>();
  const rules: readonly Rule[] = engine.rules.map((rule) => {
    const { matchSentence } = rule;
    if (!matchSentence) return rule;
    return {
      ...rule,
      matchSentence: (sentence, document) => {
        tried.set(rule.id, (tried.get(rule.id) ?? 0) + 1);
        return matchSentence(sentence, document);
      },
    };
  });

  it('are mostly not even tried on a sentence', () => {
    const document = engine.read(
      readFileSync(new URL('../../examples/before/lantern-prd.md', import.meta.url), 'utf8'),
    );
    check(document, rules, []);
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0);
    expect(total / document.sentences.length).toBeLessThan(MOST_TRIED);
  });

  it('look for their phrases once in each sentence', () => {
    let passes = 0;
    const { phrases } = engine.vocabulary;
    const find: typeof phrases.find = (words) => {
      passes++;
      return phrases.find(words);
    };
    const readings = createReader({ lexicon: createLexicon(data.words), phrases: { find } }).read(
      'Ward managers ring eleven nurses. It takes two hours. Nobody knows who is free.',
    );
    expect({ passes, sentences: readings.length }).toEqual({ passes: 3, sentences: 3 });
  });
});

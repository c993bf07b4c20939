import { describe, expect, it } from 'vitest';
import { diagnose, house, underlined } from './house.ts';

const front = (...lines: string[]): string => `---\nkind: prd\nproduct: Lantern\n${lines.join('\n')}\n---\n\n`;
const BET = front('stance: product-driven');

describe('requires', () => {
  it('is content with a sentence that says it, questions of a FAQ included', () => {
    const pack = house('requires', 'unless: { matches: why now }');
    expect(underlined(pack, '# Lantern\n\n## FAQ\n\n### How?\n\nSo.\n')).toEqual(['Lantern']);
    expect(underlined(pack, '# Lantern\n\n## FAQ\n\n### Why now?\n\nSo.\n')).toEqual([]);
  });

  it('reports the sentence that calls for it', () => {
    const pack = house('requires', 'when: { matches: tired }\nunless: { mentions: [evidence] }');
    expect(underlined(pack, '# Lantern\n\nWe were tired.\n')).toEqual(['We were tired.']);
    expect(underlined(pack, '# Lantern\n\nWe were happy.\n')).toEqual([]);
  });
});

describe('order', () => {
  it('is content where something else leads up to it', () => {
    const pack = house('order', 'first: [customer]\nafter: [requirements]\nunless: [problem]');
    const body = '## Requirements\n\n- A list\n\n## Target users\n\n- Nurses\n';
    expect(underlined(pack, `# Lantern\n\n${body}`)).toEqual(['Requirements']);
    expect(underlined(pack, `# Lantern\n\n## Problem\n\nNurses wait.\n\n${body}`)).toEqual([]);
  });
});

describe('share', () => {
  it('reports a part most of whose sentences are of one sort', () => {
    const pack = house(
      'share',
      'in: { roles: [overview] }\nper: part\nleast: 2\nwhen: { subject: [product] }\nshare: 0.6',
    );
    const poor = '# Lantern\n\n## Overview\n\nLantern waits. Lantern asks. Nurses answer.\n';
    expect(underlined(pack, poor)).toEqual(['Overview']);
    expect(diagnose(pack, poor)[0]?.related[0]?.span).toMatchObject({ start: expect.any(Number) });
    expect(underlined(pack, '# Lantern\n\n## Overview\n\nLantern waits. Nurses ask. Nurses answer.\n')).toEqual([]);
    expect(underlined(pack, '# Lantern\n\n## Overview\n\nLantern waits.\n')).toEqual([]);
  });

  it('judges the whole document and counts only what it is told to', () => {
    const pack = house(
      'share',
      'per: document\nof: { matches: nurse }\nleast: 2\nshare: 0\nunless: { matches: manager }',
    );
    expect(underlined(pack, '# Lantern\n\nNurses wait. It rains. A nurse sleeps.\n')).toEqual(['Lantern']);
    expect(underlined(pack, '# Lantern\n\nNurses wait. A manager rings. A nurse sleeps.\n')).toEqual([]);
  });
});

describe('late', () => {
  it('reports what is first said too far down, and says where', () => {
    const pack = house('late', 'when: { matches: nurse }\nwithin: 2');
    expect(underlined(pack, '# Lantern\n\nIt waits. It asks. Nurses answer.\n')).toEqual(['Lantern']);
    expect(underlined(pack, '# Lantern\n\nIt waits. Nurses answer.\n')).toEqual([]);
    expect(underlined(pack, '# Lantern\n\nIt waits. It asks. It sends.\n')).toEqual([]);
  });
});

describe('thin', () => {
  it('reports a part with too few words, but not one without any', () => {
    const pack = house('thin', 'in: { roles: [problem] }\nwords: 5');
    expect(underlined(pack, '# Lantern\n\n## Problem\n\nNurses wait.\n')).toEqual(['Problem']);
    expect(underlined(pack, '# Lantern\n\n## Problem\n\nNurses wait for the rota.\n')).toEqual([]);
    expect(underlined(pack, '# Lantern\n\n## Problem\n\n## Goals\n\nOne.\n')).toEqual([]);
  });
});

describe('empty', () => {
  const pack = house('empty', '');
  const full = '## Problem\n\nNurses wait.\n\n## Goals\n\nNobody waits.\n\n';

  it('reports parts that hold nothing, placeholders or guidance', () => {
    expect(underlined(pack, `# Lantern\n\n${full}## Risks\n\nTBD\n`)).toEqual(['Risks']);
    expect(underlined(pack, `# Lantern\n\n${full}## Risks\n\n<!-- What could go wrong? -->\n`)).toEqual(['Risks']);
  });

  it('passes over parts that hold a picture, a diagram or other parts', () => {
    expect(underlined(pack, `# Lantern\n\n${full}## Risks\n\n![Map](map.png)\n`)).toEqual([]);
    expect(underlined(pack, `# Lantern\n\n${full}## Risks\n\n\`\`\`mermaid\ngraph\n\`\`\`\n`)).toEqual([]);
    expect(underlined(pack, `# Lantern\n\n${full}## Risks\n\n### First\n\nNobody comes.\n`)).toEqual([]);
  });

  it('leaves templates alone', () => {
    expect(underlined(pack, '# Lantern\n\n## Problem\n\nTBD\n\n## Goals\n\nTBD\n\n## Risks\n\nNone.\n')).toEqual([]);
  });
});

describe('repeated', () => {
  it('reports the second of two parts of one name, and points to the first', () => {
    const pack = house('repeated', 'in: { roles: [goals] }');
    const body = '# Lantern\n\n## Goals\n\nOne.\n\n## Problem\n\nNurses wait.\n\n## Goals\n\nTwo.\n';
    expect(diagnose(pack, body)).toHaveLength(1);
    expect(diagnose(pack, body)[0]?.related[0]?.message).toBe('The first one');
    expect(underlined(pack, '# Lantern\n\n## Goals\n\nOne.\n\n## Product goals\n\nTwo.\n')).toEqual([]);
  });
});

describe('balance', () => {
  const customers = `# Lantern\n\n## Problem\n\n${'Nurses lose their sleep. '.repeat(9)}\n`;

  it('reports on the declaration, or on the title', () => {
    const pack = house('balance', 'above: 60');
    expect(underlined(pack, customers, BET)).toEqual(['stance: product-driven']);
    expect(underlined(pack, customers)).toEqual(['Lantern']);
    expect(underlined(house('balance', 'below: 60'), customers)).toEqual([]);
  });

  it('may ask for a declaration, and for sentences', () => {
    expect(underlined(house('balance', 'above: 60\ndeclared: true'), customers)).toEqual([]);
    expect(underlined(house('balance', 'above: 60\nwhen: { matches: sleep }\nleast: 9'), customers)).toEqual([
      'Lantern',
    ]);
    expect(underlined(house('balance', 'above: 60\nwhen: { matches: bus }'), customers)).toEqual([]);
  });
});

describe('bet', () => {
  const pack = house(
    'bet',
    'entry: [hypothesis]\nwords: 4\nsays: "\\\\d"\nhollow: [hype-adjectives]\nparts: [risks]\nunless: { matches: wrong if }',
  );
  const withEntry = (text: string): string => front('stance: product-driven', 'bet:', `  hypothesis: ${text}`);
  const body = '# Lantern\n\nText.\n';

  it('asks the bet block for something that says it', () => {
    expect(underlined(pack, body, BET)).toEqual(['stance: product-driven']);
    expect(underlined(pack, body, withEntry('200 nurses swap weekly by June'))).toEqual([]);
  });

  it('is not content with an entry that is short, hollow or beside the point', () => {
    for (const text of ['by 2027', '200 nurses see a revolutionary rota', 'many nurses will swap shifts'])
      expect(underlined(pack, body, withEntry(text))).toEqual([`hypothesis: ${text}`]);
  });

  it('takes it from the parts too, and from sections that are marked', () => {
    const said = 'We are wrong if nobody swaps.';
    expect(underlined(pack, `# Lantern\n\n## Risks\n\n${said}\n`, BET)).toEqual([]);
    expect(underlined(pack, `# Lantern\n\n## Plan\n\n<!-- bet -->\n\n${said}\n`, BET)).toEqual([]);
    expect(underlined(pack, `# Lantern\n\n## Plan\n\n${said}\n`, BET)).toEqual(['stance: product-driven']);
  });
});

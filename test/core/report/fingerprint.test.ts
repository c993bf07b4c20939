import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.ts';
import { fingerprint, wordsOf } from '../../../src/core/report/fingerprint.ts';

const engine = createEngine();

/** The words of what lies between the first and the last given word of a PRD. */
function words(body: string, first: string, last = first, level: 'sentence' | 'document' = 'sentence'): string {
  const document = engine.read(`---\nkind: prd\n---\n\n## Problem\n\n${body}\n`);
  const start = document.text.indexOf(first);
  return wordsOf({ level, span: { start, end: document.text.lastIndexOf(last) + last.length } }, document);
}

describe('the words of a finding', () => {
  it.each([
    ['a line break', 'Nurses wait for\nthe rota.'],
    ['marks', '**Nurses** wait *for the* rota.'],
    ['a link', '[Nurses wait](https://example.com/nurses) for the rota.'],
    ['a block quote', '> Nurses wait\n> for the rota.'],
    ['a list', '- Nurses wait for\n  the rota.'],
    ['capitals and dashes', 'NURSES — wait for the rota.'],
  ])('stay the same with %s', (_, body) => {
    expect(words(body, body.includes('NURSES') ? 'NURSES' : 'Nurses', 'rota')).toBe('nurses wait for the rota');
  });

  it('are letters and digits of any script, composed alike', () => {
    expect(words('Le cafe\u0301 №\u00a02 — «Я».', 'Le', 'Я')).toBe('le café no 2 я');
  });

  it('are the text itself where there is no prose', () => {
    expect(words('`sync` waits.', 'sync')).toBe('sync');
  });

  it('are none for a finding on the whole document', () => {
    expect(words('Nurses wait.', 'Nurses', 'wait', 'document')).toBe('');
  });
});

describe('fingerprint', () => {
  it('has 16 hexadecimal digits and tells texts apart', () => {
    const all = Array.from({ length: 20_000 }, (_, n) => fingerprint(`hype/adjective word ${n}`));
    expect(all.every((each) => /^[0-9a-f]{16}$/.test(each))).toBe(true);
    expect(new Set(all).size).toBe(all.length);
    expect(fingerprint('ab')).not.toBe(fingerprint('ba'));
  });

  it('is the same in every version: it is kept in the services that know the findings', () => {
    expect(fingerprint('hype/adjective revolutionary')).toMatchInlineSnapshot(`"ffb24a42dcf0b498"`);
  });
});

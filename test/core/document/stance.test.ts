import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.ts';
import { at, read } from './support.ts';

describe('the stance of a document', () => {
  it('is customer-driven when nothing is said', () => {
    expect(read('# Rota\n').stance).toEqual({ stance: 'customer-driven', span: undefined, bet: {}, marks: [] });
  });

  it('is declared in the front matter, with the bet', () => {
    const document = read(
      '---\nstance: product-driven\nbet:\n  hypothesis: We are wrong if nobody swaps.\n  kill-by: 2027-06-30\n---\n\n# Rota\n',
    );
    expect(document.stance.stance).toBe('product-driven');
    expect(at(document, document.stance.span)).toBe('stance: product-driven');
    expect(document.stance.bet.hypothesis).toBe('We are wrong if nobody swaps.');
    expect(document.stance.bet['kill-by']).toContain('2027-06-30');
  });

  it('is that of a bet where a bet is all that is said; a bare text is its hypothesis', () => {
    const { stance } = read('---\nbet: Nurses will plan at night.\n---\n\n# Rota\n');
    expect(stance).toMatchObject({ stance: 'product-driven', bet: { hypothesis: 'Nurses will plan at night.' } });
    expect(read('---\nbet: " "\n---\n\n# Rota\n').stance).toMatchObject({ stance: 'customer-driven', bet: {} });
    expect(read('---\nbet: [a]\n---\n\n# Rota\n').stance.bet).toEqual({});
  });

  it('is declared in a comment', () => {
    const document = read('# Rota\n\n<!-- spec-stance: self-customer -->\n\nText.\n');
    expect(document.stance.stance).toBe('self-customer');
    expect(at(document, document.stance.span)).toBe('<!-- spec-stance: self-customer -->');
  });

  it('is the default for words that are no stance', () => {
    expect(read('---\nstance: heroic\n---\n\n# Rota\n').stance.stance).toBe('customer-driven');
  });

  it('is the usual one of the workspace where the document says nothing', () => {
    const stanceOf = (text: string) => createEngine().read(text, { stance: 'self-customer' }).stance.stance;
    expect(stanceOf('# Rota\n')).toBe('self-customer');
    expect(stanceOf('<!-- needfirst-stance: mixed -->\n\n# Rota\n')).toBe('mixed');
  });

  it('is not declared by an example in code', () => {
    expect(read('```\n<!-- spec-stance: mixed -->\n```\n').stance.stance).toBe('customer-driven');
  });

  it('marks sections as bets', () => {
    const text = '# Rota\n\n## Vision\n\n<!-- bet -->\n\nNobody asked for this.\n';
    expect(read(text).stance.marks).toEqual([{ start: text.indexOf('<!--'), end: text.indexOf('-->') + 3 }]);
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonFile } from '../../../src/core/report/json.ts';
import { summarise, titlesOf } from '../../../src/core/report/summary.ts';
import { fileOf, finding, section, suppression } from './files.ts';

const titles = titlesOf([{ id: 'hype/easy', title: 'Easy for whom?' }]);
const of = (given: Partial<JsonFile> = {}, lacks: Parameters<typeof fileOf>[1] = []) =>
  summarise(fileOf(given, lacks), titles);

describe('the verdict', () => {
  it('says in one sentence whom a document is about, what it does not say, and what to do', () => {
    const { verdict } = of({ balance: 30, diagnostics: [finding('hype/easy', 4)] }, ['evidence', 'risks']);
    expect(verdict).toBe(
      'This PRD says more about the product than about the people it is for; it does not say how we know of the need or what could go wrong, and one finding is worth fixing first.',
    );
  });

  it('praises where there is nothing to say', () => {
    expect(of().verdict).toBe('This PRD starts from the people it is for and leaves nothing to fix.');
  });

  it('goes by the declared stance', () => {
    expect(of({ stance: 'product-driven', balance: 50 }).verdict).toMatch(
      /^This PRD keeps the people it is for in view/,
    );
    expect(of({ stance: 'product-driven', balance: 90 }).verdict).toMatch(/although it declares itself product-driven/);
    expect(of({ kind: 'press-release', balance: null }).verdict).toMatch(/^This press release is too short/);
  });

  it('does not complain of the order of a problem that is not told', () => {
    expect(of({}, ['problem', 'problem_first']).verdict).toContain('it does not say what goes wrong for them today.');
  });

  it('says that a file is no product spec', () => {
    const { verdict, parts, sections } = of({ kind: null, path: 'docs/README.md', sections: [] });
    expect(verdict).toMatch(/^README.md is no product spec/);
    expect([parts, sections]).toEqual([[], []]);
  });
});

describe('the summary', () => {
  it('gives reasons for both numbers', () => {
    const { balance, fit } = of({
      balance: 30,
      fit: 88,
      penalties: [{ ruleId: 'hype/easy', findings: 4, points: 12 }],
      sections: [section('Overview', 1, 1, 5), section('Problem', 2, 3, 1)],
    });
    expect(balance.reason).toBe(
      'Below the 60 to 100 expected of a customer-driven document. “Overview” speaks most for the product.',
    );
    expect(fit.reasons).toEqual([{ ruleId: 'hype/easy', title: 'Easy for whom?', findings: 4, points: 12 }]);
  });

  it('names the two sections that pull the most, long headings cut', () => {
    const sections = [section('a'.repeat(70), 1, 0, 9), section('Notes', 2, 0, 2), section('Scope', 3, 0, 5)];
    expect(of({ balance: 30, sections }).balance.reason).toMatch(
      /document\. “a{60}…” and “Scope” speak most for the product\.$/,
    );
  });

  it('puts first one finding of each rule: the severe ones, then whole parts, then what costs most', () => {
    const { first, others } = of({
      penalties: [
        { ruleId: 'c/cheap', findings: 1, points: 1 },
        { ruleId: 'c/dear', findings: 1, points: 9 },
      ],
      diagnostics: [
        finding('c/cheap', 2),
        finding('c/dear', 2),
        finding('c/dear', 3),
        finding('c/part', 3, { level: 'section' }),
        finding('c/bad', 4, { severity: 'error' }),
        finding('c/hint', 4, { severity: 'hint' }),
      ],
    });
    expect(first.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([
      'c/bad 5',
      'c/part 4',
      'c/dear 3',
      'c/cheap 3',
    ]);
    expect(others.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual(['c/dear', 'c/hint']);
  });

  it('groups the others by section, what concerns the whole document first', () => {
    const hint = { severity: 'hint' } as const;
    const { others } = of({
      sections: [section('', 0, 0, 0, 0), section('Problem', 3)],
      diagnostics: [
        finding('a/b', 1, hint),
        finding('a/b', 4, hint),
        finding('a/b', 1, { ...hint, level: 'document' }),
      ],
    });
    expect(others.map(({ heading }) => heading)).toEqual([
      'The document as a whole',
      'Before the first heading',
      'Problem',
    ]);
  });

  it('tells what the document has and lacks, and where', () => {
    const { parts } = of({}, ['metric']);
    expect(parts.map(({ element, isThere, place }) => `${element} ${isThere} ${place?.line}`)).toEqual([
      'customer true 2',
      'problem true 3',
      'problem_first true 3',
      'evidence true 4',
      'alternatives true 5',
      'benefit true 6',
      'metric false undefined',
      'baseline true 8',
      'nongoals true undefined',
      'risks true undefined',
    ]);
  });

  it('keeps the reasons of suppressions', () => {
    const { suppressed } = of({ suppressed: [suppression('hype/easy', 3, 'a law')] });
    expect(suppressed).toMatchObject([{ title: 'Easy for whom?', line: 4, reason: 'a law' }]);
  });
});

describe('the rows of the picture', () => {
  it('begin with what stands before the first heading', () => {
    const { sections } = of({ sections: [section('', 0, 1, 0, 0), section('Problem', 3, 3, 0)] });
    expect(sections.map(({ heading, customer }) => [heading, customer])).toEqual([
      ['Before the first heading', 25],
      ['Problem', 75],
    ]);
  });

  it('are per cent of all that is said', () => {
    const { sections } = of({
      sections: [section('Overview', 1, 0, 5), section('Notes', 2), section('Problem', 3, 4, 1)],
    });
    expect(sections.map(({ heading, customer, product }) => [heading, customer, product])).toEqual([
      ['Overview', 0, 50],
      ['Problem', 40, 10],
    ]);
  });

  it('are as many as a picture can hold: deep sections count with those around them', () => {
    const questions = Array.from({ length: 30 }, (_, n) => section(`Question ${n}`, n + 3, 1, 1, 3));
    const { sections } = of({ sections: [section('Problem', 1, 10, 0), section('FAQ', 2), ...questions] });
    expect(sections.map(({ heading, customer }) => [heading, Math.round(customer)])).toEqual([
      ['Problem', 14],
      ['FAQ', 43],
    ]);
  });
});

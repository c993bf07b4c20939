import { describe, expect, it } from 'vitest';
import { applyEdits, createEngine, type Diagnostic } from '../../../src/core/index.ts';

const engine = createEngine();
const RULE = 'need/without-evidence';

const BET = `stance: product-driven
bet:
  pattern: "Agency nurses trade shifts in chat groups at the margin of every hospital; vendors never look there"
  hypothesis: "We are wrong if fewer than 200 nurses offer a swap each week by June"
  new-behaviour: "Instead of waiting for the call, night nurses trade shifts among themselves each Monday"
  first-adopters: "Agency nurses in Leeds, who already trade in chat groups"
  kill-by: "2027-06-30: fewer than 200 weekly planners"`;

const BODY = `# Lantern

## Problem

Ward managers lose half of every Friday to the rota. They ring eleven people before one says yes. They stay until seven.

## Solution

Lantern asks all of them at once. Nurses answer from the bus. The first who says yes gets the shift. Ward managers sign.
The others are told. Nobody is asked on a day off. The rota is printed at noon.
`;

const check = (frontMatter: string, settings = {}, body = BODY): readonly Diagnostic[] =>
  engine.check(engine.read(`---\nkind: prd\n${frontMatter}\n---\n\n${body}`), settings).diagnostics;
const severity = (found: readonly Diagnostic[], id = RULE): string | undefined =>
  found.find(({ ruleId }) => ruleId === id)?.severity;

describe('a declared stance', () => {
  it('changes nothing where it is customer-driven', () => {
    expect(severity(check('stance: customer-driven'))).toBe('warning');
  });

  it('relaxes what a bet argues against once the bet says what it owes', () => {
    expect(severity(check(BET))).toBe('hint');
    expect(
      check(BET).filter(({ ruleId, severity: level }) => ruleId.startsWith('bets/') && level !== 'information'),
    ).toEqual([]);
  });

  it('relaxes nothing while it is an empty declaration, and asks for what is missing', () => {
    const found = check('stance: product-driven');
    expect(severity(found)).toBe('warning');
    expect(severity(found, 'bets/hypothesis')).toBe('error');
    expect(severity(found, 'bets/stop-rule')).toBe('error');
  });

  it('cannot be had by switching off what a bet owes', () => {
    expect(severity(check('stance: product-driven', { rules: { bets: 'off' } }))).toBe('warning');
  });

  it('gives way to settings that name the rule', () => {
    expect(severity(check(BET, { rules: { [RULE]: 'error' } }))).toBe('error');
  });

  it('relaxes only the sections that are bets where the document is mixed', () => {
    const mixed = BET.replace('product-driven', 'mixed');
    const claim = 'It is a one-of-a-kind approach to shift planning.\n';
    const level = (before: string) =>
      severity(check(mixed, {}, `${BODY}\n${before}\n\n${claim}`), 'positioning/uniqueness-claim');
    expect(level('## Vision')).toBe('warning');
    expect(level('## Vision\n\n<!-- bet -->')).toBe('hint');
    expect(level('## Our bet\n\n### Vision')).toBe('hint');
    expect(severity(check(mixed, {}, `${BODY}\n## Our bet\n\nNurses will plan at night.\n`))).toBe('warning');
  });

  it('lets an author be the customer', () => {
    expect(severity(check('stance: self-customer'))).toBeUndefined();
  });

  it('lowers the fit where it is empty', () => {
    const penalty = (found: readonly Diagnostic[]): number =>
      found.filter(({ severity: level }) => level === 'error' || level === 'warning').length;
    expect(penalty(check('stance: product-driven'))).toBeGreaterThan(penalty(check('stance: customer-driven')));
  });
});

describe('the fixes of a bet', () => {
  const fixed = (text: string, id: string): string => {
    const [diagnostic] = engine.check(engine.read(text), { only: [id] }).diagnostics;
    const fix = diagnostic?.fixes[0];
    if (!fix) throw new Error(`${id} has no fix`);
    expect(fix.kind).toBe('scaffold');
    return applyEdits(text, fix.edits);
  };

  it('add an entry to the bet block, as deep as the others', () => {
    const text = '---\nkind: prd\nstance: product-driven\nbet:\n    pattern: seen\n---\n\n# Lantern\n\nText.\n';
    expect(fixed(text, 'bets/stop-rule')).toContain('bet:\n    kill-by: "${1:date}');
  });

  it('make the bet block where there is none', () => {
    const text = '---\nkind: prd\nstance: product-driven\n---\n\n# Lantern\n\nText.\n';
    expect(fixed(text, 'bets/stop-rule')).toMatch(/stance: product-driven\nbet:\n {2}kill-by: .*\n---\n\n# Lantern/);
  });

  it('make the front matter where there is none', () => {
    const text = '<!-- needfirst-stance: product-driven -->\n\n# PRD: Lantern\n\n## Problem\n\nNurses wait.\n';
    expect(fixed(text, 'bets/stop-rule')).toMatch(/^---\nbet:\n {2}kill-by: .*\n---\n\n<!--/);
  });

  it('stand behind a byte order mark', () => {
    const text = '\uFEFF<!-- needfirst-stance: product-driven -->\n\n# PRD: Lantern\n\n## Problem\n\nNurses wait.\n';
    expect(fixed(text, 'bets/stop-rule')).toMatch(/^\uFEFF---\nbet:/);
  });

  it('are not offered where the front matter cannot be read', () => {
    const text = '---\nkind: prd\nstance: product-driven\nbet: [\n---\n\n# PRD: Lantern\n\nText.\n';
    const found = engine.check(engine.read(text, { stance: 'product-driven' }), { only: ['bets/stop-rule'] });
    expect(found.diagnostics.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  it('are not offered where the block is written in one line', () => {
    const text = '---\nkind: prd\nstance: product-driven\nbet: { pattern: seen }\n---\n\n# Lantern\n\nText.\n';
    expect(engine.check(engine.read(text), { only: ['bets/stop-rule'] }).diagnostics[0]?.fixes).toEqual([]);
  });

  it('answer the finding once their tab stops are filled in', () => {
    const text = '---\nkind: prd\nstance: product-driven\n---\n\n# Lantern\n\nText.\n';
    for (const id of ['bets/insight', 'bets/hypothesis', 'bets/behaviour', 'bets/first-adopters', 'bets/stop-rule']) {
      const filled = fixed(text, id).replace(/\$\{\d+:[^}]*\}/g, '12 nurses of the ward');
      expect(engine.check(engine.read(filled), { only: [id] }).diagnostics, id).toEqual([]);
    }
  });
});

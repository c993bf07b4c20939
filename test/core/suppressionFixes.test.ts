import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, createEngine, type Diagnostic, suppressionFixes } from '../../src/core/index.ts';
import { runs, spec } from './arbitraries.ts';

const engine = createEngine();
const HEAD = '---\nkind: prd\n---\n\n';

const read = (text: string) => {
  const document = engine.read(text);
  return { document, ...engine.check(document) };
};

/** The text after one of the two fixes was chosen, its tab stop filled in. */
function disabled(text: string, fix: 0 | 1, pick: (found: readonly Diagnostic[]) => Diagnostic | undefined) {
  const { document, diagnostics } = read(text);
  const diagnostic = pick(diagnostics);
  if (!diagnostic) return undefined;
  const edits = suppressionFixes(diagnostic, document)[fix]?.edits ?? [];
  const after = applyEdits(text, edits).replace('${1:why this is fine here}', 'A law says so.');
  return { after, diagnostic };
}

const hype = (found: readonly Diagnostic[]): Diagnostic | undefined =>
  found.find(({ ruleId }) => ruleId === 'hype/adjective');

describe('suppressionFixes', () => {
  const comment = '<!-- needfirst-disable-next-line hype/adjective -- A law says so. -->';
  const atEnd = '<!-- needfirst-disable-line hype/adjective -- A law says so. -->';

  it.each([
    ['a paragraph', 'We wait.\n\nIt is revolutionary.\n', `We wait.\n\n${comment}\nIt is revolutionary.\n`],
    ['a later line of one', 'We wait.\nIt is revolutionary.\n', `${comment}\nWe wait.\nIt is revolutionary.\n`],
    ['an item', '- We wait.\n- It is revolutionary.\n', `- We wait.\n- It is revolutionary. ${atEnd}\n`],
    ['a quotation', '> It is revolutionary.\n> We wait.\n', `> It is revolutionary. ${atEnd}\n> We wait.\n`],
    [
      'a cell',
      '| A | B |\n| - | - |\n| It is revolutionary. | B |\n',
      `| A | B |\n| - | - |\n| It is revolutionary. ${atEnd} | B |\n`,
    ],
    ['the last line', 'It is revolutionary.', `${comment}\nIt is revolutionary.`],
  ])('put a comment where it breaks nothing in two: %s', (_, body, expected) => {
    expect(disabled(HEAD + body, 0, hype)?.after).toBe(HEAD + expected);
  });

  it('put a comment for the file behind the front matter', () => {
    expect(disabled(`${HEAD}It is revolutionary.\n`, 1, hype)?.after).toBe(
      '---\nkind: prd\n---\n<!-- needfirst-disable-file hype/adjective -- A law says so. -->\n\n\nIt is revolutionary.\n',
    );
  });

  it('are not offered for what is said of comments', () => {
    const { document, diagnostics } = read(`${HEAD}<!-- needfirst-disable-file hype -->\n\nWe wait.\n`);
    const complaint = diagnostics.find(({ ruleId }) => ruleId === 'needfirst/unused-suppression');
    expect(complaint && suppressionFixes(complaint, document)).toEqual([]);
  });

  it.each([
    ['here', 0],
    ['in the file', 1],
  ] as const)('hide what they were chosen for, %s', (_, fix) => {
    fc.assert(
      fc.property(spec, fc.nat(), (text, pick) => {
        const own = (found: readonly Diagnostic[]): Diagnostic | undefined => {
          const able = found.filter(({ ruleId }) => !ruleId.startsWith('needfirst/'));
          return able[pick % Math.max(1, able.length)];
        };
        const result = disabled(text, fix, own);
        if (!result) return;
        const { diagnostic, after } = result;
        const before = read(text).diagnostics.filter(({ ruleId }) => ruleId === diagnostic.ruleId);
        const left = read(after).diagnostics.filter(({ ruleId }) => ruleId === diagnostic.ruleId);
        expect(left.length, JSON.stringify([text, after])).toBeLessThan(before.length);
      }),
      runs(40),
    );
  });
});

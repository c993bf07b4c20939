import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, ELEMENTS } from '../../../src/core/document/types.ts';
import { EXPECTED, elementsOf, insertionFor } from '../../../src/core/report/elements.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { anatomy, PRD, read } from '../document/support.ts';

describe('what a document lacks', () => {
  it('can be inserted, each element by the part in which a reader looks for it', () => {
    const empty = read('---\nkind: prd\n---\n# Lantern\n\nA rota.\n');
    for (const kind of DOCUMENT_KINDS) {
      const document = { ...empty, kind };
      for (const element of elementsOf(kind)) {
        const [edit] = insertionFor(element, document, anatomy)?.edits ?? [];
        expect(edit?.newText, `${kind} ${element}`).toMatch(/^\n?## .+\n\n[\s\S]*\$\{1:/);
      }
    }
    expect(ELEMENTS.filter((element) => !anatomy.part(EXPECTED[element].part)?.scaffold)).toEqual([]);
  });

  it('is there when it was inserted and filled in', () => {
    const document = read(PRD.replace(/## Non-goals[\s\S]*?(?=## )/, ''));
    expect(document.elements.nongoals).toBeUndefined();
    const [edit] = insertionFor('nongoals', document, anatomy)?.edits ?? [];
    if (!edit) throw new Error('there is an insertion');
    const filled = { ...edit, newText: edit.newText.replace(/\$\{\d:([^}]*)\}/g, 'Payroll') };
    expect(read(applyEdits(document.text, [filled])).elements.nongoals).toBeDefined();
  });

  it('stands one blank line below what is there, with either line end', () => {
    for (const end of ['\n', '\r\n']) {
      const start = (text: string): string | undefined =>
        insertionFor('nongoals', read(text.replaceAll('\n', end)), anatomy)?.edits[0]?.newText.split('#')[0];
      expect(start('---\nkind: prd\n---\n# Lantern\n\nA rota.\n\n')).toBe('');
      expect(start('---\nkind: prd\n---\n# Lantern\n\nA rota.\n')).toBe('\n');
      expect(start('---\nkind: prd\n---\n# Lantern\n\nA rota.')).toBe('\n\n');
    }
  });

  it('is not inserted where it is or where its part is, and not into other documents', () => {
    expect(insertionFor('risks', read(PRD), anatomy)).toBeUndefined();
    expect(
      insertionFor('metric', read('# PRD: Rota\n\n## Success metrics\n\nTBD\n\n## Problem\n\nTBD\n'), anatomy),
    ).toBeUndefined();
    expect(insertionFor('call_to_action', read('# PRD: Rota\n\n## Problem\n\nTBD\n'), anatomy)).toBeUndefined();
    expect(insertionFor('risks', read('# Shopping\n'), anatomy)).toBeUndefined();
  });
});

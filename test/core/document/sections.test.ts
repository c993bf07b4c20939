import { describe, expect, it } from 'vitest';
import { read, roleOf } from './support.ts';

describe('sections', () => {
  it('nest by level, and what stands before the first heading is section 0', () => {
    const { sections } = read(
      'Opening.\n\n# Lantern\n\n## Users\n\n### Primary: night nurses\n\nThey wait.\n\n## Goals\n',
    );
    expect(sections.map(({ level, title, parent }) => [level, title, parent])).toEqual([
      [0, '', undefined],
      [1, 'lantern', undefined],
      [2, 'users', 1],
      [3, 'primary: night nurses', 2],
      [2, 'goals', 1],
    ]);
  });

  it('begin with short lines that look like headings, and not with what only looks a little like one', () => {
    const titles = (text: string) => read(text).sections.map(({ title }) => title);
    const opening = '---\nkind: prd\n---\n\nRota Board\n\n';
    expect(titles(`${opening}**Rota of the Night**\n\nText for it.\n\nOpen Questions\n\nWhen do we ship?\n`)).toEqual(
      expect.arrayContaining(['rota of the night', 'open questions']),
    );
    expect(titles(`${opening}**We wait for it.**\n\nText.\n\nRota of night\n\nText.\n\n**Last Words**\n`)).toEqual([
      '',
    ]);
  });

  it('cover the text without gaps', () => {
    const { sections, text } = read('Opening.\n\n# Lantern\n\nText.\n\n**Goals**\n\nMore.\n\n## Risks\n');
    expect(sections[0]?.span.start).toBe(0);
    expect(sections.at(-1)?.span.end).toBe(text.length);
    for (const [index, section] of sections.entries()) {
      expect(section.span.start).toBe(index === 0 ? 0 : sections[index - 1]?.span.end);
    }
  });

  it('take the part of the section around them where their own heading says nothing', () => {
    const { sections } = read('# Lantern\n\n## Target users\n\n### Maya\n\nShe plans.\n\n## Rota board\n\nText.\n');
    expect(sections.map(({ role, named }) => [role, named])).toEqual([
      [undefined, false],
      [undefined, false],
      ['customer', true],
      ['customer', false],
      [undefined, false],
    ]);
  });

  it('open at bold lines that serve as headings', () => {
    const document = read('# Lantern\n\nText.\n\n**Problem**\n\nNurses wait.\n\n**Rota board:**\n\n- Gaps\n');
    expect(document.sections.map(({ level, title }) => [level, title]).slice(2)).toEqual([
      [7, 'problem'],
      [7, 'rota board'],
    ]);
    expect(roleOf(document, 'Nurses wait')).toBe('problem');
  });

  it('do not open at bold sentences or at the first bold line under a heading', () => {
    expect(read('# Press release\n\n**Nurses swap a shift in two taps**\n\nText.\n').sections).toHaveLength(2);
    expect(read('# Lantern\n\nText.\n\n**Nobody may work twelve days in a row.**\n\nText.\n').sections).toHaveLength(2);
  });

  it('open at lines in title case where nothing is marked', () => {
    const document = read(
      'Lantern Product Brief\n\nProblem\n\nNurses wait for an answer.\n\nSuccess Metrics\n\nGaps filled by six.\n',
    );
    expect(document.sections.map(({ title }) => title)).toEqual(['', 'problem', 'success metrics']);
    expect(roleOf(document, 'Gaps filled')).toBe('metrics');
  });

  it('do not take the title of the document for one of its parts', () => {
    const document = read('# Product Requirements\n\nText.\n\n## Rota board\n\nGaps are shown.\n');
    expect(roleOf(document, 'Gaps are shown')).not.toBe('customer');
    expect(document.sections[1]?.title).toBe('product requirements');
  });
});

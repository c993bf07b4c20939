import { describe, expect, it } from 'vitest';
import { noticePage, reportPage, workspaceReportPage } from '../../../../src/core/report/page/index.ts';
import { isAttribute, type Markup, type MarkupElement, TAGS } from '../../../../src/core/report/page/markup.ts';
import { WORST_FIRST } from '../../../../src/core/report/workspace.ts';
import { wordRule } from '../../documents.ts';
import { fileOf, finding, HOSTILE, section, suppression } from '../files.ts';

const engine = { rules: [wordRule('hype/easy', 'easy')] };
const FILE = fileOf(
  {
    balance: 30,
    fit: 40,
    penalties: [{ ruleId: 'hype/easy', findings: 2, points: 8 }],
    sections: [section('Overview', 1, 1, 5), section(HOSTILE, 2, 2, 2)],
    diagnostics: [finding('hype/easy', 2), finding('hype/easy', 3), finding('needfirst/front-matter', 1)],
    suppressed: [suppression('hype/easy', 4, HOSTILE)],
  },
  ['risks', 'nongoals'],
);
const report = reportPage(FILE, engine);
const workspace = workspaceReportPage([FILE, fileOf({ path: 'b.md' })], engine, WORST_FIRST);

const elements = (markup: Markup): readonly MarkupElement[] =>
  typeof markup === 'string' ? [] : [markup, ...markup.children.flatMap(elements)];
const textOf = (markup: Markup): string => (typeof markup === 'string' ? markup : markup.children.map(textOf).join(''));
const buttons = (markup: Markup) => elements(markup).filter(({ tag }) => tag === 'button');
const labelled = (markup: Markup, label: string) =>
  buttons(markup).find(({ attributes, children }) => (attributes['aria-label'] ?? children[0]) === label)?.attributes;

describe('the pages of the editor', () => {
  it('are made of what the page’s script lets through', () => {
    for (const { page } of [report, workspace, noticePage('a.md', 'Gone.')]) {
      for (const { tag, attributes } of elements(page)) {
        expect(TAGS).toContain(tag);
        expect(Object.keys(attributes).filter((name) => !isAttribute(name))).toEqual([]);
      }
    }
    for (const name of ['onclick', 'style', 'href', 'src', 'srcdoc', 'xlink:href'])
      expect(isAttribute(name)).toBe(false);
  });

  it('let a reader go to findings and sections, and insert what is lacking', () => {
    expect(labelled(report.page, 'Line 3: Title of hype/easy')).toMatchObject({
      'data-do': 'jump',
      'data-start': '20',
      'data-end': '25',
    });
    expect(labelled(report.page, 'Overview')).toMatchObject({ 'data-do': 'jump', 'data-start': '10' });
    expect(labelled(report.page, 'Insert a part: Risks')).toMatchObject({ 'data-element': 'risks' });
    expect(labelled(report.page, 'Explain hype/easy')).toMatchObject({ 'data-rule': 'hype/easy' });
    expect(labelled(report.page, 'Explain needfirst/front-matter')).toBeUndefined();
  });

  it('tell each finding apart, so that it stays the same while others go', () => {
    const lists = elements(report.page).filter(({ tag }) => tag === 'ol' || tag === 'ul' || tag === 'tbody');
    for (const { children } of lists) {
      const keys = children.map((child) => (typeof child === 'string' ? child : child.attributes['data-key']));
      expect(new Set(keys.filter(Boolean)).size).toBe(keys.filter(Boolean).length);
    }
  });

  it('sort documents by the column that is pressed, and say which one that is', () => {
    expect(labelled(workspace.page, 'Balance')).toMatchObject({ 'data-do': 'sort', 'data-column': 'balance' });
    const sorted = elements(workspace.page).filter(({ attributes }) => 'aria-sort' in attributes);
    expect(sorted.map(({ attributes }) => attributes['aria-sort'])).toEqual(['ascending']);
    const { page } = workspaceReportPage([FILE], engine, { column: 'findings', descending: true });
    const down = elements(page).filter(({ attributes }) => attributes['aria-sort'] === 'descending');
    expect(down.map(textOf)).toEqual(['Findings ▼']);
    expect(labelled(workspace.page, 'b.md')).toMatchObject({ 'data-do': 'open', 'data-path': 'b.md' });
  });

  it('leave out chapters that would be empty', () => {
    const chapters = (markup: Markup) =>
      elements(markup)
        .filter(({ tag }) => tag === 'h2')
        .map(textOf);
    expect(chapters(workspaceReportPage([], engine, WORST_FIRST).page)).toEqual([]);
    expect(chapters(workspaceReportPage([fileOf()], engine, WORST_FIRST).page)).not.toContain('Most frequent rules');
    const hint = fileOf({ diagnostics: [finding('hype/easy', 2, { severity: 'hint' })] });
    expect(chapters(reportPage(hint, engine).page)).toContain('Findings, by section');
  });

  it('call a small share small rather than nothing', () => {
    const sections = [section('Overview', 1, 0, 1), section('Problem', 2, 399, 0)];
    expect(textOf(reportPage(fileOf({ sections }), engine).page)).toContain('under 1 %');
  });

  it('can be said in a few words', () => {
    expect(report.status).toBe('3 findings, fit 40');
    expect(reportPage(fileOf({ kind: null }), engine).status).toBe('No product spec');
  });
});

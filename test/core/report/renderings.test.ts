import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/core/index.ts';
import { toHtml } from '../../../src/core/report/html.ts';
import type { JsonFile } from '../../../src/core/report/json.ts';
import { toMarkdown } from '../../../src/core/report/markdown.ts';
import { markdownText } from '../../../src/core/report/plainText.ts';
import { wordRule } from '../documents.ts';
import { fileOf, finding, HOSTILE, reportOf, section, suppression } from './files.ts';

const engine = { rules: [{ ...wordRule('hype/easy', 'easy'), title: 'Easy for whom?' }] };
const FULL = fileOf(
  {
    balance: 30,
    fit: 88,
    penalties: [{ ruleId: 'hype/easy', findings: 2, points: 12 }],
    diagnostics: [finding('hype/easy', 2), finding('hype/easy', 3)],
    suppressed: [suppression('hype/easy', 5, 'a law'), suppression('hype/easy', 6, null)],
  },
  ['risks'],
);
/** Everything that a document or a pack can put into a report is an attack. */
const ATTACK: JsonFile = fileOf({
  path: `specs/${HOSTILE}.md`,
  title: HOSTILE,
  penalties: [{ ruleId: HOSTILE, findings: 1, points: 4 }],
  sections: [section(HOSTILE, 1, 1, 9), section('Problem', 2, 5, 1)],
  diagnostics: [finding(HOSTILE, 2, { message: HOSTILE }), finding(HOSTILE, 3, { message: HOSTILE })],
  suppressed: [suppression(HOSTILE, 4, HOSTILE)],
});

describe('the report in Markdown', () => {
  it('says all about one document', () => {
    expect(toMarkdown(reportOf(FULL), engine)).toMatchSnapshot();
  });

  it('gives several documents a table, and what is worth fixing first in those with findings', () => {
    const clean = fileOf({ path: 'specs/clean.md' });
    expect(toMarkdown(reportOf(clean, FULL, fileOf({ path: 'x.md', kind: null })), engine)).toMatchSnapshot();
  });

  it('lists no rules where several documents have no findings', () => {
    const clean = toMarkdown(reportOf(fileOf(), fileOf({ path: 'b.md' })), engine);
    expect(clean).toContain('2 product specs');
    expect(clean).not.toContain('Most frequent rules');
  });

  it('says so when there is nothing to report on', () => {
    expect(toMarkdown(reportOf(), engine)).toContain('no product spec');
    expect(toMarkdown(reportOf(fileOf({ kind: null })), engine)).toContain('lantern.md is no product spec');
  });

  it('lets no text break out of its place or notify anybody', () => {
    for (const markdown of [toMarkdown(reportOf(ATTACK), engine), toMarkdown(reportOf(ATTACK, FULL), engine)]) {
      const outsideCode = markdown.replace(/`[^`\n]*`/g, '').replace(/<code>[^<\n]*<\/code>/g, '');
      const unescaped = outsideCode.replace(/\\[<[]/g, '');
      expect(unescaped).not.toMatch(/<(?!\/?(?:details|summary)>)|\[|@everyone|#12|:\/\/|www\.|\u202e/);
      for (const line of outsideCode.split('\n').filter((each) => each.startsWith('|'))) {
        expect(line.match(/(?<!\\)\|/g)?.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it('is no product spec itself', () => {
    expect(createEngine().read(toMarkdown(reportOf(FULL), engine), { path: 'prd/lantern-prd.md' }).kind).toBeNull();
  });

  it('names a text without a file, a title and headings', () => {
    const bare = fileOf({ path: '', title: '', sections: [], balance: 8, fit: 40 });
    const markdown = toMarkdown(reportOf(bare), engine);
    expect(markdown).toContain('This document');
    expect(markdown).not.toContain('## Balance, section by section');
    const many = fileOf({
      penalties: Array.from({ length: 9 }, (_, n) => ({ ruleId: `hype/r${n}`, findings: 1, points: 9 - n })),
      diagnostics: Array.from({ length: 40 }, (_, n) => finding('hype/easy', n + 2)),
    });
    expect(toMarkdown(reportOf(many), engine)).toMatch(/and \d+ more reason/);
    expect(toHtml(reportOf(bare), engine)).toContain('This document');
    expect(toHtml(reportOf(many), engine)).toContain('lesser reason');
  });

  it('says how many of several files are no specs, and puts a document without a balance last', () => {
    const others = [fileOf({ path: 'b.md', balance: null }), fileOf({ path: 'x.md', kind: null })];
    for (const report of [reportOf(FULL, ...others), reportOf(FULL, ...others, fileOf({ path: 'y.md', kind: null }))]) {
      for (const text of [toMarkdown(report, engine), toHtml(report, engine)]) {
        expect(text).toMatch(/1 other file is no product spec|2 other files are no product spec/);
        expect(text.indexOf('b.md')).toBeGreaterThan(text.indexOf('lantern.md'));
      }
    }
  });

  it('keeps text readable where there is nothing to escape', () => {
    expect(markdownText('“Overview” speaks, most: for the product (8 %)!')).toBe(
      '“Overview” speaks, most: for the product (8 %)!',
    );
  });
});

describe('the report in HTML', () => {
  const pages = [toHtml(reportOf(FULL), engine), toHtml(reportOf(FULL, fileOf({ path: 'b.md' })), engine)];

  it('is one page that runs nothing and loads nothing', () => {
    for (const page of [...pages, toHtml(reportOf(ATTACK), engine), toHtml(reportOf(ATTACK, FULL), engine)]) {
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/<script|<img|<link|<iframe|<[^>]*\son\w+=|<button|url\(|@import|javascript:[^<]*"/);
      expect(page).not.toContain('\u202e');
    }
  });

  it('has each heading id once, and opens and closes its elements', () => {
    for (const page of pages) {
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const tag of ['main', 'section', 'table', 'tr', 'li', 'svg', 'article']) {
        expect(page.split(`</${tag}>`).length).toBe(page.split(new RegExp(`<${tag}[ >]`)).length);
      }
    }
  });

  it('says what its pictures show', () => {
    expect(pages[0]).toContain('aria-label="Product 25 %, customer 75 %"');
    expect(pages[0]).toContain(
      'aria-label="30 on a scale from 0, all product, to 100, all customer; 60 to 100 is expected"',
    );
  });

  it('shows attacks as the text that they are', () => {
    expect(toHtml(reportOf(ATTACK), engine)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('leads from the table of all documents to each', () => {
    expect(pages[1]).toContain('<a href="#title-1">specs/lantern.md</a>');
    expect(pages[1]).toContain('id="title-1"');
  });
});

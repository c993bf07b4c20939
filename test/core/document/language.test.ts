import { expect, it } from 'vitest';
import { PRD, read } from './support.ts';

it('takes English for English, also in lists of features', () => {
  expect(read(PRD).language).toBe('en');
  expect(read('# Rota\n\n- Swap shifts\n- See gaps\n').language).toBe('en');
});

it('leaves texts in other languages alone', () => {
  const german =
    '# Produktanforderungen (PRD)\n\n## Problem\n\nStationsleitungen telefonieren jeden Freitag zwei Stunden lang, um Lücken im Dienstplan zu füllen. Sie rufen elf Pflegekräfte an, bevor jemand zusagt, und am Ende fehlt doch oft noch eine Person. Niemand weiß am Abend, wer morgen kommt, und deshalb bleiben viele länger als geplant.\n';
  const chinese = `# PRD\n\n## 问题\n\n${'护士长每周五花两个小时打电话找人顶班。'.repeat(8)}\n`;
  for (const text of [german, chinese]) {
    const document = read(text, 'docs/prd.md');
    expect(document.language).toBe('other');
    expect(document.kind).toBeNull();
  }
});

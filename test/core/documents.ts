/** Documents made by hand, for tests of what comes after reading. */
import type { Block, Section, Sentence, SpecDocument } from '../../src/core/document/types.ts';
import type { Match, Rule, Severity } from '../../src/core/rules/types.ts';
import { LineMap, type Span } from '../../src/core/text.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A spec whose text is a heading or one sentence a line. `#` lines open sections; empty lines count only as text. */
export function documentOf(text: string, kind: SpecDocument['kind'] = 'prd'): SpecDocument {
  const sections: Mutable<Section>[] = [];
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let start = 0;
  const open = (heading: Block | undefined, level: number, title: string): void => {
    sections.push({
      index: sections.length,
      heading,
      level,
      title,
      span: { start, end: text.length },
      parent: undefined,
      role: title || undefined,
      named: level > 0,
      standing: {},
    });
  };
  open(undefined, 0, '');
  for (const line of text.split('\n')) {
    const marks = /^#+ /.exec(line)?.[0].length ?? 0;
    const span = { start: start + marks, end: start + line.length };
    const content = line.slice(marks);
    if (marks > 0) open(undefined, marks - 1, content.toLowerCase());
    const section = sections.at(-1);
    if (section && content.trim() !== '' && !content.startsWith('<!--')) {
      const own: Sentence[] = [];
      const block = blockOf(content, span, marks > 0 ? 'heading' : 'paragraph', section, blocks.length, own);
      blocks.push(block);
      if (marks > 0) section.heading = block;
      const sentence = sentenceOf(block, sentences.length);
      own.push(sentence);
      sentences.push(sentence);
    }
    start += line.length + 1;
  }
  return {
    path: 'spec.md',
    text,
    lines: new LineMap(text),
    frontMatter: undefined,
    blocks,
    sections,
    sentences,
    kind,
    language: 'en',
    names: {
      products: new Set(),
      customers: new Set(),
      companies: new Set(),
      rivals: new Set(),
      product: undefined,
      customer: undefined,
      company: undefined,
    },
    stance: { stance: 'customer-driven', span: undefined, bet: {}, marks: [] },
    stories: [],
    quotes: [],
    questions: [],
    elements: {} as SpecDocument['elements'],
    balance: undefined,
    sides: sections.map(() => ({ customer: 0, product: 0 })),
    narrativeWords: 0,
  };
}

function blockOf(
  prose: string,
  span: Span,
  kind: Block['kind'],
  section: Section,
  index: number,
  sentences: readonly Sentence[],
): Block {
  return {
    kind,
    span,
    prose,
    level: kind === 'heading' ? section.level : 0,
    quoted: false,
    emphasis: undefined,
    label: undefined,
    item: undefined,
    cell: undefined,
    index,
    section,
    role: section.role,
    sentences,
    placeholder: false,
  };
}

const sentenceOf = (block: Block, index: number): Sentence => ({
  index,
  span: block.span,
  block,
  reading: {
    start: 0,
    end: block.prose.length,
    words: [],
    clause: {
      subject: undefined,
      verb: undefined,
      object: undefined,
      voice: 'active',
      mood: 'declarative',
      modal: undefined,
      negated: false,
    },
    hits: [],
  },
});

/** A rule that reports a word wherever it stands, or with `whole` the sentence that it stands in. */
export function wordRule(
  id: string,
  word: string,
  { severity = 'warning', whole = false }: { severity?: Severity; whole?: boolean } = {},
): Rule {
  return {
    ...ruleOf(id, severity),
    phrase: !whole,
    matchSentence: (sentence) => {
      const matches: Match[] = [];
      const { prose } = sentence.block;
      for (let at = prose.indexOf(word); at >= 0; at = prose.indexOf(word, at + 1)) {
        const start = sentence.span.start + at;
        const span = whole ? sentence.span : { start, end: start + word.length };
        matches.push({ span, values: { match: word } });
      }
      return matches;
    },
  };
}

/** A rule that reports the same places of every document. */
export const placeRule = (id: string, ...spans: readonly Span[]): Rule => ({
  ...ruleOf(id, 'warning'),
  level: 'document',
  matchDocument: () => spans.map((span) => ({ span })),
});

const ruleOf = (id: string, severity: Severity): Rule => ({
  id,
  title: `Title of ${id}`,
  formerIds: [],
  severity: { recommended: severity, strict: severity },
  relaxed: {},
  obligation: false,
  level: 'sentence',
  phrase: false,
  scope: { documents: new Set(), roles: new Set(), not: new Set(), stances: new Set() },
  message: 'Found “{match}”.',
  why: '',
  advice: '',
  sources: [],
  examples: [],
  excuses: [],
  fixTitles: [],
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/core/document/forms.ts';
import { subjectOf } from '../../src/core/document/subjects.ts';
import {
  applyEdits,
  type CheckResult,
  createEngine,
  type Diagnostic,
  type Fix,
  LONGEST_TEXT,
  type PackData,
  readPack,
  type SpecDocument,
  suppressionFixes,
  toJson,
} from '../../src/core/index.ts';
import { processorTime } from '../time.ts';
import { change, changed, noise, runs, spec, text } from './arbitraries.ts';

const engine = createEngine();
const HEAD = '---\nkind: prd\nproduct: Lantern\n---\n\n';
const OPTIONS = { path: 'docs/prd-lantern.md' };

const read = (source: string, previous?: SpecDocument): SpecDocument =>
  engine.read(source, { ...OPTIONS, ...(previous && { previous }) });

/** Everything that a reader of the results can see. */
const visible = (document: SpecDocument, result: CheckResult = engine.check(document)): unknown => ({
  report: toJson([{ document, result }]),
  related: result.diagnostics.map(({ related }) => related),
  kind: document.kind,
  language: document.language,
  names: document.names,
  stance: document.stance,
  stories: document.stories,
  quotes: document.quotes,
  questions: document.questions,
  elements: document.elements,
  balance: document.balance,
  sections: document.sections.map(({ heading, ...section }) => ({ ...section, heading: heading?.index })),
  blocks: document.blocks.map(({ section, sentences, ...block }) => ({
    ...block,
    section: section.index,
    sentences: sentences.map(({ index }) => index),
  })),
  sentences: document.sentences.map((sentence) => ({
    index: sentence.index,
    span: sentence.span,
    reading: sentence.reading,
    subject: subjectOf(sentence, document),
    form: formOf(sentence, document),
  })),
});

const literal = (diagnostics: readonly Diagnostic[]): Fix | undefined =>
  diagnostics.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'literal');

describe('the engine', () => {
  it('does not throw on any text', () => {
    fc.assert(
      fc.property(fc.oneof(text, noise), (source) => {
        const document = read(source);
        engine.check(document);
      }),
      runs(80),
    );
  });

  it('gives spans that lie in the text', () => {
    fc.assert(
      fc.property(spec, (source) => {
        const document = read(source);
        const { diagnostics } = engine.check(document);
        const spans = diagnostics.flatMap(({ span, related, fixes }) => [
          span,
          ...related.map((each) => each.span),
          ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
        ]);
        for (const { start, end } of [...spans, ...document.sentences.map((sentence) => sentence.span)])
          expect(0 <= start && start <= end && end <= source.length, `${start}-${end}`).toBe(true);
      }),
      runs(50),
    );
  });

  it('gives sentences in order and apart, each inside its block', () => {
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const { span, block } of read(source).sentences) {
          expect(span.start).toBeGreaterThanOrEqual(Math.max(last, block.span.start));
          expect(span.end).toBeLessThanOrEqual(block.span.end);
          expect(span.end).toBeGreaterThan(span.start);
          last = span.end;
        }
      }),
      runs(50),
    );
  });

  it('gives the same for the same text, whatever was read before', () => {
    const other = createEngine();
    fc.assert(
      fc.property(spec, text, (source, between) => {
        const first = visible(read(source));
        read(between);
        expect(visible(read(source))).toEqual(first);
        const document = other.read(source, OPTIONS);
        expect(visible(document, other.check(document))).toEqual(first);
      }),
      runs(20),
    );
  });

  it('gives the same after any edits as when read from scratch', () => {
    fc.assert(
      fc.property(fc.oneof(spec, text), fc.array(change, { minLength: 1, maxLength: 4 }), (source, changes) => {
        let current = source;
        let document = read(current);
        for (const each of changes) {
          current = changed(current, each);
          document = read(current, document);
          expect(visible(document)).toEqual(visible(read(current)));
        }
      }),
      runs(40),
    );
  });

  it('changes nothing outside of the spans of a fix', () => {
    fc.assert(
      fc.property(spec, (source) => {
        const document = read(source);
        for (const diagnostic of engine.check(document).diagnostics)
          for (const { edits } of [...diagnostic.fixes, ...suppressionFixes(diagnostic, document)]) {
            const after = applyEdits(source, edits);
            const start = Math.min(...edits.map(({ span }) => span.start));
            const end = Math.max(...edits.map(({ span }) => span.end));
            expect(after.startsWith(source.slice(0, start)) && after.endsWith(source.slice(end))).toBe(true);
          }
      }),
      runs(50),
    );
  });

  it('ends when literal fixes are applied until there is none', () => {
    fc.assert(
      fc.property(spec, (source) => {
        let current = source;
        const most = engine.check(read(source)).diagnostics.length + current.length;
        for (let step = 0; ; step++) {
          const fix = literal(engine.check(read(current)).diagnostics);
          if (!fix) return;
          expect(step).toBeLessThan(most);
          const next = applyEdits(current, fix.edits);
          expect(next).not.toBe(current);
          current = next;
        }
      }),
      runs(30),
    );
  });

  it('leaves nothing to fix after its literal fixes', () => {
    let source = `${HEAD}## Problem\n\nIt is a revolutionary rota. Nurses get an amazing app.\n`;
    for (let fix = literal(engine.check(read(source)).diagnostics); fix; ) {
      source = applyEdits(source, fix.edits);
      fix = literal(engine.check(read(source)).diagnostics);
    }
    expect(source).toBe(`${HEAD}## Problem\n\nIt is a rota. Nurses get an app.\n`);
  });

  it('finds nothing in a text that is too long, and at once', () => {
    const source = `---\nkind: prd\n---\n\n${'It is revolutionary. '.repeat(LONGEST_TEXT / 20)}`;
    const spent = processorTime();
    const document = read(source);
    expect(document.kind).toBeNull();
    expect(engine.check(document).diagnostics).toEqual([]);
    expect(document.text).toBe(source);
    expect(engine.read(source, { path: 'specs/prd.md' }).kind).toBeNull();
    expect(engine.read(source, { kind: 'prd' }).kind).toBeNull();
    expect(spent()).toBeLessThan(500);
  });

  it.each(['constructor', '__proto__', 'toString', 'prd2', '[prd]', '12', 'null', 'none'])(
    'knows no kind that the front matter calls %s',
    (kind) => {
      expect(read(`---\nkind: ${kind}\n---\n\nWe wait.\n`).kind).toBeNull();
    },
  );

  it.each([
    ['an empty text', ''],
    ['a byte order mark', '\uFEFF'],
    ['blanks', ' \n\t\r\n '],
    ['front matter alone', '---\nkind: prd\n---\n'],
    ['broken front matter', '---\nkind: prd\n  - :\n---\n\n# A\n'],
  ])('reads %s', (_, source) => {
    const document = read(source);
    expect(engine.check(document).diagnostics.every(({ span }) => span.end <= source.length)).toBe(true);
  });
});

describe('further packs', () => {
  const pack = (rules: string): PackData => {
    const read = readPack(`pack: hype\ntitle: Ours\nrules:\n${rules}`);
    expect(read.problems).toEqual([]);
    return read.pack ?? expect.fail('no pack');
  };
  const rule = `
  - id: adjective
    title: Ours
    severity: error
    kind: phrases
    phrases: [blazing]
    message: "“{match}” is ours."
    why: Because.
    advice: Do not.
    examples: [{ bad: It is «blazing»., good: It takes a second. }]
`;

  it('take the place of earlier ones of the same name', () => {
    const own = createEngine([pack(rule)]);
    expect(own.rules.filter(({ id }) => id.startsWith('hype/')).map(({ id }) => id)).toEqual(['hype/adjective']);
    const { diagnostics } = own.check(own.read(`${HEAD}It is a revolutionary, blazing rota.\n`));
    expect(diagnostics.filter(({ ruleId }) => ruleId.startsWith('hype/')).map(({ message }) => message)).toEqual([
      '“blazing” is ours.',
    ]);
  });
});

describe('the time of the engine', () => {
  /** Bounds are several times what is usual, so that only growth out of proportion breaks them. */
  it.each([
    ['5,000 headings', '# Problem\n\n'.repeat(5000)],
    [
      'a table of 2,000 columns',
      `|${' easy |'.repeat(2000)}\n|${' - |'.repeat(2000)}\n|${' We are easy. |'.repeat(1300)}`,
    ],
    ['one sentence of 5,000 words', 'nurse manager\n'.repeat(2500)],
    ['3,000 list items', '- As a user, I want it.\n'.repeat(3000)],
    ['quotes without end', '“We wait '.repeat(2000)],
    ['questions', '**Q: Why?**\n\nA: Because.\n\n'.repeat(1000)],
    ['abbreviations', 'e.g. i.e. '.repeat(1900)],
    ['capitals', 'Ward Manager '.repeat(1500)],
    ['dashes', '— - – '.repeat(3000)],
    ['digits', '1.000,00 3 % '.repeat(1500)],
    ['suppressions', '<!-- needfirst-disable hype -->\nIt is easy.\n'.repeat(2000)],
    [
      'suppressions of what nobody has heard of',
      Array.from({ length: 900 }, (_, n) => {
        const names = Array.from({ length: 50 }, (_, m) => `x${n}-${m}`).join(' ');
        return `<!-- needfirst-disable ${names} -->\n<!-- needfirst-enable y${names} -->\n`;
      }).join(''),
    ],
    ['brackets', '(('.repeat(9000)],
    ['one letter', 'a'.repeat(19_000)],
    ['commas', 'a, '.repeat(6000)],
    ['NULs', '\0 '.repeat(9000)],
  ])('stays small for %s', (_, body) => {
    const spent = processorTime();
    engine.check(read(HEAD + body));
    expect(spent()).toBeLessThan(2500);
  });
});

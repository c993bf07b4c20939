/** Texts for property tests: what authors write in Markdown, what goes wrong while they type, and mere noise. */
import fc from 'fast-check';

/**
 * How often a property is tried. Always the same texts, so that a failure is a failure for everybody;
 * `PROPERTY_RUNS=10000 npx vitest run` tries others.
 */
export const runs = (usual = 100): { readonly numRuns: number; readonly seed?: number } =>
  process.env.PROPERTY_RUNS ? { numRuns: Number(process.env.PROPERTY_RUNS) } : { numRuns: usual, seed: 2026 };

const SENTENCES = [
  'Lantern provides a scheduling engine with role-based views.',
  'Ward managers see a gap in tomorrow’s rota before they go home, because Lantern checks it each evening.',
  'As a ward manager, I want to swap a shift so that nobody works twelve days in a row.',
  'As a user, I want a dashboard.',
  'Our revolutionary, best-in-class platform leverages AI to empower users seamlessly.',
  '“It took me two hours every Friday,” said Ada Okafor, night nurse at St Mary’s.',
  'Nurses lose 4 hours per week to phone calls (n = 12, interviews in May).',
  'The system shall support 10,000 concurrent users.',
  'Reduce the time to fill a gap from 3 days to 4 hours.',
  'LONDON, May 4, 2026 – Brightside today announced Lantern, a rota app for hospitals.',
  'Q: How much does it cost?',
  'A: It is free for wards of up to 20 beds.',
  'TBD',
  'We will improve performance, e.g. by a lot, etc.',
  'It does not do payroll.',
  'Given a nurse is ill',
  'Then the gap is listed.',
] as const;

const INLINE = [
  '**Problem:** ',
  '*very* ',
  '`rota --fill` ',
  '[the plan](https://example.com/a_(b) "title") ',
  '[Company] ',
  '[label][ref] ',
  'https://example.com/x ',
  '<ada@example.com> ',
  '![a picture](x.png) ',
  '<b>bold</b> ',
  '<!-- needfirst-disable-line hype -- fine --> ',
  '&amp; ',
  '\\* ',
  '~~gone~~ ',
  '[^1] ',
  '😀 ',
  '\uD800',
  '\uDC00 ',
  '\u00A0',
  '\uFFFC',
  'naïve café ',
  'constructor ',
  '__proto__ ',
  'The constructor provides a hasOwnProperty. ',
] as const;

const BLOCKS = [
  '---\nkind: prd\nproduct: Lantern\ncustomers: [ward manager, night nurse]\n---',
  '---\nkind: [\n---',
  '---\nkind: __proto__\nstance: toString\nbet: { constructor: a }\n---',
  '---',
  '<!-- needfirst-disable-next-line -- a reason -->',
  '<!-- never closed',
  '<div>\nHTML\n</div>',
  '    indented code',
  '[ref]: https://example.com "A title"',
  'Setext\n======',
  '| Metric | Baseline | Target |\n| --- | :-: | --- |\n| Time to fill | 3 days | 4 hours |\n| | | |',
  '| a |\n|',
  '***',
] as const;

const inline = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SENTENCES) }, fc.constantFrom(...INLINE)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.constantFrom(
      'Problem',
      'Users',
      'Constructor',
      'valueOf',
      'Success metrics',
      'FAQ',
      'Requirements',
      'Customer quote',
      '1. Overview',
    ),
  )
  .map(([level, title]) => `${'#'.repeat(level)} ${title}`);

const listItem = fc
  .tuple(fc.constantFrom('- ', '* ', '1. ', '  - ', '    * ', '- [ ] ', '+ '), inline)
  .map(([mark, text]) => mark + text);

const block = fc.oneof(
  { weight: 3, arbitrary: inline },
  { weight: 2, arbitrary: heading },
  { weight: 2, arbitrary: fc.array(listItem, { minLength: 1, maxLength: 4 }).map((items) => items.join('\n')) },
  { weight: 1, arbitrary: inline.map((text) => `> ${text}\n> — Ada Okafor, night nurse`) },
  { weight: 1, arbitrary: inline.map((text) => `\`\`\`js\n${text}\n\`\`\``) },
  { weight: 1, arbitrary: inline.map((text) => `\`\`\`\n${text}`) },
  { weight: 2, arbitrary: fc.constantFrom(...BLOCKS) },
);

/** Documents of a few blocks, with every kind of line end. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(fc.array(block, { maxLength: 8 }), fc.constantFrom('\n\n', '\n', '\r\n\r\n', '\r', '\n \n'))
  .map(([blocks, gap]) => (gap.includes('\r\n') ? blocks.join(gap).replace(/\r?\n/g, '\r\n') : blocks.join(gap)));

/** A document that is a spec because it says so, so that rules run on it. */
export const spec: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('prd', 'press-release', 'pr-faq', 'spec', 'stories'), markdown)
  .map(([kind, text]) => `---\nkind: ${kind}\nproduct: Lantern\n---\n\n# Lantern\n\n${text}`);

/** Text without any sense, made of what has a meaning in Markdown or YAML, and of any characters. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'#-*_>`[]()<>!|~:"\'&\\ \t\r\n.ab1{}%@,?—\u2028\u0000\uFFFC'), maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
);

/** Any of them. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: markdown },
  { weight: 2, arbitrary: spec },
  { weight: 1, arbitrary: noise },
);

/** A change of a text: a stretch of it, given by two fractions, is replaced. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60)),
  insert: fc.oneof(
    fc.constantFrom('', 'a', ' ', '\n', '\n\n', '# ', '`', '```\n', '>', '- ', '<!--', '-->', '---\n', '**', '|', '\r'),
    fc.constantFrom(...SENTENCES),
    markdown,
  ),
});

export const changed = (before: string, { at, length, insert }: Change): string => {
  const start = Math.floor(at * before.length);
  return before.slice(0, start) + insert + before.slice(start + length);
};

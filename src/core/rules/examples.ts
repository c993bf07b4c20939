/** Runs a rule's own examples: a bad one must be reported on the marked words, a good one must be silent. */
import type { CheckSettings } from '../check.ts';
import type { Engine } from '../engine.ts';
import { applyEdits, overlap, type Span } from '../text.ts';
import type { ExampleData, PackData, PackPlaces, RuleEntry } from './packData.ts';
import type { Diagnostic } from './types.ts';
import type { YamlProblem } from './yamlFile.ts';

export interface ExampleFailure {
  readonly ruleId: string;
  /** Which rule of the pack, and which of its examples, from 0. */
  readonly rule: number;
  readonly example: number;
  readonly part: 'bad' | 'good';
  readonly text: string;
  readonly message: string;
}

/** A text put into a small document of the right kind and part, unless it is a document itself. */
interface Staged {
  readonly path: string;
  readonly text: string;
  /** The example in the text. */
  readonly span: Span;
  /** What `«…»` marked. */
  readonly marks: readonly Span[];
  readonly whole: boolean;
}

/**
 * @param engine one that has the pack
 * @returns what failed; empty when all examples hold
 */
export const runExamples = (pack: PackData, engine: Engine): readonly ExampleFailure[] =>
  [...eachExample(pack, engine)].flat();

/** Runs one example after the other, so that others may have their turn between them; yields what failed in each. */
export function* eachExample(pack: PackData, engine: Engine): Generator<readonly ExampleFailure[]> {
  for (const [rule, entry] of pack.rules.entries()) {
    const ruleId = `${pack.pack}/${entry.id}`;
    // Who replaces a rule has the examples too.
    if (entry['replaced-by']) continue;
    for (const [example, data] of entry.examples.entries()) {
      const fail = (part: 'bad' | 'good', message: string): ExampleFailure => ({
        ...{ ruleId, rule, example, part, message },
        text: data[part],
      });
      yield [
        ...checkBad(ruleId, entry, data, engine).map((message) => fail('bad', message)),
        ...checkGood(pack.pack, entry, data, engine).map((message) => fail('good', message)),
      ];
    }
  }
}

/** What failed, at its place in the YAML of the pack; undefined where the places are those of another pack. */
export function exampleProblem(
  { ruleId, rule, example, part, message }: ExampleFailure,
  places: PackPlaces,
): YamlProblem | undefined {
  const span = places[rule]?.examples[example]?.[part];
  return span && { code: 'pack/example-fails', message: `${ruleId}: this text ${message}`, span, severity: 'warning' };
}

/** The bad examples of a pack as the documents in which they are tested. */
export const stagedExamples = (
  pack: PackData,
  engine: Engine,
): readonly { readonly ruleId: string; readonly path: string; readonly text: string }[] =>
  pack.rules.flatMap((rule) =>
    rule.examples.map((example) => {
      const { path, text } = stage(example.bad, rule, example, engine);
      return { ruleId: `${pack.pack}/${rule.id}`, path, text };
    }),
  );

function checkBad(ruleId: string, rule: RuleEntry, example: ExampleData, engine: Engine): string[] {
  const staged = stage(example.bad, rule, example, engine);
  const found = diagnose(staged, engine, settingsFor(ruleId, rule, ruleId)).filter(
    (diagnostic) => diagnostic.ruleId === ruleId,
  );
  const show = (span: Span): string => `“${staged.text.slice(span.start, span.end)}”`;
  const missing = staged.marks.filter(
    (mark) => !found.some(({ span }) => span.start === mark.start && span.end === mark.end),
  );
  const reported = found.map(({ span }) => show(span)).join(', ') || 'nothing';
  if (missing.length > 0) return [`should report ${missing.map(show).join(', ')} but reports ${reported}`];
  if (found.length === 0) return ['should be reported but is not'];
  if (example.fixed === undefined) return [];
  const fix = found.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === 'literal');
  if (!fix) return ['should have a literal fix but has none'];
  const after = applyEdits(staged.text, fix.edits);
  const fixed = after.slice(staged.span.start, staged.span.end + after.length - staged.text.length);
  return fixed === example.fixed ? [] : [`should become “${example.fixed}” but becomes “${fixed}”`];
}

function checkGood(pack: string, rule: RuleEntry, example: ExampleData, engine: Engine): string[] {
  const staged = stage(example.good, rule, example, engine);
  return diagnose(staged, engine, settingsFor(`${pack}/${rule.id}`, rule, pack))
    .filter((diagnostic) =>
      staged.whole ? diagnostic.ruleId === `${pack}/${rule.id}` : isAbout(diagnostic, staged.span),
    )
    .map((diagnostic) => `should be silent but has ${diagnostic.ruleId}: ${diagnostic.message}`);
}

const isAbout = ({ level, span }: Diagnostic, text: Span): boolean => level === 'sentence' && overlap(span, text) > 0;

/** The rule runs even where it is off in every set. */
const settingsFor = (ruleId: string, { severity, strict }: RuleEntry, only: string): CheckSettings => ({
  only: [only],
  ...(severity === 'off' && !strict && { rules: { [ruleId]: 'hint' } }),
});

const diagnose = ({ text, path }: Staged, engine: Engine, settings: CheckSettings): readonly Diagnostic[] =>
  engine.check(engine.read(text, { path }), settings).diagnostics;

/** Names that examples may use; the stage declares them, as a real document's front matter would. */
const CAST = ['product: Lantern', 'company: Brightside', 'customers: [ward manager, night nurse, bookkeeper]'];

function stage(example: string, rule: RuleEntry, data: ExampleData, engine: Engine): Staged {
  const kind = data.kind ?? rule.in?.documents?.[0] ?? 'prd';
  const whole = /^(?:#|---)/.test(example);
  const role = data.role ?? rule.in?.roles?.[0];
  const heading = role ? engine.vocabulary.anatomy.headingFor(role, kind) : 'Overview';
  const before = whole ? '' : `---\n${[`kind: ${kind}`, ...CAST].join('\n')}\n---\n\n# Lantern\n\n## ${heading}\n\n`;
  const { text, marks } = unmark(example, before.length);
  const after = whole ? '' : '\n';
  const span = { start: before.length, end: before.length + text.length };
  return { path: 'example.md', text: before + text + after, span, marks, whole };
}

/** Takes the `«…»` out and says where they were. */
function unmark(example: string, offset: number): { text: string; marks: readonly Span[] } {
  const marks: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of example) {
    if (character === '«') start = offset + text.length;
    else if (character === '»') marks.push({ start, end: offset + text.length });
    else text += character;
  }
  return { text, marks };
}

import { describe, expect, it } from 'vitest';
import { createEngine, exampleProblem, readPack, runExamples } from '../../../src/core/index.ts';
import { packYaml, ruleYaml } from './house.ts';

const DEFAULT = '[{ bad: A «bad» one., good: A good one. }]';

/** What fails when the rule of the house has these examples. */
function failures(examples: string, fields = 'phrases: [widget]', more = ''): readonly string[] {
  const yaml = packYaml(ruleYaml('phrases', fields) + more).replace(DEFAULT, examples);
  const { pack, problems } = readPack(yaml);
  if (!pack) throw new Error(problems[0]?.message);
  return runExamples(pack, createEngine([pack])).map(({ message }) => message);
}

describe('runExamples', () => {
  it('is content when the bad text is reported on the marked words and the good one is not', () => {
    expect(failures('[{ bad: Nurses use a «widget»., good: Nurses swap shifts. }]')).toEqual([]);
  });

  it('complains of a bad text that is not reported', () => {
    expect(failures('[{ bad: Nurses «swap» shifts., good: Nurses wait. }]')).toEqual([
      'should report “swap” but reports nothing',
    ]);
  });

  it('complains of the wrong words', () => {
    expect(failures('[{ bad: Nurses «use» a widget., good: Nurses wait. }]')).toEqual([
      'should report “use” but reports “widget”',
    ]);
  });

  it('complains of a good text that is reported, by any rule of the pack', () => {
    const other = ruleYaml('phrases', 'phrases: [gadget]', 'other').replace('«bad» one.', '«gadget».');
    expect(failures('[{ bad: A «widget» is here., good: A gadget is here. }]', undefined, other)).toEqual([
      'should be silent but has house/other: “gadget” by A gadget of {nobody}.',
    ]);
  });

  it('checks what the first literal fix makes of the bad text', () => {
    const fields = 'phrases: [widget]\nfix: { title: Replace, replace: { widget: rota } }';
    const example = (fixed: string): string =>
      `[{ bad: Nurses use a «widget» now., good: Nurses wait., fixed: Nurses use a ${fixed} now. }]`;
    expect(failures(example('rota'), fields)).toEqual([]);
    expect(failures(example('plan'), fields)).toEqual([
      'should become “Nurses use a plan now.” but becomes “Nurses use a rota now.”',
    ]);
    expect(failures(example('rota'))).toEqual(['should have a literal fix but has none']);
  });

  it('takes a text with a heading for a document of its own', () => {
    const bad = '"---\\nkind: prd\\n---\\n\\n## Goals\\n\\nA «widget» for nurses.\\n"';
    expect(failures(`[{ bad: ${bad}, good: Nurses wait. }]`)).toEqual([]);
  });

  it('runs those of a rule that is off too: a configuration may turn it on', () => {
    const examples = '[{ bad: The «widget» is here., good: Nurses wait. }, { bad: A «nurse» waits., good: A widget. }]';
    const yaml = packYaml(
      ruleYaml('phrases', 'phrases: [widget]').replace('warning', 'off').replace(DEFAULT, examples),
    );
    const { pack } = readPack(yaml);
    expect(pack && runExamples(pack, createEngine([pack])).map(({ text }) => text)).toEqual([
      'A «nurse» waits.',
      'A widget.',
    ]);
  });

  it('says where in the YAML the text stands that fails', () => {
    const examples = '[{ bad: The «widget» is here., good: Nurses wait. }, { bad: The «widget»., good: A widget. }]';
    const yaml = packYaml(ruleYaml('phrases', 'phrases: [widget]').replace(DEFAULT, examples));
    const { read } = readPack(yaml);
    const problems = read
      ? runExamples(read.pack, createEngine([read.pack])).map((failure) => exampleProblem(failure, read.places))
      : [];
    expect(problems.map((problem) => problem && yaml.slice(problem.span.start, problem.span.end))).toEqual([
      'A widget.',
    ]);
  });
});

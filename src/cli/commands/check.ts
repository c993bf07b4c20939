/** `needfirst check`: reviews files and prints a report. */
import { resolve } from 'node:path';
import { type Engine, type JsonDiagnostic, type JsonFile, joinJson, type PackData } from '../../core/index.ts';
import { Baseline } from '../check/baseline.ts';
import { findInputs } from '../check/inputs.ts';
import { type Engines, render } from '../check/render.ts';
import { checkRuleNames, govern, Reviewer } from '../check/review.ts';
import { reviewAll } from '../check/reviewAll.ts';
import { Configurations } from '../configuration.ts';
import type { ExitCode, Io } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { writeOutput } from '../output.ts';
import { loadPacks } from '../packs.ts';
import { count } from '../stylish.ts';

const RANK = { never: 4, error: 3, warning: 2, information: 1, hint: 0 } as const;

export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const loaded = loadPacks(options.packs, io);
  if (!loaded) return 2;
  const further = loaded.packs;
  const baseline = readBaseline(options, io);
  const configurations = new Configurations(options, further, io);
  const found = await findInputs(options, io);
  const inputs = govern(found.inputs, configurations, io);
  if (configurations.isBroken) return 2;
  const packLists = new Set(inputs.map(({ packs }) => packs));
  const engineFor = (packs: readonly PackData[]): Engine => configurations.engine(packs);
  const engines = (): Engines => [engineFor(further), ...[...packLists].map(engineFor)];
  checkRuleNames(options.rules, engines);
  const { files, diff, complete } = await reviewAll(inputs, new Reviewer(options, engineFor), options, io);

  const unknown = baseline ? withoutKnown(files, baseline, options, io) : files;
  const report = joinJson(options.quiet ? unknown.map(withoutNotes) : unknown);
  const output = render(report, diff, options, engines, io);
  if (options.output !== undefined) writeOutput(resolve(io.cwd, options.output), output, 'the report');
  else await io.write(output);

  if (!found.complete || !complete) return 2;
  return unknown.some(({ diagnostics }) => diagnostics.some(isAtLeast(options.failOn))) ? 1 : 0;
}

const isAtLeast =
  (least: keyof typeof RANK) =>
  ({ severity }: JsonDiagnostic): boolean =>
    RANK[severity] >= RANK[least];

const withoutNotes = (file: JsonFile): JsonFile => ({
  ...file,
  diagnostics: file.diagnostics.filter(isAtLeast('warning')),
});

const readBaseline = ({ baseline, updateBaseline }: CheckOptions, { cwd }: Io): Baseline | undefined =>
  baseline === undefined ? undefined : Baseline.read(baseline, cwd, updateBaseline);

/** Leaves out what the baseline knows, after writing it where that is asked for. */
function withoutKnown(
  files: readonly JsonFile[],
  baseline: Baseline,
  { updateBaseline, rules }: CheckOptions,
  io: Io,
): readonly JsonFile[] {
  const runs = (id: string): boolean =>
    rules.length === 0 || rules.includes(id) || rules.includes(id.slice(0, id.indexOf('/')));
  if (updateBaseline) {
    baseline.update(files, runs);
    writeOutput(baseline.path, baseline.toString(), 'the baseline');
  }
  let gone = 0;
  const unknown = files.map((file) => {
    const compared = baseline.compare(file, runs);
    gone += compared.gone;
    return { ...file, diagnostics: compared.unknown };
  });
  if (gone > 0 && io.progress)
    io.complain(
      `needfirst: ${count(gone, 'finding')} of the baseline no longer found; \`--update-baseline\` takes them out`,
    );
  return unknown;
}

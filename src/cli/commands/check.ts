/** `needfirst check`: reviews files and prints a report. */
import { resolve } from 'node:path';
import type { Engine, JsonDiagnostic, JsonFile, PackData } from '../../core/index.ts';
import { Baseline } from '../check/baseline.ts';
import { findInputs } from '../check/inputs.ts';
import { type Engines, reportFor } from '../check/report.ts';
import { checkRuleNames, govern, Reviewer } from '../check/review.ts';
import { reviewAll } from '../check/reviewAll.ts';
import { Configurations } from '../configuration.ts';
import type { ExitCode, Io } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import { type Output, outputTo, writeOutput } from '../output.ts';
import { loadPacks } from '../packs.ts';
import { count } from '../stylish.ts';

const RANK = { never: 4, error: 3, warning: 2, information: 1, hint: 0 } as const;

export async function check(options: CheckOptions, io: Io): Promise<ExitCode> {
  const loaded = loadPacks(options.packs, io);
  if (!loaded) return 2;
  const further = loaded.packs;
  const baseline = baselineOf(options, io);
  const configurations = new Configurations(options, further, io);
  const found = await findInputs(options, io);
  const inputs = govern(found.inputs, configurations, io);
  if (configurations.isBroken) return 2;
  const packLists = new Set(inputs.map(({ packs }) => packs));
  const engineFor = (packs: readonly PackData[]): Engine => configurations.engine(packs);
  const engines = (): Engines => [engineFor(further), ...[...packLists].map(engineFor)];
  checkRuleNames(options.rules, engines);

  const report = reportFor(options, engines, io);
  const output = outputOf(options, io);
  const isBad = isAtLeast(options.failOn);
  let isClean = true;
  try {
    const complete = await reviewAll(inputs, new Reviewer(options, engineFor), options, io, async (reviewed, diff) => {
      const file = baseline ? baseline.newIn(reviewed) : reviewed;
      if (file.diagnostics.some(isBad)) isClean = false;
      await output.write(report.add(options.quiet ? withoutNotes(file) : file, diff));
    });
    await output.write(report.end());
    output.finish();
    baseline?.finish();
    if (!found.complete || !complete) return 2;
    return isClean ? 0 : 1;
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** The file that was asked for, or standard output. */
function outputOf({ output }: CheckOptions, io: Io): Output {
  if (output !== undefined) return outputTo(resolve(io.cwd, output), 'the report');
  return { write: async (text) => (text === '' ? undefined : io.write(text)), finish() {}, abandon() {} };
}

const isAtLeast =
  (least: keyof typeof RANK) =>
  ({ severity }: JsonDiagnostic): boolean =>
    RANK[severity] >= RANK[least];

const withoutNotes = (file: JsonFile): JsonFile => ({
  ...file,
  diagnostics: file.diagnostics.filter(isAtLeast('warning')),
});

/** What the baseline is asked in a run. */
interface Comparing {
  /** What is left of a file without what the baseline knows, which it learns first where that is asked for. */
  newIn(file: JsonFile): JsonFile;
  finish(): void;
}

function baselineOf({ baseline: name, updateBaseline, rules }: CheckOptions, io: Io): Comparing | undefined {
  if (name === undefined) return undefined;
  const baseline = Baseline.read(name, io.cwd, updateBaseline);
  if (updateBaseline) baseline.forgetGone();
  const runs = (id: string): boolean =>
    rules.length === 0 || rules.includes(id) || rules.includes(id.slice(0, id.indexOf('/')));
  let gone = 0;
  return {
    newIn(file) {
      if (updateBaseline) baseline.update(file, runs);
      const compared = baseline.compare(file, runs);
      gone += compared.gone;
      return { ...file, diagnostics: compared.unknown };
    },
    finish() {
      if (updateBaseline) writeOutput(baseline.path, baseline.toString(), 'the baseline');
      if (gone > 0 && io.progress)
        io.complain(
          `needfirst: ${count(gone, 'finding')} of the baseline no longer found; \`--update-baseline\` takes them out`,
        );
    },
  };
}

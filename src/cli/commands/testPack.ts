/** `needfirst test-pack`: runs the examples of packs, which are their tests. */
import { createEngine, exampleProblem, runExamples } from '../../core/index.ts';
import { type ExitCode, type Io, printable } from '../io.ts';
import { loadPacks, problemLines } from '../packs.ts';
import { count } from '../stylish.ts';

export async function testPack({ files }: { files: readonly string[] }, io: Io): Promise<ExitCode> {
  const loaded = loadPacks(files, io);
  if (!loaded) return 2;
  const engine = createEngine(loaded.packs);
  let hasFailed = false;
  for (const [index, { pack, places, text }] of loaded.given.entries()) {
    const file = files[index] ?? pack.pack;
    const failures = runExamples(pack, engine).flatMap((failure) => exampleProblem(failure, places) ?? []);
    hasFailed ||= failures.length > 0;
    for (const line of problemLines(file, text, failures)) await io.write(`${line}\n`);
    const examples = pack.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    const verdict = failures.length > 0 ? count(failures.length, 'failure') : 'all hold';
    const sizes = `${count(pack.rules.length, 'rule')}, ${count(examples, 'example')}`;
    await io.write(`${printable(file)}: ${sizes}; ${verdict}\n`);
  }
  return hasFailed ? 1 : 0;
}

/** `needfirst test-pack`: runs the examples of packs, which are their tests. */
import { createEngine, runExamples } from '../../core/index.ts';
import { type ExitCode, type Io, printable } from '../io.ts';
import { loadPacks } from '../packs.ts';
import { count } from '../stylish.ts';

export async function testPack({ files }: { files: readonly string[] }, io: Io): Promise<ExitCode> {
  const packs = loadPacks(files, io);
  if (!packs) return 2;
  const engine = createEngine(packs);
  let hasFailed = false;
  for (const [index, pack] of packs.entries()) {
    const failures = runExamples(pack, engine);
    hasFailed ||= failures.length > 0;
    for (const { ruleId, text, message } of failures)
      await io.write(`${printable(`${ruleId}: “${text.trim().replace(/\s+/g, ' ')}” ${message}`)}\n`);
    const examples = pack.rules.reduce((sum, rule) => sum + rule.examples.length, 0);
    const verdict = failures.length > 0 ? count(failures.length, 'failure') : 'all hold';
    const sizes = `${count(pack.rules.length, 'rule')}, ${count(examples, 'example')}`;
    await io.write(`${printable(files[index] ?? pack.pack)}: ${sizes}; ${verdict}\n`);
  }
  return hasFailed ? 1 : 0;
}

/** `needfirst rules` lists the rules, `needfirst explain RULE` says everything about one. */
import { createEngine, explainRule, guess } from '../../core/index.ts';
import { packsHere } from '../configuration.ts';
import { type ExitCode, type Io, printable, UsageError } from '../io.ts';

/** Id, severity and title of every rule, one a line, in the order in which they are checked. */
export async function rules({ packs }: { packs: readonly string[] }, io: Io): Promise<ExitCode> {
  const loaded = packsHere(packs, io);
  if (!loaded) return 2;
  const all = createEngine(loaded).rules;
  const id = Math.max(0, ...all.map((rule) => rule.id.length));
  const lines = all.map(
    (rule) => `${rule.id.padEnd(id)}  ${rule.severity.recommended.padEnd(11)}  ${printable(rule.title)}\n`,
  );
  await io.write(lines.join(''));
  return 0;
}

/** @throws UsageError when there is no such rule */
export async function explain(options: { rule: string; packs: readonly string[] }, io: Io): Promise<ExitCode> {
  const loaded = packsHere(options.packs, io);
  if (!loaded) return 2;
  const engine = createEngine(loaded);
  const text = explainRule(options.rule, engine);
  if (text === undefined) {
    const close = guess(
      options.rule,
      engine.rules.map(({ id }) => id),
    );
    throw new UsageError(`there is no rule “${options.rule}”.${close || ' `needfirst rules` lists them all.'}`);
  }
  await io.write(text.split('\n').map(printable).join('\n'));
  return 0;
}

/** Arguments and a process in, output and an exit code out. The only place that turns errors into words. */
import { version } from '../../package.json';
import { parseArguments } from './args.ts';
import { check } from './commands/check.ts';
import { config, init } from './commands/config.ts';
import { begin } from './commands/new.ts';
import { explain, rules } from './commands/rules.ts';
import { testPack } from './commands/testPack.ts';
import { HELP } from './help.ts';
import { type ExitCode, type Io, messageOf, UsageError } from './io.ts';

/** Never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (error instanceof UsageError) io.complain(`needfirst: ${messageOf(error)}`);
    else if (io.env.NEEDFIRST_DEBUG)
      io.complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
    else io.complain(`needfirst: internal error: ${messageOf(error)}`);
    return 2;
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const options = parseArguments(argv);
  switch (options.command) {
    case 'check':
      return check(options, io);
    case 'explain':
      return explain(options, io);
    case 'rules':
      return rules(options, io);
    case 'test-pack':
      return testPack(options, io);
    case 'config':
      return config(options, io);
    case 'init':
      return init(io);
    case 'new':
      return begin(options, io);
    case 'help':
      await io.write(HELP);
      return 0;
    case 'version':
      await io.write(`${version}\n`);
      return 0;
  }
}

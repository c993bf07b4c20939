/** `needfirst config FILE` says what holds for a file, `needfirst init` begins a configuration. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONFIGURATION_NAME, CONFIGURATION_TEMPLATE, describeConfiguration } from '../../core/index.ts';
import { type ConfigurationOptions, Configurations } from '../configuration.ts';
import { reasonOf, shownPath } from '../files.ts';
import { type ExitCode, type Io, printable, UsageError } from '../io.ts';

/** The values that hold for a file, and where each is said. */
export async function config(options: { file: string } & ConfigurationOptions, io: Io): Promise<ExitCode> {
  const configurations = new Configurations(options, [], io);
  const { effective } = configurations.governing(resolve(io.cwd, options.file));
  if (configurations.isBroken) return 2;
  const text = describeConfiguration(effective, options.file, (path) => shownPath(path, io));
  await io.write(text.split('\n').map(printable).join('\n'));
  return 0;
}

/** @throws UsageError when there is a configuration file already, or it cannot be written */
export async function init(io: Io): Promise<ExitCode> {
  try {
    writeFileSync(join(io.cwd, CONFIGURATION_NAME), CONFIGURATION_TEMPLATE, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`there is a ${CONFIGURATION_NAME} here already; it was left as it is`);
    throw new UsageError(`${CONFIGURATION_NAME} cannot be written: ${reasonOf(error)}`);
  }
  await io.write(`${CONFIGURATION_NAME} was written. “needfirst config FILE” says what holds for a file.\n`);
  return 0;
}

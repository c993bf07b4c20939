/** The configuration files that hold for the files of a run: found, read, complained of. Only reads. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  CONFIGURATION_NAME,
  type ConfigurationFile,
  createEngine,
  dayOf,
  type Effective,
  type Engine,
  effectiveFor,
  LineMap,
  type PackData,
  readConfiguration,
  type Settings,
  settingsOf,
  unknownRules,
} from '../core/index.ts';
import { configuredPacks } from './configuredPacks.ts';
import { readOrdinaryFile, shownPath, slashed } from './files.ts';
import { type Io, printable } from './io.ts';
import { complainOf, loadPacks } from './packs.ts';

/** The options of the command line that say which configuration holds. */
export interface ConfigurationOptions {
  /** The only file that holds, wherever a document lies; its patterns are relative to the current folder. */
  readonly config: string | undefined;
  /** Whether no file holds. */
  readonly noConfig: boolean;
}

/** Files that hold together, the nearest first, and the packs that they bring. */
interface Cascade {
  readonly files: readonly ConfigurationFile[];
  readonly packs: readonly PackData[];
}

/** What holds for one file. */
export interface Governed {
  readonly effective: Effective;
  /** Beside the bundled ones; the same list for all files that have the same. */
  readonly packs: readonly PackData[];
  readonly settings: Settings;
}

export class Configurations {
  readonly #io: Io;
  /** What holds where there is no file. */
  readonly #none: Cascade;
  /** What `--config` and `--no-config` say. */
  readonly #given: Cascade | undefined;
  readonly #byFolder = new Map<string, Cascade>();
  readonly #engines = new Map<readonly PackData[], Engine>();
  readonly #today = dayOf(new Date());
  #isBroken = false;

  /** @param packs those of the command line, which come after those of the configuration */
  constructor({ config, noConfig }: ConfigurationOptions, packs: readonly PackData[], io: Io) {
    this.#io = io;
    this.#none = { files: [], packs };
    if (noConfig) this.#given = this.#none;
    else if (config !== undefined) this.#given = this.#cascade(resolve(io.cwd, config), () => this.#none, io.cwd);
  }

  /** Whether a file met so far cannot be used as it stands; what is wrong was complained of. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** @param path absolute; the file need not exist */
  governing(path: string): Governed {
    const { files, packs } = this.#given ?? this.#above(dirname(path));
    const effective = effectiveFor(slashed(path), files);
    return { effective, packs, settings: settingsOf(effective, packs, this.#today) };
  }

  /** The engine for the packs of a file, made once. */
  engine(packs: readonly PackData[]): Engine {
    const engine = this.#engines.get(packs) ?? createEngine(packs);
    this.#engines.set(packs, engine);
    return engine;
  }

  #above(folder: string): Cascade {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const path = join(folder, CONFIGURATION_NAME);
    const parent = dirname(folder);
    const outer = (): Cascade => (parent === folder ? this.#none : this.#above(parent));
    const cascade = existsSync(path) ? this.#cascade(path, outer) : outer();
    this.#byFolder.set(folder, cascade);
    return cascade;
  }

  /** A file and what holds beyond it, unless it says that it is the root. */
  #cascade(path: string, outer: () => Cascade, folder = dirname(path)): Cascade {
    const read = this.#read(path, folder);
    const beyond = read?.file.configuration.root ? this.#none : outer();
    if (!read) return beyond;
    const files = [read.file, ...beyond.files];
    const asks = read.file.configuration.packs !== undefined;
    const configured = asks ? configuredPacks(files, read.text, this.#io) : { packs: [], isRight: true };
    const packs = asks ? [...configured.packs, ...this.#none.packs] : beyond.packs;
    const unknown = configured.isRight ? unknownRules(read.file.configuration, packs) : [];
    complainOf(shownPath(path, this.#io), read.text, unknown, this.#io);
    this.#isBroken ||= !configured.isRight || unknown.length > 0;
    return { files, packs };
  }

  #read(path: string, folder: string): { readonly file: ConfigurationFile; readonly text: string } | undefined {
    const read = readOrdinaryFile(path);
    if ('reason' in read) {
      this.#io.complain(`needfirst: ${printable(shownPath(path, this.#io))}: ${read.reason}`);
      this.#isBroken = true;
      return undefined;
    }
    const { configuration, problems } = readConfiguration(read.text);
    complainOf(shownPath(path, this.#io), read.text, problems, this.#io);
    this.#isBroken ||= problems.some(({ severity }) => severity === 'error');
    if (!configuration) return undefined;
    const file = {
      path: slashed(path),
      folder: slashed(folder).replace(/\/$/, ''),
      lines: new LineMap(read.text),
      configuration,
    };
    return { file, text: read.text };
  }
}

/** The packs in use in the current folder: those of its configuration, then those in files. Undefined when one is broken. */
export function packsHere(files: readonly string[], io: Io): readonly PackData[] | undefined {
  const further = loadPacks(files, io);
  if (!further) return undefined;
  const configurations = new Configurations({ config: undefined, noConfig: false }, further.packs, io);
  const { packs } = configurations.governing(join(io.cwd, CONFIGURATION_NAME));
  return configurations.isBroken ? undefined : packs;
}

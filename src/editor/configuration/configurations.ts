/**
 * What needfirst.yaml and its packs say, for every document: found from the document's folder upwards on any file system,
 * and kept up to date while people edit, save, create and delete the files. A file that is half-written counts as it was
 * when it was last right.
 */
import * as vscode from 'vscode';
import {
  CONFIGURATION_NAME,
  type Configuration,
  type ConfigurationFile,
  createEngine,
  dayOf,
  type Effective,
  type Engine,
  effectiveFor,
  folderOf,
  isPackLike,
  noSuchPack,
  type PackData,
  type PackPlaces,
  packRequests,
  readConfiguration,
  type Settings,
  settingsOf,
  unknownRules,
  type YamlProblem,
} from '../../core/index.ts';
import { YamlFiles } from './files.ts';
import { type FileProblems, type LoadedPacks, PackFiles } from './packFiles.ts';

/** What holds for one document. */
export interface Governed {
  readonly effective: Effective;
  readonly settings: Settings;
  /** The packs that the configuration brings beside the bundled ones. */
  readonly packs: readonly PackData[];
  /** Has these packs; the same one for documents that have the same. */
  readonly engine: Engine;
}

/** Packs that files ask for. */
interface Requested {
  readonly packs: readonly PackData[];
  readonly packFiles: readonly FileProblems[];
  /** Whether there is nothing wrong with any of them. */
  readonly isComplete: boolean;
}

/** A pack that is being written. */
export interface WrittenPack {
  readonly pack: PackData;
  readonly places: PackPlaces;
  /** The newest text that was read. */
  readonly text: string;
  /** Whether that is half-written, and the pack what an earlier one said. */
  readonly isStale: boolean;
  /** The pack and what it imports. */
  readonly packs: readonly PackData[];
  /** Has these packs. */
  readonly engine: Engine;
}

/** Files that hold together, the nearest first, and the packs that they bring. */
interface Cascade extends Requested {
  readonly files: readonly ConfigurationFile[];
  /** What is wrong with the names of packs and rules in the first file. */
  readonly problems: readonly YamlProblem[];
}

const NONE: Cascade = { files: [], packs: [], packFiles: [], isComplete: true, problems: [] };

export class Configurations implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #read = new vscode.EventEmitter<void>();
  readonly #files = new YamlFiles<Configuration>(
    (text) => {
      const { configuration, problems } = readConfiguration(text);
      return { value: configuration, problems };
    },
    () => this.#read.fire(),
  );
  readonly #packs = new PackFiles(() => this.#read.fire());
  #cascades = new Map<string, Promise<Cascade>>();
  #today = today();
  /** Made when it is asked for: activation has no need of it. */
  #bundled: Engine | undefined;
  /** Those with further packs. */
  #engines: readonly { readonly packs: readonly PackData[]; readonly engine: Engine }[] = [];

  /** Fires when what holds for any document may have changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a text was read for the first time, so that there may be new problems. */
  readonly onDidRead = this.#read.event;

  /** The engines in use, that of the bundled packs alone first. */
  get engines(): readonly Engine[] {
    return [this.engineFor([]), ...this.#engines.map(({ engine }) => engine)];
  }

  /** What holds for a document, which need not be open or exist. Never rejects. */
  async governing(uri: vscode.Uri): Promise<Governed> {
    const { path, folder } = placeOf(uri);
    const { files, packs } = await this.#above(folder);
    const effective = effectiveFor(path, files);
    return { effective, settings: settingsOf(effective, packs, this.#today), packs, engine: this.engineFor(packs) };
  }

  /** Every configuration and pack read so far that is there, with what is wrong in it. */
  async problems(): Promise<readonly FileProblems[]> {
    const found = [...this.#files.all].map(async ({ uri }): Promise<readonly FileProblems[]> => {
      const { files, problems, packFiles } = await this.#above(parentOf(uri) ?? uri);
      const file = await this.#files.read(uri);
      if (!file) return [];
      // Of a text that is not used it would be said in the wrong places.
      const isUsed = !file.isStale && files[0]?.path === uri.path;
      return [{ ...file, problems: isUsed ? [...file.problems, ...problems] : file.problems }, ...packFiles];
    });
    const written = vscode.workspace.textDocuments
      .filter(looksLikePack)
      .map(async ({ uri }) => (await this.#loadWritten(uri)).loaded.files);
    const all = (await Promise.all([...found, ...written])).flat();
    return [...new Map(all.map((file) => [file.uri.toString(), file])).values()];
  }

  /** A pack that is open; undefined where nothing was ever right in it. Never rejects. */
  async written(uri: vscode.Uri): Promise<WrittenPack | undefined> {
    const { loaded, path } = await this.#loadWritten(uri);
    const file = loaded.read(path);
    if (!file?.value) return undefined;
    const { packs } = loaded;
    return { ...file.value, text: file.text, isStale: file.isStale, packs, engine: this.engineFor(packs) };
  }

  /** Whether a file is a configuration, or a pack that was asked for. */
  speaksOf(uri: vscode.Uri): boolean {
    return isConfiguration(uri) || this.#packs.has(uri);
  }

  /** Whether one of those files lay in a folder. */
  hasIn({ path }: vscode.Uri): boolean {
    return [...this.#files.all, ...this.#packs.all].some(({ uri }) => uri.path.startsWith(`${path}/`));
  }

  /** Takes up that a file has changed, was created or is gone; that any may have when none is given. */
  changed(uri?: vscode.Uri): void {
    this.#files.changed(uri);
    this.#packs.changed(uri);
    this.#cascades = new Map();
    this.#changed.fire();
  }

  /**
   * Looks whether the files that hold for a document are as they were read: not every file system says what happens to it.
   * And whether a new day has begun, on which comments may expire.
   */
  async refresh(document: vscode.Uri): Promise<void> {
    if (this.#today !== today()) {
      this.#today = today();
      this.#changed.fire();
    }
    const { folder } = placeOf(document);
    const { packFiles } = await this.#above(folder);
    const found = [
      ...upwardsFrom(folder).map(async (uri) => {
        const file = vscode.Uri.joinPath(uri, CONFIGURATION_NAME);
        return (await this.#files.isOutdated(file)) ? file : undefined;
      }),
      ...packFiles.map(async ({ uri }) => ((await this.#packs.isOutdated(uri)) ? uri : undefined)),
    ];
    for (const uri of await Promise.all(found)) if (uri) this.changed(uri);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#read.dispose();
  }

  async #loadWritten(uri: vscode.Uri): Promise<{ readonly loaded: LoadedPacks; readonly path: string }> {
    const { path, folder } = placeOf(uri);
    const { files } = await this.#above(folder);
    const home = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? folder;
    const top = files.length > 0 ? folderOf(files.at(-1)?.path ?? '') || '/' : home.path;
    const uriOf = (other: string): vscode.Uri => (other === path ? uri : folder.with({ path: other }));
    return { loaded: await this.#packs.load([{ path, top }], uriOf), path };
  }

  /** What holds in a folder: its own file and those above it, until one says that it is the root. */
  #above(folder: vscode.Uri): Promise<Cascade> {
    const key = folder.toString();
    const known = this.#cascades.get(key);
    if (known) return known;
    const cascade = this.#cascade(folder);
    this.#cascades.set(key, cascade);
    return cascade;
  }

  async #cascade(folder: vscode.Uri): Promise<Cascade> {
    const parent = parentOf(folder);
    // Asked for before the folder's own file is there, so that all folders are looked into at once.
    const above = parent ? this.#above(parent) : NONE;
    const own = await this.#files.read(vscode.Uri.joinPath(folder, CONFIGURATION_NAME));
    if (!own?.value) return above;
    const { value: configuration, lines, uri } = own;
    const beyond = configuration.root ? NONE : await above;
    const file = { path: uri.path, folder: folder.path.replace(/\/$/, ''), lines, configuration };
    const files = [file, ...beyond.files];
    const requested = configuration.packs ? await this.#requested(files, uri) : { ...beyond, problems: [] };
    // Rules of a pack that is not there are not misspelt.
    const unknown = requested.isComplete ? unknownRules(configuration, requested.packs) : [];
    return { ...requested, files, problems: [...requested.problems, ...unknown] };
  }

  /** The packs that the first of the files asks for. */
  async #requested(files: readonly ConfigurationFile[], uri: vscode.Uri) {
    const { requests, problems } = packRequests(files);
    const top = folderOf(files.at(-1)?.path ?? '') || '/';
    const roots = requests.flatMap(({ sort, name }) => (sort === 'file' ? [{ path: name, top }] : []));
    const loaded = await this.#packs.load(roots, (path) => uri.with({ path }));
    const code = 'configuration/pack';
    const wrong = requests.flatMap(({ sort, name, span }): readonly YamlProblem[] => {
      const message = sort === 'package' ? noSuchPack(name, false) : loaded.wrongWith(name);
      return message === undefined ? [] : [{ code, message, span, severity: sort === 'package' ? 'warning' : 'error' }];
    });
    const all = [...problems, ...wrong];
    return { packs: loaded.packs, packFiles: loaded.files, problems: all, isComplete: all.length === 0 };
  }

  /** Making an engine takes milliseconds; the same packs have the same one. */
  engineFor(packs: readonly PackData[]): Engine {
    if (packs.length === 0) {
      this.#bundled ??= createEngine();
      return this.#bundled;
    }
    const isSame = (other: readonly PackData[]): boolean =>
      other.length === packs.length && other.every((pack, index) => pack === packs[index]);
    const one = this.#engines.find((known) => isSame(known.packs)) ?? { packs, engine: createEngine(packs) };
    this.#engines = [one, ...this.#engines.filter((other) => other !== one)].slice(0, MOST_ENGINES);
    return one.engine;
  }
}

const today = (): string => dayOf(new Date());

/** Those that were used last are kept: each edit of a pack makes a new one. */
const MOST_ENGINES = 8;

/** Whether an open YAML document is a pack or on the way to be one, whoever asks for it. */
export const looksLikePack = (document: vscode.TextDocument): boolean =>
  document.languageId === 'yaml' && document.uri.scheme !== 'git' && isPackLike(document.getText());

export const isConfiguration = ({ path, scheme }: vscode.Uri): boolean =>
  path.endsWith(`/${CONFIGURATION_NAME}`) && scheme !== 'git';

/** An untitled document belongs to the first workspace folder. */
function placeOf(uri: vscode.Uri): { readonly path: string; readonly folder: vscode.Uri } {
  const home = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme === 'untitled' && home)
    return { path: vscode.Uri.joinPath(home, uri.path.replace(/^.*\//, '')).path, folder: home };
  return { path: uri.path, folder: parentOf(uri) ?? uri };
}

/** A folder and those around it. */
function upwardsFrom(folder: vscode.Uri): vscode.Uri[] {
  const parent = parentOf(folder);
  return [folder, ...(parent ? upwardsFrom(parent) : [])];
}

/** The folder around; undefined at the top. */
function parentOf(uri: vscode.Uri): vscode.Uri | undefined {
  const { path } = uri;
  if (path === '/' || path === '') return undefined;
  return uri.with({ path: path.slice(0, path.lastIndexOf('/')) || '/' });
}

/** Reads YAML files wherever they lie, as the editor has them or as they were saved, and remembers what was right last. */
import * as vscode from 'vscode';
import { LineMap, type YamlProblem } from '../../core/index.ts';

/** A YAML file as it is, and what it said when it was last without errors. */
export interface ReadFile<T> {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** What is wrong with the text. */
  readonly problems: readonly YamlProblem[];
  /** What the text says, or an earlier one that was right; undefined when nothing was ever right in it. */
  readonly value: T | undefined;
  /** The lines of the text that `value` was read from. */
  readonly lines: LineMap;
  /** Whether `value` is what an earlier text said. */
  readonly isStale: boolean;
}

/** No pack and no configuration is as long. */
const MOST_BYTES = 4_000_000;

type Parse<T> = (text: string) => { readonly value: T | undefined; readonly problems: readonly YamlProblem[] };

export class YamlFiles<T> {
  readonly #parse: Parse<T>;
  readonly #parsed: () => void;
  readonly #reads = new Map<string, Promise<ReadFile<T> | undefined>>();
  readonly #asked = new Set<string>();
  readonly #latest = new Map<string, ReadFile<T>>();

  /** @param parsed called after each text that was read for the first time */
  constructor(parse: Parse<T>, parsed: () => void) {
    this.#parse = parse;
    this.#parsed = parsed;
  }

  /** Every file that was read and was there. */
  get all(): Iterable<ReadFile<T>> {
    return this.#latest.values();
  }

  /** Whether a file was asked for, there or not. */
  has(uri: vscode.Uri): boolean {
    return this.#asked.has(uri.toString());
  }

  /** Takes note that a file is asked for, though it is not to be read as it is. */
  note(uri: vscode.Uri): void {
    this.#asked.add(uri.toString());
  }

  /** The file as it is now; undefined where there is none. Never rejects. */
  read(uri: vscode.Uri): Promise<ReadFile<T> | undefined> {
    const key = uri.toString();
    const known = this.#reads.get(key);
    if (known) return known;
    const read = contentOf(uri).then((content) => {
      // Something newer is being read where the file has changed meanwhile.
      if (this.#reads.get(key) !== read) return this.read(uri);
      const before = this.#latest.get(key);
      const file = content && this.#fileOf(uri, content, before);
      if (file) this.#latest.set(key, file);
      else this.#latest.delete(key);
      // Who is told may ask for it at once.
      if (file && file !== before) this.#parsed();
      return file;
    });
    this.#asked.add(key);
    this.#reads.set(key, read);
    return read;
  }

  /** Whether a file that was read is no longer what it was, or no longer there, or there now. */
  async isOutdated(uri: vscode.Uri): Promise<boolean> {
    const known = this.#reads.get(uri.toString());
    if (!known) return false;
    const [file, content] = [await known, await contentOf(uri)];
    return !file || !content ? Boolean(file) !== Boolean(content) : !isOf(file, content);
  }

  /** Has the file read anew when it is next asked for; every file when none is given. */
  changed(uri?: vscode.Uri): void {
    if (uri) this.#reads.delete(uri.toString());
    else this.#reads.clear();
  }

  #fileOf(uri: vscode.Uri, content: Content, before: ReadFile<T> | undefined): ReadFile<T> {
    if (before && isOf(before, content)) return before;
    const { text, unreadable } = content;
    const { value, problems } = unreadable ? { value: undefined, problems: [unreadable] } : this.#parse(text);
    const isRight = value !== undefined && problems.every(({ severity }) => severity !== 'error');
    if (!isRight && before?.value !== undefined) return { ...before, text, problems, isStale: true };
    return { uri, text, problems, value, lines: new LineMap(text), isStale: false };
  }
}

interface Content {
  /** Empty where the file cannot be read. */
  readonly text: string;
  readonly unreadable?: YamlProblem;
}

const UNREADABLE = 'configuration/unreadable';

const unreadable = (reason: string): Content => ({
  text: '',
  unreadable: {
    code: UNREADABLE,
    message: `This file cannot be read: ${reason}.`,
    span: { start: 0, end: 0 },
    severity: 'error',
  },
});

/** Whether a file was read from this content. */
function isOf({ text, problems: [first] }: ReadFile<unknown>, content: Content): boolean {
  const said = first?.code === UNREADABLE ? first.message : undefined;
  return text === content.text && said === content.unreadable?.message;
}

/** What an editor has that is not saved yet, or else what the file holds; undefined where there is none. */
async function contentOf(uri: vscode.Uri): Promise<Content | undefined> {
  const edited = vscode.workspace.textDocuments.find(
    (document) => (document.isDirty || document.isUntitled) && document.uri.toString() === uri.toString(),
  );
  if (edited) return { text: edited.getText() };
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) return unreadable('it is a folder');
    if ((type & vscode.FileType.File) === 0) return unreadable('it is no ordinary file');
    if (size > MOST_BYTES) return unreadable('it is longer than any pack or configuration');
  } catch {
    // There is none, or nobody may look: above a workspace that is much the same.
    return undefined;
  }
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return unreadable('the editor is not allowed to, or it is in use');
  }
}

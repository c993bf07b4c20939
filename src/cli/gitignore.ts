/** What `.gitignore` files say, read as git does: each holds for its own folder and below, and the nearest is asked first. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

export const GITIGNORE = '.gitignore';

/** File systems on which names differ in more than their case, which is what git asks as well. */
const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

export class Gitignore {
  readonly #above: Gitignore | undefined;
  readonly #folder: string;
  readonly #rules: Ignore;

  private constructor(above: Gitignore | undefined, folder: string, rules: Ignore) {
    this.#above = above;
    this.#folder = folder;
    this.#rules = rules;
  }

  /** The rules that hold in a folder because of those above it in its repository; a folder that they hide has none. */
  static above(folder: string): Gitignore | undefined {
    const folders: string[] = [];
    for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
      if (dirname(at) === at) return undefined;
      folders.unshift(dirname(at));
    }
    const rules = folders.reduce<Gitignore | undefined>(
      (above, at) => (above?.hides(at, true) ? undefined : Gitignore.in(at, above)),
      undefined,
    );
    return rules?.hides(folder, true) ? undefined : rules;
  }

  /** The rules that hold in a folder: its own, and those of the folders above. */
  static in(folder: string, above: Gitignore | undefined): Gitignore | undefined {
    try {
      const path = join(folder, GITIGNORE);
      // A pipe would be waited for without end.
      if (!statSync(path).isFile()) return above;
      const text = readFileSync(path, 'utf8');
      return new Gitignore(above, folder, ignore({ ignoreCase: IGNORES_CASE }).add(text));
    } catch {
      // There is none, or nobody may read it: git goes on as well.
      return above;
    }
  }

  /** @param path absolute, in the folder that these rules hold for; the folders between are known not to be hidden */
  hides(path: string, isFolder: boolean): boolean {
    const inside = relative(this.#folder, path).replaceAll('\\', '/');
    const { ignored, unignored } = this.#rules.test(isFolder ? `${inside}/` : inside);
    return ignored || (!unignored && (this.#above?.hides(path, isFolder) ?? false));
  }
}

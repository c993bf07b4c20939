/** Goes through folders for Markdown files. */
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { GITIGNORE, Gitignore } from './gitignore.ts';

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Hidden folders in which tools for spec-driven work keep specs. */
const HIDDEN = new Set(['.kiro', '.specify', '.taskmaster']);

export interface WalkOptions {
  /** Whether `.gitignore` files hide what they name. */
  readonly gitignore: boolean;
  /** @param path as printed */
  onFile(path: string, absolute: string): void;
  onFail(path: string, error: unknown): void;
  /** Whether a folder may hold anything of interest; `path` is that below the folder where the walk began. */
  mayHold?(path: string): boolean;
}

export class Walk {
  readonly #options: WalkOptions;
  /** Folders that were walked: links may lead to one again, or round in a circle. */
  readonly #walked = new Set<string>();

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  /** @param path as printed; empty for the current folder */
  start(path: string, absolute: string): void {
    this.#folder(path, absolute, '', this.#options.gitignore ? Gitignore.above(absolute) : undefined);
  }

  /** @param below the path below the folder where the walk began, with a slash at its end */
  #folder(path: string, absolute: string, below: string, above: Gitignore | undefined): void {
    const { gitignore, onFile, onFail, mayHold } = this.#options;
    try {
      const real = realpathSync(absolute);
      if (this.#walked.has(real)) return;
      this.#walked.add(real);
      const entries = readdirSync(absolute, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      const hasRules = gitignore && entries.some(({ name }) => name === GITIGNORE);
      const rules = hasRules ? Gitignore.in(absolute, above) : above;
      for (const entry of entries) {
        const inner = join(absolute, entry.name);
        const name = path === '' || path.endsWith('/') ? `${path}${entry.name}` : `${path}/${entry.name}`;
        const target = entry.isSymbolicLink() ? targetOf(inner) : entry;
        if (target?.isDirectory()) {
          const isWalked = isOfInterest(entry.name) && (mayHold?.(below + entry.name) ?? true);
          if (isWalked && !rules?.hides(inner, true)) this.#folder(name, inner, `${below}${entry.name}/`, rules);
        } else if (target?.isFile() && MARKDOWN.test(entry.name) && !rules?.hides(inner, false)) onFile(name, inner);
      }
    } catch (error) {
      onFail(path, error);
    }
  }
}

const isOfInterest = (name: string): boolean => name !== 'node_modules' && (!name.startsWith('.') || HIDDEN.has(name));

/** What a link met in a folder leads to. One that leads nowhere is passed over: editors leave such ones as locks. */
function targetOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

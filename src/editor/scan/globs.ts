/** VS Code's exclude settings and `.gitignore` files as one kind of pattern. Knows nothing of VS Code. */
import ignore, { type Ignore } from 'ignore';

/** What is said of a path: by the nearest file that speaks of it, so undefined means: ask the folder above. */
export type Verdict = 'excluded' | 'included' | undefined;

export class Patterns {
  readonly #patterns: Ignore;

  private constructor(patterns: readonly string[]) {
    this.#patterns = ignore({ ignorecase: false, allowRelativePaths: true }).add(patterns);
  }

  /** The patterns of a `.gitignore`, for paths relative to its folder. */
  static ofGitignore(text: string): Patterns {
    return new Patterns(text.replace(/^\uFEFF/, '').split(/\r?\n/));
  }

  /**
   * The keys of `files.exclude` or `search.exclude` that are switched on. Such a glob starts at the workspace folder, so it is
   * the pattern of a `.gitignore` with a slash in front. Those that depend on a sibling (`when`) are left out.
   */
  static ofSetting(setting: unknown): Patterns {
    const entries = typeof setting === 'object' && setting !== null ? Object.entries(setting) : [];
    const globs = entries.filter(([, value]) => value === true).flatMap(([glob]) => alternatives(glob));
    return new Patterns(globs.map((glob) => `/${glob.replace(/^\.?\//, '').replace(/(?<=.)\/$/, '')}`));
  }

  /** @param path relative to the folder of the patterns, with `/`; that of a folder ends with one */
  judge(path: string): Verdict {
    const { ignored, unignored } = this.#patterns.test(path);
    return ignored ? 'excluded' : unignored ? 'included' : undefined;
  }
}

/** More than this is no setting that somebody means. */
const MOST_ALTERNATIVES = 1000;

/** The globs that one with braces stands for: `a.{b,c{d,e}}` is `a.b`, `a.cd` and `a.ce`. */
export function alternatives(glob: string): string[] {
  const done: string[] = [];
  const open = [glob];
  while (done.length + open.length <= MOST_ALTERNATIVES) {
    const next = open.pop();
    if (next === undefined) break;
    const braces = firstBraces(next);
    if (!braces) done.push(next);
    else open.push(...braces.parts.map((part) => braces.before + part + braces.after).reverse());
  }
  return done;
}

/** The first braces of a glob and the parts between their own commas; undefined where there are none or none that close. */
function firstBraces(glob: string): { before: string; parts: string[]; after: string } | undefined {
  const start = glob.indexOf('{');
  if (start < 0) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let at = from; at < glob.length; at++) {
    const character = glob[at];
    const isEnd = character === '}' && depth === 0;
    if (isEnd || (character === ',' && depth === 0)) {
      parts.push(glob.slice(from, at));
      from = at + 1;
    }
    if (isEnd) return { before: glob.slice(0, start), parts, after: glob.slice(from) };
    if (character === '{') depth++;
    if (character === '}') depth--;
  }
  return undefined;
}

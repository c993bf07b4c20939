/**
 * File patterns of configuration files. They come from strangers, and what libraries make of one can take minutes to
 * match, so they are turned into expressions for RE2, which takes linear time whatever it is given.
 */
import { compilePattern, type Pattern, patternProblem } from '../rules/regularExpression.ts';

export interface Glob {
  /** As written. */
  readonly text: string;
  /** Whether it takes back (`!`) what earlier ones cover. */
  readonly negated: boolean;
  /** @param path relative to the folder that the pattern speaks of, with `/` */
  matches(path: string): boolean;
}

/** In UTF-16 code units. */
const LONGEST_GLOB = 200;
/** Linear time still grows with them; nobody can read a pattern with more. */
const MOST_WILDCARDS = 20;

/** A pattern, or what is wrong with it. */
export function parseGlob(text: string): Glob | { readonly problem: string } {
  const negated = text.startsWith('!');
  const [, start, written = ''] = /^!?(\.?\/(?=.))?(.*)$/s.exec(text) ?? [];
  const problem = problemOf(written);
  if (problem !== undefined) return { problem };
  // As in .gitignore: a name alone is looked for in every folder, and a folder stands for all that is in it.
  const isName = start === undefined && !written.slice(0, -1).includes('/');
  const anywhere = isName ? '(?:.*/)?' : '';
  const inside = written.endsWith('/') ? '.*' : '(?:/.*)?';
  const source = `(?s)^${anywhere}(?:${expressionOf(written)})${inside}$`;
  let pattern: Pattern | undefined;
  const matches = (path: string): boolean => {
    pattern ??= compilePattern(source, '', false);
    return pattern.test(path);
  };
  return { text, negated, matches };
}

/** Whether a list of patterns covers a path: the last one that matches it decides. */
export const covers = (globs: readonly Glob[], path: string): boolean =>
  globs.reduce((covered, glob) => (glob.negated === covered && glob.matches(path) ? !covered : covered), false);

function problemOf(written: string): string | undefined {
  if (written === '') return 'This pattern is empty.';
  if (written.length > LONGEST_GLOB) return `A file pattern has at most ${LONGEST_GLOB} characters.`;
  if (written.includes('\\')) return 'Write “/” between folders; a backslash has no meaning in a file pattern.';
  if (written.split('/').includes('..'))
    return 'A file pattern speaks of the folder of this file and what is below; “..” leads out of it.';
  const tokens: readonly string[] = written.match(TOKEN) ?? [];
  if (tokens.filter((token) => /^(?:\/?\*|\?|\[|,)/.test(token)).length > MOST_WILDCARDS)
    return `A file pattern has at most ${MOST_WILDCARDS} wildcards.`;
  if (tokens.includes('[')) return 'A “[” is not closed.';
  const sets = tokens.filter((token) => token.length > 1 && token.startsWith('['));
  if (sets.some((set) => patternProblem(setOf(set)) !== undefined)) return 'What stands between “[” and “]” is no set.';
  let open = 0;
  for (const token of tokens) {
    if (token === '{') open++;
    else if (token === '}' && --open < 0) break;
  }
  return open === 0 ? undefined : 'There is not one “}” for each “{”.';
}

const TOKEN = /\*\*\/|\/\*\*(?=$|[,}])|\*+|\?|\[[!^]?[^\]/]+\]|./gsu;

function expressionOf(written: string): string {
  let source = '';
  let before = '/';
  let open = 0;
  for (const token of written.match(TOKEN) ?? []) {
    const isFolderStart = '/{,'.includes(before);
    if (token === '**/') source += isFolderStart ? '(?:.*/)?' : '[^/]*/';
    else if (token === '/**') source += '/.*';
    else if (token === '**' && isFolderStart) source += '.*';
    else if (token.startsWith('*')) source += '[^/]*';
    else if (token === '?') source += '[^/]';
    else if (token.length > 1 && token.startsWith('[')) source += setOf(token);
    else if (token === '{') source += '(?:';
    else if (token === ',' && open > 0) source += '|';
    else if (token === '}') source += ')';
    else source += token.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    if (token === '{') open++;
    else if (token === '}') open--;
    before = token.at(-1) ?? '';
  }
  return source;
}

/** "[!a-c]" → "[^/a-c]". */
function setOf(token: string): string {
  const isNegated = /^\[[!^]/.test(token);
  const members = token.slice(isNegated ? 2 : 1, -1).replace(/[\\[\]^&]/g, '\\$&');
  return isNegated ? `[^/${members}]` : `[${members}]`;
}

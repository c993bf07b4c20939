/** What `packs` of a configuration may name, and where the files among it lie. */
import { RULE_SETS, type RuleSet } from '../rules/types.ts';

export type PackReference =
  | { readonly sort: 'set'; readonly name: RuleSet }
  /** A path relative to the configuration file, with `/`. */
  | { readonly sort: 'file'; readonly name: string }
  /** A bundled pack, or else an npm package. */
  | { readonly sort: 'package'; readonly name: string };

const FILE = /^\.{1,2}\/|\.ya?ml$/i;
const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

export function parsePackReference(written: string): PackReference | { readonly problem: string } {
  const set = RULE_SETS.find((name) => name === written);
  if (set) return { sort: 'set', name: set };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|~)/i.test(written))
    return { problem: 'A pack file is given relative to this file, such as ./rules/house-style.yaml.' };
  if (written.includes('\\')) return { problem: 'Write “/” between folders.' };
  if (FILE.test(written)) return { sort: 'file', name: written };
  if (PACKAGE.test(written) && written.length <= 214) return { sort: 'package', name: written };
  return { problem: `“${written}” is neither a set, a pack, a file nor a package.` };
}

/**
 * The path that a reference relative to a folder leads to, or undefined when that is not inside `top`. All with `/`;
 * `top` is the folder of the outermost configuration file that holds, and is or contains the folder.
 */
export function pathInside(top: string, folder: string, reference: string): string | undefined {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of reference.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  // Two slashes begin a share of another machine.
  const start = folder === '' ? '/' : /^\/*/.exec(folder)?.[0];
  const path = `${start}${parts.join('/')}`;
  return path.startsWith(top.endsWith('/') ? top : `${top}/`) ? path : undefined;
}

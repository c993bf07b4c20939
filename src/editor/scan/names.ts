/** Which names a scan looks at; the same ones as the command line. Knows nothing of VS Code. */

/** Hidden folders in which tools for spec-driven work keep specs. */
const HIDDEN = new Set(['.kiro', '.specify', '.taskmaster']);

export const isMarkdown = (name: string): boolean => /\.(?:md|markdown)$/i.test(name);

/** Whether a folder may hold specs, judged by its name. */
export const isWalked = (name: string): boolean =>
  name !== 'node_modules' && (!name.startsWith('.') || HIDDEN.has(name));

/** Whether a file's folders may hold specs, judged by their names. */
export const isOnTheWay = (path: string): boolean => path.split('/').slice(0, -1).every(isWalked);

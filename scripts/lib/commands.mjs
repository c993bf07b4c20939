// How the scripts call npm and the programs of npm packages, on any system.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = path.resolve(fileURLToPath(new URL('../../', import.meta.url)));

/** The command line of an npm command. */
export function npm(...args) {
  const { npm_execpath } = process.env; // set when npm has started this script
  return npm_execpath?.endsWith('.js') ? [process.execPath, npm_execpath, ...args] : ['npm', ...args];
}

/** The command line of a program that an installed npm package brings. */
export function program(packageName, name, ...args) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return [process.execPath, path.join(folder, typeof bin === 'string' ? bin : bin[name]), ...args];
}

/** The command line of a script of this repository. */
export function script(relativePath, ...args) {
  return [process.execPath, path.join(root, relativePath), ...args];
}

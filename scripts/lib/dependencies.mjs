// Installs the npm packages when node_modules is missing or is not what package-lock.json asks for.
import fs from 'node:fs';
import path from 'node:path';
import { mustRun, retryNetwork } from '../../test/vscode/harness/cleanup.mjs';
import { npm, root } from './commands.mjs';

/** Returns whether it had to install. */
export async function ensureDependencies({ echo = false } = {}) {
  if (!isStale()) return false;
  const [command, ...args] = npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  await retryNetwork(() => mustRun(command, args, { cwd: root, echo }));
  return true;
}

/** Whether a package of the lock file is missing from node_modules or has another version there. */
function isStale() {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).some(([folder, { version, optional }]) => {
    const isTheProjectItself = folder === '';
    if (isTheProjectItself) return false;
    const isForAnotherMachine = optional && !installed[folder];
    return !isForAnotherMachine && installed[folder]?.version !== version;
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(lockFile) {
  const file = path.join(root, lockFile);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {};
}

// Opens a VS Code with the extension and the examples, for a person to try: on the desktop or in the browser.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { installChromium } from '../../test/vscode/harness/chromium.mjs';
import { mustRun, retryNetwork, temporaryFolder } from '../../test/vscode/harness/cleanup.mjs';
import { install } from '../../test/vscode/harness/install.mjs';
import { isSupportedMachine } from '../../test/vscode/harness/releases.mjs';
import { commandLine, startServer } from '../../test/vscode/harness/server.mjs';
import { startBrowser, workbenchAddress } from '../../test/vscode/harness/workbench.mjs';
import { program, root } from './commands.mjs';

const examples = path.join(root, 'examples');

/** @param {{ inBrowser?: boolean }} options */
export async function openEditor({ inBrowser = false }) {
  if (!inBrowser && hasDesktopVSCode()) return openOnDesktop();
  if (isSupportedMachine()) return openInBrowser();
  throw new Error('There is no `code` on the PATH: install VS Code, or open this folder in it and press F5.');
}

function hasDesktopVSCode() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.some((folder) => names.some((name) => fs.existsSync(path.join(folder, name))));
}

async function openOnDesktop() {
  const shell = process.platform === 'win32'; // there it is a .cmd file
  await mustRun('code', [`--extensionDevelopmentPath=${root}`, examples], { shell });
  console.log('VS Code is open, with the extension and the examples.');
}

/** Serves VS Code on this machine only, to whoever knows the address, until this process is ended. */
async function openInBrowser() {
  await retryNetwork(install);
  const extensionsDir = await installExtension();
  const server = await startServer({
    extensionsDir,
    token: randomUUID(),
    testDriver: false, // with it there are no notification toasts
  });
  const address = workbenchAddress(server, { folder: examples });
  console.log(`VS Code, with the extension and the examples, is at ${address}\nCtrl+C ends it.`);
  if (process.env.DISPLAY) await showWindow(address);
  await server.exited;
}

/** Installs the packaged extension, as a user would, in a folder of its own. */
async function installExtension() {
  const { path: folder } = temporaryFolder('editor');
  const vsix = path.join(folder, 'needfirst.vsix');
  const [node, ...args] = program('@vscode/vsce', 'vsce', 'package', '--no-dependencies', '--allow-missing-repository');
  await mustRun(node, [...args, '-o', vsix], { cwd: root });
  const extensionsDir = path.join(folder, 'extensions');
  await commandLine(['--extensions-dir', extensionsDir, '--install-extension', vsix]);
  return extensionsDir;
}

/** @param {string} address */
async function showWindow(address) {
  await installChromium();
  const { browser, page } = await startBrowser({ headed: true });
  browser.once('disconnected', () => process.exit(0));
  await page.goto(address);
}

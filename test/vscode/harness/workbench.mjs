// Shows VS Code's workbench in headless Chromium: for the in-VS-Code suite (code.mjs) and for tests that drive the UI.
//
// NEEDFIRST_HEADED  1: show the browser window
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium.mjs';
import { onSignal, temporaryFolder } from './cleanup.mjs';
import { startServer } from './server.mjs';

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox', // as root, Chromium does not start with it
  '--disable-dev-shm-usage', // containers often have little of it
  '--disable-gpu',
  '--no-first-run',
  // nothing but the workbench goes over the network
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // a window nobody looks at runs at full speed
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // screenshots look the same everywhere
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Starts Chromium and opens an empty page of a usual editor's size. */
export async function startBrowser({ headed = process.env.NEEDFIRST_HEADED === '1' } = {}) {
  const temporary = temporaryFolder('chromium');
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    headless: !headed,
    args: CHROMIUM_ARGUMENTS,
    env: { ...process.env, TMPDIR: temporary.path }, // it leaves folders behind
    // cleanup.mjs ends this process on a signal, and Chromium with it
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const forget = onSignal(() => browser.close());
  browser.once('disconnected', () => {
    forget();
    temporary.remove();
  });
  const context = await browser.newContext({
    viewport: headed ? null : { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
  });
  return { browser, page: await context.newPage() };
}

/**
 * The address of the workbench.
 * @param {{ authority: string, token?: string }} server
 * @param {{ folder?: string, workspace?: string, payload?: [string, string][] }} [options]
 *   `folder` or `workspace` (a .code-workspace file) is what it opens
 */
export function workbenchAddress({ authority, token }, { folder, workspace, payload = [] } = {}) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  if (workspace) query.set('workspace', path.resolve(workspace));
  else if (folder) query.set('folder', path.resolve(folder));
  else query.set('ew', 'true'); // an empty window
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/**
 * What the workbench calls a file on disk.
 * @param {{ authority: string }} server
 * @param {string} file
 */
export function remoteUri({ authority }, file) {
  return `vscode-remote://${authority}${path.resolve(file).split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * The part of an address that names the extensions in development.
 * @param {{ authority: string }} server
 * @param {string[]} extensions folders
 * @returns {[string, string][]}
 */
export function developmentPayload(server, extensions) {
  return [
    ...extensions.map(
      (folder) => /** @type {[string, string]} */ (['extensionDevelopmentPath', remoteUri(server, folder)]),
    ),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
}

/**
 * Opens a workbench for a test that drives its UI.
 * @param {{ folder?: string, extensions?: string[], inHost?: string } & import('./server.mjs').ServerOptions} options
 *   `extensions`: folders of extensions in development; `inHost`: a module whose `run` the extension host calls, as if it
 *   were its tests
 */
export async function openWorkbench({ folder, extensions = [], inHost, ...serverOptions }) {
  const server = await startServer(serverOptions);
  /** @type {Awaited<ReturnType<typeof startBrowser>> | undefined} */
  let opened;
  const stop = async () => {
    if (opened) {
      // leaving the page ends the extension host in an orderly way: extensions are deactivated, coverage is written
      await opened.page.goto('about:blank').catch(() => {});
      await server.hostsEnded();
      await opened.browser.close();
    }
    await server.stop();
  };
  try {
    opened = await startBrowser();
    const { page } = opened;
    page.setDefaultTimeout(15_000);
    const payload = developmentPayload(server, extensions);
    if (inHost) payload.push(['extensionTestsPath', remoteUri(server, inHost)]);
    await page.goto(workbenchAddress(server, { folder, payload }));
    await page.waitForSelector('.monaco-workbench .statusbar-item', { timeout: 60_000 });
    return { page, server, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// What the UI runs share: the extension's folder, a copy of the workspace, and where screenshots go.
//
// NEEDFIRST_SHOTS  the folder for the screenshots (default: a temporary one, gone at the end)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../harness/cleanup.mjs';

export const extensionFolder = fileURLToPath(new URL('../../../', import.meta.url));

const shotsFolder = process.env.NEEDFIRST_SHOTS || temporaryFolder('shots').path;

const workspaceTemplate = fileURLToPath(new URL('../workspace/', import.meta.url));

/** Copies the workspace of the tests to a folder. */
export function copyWorkspace(folder) {
  fs.cpSync(workspaceTemplate, folder, { recursive: true });
  return folder;
}

/** Keeps a picture of the page. */
export async function takeScreenshot(page, name) {
  fs.mkdirSync(shotsFolder, { recursive: true });
  await page.screenshot({ path: path.join(shotsFolder, `${name}.png`) });
}

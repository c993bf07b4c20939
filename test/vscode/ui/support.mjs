// What the UI runs share: the extension's folder, a copy of the workspace, and where screenshots go.
//
// NEEDFIRST_SHOTS  the folder for the screenshots (default: needfirst-shots in the temporary folder)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const extensionFolder = fileURLToPath(new URL('../../../', import.meta.url));

const workspaceTemplate = fileURLToPath(new URL('../workspace/', import.meta.url));

/** Copies the workspace of the tests to a folder. */
export function copyWorkspace(folder) {
  fs.cpSync(workspaceTemplate, folder, { recursive: true });
  return folder;
}

/** Keeps a picture of the page. */
export async function takeScreenshot(page, name) {
  const folder = process.env.NEEDFIRST_SHOTS || path.join(os.tmpdir(), 'needfirst-shots');
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

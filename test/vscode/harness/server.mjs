// Starts VS Code's server (extension host, file system, search) on a free port of this machine's loopback address,
// and runs its command line. The workbench that talks to it is in workbench.mjs.
//
// NEEDFIRST_VSCODE_NODE_ARGS  options for the Node.js of the server and its extension host, e.g. "--cpu-prof --cpu-prof-dir=prof"
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { mustRun, startGroup, temporaryFolder } from './cleanup.mjs';
import { installed } from './install.mjs';

const ORPHAN_GUARD = fileURLToPath(new URL('./orphan-guard.cjs', import.meta.url));

/** Keeps VS Code from looking for a marketplace. */
const OFFLINE = { EXTENSIONS_GALLERY: '{}' };

/** Settings that keep the editor quiet and offline. The settings of a caller win. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.dialogStyle': 'custom',
  'window.menuBarVisibility': 'compact',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] made and removed by the server when left out
 * @property {string} [extensionsDir] the same
 * @property {Record<string, unknown>} [settings] user settings
 * @property {string[]} [args] more arguments for the server
 * @property {Record<string, string>} [env] more environment for the server and its extension host
 * @property {string} [token] what an address must hold to be let in; without one, everybody on this machine is
 * @property {boolean} [testDriver] lets an address name extensions in development and tests. VS Code then shows no
 *   notification toasts
 * @property {(line: string) => void} [onLine] hears each line that the server prints
 */

/** @param {ServerOptions} [options] */
export async function startServer(options = {}) {
  const server = new Server(options);
  try {
    await server.until(() => server.port, 60);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

class Server {
  /** What it has printed. */
  log = '';
  /** @type {number | undefined} */
  port;
  /** @type {{ code: number | null, signal: string | null } | undefined} */
  exit;
  /** @type {Map<number, { pid: number, running: boolean, exit?: string }>} */
  #hosts = new Map();
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #unfinishedLine = '';

  /** @param {ServerOptions} options */
  constructor({ userDataDir, extensionsDir, settings = {}, args = [], env = {}, token, testDriver = true, onLine }) {
    this.temporary = temporaryFolder('vscode');
    this.userDataDir = path.resolve(userDataDir ?? path.join(this.temporary.path, 'user'));
    this.extensionsDir = path.resolve(extensionsDir ?? path.join(this.temporary.path, 'extensions'));
    this.token = token;
    this.onLine = onLine ?? (() => {});
    fs.mkdirSync(this.extensionsDir, { recursive: true });
    writeUserSettings(this.userDataDir, settings);
    const { node, server } = installed();
    const nodeArgs = (process.env.NEEDFIRST_VSCODE_NODE_ARGS ?? '').split(' ').filter(Boolean);
    const serverArgs = [...this.#arguments(testDriver), ...args];
    this.process = startGroup(node, ['--require', ORPHAN_GUARD, ...nodeArgs, server, ...serverArgs], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...OFFLINE, ...this.#temporaryEnvironment(), ...env },
    });
    const { child } = this.process;
    child.stdout.setEncoding('utf8').on('data', (text) => this.#read(text));
    child.stderr.setEncoding('utf8').on('data', (text) => this.#read(text));
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.exit = { code, signal };
        resolve(this.exit);
        this.#notify();
      });
    });
  }

  get authority() {
    return `127.0.0.1:${this.port}`;
  }

  /** The extension hosts it has started. */
  get hosts() {
    return [...this.#hosts.values()];
  }

  /**
   * Waits until a condition, which depends on what the server prints, holds.
   * @param {() => unknown} condition
   * @param {number} seconds
   */
  until(condition, seconds) {
    return new Promise((resolve, reject) => {
      const finish = (settle) => {
        clearTimeout(timer);
        this.#listeners.delete(check);
        settle();
      };
      const fail = (what) => finish(() => reject(new Error(`${what}\n${this.log.slice(-2000)}`)));
      const check = () => {
        if (condition()) finish(resolve);
        else if (this.exit) fail(`the VS Code server ended: ${JSON.stringify(this.exit)}`);
      };
      const timer = setTimeout(() => fail(`the VS Code server did not come to it within ${seconds} s`), seconds * 1000);
      this.#listeners.add(check);
      check();
    });
  }

  /** Waits until no extension host runs any more, or the time is over. */
  async hostsEnded(seconds = 5) {
    const end = Date.now() + seconds * 1000;
    while (!this.exit && this.hosts.some((host) => host.running) && Date.now() < end) await sleep(20);
  }

  async stop() {
    if (!this.exit) {
      this.process.child.kill('SIGTERM');
      await Promise.race([this.exited, sleep(3000, undefined, { ref: false })]);
    }
    this.process.end();
    await this.exited;
    this.temporary.remove();
  }

  #arguments(testDriver) {
    return [
      ...['--host', '127.0.0.1', '--port', '0'],
      ...(this.token ? ['--connection-token', this.token] : ['--without-connection-token']),
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      ...['--server-data-dir', path.join(this.temporary.path, 'server')],
      ...['--user-data-dir', this.userDataDir, '--extensions-dir', this.extensionsDir],
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ];
  }

  /** VS Code leaves sockets and folders behind in the temporary folder, so it gets one of its own. */
  #temporaryEnvironment() {
    const folder = path.join(this.temporary.path, 't');
    fs.mkdirSync(folder, { mode: 0o700 });
    return { NODE_OPTIONS: '', NEEDFIRST_SERVER_FOLDER: this.temporary.path, TMPDIR: folder, XDG_RUNTIME_DIR: folder };
  }

  #read(text) {
    this.log += text;
    const lines = (this.#unfinishedLine + text).split('\n');
    this.#unfinishedLine = lines.pop() ?? '';
    for (const line of lines) {
      this.#understand(line);
      this.onLine(line);
    }
    this.#notify();
  }

  #understand(line) {
    const port = /listening on (\d+)/.exec(line);
    if (port) this.port ??= Number(port[1]);
    const started = /<(\d+)> Launched Extension Host Process/.exec(line);
    if (started) this.#hosts.set(Number(started[1]), { pid: Number(started[1]), running: true });
    const ended = /<(\d+)> Extension Host Process exited with (code: .*)/.exec(line);
    if (ended) this.#hosts.set(Number(ended[1]), { pid: Number(ended[1]), running: false, exit: ended[2] });
  }

  #notify() {
    for (const listener of [...this.#listeners]) listener();
  }
}

/**
 * @param {string} userDataDir
 * @param {Record<string, unknown>} settings
 */
function writeUserSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User', 'settings.json');
  const existing = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...existing, ...settings }, null, 2));
}

/**
 * VS Code's own command line: --install-extension, --list-extensions, --version and the like.
 * @param {string[]} args
 */
export async function commandLine(args) {
  const { node, server } = installed();
  const env = { ...process.env, ...OFFLINE, NODE_OPTIONS: '' };
  return mustRun(node, [server, '--accept-server-license-terms', ...args], { env });
}

// The VS Code releases the tests run on, and where they are kept on disk.
//
// NEEDFIRST_VSCODE_RELEASE  `latest` (default) or `oldest`, the oldest one that package.json's engines.vscode allows
// NEEDFIRST_VSCODE_CACHE    the folder to keep them in (default: $XDG_CACHE_HOME/needfirst-vscode or ~/.cache/needfirst-vscode)
import os from 'node:os';
import path from 'node:path';

/**
 * A package of the npm registry, held to the bytes it had when it was chosen.
 * @typedef {{ name: string, version: string, integrity: string }} PinnedPackage
 *
 * @typedef {object} Release
 * @property {'latest' | 'oldest'} name
 * @property {string} version what `vscode.version` says
 * @property {PinnedPackage} codeServer an npm package that holds VS Code's built server and workbench
 * @property {PinnedPackage} node the Node.js this release runs its extension host on
 * @property {PinnedPackage} [ripgrep] for a release whose own package would download it after the install
 */

/** @type {Record<string, Release>} */
const RELEASES = {
  latest: {
    name: 'latest',
    version: '1.139.1',
    codeServer: {
      name: 'code-server',
      version: '4.139.1',
      integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    },
    node: nodePackage('24.21.0', {
      x64: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      arm64: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    }),
  },
  oldest: {
    name: 'oldest',
    version: '1.100.3',
    codeServer: {
      name: 'code-server',
      version: '4.100.3',
      integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
    },
    node: nodePackage('20.20.2', {
      x64: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
      arm64: 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
    }),
    ripgrep: {
      name: '@vscode/ripgrep-universal',
      version: '1.18.0',
      integrity: 'sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==',
    },
  },
};

/**
 * @param {string} version
 * @param {Record<string, string>} integrityByProcessor
 * @returns {PinnedPackage}
 */
function nodePackage(version, integrityByProcessor) {
  return { name: `node-linux-${process.arch}`, version, integrity: integrityByProcessor[process.arch] ?? '' };
}

/** The release that the environment asks for. */
export function chosenRelease() {
  const name = process.env.NEEDFIRST_VSCODE_RELEASE || 'latest';
  const release = RELEASES[name];
  if (!release)
    throw new Error(`NEEDFIRST_VSCODE_RELEASE is "${name}"; it can be: ${Object.keys(RELEASES).join(', ')}`);
  return release;
}

/** Whether the harness can run VS Code on this machine: it is a Linux server build. */
export const isSupportedMachine = () => process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

export function cacheFolder() {
  const { NEEDFIRST_VSCODE_CACHE, XDG_CACHE_HOME } = process.env;
  return NEEDFIRST_VSCODE_CACHE || path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'needfirst-vscode');
}

// Builds and packs the extension: `npm run package [-- FILE]`. The same commit gives the same bytes, wherever and whenever
// it is packed: the times in the archive are that of the commit, or of SOURCE_DATE_EPOCH, in seconds since 1970.
//
// --no-build  packs dist as it is
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { npm, program, root } from './lib/commands.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-build': { type: 'boolean' } } });
const vsix = path.resolve(positionals[0] ?? path.join(root, 'needfirst.vsix'));

if (!values['no-build']) run(npm('run', '--silent', 'build'));
run(program('@vscode/vsce', 'vsce', 'package', '--no-dependencies', '--allow-missing-repository', '-o', vsix), {
  SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH || timeOfCommit(),
  TZ: 'UTC', // archives hold local times
});
writeFileSync(vsix, withSameModes(readFileSync(vsix)));

function run([command, ...args], env = {}) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}

/** Without a repository, the first time that an archive can hold. */
function timeOfCommit() {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', ['log', '-1', '--format=%ct'], options).trim();
  } catch {
    return String(Date.UTC(1980, 0, 1) / 1000);
  }
}

/** Which files their owner's group may write differs between machines; in the archive, all may be read and none is run. */
function withSameModes(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    zip.writeUInt32LE((0o100644 << 16) >>> 0, at + 38);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

// `npm start -- --editor` where there is no desktop VS Code: an editor answers at the address that it prints.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { startGroup } from '../harness/cleanup.mjs';
import { extensionFolder } from './support.mjs';

test('an editor answers at the printed address, and Ctrl+C ends it', { timeout: 120_000 }, async () => {
  const script = path.join(extensionFolder, 'scripts/start.mjs');
  const { child, end } = startGroup(process.execPath, [script, '--editor', '--server'], {
    cwd: extensionFolder,
    env: { ...process.env, DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  try {
    const address = await printedAddress(child);
    const page = await (await fetch(address, { redirect: 'manual' })).text();
    assert.doesNotMatch(page, /Forbidden/);
    const withoutToken = await fetch(new URL('/', address));
    assert.equal(withoutToken.status, 403);
  } finally {
    child.kill('SIGINT');
    assert.equal(await exited, 130);
    end();
  }
});

/** Waits for the address in what a program prints. */
async function printedAddress({ stdout, stderr }) {
  let output = '';
  stderr.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  for await (const text of stdout.setEncoding('utf8')) {
    output += text;
    const [address] = /http:\/\/\S+/.exec(output) ?? [];
    if (address) return address;
  }
  throw new Error(`no address was printed:\n${output}`);
}

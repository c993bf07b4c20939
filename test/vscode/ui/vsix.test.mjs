// The packaged extension, installed as a user installs it, in a workbench without the test driver.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { mustRun, temporaryFolder } from '../harness/cleanup.mjs';
import { commandLine } from '../harness/server.mjs';
import { WorkbenchUi } from '../harness/ui.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { copyWorkspace, extensionFolder, takeScreenshot } from './support.mjs';

const temporary = temporaryFolder('vsix');
const vsix = path.join(temporary.path, 'needfirst.vsix');
const extensionsDir = path.join(temporary.path, 'extensions');
/** @type {Awaited<ReturnType<typeof openWorkbench>> | undefined} */
let workbench;

after(async () => {
  await workbench?.stop();
  temporary.remove();
});

before(async () => {
  const vsce = path.join(extensionFolder, 'node_modules/@vscode/vsce/vsce');
  await mustRun(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '-o', vsix], {
    cwd: extensionFolder,
  });
});

test('it installs', async () => {
  const place = ['--extensions-dir', extensionsDir];
  await commandLine([...place, '--install-extension', vsix]);
  assert.match(await commandLine([...place, '--list-extensions']), /^needfirst\.needfirst$/m);
});

test('it holds what a user needs and nothing of the sources', () => {
  const [installed] = fs.readdirSync(extensionsDir).filter((name) => name.startsWith('needfirst.needfirst-'));
  const files = fs.readdirSync(path.join(extensionsDir, installed), { recursive: true }).map(String);
  for (const file of ['dist/extension.js', 'dist/report.js']) assert.ok(files.includes(file), files.join('\n'));
  const notices = fs.readFileSync(path.join(extensionsDir, installed, 'dist/NOTICES.txt'), 'utf8');
  for (const work of ['@lezer/markdown', 'yaml', 're2js', 'WordNet']) assert.ok(notices.includes(work), work);
  const unwanted = files.filter((file) => /^(src|test|scripts|node_modules|dist\/test)\//.test(file));
  assert.deepEqual(unwanted, []);
});

test('it marks a press release', async () => {
  const folder = copyWorkspace(path.join(temporary.path, 'workspace'));
  workbench = await openWorkbench({ folder, extensionsDir, testDriver: false });
  const ui = new WorkbenchUi(workbench.page);
  await ui.open('press-release.md');
  await ui.squiggles('warning');
  await takeScreenshot(workbench.page, 'installed');
});

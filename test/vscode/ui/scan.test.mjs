// What a writer sees of a scan: the welcome, the view in the Explorer by file, rule and severity, its filter, and the Problems
// panel; with pictures in a light and a dark theme.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../harness/cleanup.mjs';
import { WorkbenchUi } from '../harness/ui.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { copyWorkspace, extensionFolder, takeScreenshot } from './support.mjs';

const VIEW = '.pane:has(.pane-header[aria-label^="Needfirst"])';

const temporary = temporaryFolder('scan');
const folder = copyWorkspace(path.join(temporary.path, 'workspace'));
/** @type {Awaited<ReturnType<typeof openWorkbench>>} */
let workbench;
/** @type {WorkbenchUi} */
let ui;

before(async () => {
  fs.cpSync(path.join(extensionFolder, 'examples', 'before'), path.join(folder, 'drafts'), { recursive: true });
  fs.cpSync(path.join(extensionFolder, 'examples', 'after'), path.join(folder, 'final'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'drafts', 'scanned-page.md'), new Uint8Array(64));
  workbench = await openWorkbench({ folder, extensions: [extensionFolder] });
  ui = new WorkbenchUi(workbench.page);
});

after(async () => {
  await workbench?.stop();
  temporary.remove();
});

const rows = () => workbench.page.locator(`${VIEW} .monaco-list-row`);

/** The rows of the view as they are, once one of them has a text. */
async function rowsWith(text) {
  await rows().filter({ hasText: text }).first().waitFor();
  return (await rows().allInnerTexts()).map((row) => row.replaceAll(/\s+/g, ' ').trim());
}

/** Makes the side bar wider or narrower, by the pixels of its edge. */
async function dragSideBar(from, to) {
  const { mouse } = workbench.page;
  await mouse.move(from, 300);
  await mouse.down();
  await mouse.move(to, 300, { steps: 5 });
  await mouse.up();
}

test('before the first scan there is a welcome with a button', async () => {
  const { page } = workbench;
  await ui.useTheme(folder, 'light');
  await page.locator(`${VIEW} .pane-header`).click();
  await page.locator('.pane-header[aria-label^="Explorer Section"]').click(); // makes room
  await dragSideBar(350, 620);
  const button = page.locator(`${VIEW} .monaco-button`, { hasText: 'Scan Workspace' });
  await button.waitFor();
  await takeScreenshot(page, 'scan-welcome');
  await button.click();
  assert.deepEqual(
    (await rowsWith('press-release.md')).length,
    4,
    'three files with findings, and what was passed over',
  );
});

test('the view lists findings by file, with their severity in words', async () => {
  const { page } = workbench;
  await rows().filter({ hasText: 'Passed over' }).click();
  await rowsWith('not a text file');
  await rows().filter({ hasText: 'lantern-prd.md' }).click();
  const under = await rowsWith('hype/');
  assert.ok(under.length > 20, under.join('\n'));
  const spoken = await rows().filter({ hasText: 'hype/' }).first().getAttribute('aria-label');
  assert.match(spoken ?? '', /^warning: .+ Ln \d+, Col \d+, hype\//);
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await ui.useTheme(folder, theme);
    await takeScreenshot(page, `scan-tree-${theme}`);
  }
  await rows().filter({ hasText: 'lantern-prd.md' }).click();
});

test('the view lists them by rule and by severity', async () => {
  const { page } = workbench;
  await ui.command('Needfirst: Group Scan Results by Rule');
  await rowsWith('hype/adjective');
  await rows().filter({ hasText: 'hype/adjective' }).click();
  await rowsWith('press-release.md:');
  for (const theme of /** @type {const} */ (['dark', 'light'])) {
    await ui.useTheme(folder, theme);
    await takeScreenshot(page, `scan-by-rule-${theme}`);
  }
  await ui.command('Needfirst: Group Scan Results by Severity');
  assert.match((await rowsWith('Warnings'))[0] ?? '', /^Warnings ?\d+ in 3 specs$/);
  await takeScreenshot(page, 'scan-by-severity');
  await ui.command('Needfirst: Group Scan Results by File');
  await rowsWith('press-release.md');
});

test('the filter follows what is typed', async () => {
  const { page } = workbench;
  await page.locator(`${VIEW} .pane-header`).hover();
  await page.locator(`${VIEW} [aria-label^="Filter Scan Results"]`).click();
  await page.locator('.quick-input-widget', { hasText: 'Filter Findings' }).waitFor();
  await page.keyboard.type('specs/ hype');
  await rows().filter({ hasText: 'lantern-prd.md' }).first().waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  assert.match((await rowsWith('press-release.md'))[0] ?? '', /^press-release\.md ?1 · specs/);
  await page.locator(VIEW, { hasText: /Filter “specs\/ hype”: 1 of \d+ findings/ }).waitFor();
  await takeScreenshot(page, 'scan-filter');
  await ui.command('Needfirst: Clear Filter of Scan Results');
  await rowsWith('lantern-prd.md');
});

test('the Problems panel lists the findings of closed files', async () => {
  const { page } = workbench;
  await dragSideBar(620, 350);
  const problems = await ui.openProblems();
  assert.ok(
    problems.some((row) => row.includes('lantern-pr-faq.md')),
    problems.join('\n'),
  );
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await ui.useTheme(folder, theme);
    await takeScreenshot(page, `scan-problems-${theme}`);
  }
  await ui.closeProblems();
});

test('a finding opens at its place, and the view follows what is written there', async () => {
  const { page } = workbench;
  await rows().filter({ hasText: 'press-release.md' }).click();
  await rowsWith('“revolutionary”');
  await rows().filter({ hasText: '“revolutionary”' }).first().click();
  await page.locator('.tab.active[data-resource-name="press-release.md"]').waitFor();
  await ui.squiggles('warning');
  await page.keyboard.press('Control+F'); // what the row has selected is what is searched for
  assert.equal(await page.locator('.find-widget textarea').first().inputValue(), 'revolutionary');
  await page.keyboard.press('Escape');
  await page.keyboard.type('weekly');
  await page.locator('.view-line', { hasText: /a.weekly.rota/ }).waitFor();
  await rows().filter({ hasText: '“revolutionary”' }).first().waitFor({ state: 'detached' });
  await takeScreenshot(page, 'scan-live');
});

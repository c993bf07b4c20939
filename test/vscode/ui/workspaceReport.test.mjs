// The report on a workspace in the real webview, after a scan: what it shows, sorting by keyboard, opening, copying.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../harness/cleanup.mjs';
import { WorkbenchUi } from '../harness/ui.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { lowContrasts } from './contrast.mjs';
import { copyWorkspace, extensionFolder, takeScreenshot } from './support.mjs';

const temporary = temporaryFolder('workspace-report');
const folder = copyWorkspace(path.join(temporary.path, 'workspace'));
/** @type {Awaited<ReturnType<typeof openWorkbench>>} */
let workbench;
/** @type {WorkbenchUi} */
let ui;

before(async () => {
  for (const examples of ['before', 'after'])
    fs.cpSync(path.join(extensionFolder, 'examples', examples), path.join(folder, examples), { recursive: true });
  workbench = await openWorkbench({ folder, extensions: [extensionFolder] });
  ui = new WorkbenchUi(workbench.page);
});

after(async () => {
  await workbench?.stop();
  temporary.remove();
});

const report = () => ui.webview();
const documents = () => report().locator('.documents').first().locator('tbody th').allInnerTexts();

test('it shows what a scan has found', async () => {
  await ui.open('notes.md'); // the extension starts with a Markdown file
  await ui.command('Needfirst: Scan Workspace');
  await workbench.page.locator('.explorer-folders-view, .pane', { hasText: 'lantern-prd.md' }).first().waitFor();
  await ui.command('Needfirst: Show Workspace Report');
  await report().getByRole('heading', { name: 'Product specs' }).waitFor();
  await report().getByRole('cell', { name: 'PR-FAQ' }).nth(1).waitFor();
  assert.deepEqual((await documents()).slice(0, 2), ['before/lantern-pr-faq.md', 'before/lantern-prd.md']);
});

for (const theme of /** @type {const} */ (['light', 'dark', 'high-contrast', 'high-contrast-light'])) {
  test(`it can be read in the ${theme} theme`, async () => {
    await ui.useTheme(folder, theme);
    await takeScreenshot(workbench.page, `workspace-report-${theme}`);
    assert.deepEqual(await report().locator('body').evaluate(lowContrasts), []);
  });
}

test('it tells a screen reader what it shows', async () => {
  const tree = await report().locator('body').ariaSnapshot();
  assert.match(tree, /- columnheader "Fit":\n *- button "Fit"/);
  assert.match(tree, /- row "80–100 2 documents 2":/);
  assert.doesNotMatch(tree, /- (?:button|img|region|table)(?: \[|:|$)/m, 'all that has a role has a name');
});

test('it is sorted by keyboard, and the heading that was pressed keeps the focus', async () => {
  const { page } = workbench;
  const worst = await documents();
  await report().getByRole('button', { name: 'Fit', exact: true }).focus();
  await page.keyboard.press('Enter');
  await report().locator('th[aria-sort=descending]', { hasText: 'Fit' }).waitFor();
  assert.deepEqual((await documents()).slice(0, 2), ['after/lantern-pr-faq.md', 'after/lantern-prd.md']);
  await page.keyboard.press('Enter');
  await report().locator('th[aria-sort=ascending]', { hasText: 'Fit' }).waitFor();
  assert.deepEqual(await documents(), worst);
});

test('it copies as Markdown', async () => {
  await report().getByRole('button', { name: 'Copy as Markdown' }).click();
  await report().getByRole('status').getByText('Copied as Markdown.').waitFor();
  const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^# Needfirst report\n[\s\S]*\| `before\/lantern-prd\.md` \| PRD \| \d+ \| \d+ \| \d+ \|/);
});

test('it follows the files', async () => {
  const row = report().locator('.documents').first().locator('tbody tr', { hasText: 'specs/press-release.md' });
  const before = await row.innerText();
  fs.appendFileSync(
    path.join(folder, 'specs/press-release.md'),
    '\nIt is a revolutionary, seamless, cutting-edge app.\n',
  );
  for (let tries = 0; (await row.innerText()) === before; tries++) {
    assert.ok(tries < 100, before);
    await workbench.page.waitForTimeout(100);
  }
});

test('it opens a document', async () => {
  const { page } = workbench;
  await report().getByRole('button', { name: 'before/lantern-prd.md' }).click();
  await page.locator('.tab.active[data-resource-name="lantern-prd.md"]').waitFor();
});

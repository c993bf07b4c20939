// What a writer sees of the extension in the workbench: squiggles, hover, quick fixes, Problems, status bar; with
// pictures in a dark and a light theme.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../harness/cleanup.mjs';
import { WorkbenchUi } from '../harness/ui.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { copyWorkspace, extensionFolder, takeScreenshot } from './support.mjs';

const temporary = temporaryFolder('ui');
const folder = copyWorkspace(path.join(temporary.path, 'workspace'));
/** @type {Awaited<ReturnType<typeof openWorkbench>>} */
let workbench;
/** @type {WorkbenchUi} */
let ui;

before(async () => {
  fs.cpSync(path.join(extensionFolder, 'examples', 'before'), folder, { recursive: true });
  workbench = await openWorkbench({ folder, extensions: [extensionFolder] });
  ui = new WorkbenchUi(workbench.page);
});

after(async () => {
  await workbench?.stop();
  temporary.remove();
});

test('a press release gets squiggles and the status bar its item', async () => {
  await ui.open('press-release.md');
  await ui.squiggles('warning');
  await ui.statusBarItem('Needfirst');
});

for (const theme of /** @type {const} */ (['dark', 'light'])) {
  test(`squiggles, hover and quick fixes in the ${theme} theme`, async () => {
    const { page } = workbench;
    await ui.useTheme(folder, theme);
    await takeScreenshot(page, `squiggles-${theme}`);

    assert.match(await ui.hover('revolutionary', /hype/i), /hype/i);
    await takeScreenshot(page, `hover-${theme}`);
    await ui.closeHover();

    const titles = await ui.openQuickFixes('revolutionary');
    assert.notDeepEqual(titles, []);
    await takeScreenshot(page, `quick-fixes-${theme}`);
    await page.keyboard.press('Escape');
  });
}

test('the Problems panel lists the finding', async () => {
  const rows = await ui.openProblems();
  assert.ok(
    rows.some((row) => row.includes('needfirst')),
    rows.join('\n'),
  );
  await takeScreenshot(workbench.page, 'problems');
  await ui.closeProblems();
});

test('rewriting the sentence takes the squiggle away', async () => {
  const hype = /revolutionary/;
  await ui.openQuickFixes('revolutionary');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Control+D'); // selects the word at the cursor
  await workbench.page.keyboard.type('weekly');
  assert.doesNotMatch((await ui.lines()).join('\n'), hype);
  await workbench.page.locator('.monaco-editor .squiggly-warning').first().waitFor({ state: 'detached' });
});

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  test(`the sample press release in the ${theme} theme`, async () => {
    const { page } = workbench;
    await ui.useTheme(folder, theme);
    await ui.open('lantern-pr-faq.md');
    await ui.squiggles('warning', 12);
    await takeScreenshot(page, `sample-${theme}`);
    assert.match(await ui.hover('There', /absence of our solution/i), /Torres/);
    await takeScreenshot(page, `sample-hover-${theme}`);
    await ui.closeHover();
    const titles = await ui.openQuickFixes('There');
    assert.ok(
      titles.some((title) => title.includes('Add what goes wrong')),
      titles.join('\n'),
    );
    await takeScreenshot(page, `sample-quick-fixes-${theme}`);
    await page.keyboard.press('Escape');
  });
}

test('the walkthrough leads to what there is', async () => {
  const { page } = workbench;
  await ui.command('Welcome: Open Walkthrough...', 'Start with Needfirst');
  const step = (title) => page.locator('.gettingStartedContainer .getting-started-step', { hasText: title });
  for (const title of ['a person and a need', 'reader stumbles', 'in one look', 'at once', 'your team']) {
    await step(title).click();
    await step(title).and(page.locator('.expanded')).waitFor();
    await takeScreenshot(page, `walkthrough-${title.replaceAll(' ', '-')}`);
  }
  await step('a person and a need').click();
  await page.locator('.getting-started-step.expanded .monaco-button', { hasText: 'New Press Release' }).click();
  await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
});

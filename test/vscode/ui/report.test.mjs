// The report in the real webview: what it shows in four themes, what it tells a screen reader, what can be done in it by
// keyboard, that it follows the text and comes back after a restart, and that attacks in a document stay text.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { temporaryFolder } from '../harness/cleanup.mjs';
import { changeFolderSettings, WorkbenchUi } from '../harness/ui.mjs';
import { openWorkbench } from '../harness/workbench.mjs';
import { lowContrasts } from './contrast.mjs';
import { copyWorkspace, extensionFolder, takeScreenshot } from './support.mjs';

const ATTACK = '<img src="https://attack.test/x.png" onerror="window.attacked = true">';
const SCRIPT = '<script>window.attacked = true</script>';
/** Attacks where a report quotes: title, headings, items and cells that messages repeat, front matter, a reason. */
const ATTACKS = `---
kind: prd
product: '${ATTACK}'
customers: ['${SCRIPT}']
---

# PRD: \\${ATTACK} \\${SCRIPT}

## Overview: \\${ATTACK}

A seamless \`${ATTACK}\` board is revolutionary. <!-- needfirst-disable-line hype -- ${ATTACK.replace('>', '')} -->
The <b onclick="window.attacked = true">platform</b> provides a [dashboard](javascript:window.attacked=true).
The platform supports exports. It offers imports. The system has a calendar. The tool provides a search.
The platform supports themes. It offers colours. The system has a clock. The tool provides a menu.

## Problem: \\${ATTACK}

There is no platform.

## Goals

- Launch \\${ATTACK}
- Build \\${SCRIPT}

## Success metrics

| Metric | Target |
| --- | --- |
| Number of page views \\${ATTACK} | high |
| User satisfaction \`${SCRIPT}\` | good |
`;

const USUAL = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1060 };

const temporary = temporaryFolder('report');
const folder = copyWorkspace(path.join(temporary.path, 'workspace'));
/** @type {Awaited<ReturnType<typeof openWorkbench>>} */
let workbench;
/** @type {WorkbenchUi} */
let ui;

before(async () => {
  fs.cpSync(path.join(extensionFolder, 'examples', 'before'), folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'attacks.md'), ATTACKS);
  workbench = await openWorkbench({ folder, extensions: [extensionFolder] });
  ui = new WorkbenchUi(workbench.page);
});

after(async () => {
  await workbench?.stop();
  temporary.remove();
});

const report = () => ui.webview();
const scrolled = () =>
  report()
    .locator('body')
    .evaluate(() => window.scrollY);
/** Whether code of the attacks has run where an element is. */
const isAttacked = (element) => element.evaluate(() => 'attacked' in window);
const heading = (text) => report().getByRole('heading', { name: text, exact: true });

test('the status bar opens the report', async () => {
  await ui.open('lantern-prd.md');
  await ui.squiggles('warning');
  await (await ui.statusBarItem('Needfirst')).click();
  await heading('PRD: Lantern').waitFor();
  await ui.statusBarItem('Needfirst');
  await workbench.page.keyboard.press('Control+B'); // room for the pictures
  await workbench.page.setViewportSize(TALL);
});

for (const theme of /** @type {const} */ (['light', 'dark', 'high-contrast', 'high-contrast-light'])) {
  test(`it can be read in the ${theme} theme`, async () => {
    await ui.useTheme(folder, theme);
    await takeScreenshot(workbench.page, `report-${theme}`);
    assert.deepEqual(await report().locator('body').evaluate(lowContrasts), []);
  });
}

test('it can be read in a narrow column', async () => {
  const { page } = workbench;
  await page.setViewportSize({ width: 700, height: TALL.height });
  assert.equal(
    await report()
      .locator('html')
      .evaluate((html) => html.scrollWidth > html.clientWidth),
    false,
  );
  await takeScreenshot(page, 'report-narrow');
  await page.setViewportSize(USUAL);
});

test('it tells a screen reader what it shows', async () => {
  const tree = await report().locator('body').ariaSnapshot();
  for (const expected of [
    /^ *- 'main "PRD: Lantern"':$/m,
    /- region "Customer and product, section by section":\n *- heading ".*" \[level=2\]\n *- table "How much/,
    /- row "Overview \d+ % .*":\n *- rowheader "Overview":\n *- button "Overview"/,
    /- img "Product \d+ %, customer \d+ %"/,
    /- img "\d+ on a scale from 0, all product, to 100, all customer; 60 to 100 is expected"/,
    /- text: Lacks Risks\n *- 'button "Insert a part: Risks"': Insert/,
    /- paragraph: Warning .*Solution.* comes before/,
    /- 'button "Line 13: The solution comes first"': Line 13/,
    /- status$/,
  ]) {
    assert.match(tree, expected);
  }
  assert.doesNotMatch(tree, /- (?:button|img|region|table)(?: \[|:|$)/m, 'all that has a role has a name');
});

test('it can be used by keyboard', async () => {
  const { page } = workbench;
  await report().getByRole('button', { name: 'Copy as Markdown' }).focus();
  await page.keyboard.press('Enter');
  await report().getByRole('status').getByText('Copied as Markdown.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Needfirst report: PRD: Lantern\n/);

  await report().getByRole('button', { name: 'Save as HTML…' }).focus();
  await page.keyboard.press('Tab');
  const focused = report().locator(':focus');
  assert.match((await focused.textContent()) ?? '', /^[a-z-]+\/[a-z-]+$/);
  assert.notEqual(await focused.evaluate((element) => getComputedStyle(element).outlineStyle), 'none');

  await report().getByRole('button', { name: 'Line 13: The solution comes first' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: 'Ln 13, Col 12 (8 selected)' }).waitFor();
});

test('it follows what is typed, and keeps its scroll and its focus', async () => {
  const { page } = workbench;
  const button = report().getByRole('button', { name: 'Line 54: A metric without a number' });
  await button.focus();
  await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const place = () => button.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  assert.ok((await scrolled()) > 500);
  await page.locator('.monaco-editor .view-line', { hasText: 'PRD: Lantern' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' for wards');
  await heading('PRD: Lantern for wards').waitFor();
  assert.ok(Math.abs((await place()) - before) <= 1, 'it stays where it is, but for parts of pixels');
  assert.match(
    await report()
      .locator('body')
      .evaluate(() => document.activeElement?.textContent ?? ''),
    /Line 54/,
  );
  for (const _ of ' for wards') await page.keyboard.press('Backspace');
  await heading('PRD: Lantern').waitFor();
});

test('it inserts what the document lacks', async () => {
  const { page } = workbench;
  await report().getByRole('button', { name: 'Insert a part: Non-goals' }).click();
  await page.locator('.monaco-editor .view-line', { hasText: '## Non-goals' }).waitFor();
  await page.keyboard.type('Payroll');
  await page.locator('.monaco-editor .view-line', { hasText: '- Payroll, because' }).waitFor();
  await report().locator('li.has', { hasText: 'Non-goals' }).waitFor();
  assert.equal(await report().getByRole('button', { name: 'Insert a part: Non-goals' }).count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+S');
});

/** Saves the report as HTML, in the place that is proposed, and opens it in a page of its own. */
async function openExport(name) {
  const { page } = workbench;
  await report().getByRole('button', { name: 'Save as HTML…' }).click();
  const input = page.locator('.quick-input-widget input[type=text]');
  await input.waitFor();
  for (let tries = 0; !(await input.inputValue()).endsWith(`/${name}`); tries++) {
    assert.ok(tries < 100, `${name} is proposed, not ${await input.inputValue()}`);
    await page.waitForTimeout(50);
  }
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden' });
  const file = path.join(folder, name);
  for (let tries = 0; tries < 100 && !fs.existsSync(file); tries++) await page.waitForTimeout(50);
  const opened = await page.context().newPage();
  await opened.goto(`file://${file}`);
  return opened;
}

test('it is saved as one HTML file that can be read in light, dark and on paper', async () => {
  const opened = await openExport('lantern-prd-report.html');
  await opened.getByRole('heading', { name: 'PRD: Lantern', exact: true }).waitFor();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await opened.emulateMedia({ colorScheme });
    await takeScreenshot(opened, `report-html-${colorScheme}`);
    assert.deepEqual(await opened.evaluate(lowContrasts), []);
  }
  await opened.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await opened.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  await opened.close();
});

test('it comes back after a restart, where it was', async () => {
  const { page } = workbench;
  await report()
    .locator('#parts')
    .evaluate((element) => element.scrollIntoView());
  const before = await scrolled();
  const loaded = page.waitForEvent('load');
  await ui.command('Developer: Reload Window');
  await loaded;
  await heading('PRD: Lantern').waitFor({ timeout: 60_000 });
  assert.equal(await scrolled(), before);
});

test('there is one only, though an older one was behind another tab at a restart', async () => {
  const { page } = workbench;
  await page.locator('.tab[data-resource-name="lantern-prd.md"]').click();
  await ui.open('notes.md');
  await ui.command('View: Move Editor into Next Group'); // where it covers the report
  const loaded = page.waitForEvent('load');
  await ui.command('Developer: Reload Window');
  await loaded;
  await page.locator('.tab[data-resource-name="lantern-prd.md"]').click({ timeout: 60_000 });
  await (await ui.statusBarItem('Needfirst')).click();
  await heading('PRD: Lantern').waitFor({ timeout: 60_000 });
  await page.locator('.tabs-container .tab:not(.active)', { hasText: 'Report: ' }).click();
  await page.locator('.tabs-container .tab:not(.active)', { hasText: 'Report: ' }).waitFor({ state: 'detached' });
  await report().getByText('is no product spec that Needfirst knows').waitFor();
  assert.equal(await page.locator('.tabs-container .tab', { hasText: 'Report: ' }).count(), 1);
});

test('it leads to the right words though others were written while it was behind another tab', async () => {
  const { page } = workbench;
  const turnTo = (name) => page.locator('.tabs-container .tab', { hasText: name }).last().click();
  changeFolderSettings(folder, { 'needfirst.run': 'onSave' });
  await ui.useTheme(folder, 'dark'); // which is seen, and comes with the other setting
  await turnTo('notes.md');
  await page.locator('.tab[data-resource-name="lantern-prd.md"]').click();
  await ui.statusBarItem('Needfirst');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Not yet saved. ');
  await turnTo('Report: ');
  await report().getByRole('button', { name: 'Line 13: The solution comes first' }).click();
  await page.locator('.statusbar-item', { hasText: 'Ln 13, Col 12 (8 selected)' }).waitFor();
  await ui.command('File: Revert File');
  changeFolderSettings(folder, { 'needfirst.run': 'onType' });
});

test('it shows the document in front', async () => {
  await workbench.page.keyboard.press('Control+1'); // files open where the focus is
  await ui.open('lantern-pr-faq.md');
  await report().locator('h1', { hasText: 'Brightside announces Lantern' }).waitFor();
  assert.equal(await scrolled(), 0);
  await ui.open('notes.md');
  await report().getByText('is no product spec that Needfirst knows').waitFor();
});

test('attacks in headings, cells, front matter, reasons and messages stay text', async () => {
  const { page } = workbench;
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await ui.open('attacks.md');
  await report().locator('h1', { hasText: 'onerror' }).waitFor();
  await takeScreenshot(page, 'report-attacks');
  for (const [part, place] of [
    ['title', 'h1'],
    ['picture', '.picture th'],
    ['findings', '.findings'],
    ['suppressed', '#suppressed + ul'],
  ]) {
    assert.ok((await report().locator(place, { hasText: 'attacked' }).count()) > 0, part);
  }
  assert.equal(await report().locator('main :is(img, script, a, b, iframe, [onerror], [onclick], [style])').count(), 0);
  const exported = await openExport('attacks-report.html');
  await exported.locator('h1', { hasText: 'onerror' }).waitFor();
  assert.equal(await exported.locator('body :is(img, script, b, iframe, [onerror], [onclick], [style])').count(), 0);
  await page.waitForTimeout(500);
  for (const place of [report().locator('body'), page.locator('body'), exported.locator('body')]) {
    assert.equal(await isAttacked(place), false);
  }
  assert.deepEqual(
    asked.filter((url) => url.includes('attack.test')),
    [],
  );
  await exported.close();
});

test('the page would run nothing even if markup came in', async () => {
  await report()
    .locator('main')
    .evaluate((main) => {
      main.innerHTML = '<img src="x" onerror="window.attacked = true"><style>body { display: none }</style>';
      const script = document.createElement('script');
      script.textContent = 'window.attacked = true';
      main.append(script);
    });
  await workbench.page.waitForTimeout(300);
  assert.equal(await isAttacked(report().locator('body')), false);
  assert.equal(
    await report()
      .locator('body')
      .evaluate((body) => getComputedStyle(body).display),
    'block',
  );
});

// How the report's page takes up what it is sent, in a real browser: node --test test/webview/patch.test.mjs
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startBrowser } from '../vscode/harness/workbench.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {Awaited<ReturnType<typeof startBrowser>>} */
let opened;

before(async () => {
  opened = await startBrowser();
  const { outputFiles } = await build({
    stdin: {
      contents: `export { patch } from './patch.ts'; export { keepFocus } from './focus.ts'; export { Announcer } from './announcer.ts';`,
      resolveDir: path.join(root, 'src/webview'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'page',
    write: false,
  });
  await opened.page.setContent('<div id="page"></div><p id="status"></p>');
  await opened.page.addScriptTag({ content: outputFiles[0].text });
});

after(() => opened?.browser.close());

const h = (tag, attributes, ...children) => ({ tag, attributes, children });
const item = (key, ...children) => h('li', { 'data-key': key }, h('button', {}, `Fix ${key}`), ...children);
const list = (...keys) => h('ul', {}, ...keys.map((key) => item(key)));
const section = (...children) =>
  h('section', { 'data-key': 'first' }, h('h2', { tabindex: '-1' }, 'First'), ...children);
const show = (...markup) =>
  opened.page.evaluate((given) => {
    const root = document.getElementById('page');
    page.keepFocus(root, () => page.patch(root, given));
    return root.innerHTML;
  }, markup);

test('markup becomes elements, and text stays text', async () => {
  assert.equal(
    await show(h('p', { class: 'a' }, '<b>1 & 2</b>', h('strong', {}, '3'))),
    '<p class="a">&lt;b&gt;1 &amp; 2&lt;/b&gt;<strong>3</strong></p>',
  );
  assert.equal(await show(h('p', {}, '4')), '<p>4</p>');
  await show(h('svg', { viewBox: '0 0 1 1' }, h('rect', { x: '0' })));
  assert.ok(await opened.page.evaluate(() => document.querySelector('rect') instanceof SVGRectElement));
});

test('elements that stay are the same ones, with their focus, whatever comes and goes around them', async () => {
  await show(list('a', 'b', 'c'));
  await opened.page.evaluate(() => {
    window.kept = document.querySelectorAll('li')[1];
    window.kept.querySelector('button').focus();
  });
  for (const keys of [['b', 'c'], ['x', 'b'], ['b'], ['y', 'z', 'b', 'a']]) {
    assert.match(await show(list(...keys)), new RegExp(`^<ul>${keys.map((key) => `.*Fix ${key}<`).join('')}`));
    assert.ok(await opened.page.evaluate(() => document.activeElement.parentElement === window.kept));
  }
});

test('two with one key are two', async () => {
  assert.equal((await show(list('a', 'a', 'b'))).match(/<li/g).length, 3);
  assert.equal((await show(list('a', 'b', 'a'))).match(/<li/g).length, 3);
});

test('when what has the focus goes, the heading of its section has it', async () => {
  await show(section(list('a', 'b')));
  await opened.page.locator('button', { hasText: 'Fix a' }).focus();
  await show(section(list('b')));
  assert.equal(await opened.page.evaluate(() => document.activeElement.textContent), 'First');
});

test('what loads or runs something is refused', async () => {
  for (const markup of [
    h('script', {}, 'window.attacked = true'),
    h('img', { src: 'x' }),
    h('p', { onclick: 'attack()' }),
    h('p', { style: 'color: red' }),
    h('a', { href: 'javascript:attack()' }, 'link'),
  ]) {
    await assert.rejects(show(markup), /A page has no/);
  }
});

test('changes are told when it is quiet, and only once', async () => {
  const { page } = opened;
  await page.clock.install();
  await page.evaluate(() => {
    const region = document.getElementById('status');
    window.told = [];
    new MutationObserver(() => window.told.push(region.textContent)).observe(region, { childList: true });
    window.announcer = new page.Announcer(region);
    window.announcer.begin('3 findings');
    for (const status of ['4 findings', '5 findings', '4 findings']) window.announcer.saySoon(status);
  });
  await page.clock.runFor(1400);
  assert.deepEqual(await page.evaluate(() => window.told), []);
  await page.clock.runFor(200);
  assert.deepEqual(await page.evaluate(() => window.told), ['4 findings']);
  await page.evaluate(() => window.announcer.saySoon('4 findings'));
  await page.clock.runFor(5000);
  assert.deepEqual(await page.evaluate(() => window.told), ['4 findings']);
});

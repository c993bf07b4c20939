// Times the built extension in a real VS Code (that of test/vscode/harness, on Linux), beside one with an extension that does
// nothing, by turns: `node editor.mjs ROOT` prints { values, unit } by row as JSON.
//
// Keys are pressed in the workbench, and squiggles are seen there; what the extension host does is seen by
// probe.cjs, which runs in it.
import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installChromium } from '../vscode/harness/chromium.mjs';
import { temporaryFolder } from '../vscode/harness/cleanup.mjs';
import { install } from '../vscode/harness/install.mjs';
import { openWorkbench } from '../vscode/harness/workbench.mjs';
import { longDocument } from './texts.mjs';

const WORDS = 5000;
const ROUNDS = 3;
/** Keystrokes a round, and milliseconds between two of them. */
const KEYSTROKES = 60;
const PAUSE = 400;
/** The same for somebody who types as fast as anybody can. */
const BURST = 40;
const BURST_PAUSE = 20;
const HOVERS = 20;
/** With a `y` at its end it has a finding more. */
const SENTENCE = 'Ward managers get a revolutionar';

const [, , root] = process.argv;
const bench = join(root, 'test/bench');
const temporary = temporaryFolder('bench');
/** @type {Record<string, { unit: string, values: number[] }>} */
const rows = {};

await installChromium();
await install();
for (let round = 0; round < ROUNDS; round++) {
  const empty = await run('needfirst-bench.empty', join(bench, 'empty'));
  const ours = await run('needfirst.needfirst', root);
  for (const time of ours.squiggles) add('keystroke to squiggle, 150 ms of delay in it', time);
  add('activation', ours.activation);
  add('opened to findings', ours.opened);
  add('a hover, our code', ours.hover);
  for (const what of ['opening', 'typing']) {
    add(`longest turn of the host, ${what}`, ours.turn[what].longest);
    add(`longest turn of the host, ${what}, empty`, empty.turn[what].longest);
    add(`turns over 16 ms, ${what}`, ours.turn[what].long, '');
    add(`turns over 16 ms, ${what}, empty`, empty.turn[what].long, '');
  }
  add('memory above an empty extension, heap', ours.memory.heap - empty.memory.heap, 'MB');
  add('memory above an empty extension, process', ours.memory.process - empty.memory.process, 'MB');
}
process.stdout.write(JSON.stringify(rows));

function add(row, value, unit = 'ms') {
  rows[row] ??= { unit, values: [] };
  rows[row].values.push(value);
}

/** What a writer does with a long document, in a VS Code of its own with one extension, which is given by id and folder. */
async function run(id, extension) {
  const isOurs = extension === root;
  const folder = join(temporary.path, `${id}-${Date.now()}`);
  await mkdir(folder);
  const file = join(folder, 'prd.txt'); // no Markdown yet: opening it is VS Code's work
  const { text, line } = withSentence(await longDocument(root, WORDS));
  await writeFile(file, text);
  const NEEDFIRST_PROBE = `${folder}.socket`;
  const inHost = join(bench, 'probe.cjs');
  const workbench = await openWorkbench({ folder, extensions: [extension], inHost, env: { NEEDFIRST_PROBE } });
  const { page } = workbench;
  const probe = async (action, ...given) => JSON.parse(await post(NEEDFIRST_PROBE, action, given));
  const result = { turn: {} };
  try {
    await sleep(5000); // VS Code has enough to do at first
    await probe('activateOthers', id);
    await probe('open', file);
    await sleep(1000);
    result.activation = await probe('activate', id);
    await sleep(1000);
    await probe('watch');
    result.opened = await probe('makeMarkdown', isOurs ? 'needfirst' : undefined);
    await sleep(1000);
    result.turn.opening = await probe('watched');
    await probe('caret', line, SENTENCE.length);
    await page.locator('.editor-group-container.active .monaco-editor .native-edit-context').focus();
    await probe('watch');
    result.squiggles = await typeSlowly(page, isOurs);
    await typeFast(page);
    result.turn.typing = await probe('watched');
    result.memory = await probe('memory');
    if (isOurs) result.hover = await timeHovers(page, probe, line);
  } finally {
    await workbench.stop();
  }
  return result;
}

/** The text with the sentence as a paragraph of its own in the middle, and its line. */
function withSentence(text) {
  const lines = text.split('\n');
  const gap = lines.findIndex((line, at) => at > lines.length / 2 && line === '');
  lines.splice(gap, 0, '', SENTENCE);
  return { text: lines.join('\n'), line: gap + 1 };
}

/** Each keystroke brings a finding or takes it away. Returns the times of all. */
async function typeSlowly(page, hasSquiggles) {
  const times = [];
  for (let at = 0; at < KEYSTROKES; at++) {
    const key = at % 2 === 0 ? 'y' : 'Backspace';
    const pause = sleep(PAUSE);
    if (hasSquiggles) times.push(await squiggled(page, key));
    else await page.keyboard.press(key);
    await pause;
  }
  return times;
}

async function typeFast(page) {
  for (const key of 'x'.repeat(BURST)) {
    await page.keyboard.press(key);
    await sleep(BURST_PAUSE);
  }
  for (let at = 0; at < BURST; at++) await page.keyboard.press('Backspace');
}

/** Milliseconds that code of ours runs for a hover. */
async function timeHovers(page, probe, line) {
  await squiggled(page, 'y');
  const ask = () => probe('hover', line, SENTENCE.length);
  if ((await ask()) === 0) throw new Error('there is no hover');
  await probe('profile');
  for (let at = 0; at < HOVERS; at++) await ask();
  return (await probe('profiled', join(root, 'dist/extension.js'))) / HOVERS;
}

/** Milliseconds from a keystroke to the squiggle that it brings or takes away. */
async function squiggled(page, key) {
  await page.evaluate(() => {
    const editor = document.querySelector('.editor-group-container.active .monaco-editor');
    const squiggles = () => editor.querySelectorAll('[class*="squiggly-"]').length;
    const before = squiggles();
    let pressed = 0;
    const note = (event) => {
      pressed = event.timeStamp;
    };
    addEventListener('keydown', note, { capture: true, once: true });
    globalThis.squiggled = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (squiggles() === before) return;
        observer.disconnect();
        resolve(performance.now() - pressed);
      });
      observer.observe(editor, { subtree: true, childList: true, attributes: true });
    });
  });
  await page.keyboard.press(key);
  return page.evaluate(() => globalThis.squiggled);
}

/** Asks the probe; returns its answer. */
function post(socketPath, action, given) {
  return new Promise((resolve, reject) => {
    const request = http.request({ socketPath, method: 'POST', path: `/${action}` }, async (response) => {
      let answer = '';
      for await (const part of response.setEncoding('utf8')) answer += part;
      if (response.statusCode === 200) resolve(answer);
      else reject(new Error(answer));
    });
    request.once('error', reject);
    request.end(JSON.stringify(given));
  });
}

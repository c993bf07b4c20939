// Times scans of the workspace in a real VS Code: `node test/vscode/run.mjs --harness --bench`. For comparing versions on one
// machine, not a test. The longest block of the extension host counts whatever else it does, VS Code's own work included.
import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { EXTENSION_ID, threadTime, workspaceUri } from './support.ts';

const folder = workspaceUri('bench').fsPath;
const MB = 1_048_576;

describe('bench', function () {
  this.timeout(600_000);
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('of scans', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    await extension?.activate();
    const root = extension?.extensionPath ?? '';
    writeSpecs(root, 1000);
    await sleep(3000);
    for (const name of ['first scan of 1,000 specs', 'second', 'third']) await time(name);
    await vscode.commands.executeCommand('needfirst.clearScan');
    await time('after clearing');
    await vscode.commands.executeCommand('needfirst.clearScan');
    fs.rmSync(path.join(folder, 'specs'), { recursive: true });
    for (let at = 0; at < 10_000; at++) {
      const inner = path.join(folder, `notes/${at % 200}`);
      fs.mkdirSync(inner, { recursive: true });
      fs.writeFileSync(path.join(inner, `${at}.md`), note(at));
    }
    writeSpecs(root, 100);
    await sleep(3000);
    for (const name of ['first scan of 10,000 notes and 100 specs', 'second']) await time(name);
  });
});

/** Specs of some 7,500 characters, made from the samples; each differs a little from the others. */
function writeSpecs(root: string, files: number): void {
  const samples = [
    'before/lantern-prd.md',
    'after/lantern-prd.md',
    'before/lantern-pr-faq.md',
    'after/lantern-pr-faq.md',
  ];
  const texts = samples.map((name) => fs.readFileSync(path.join(root, 'examples', name), 'utf8'));
  fs.mkdirSync(path.join(folder, 'specs'), { recursive: true });
  for (let file = 0; file < files; file++) {
    let text = '';
    for (let at = file; text.length < 7500; at++)
      text += (texts[at % texts.length] ?? '')
        .replaceAll('. ', ` in ward ${file}-${at}. `)
        .replace(/^# /, text === '' ? '# ' : '## ');
    fs.writeFileSync(path.join(folder, 'specs', `spec-${file}.md`), text.slice(0, 7500));
  }
}

/** Markdown that is no spec. */
const note = (at: number): string =>
  `# Release notes ${at}\n\n${`- Version ${at} mends the build on Windows, see \`make ${at}\`. Thanks to all who helped.\n`.repeat(40)}`;

async function time(name: string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const blocks: number[] = [];
  let last = threadTime();
  const ticks = setInterval(() => {
    const now = threadTime();
    blocks.push(now - last);
    last = now;
  });
  const before = threadTime();
  delay.enable();
  const start = performance.now();
  const summary = await vscode.commands.executeCommand('needfirst.scanWorkspace');
  const milliseconds = performance.now() - start;
  delay.disable();
  clearInterval(ticks);
  const used = threadTime() - before;
  const [longest = 0, second = 0, third = 0] = blocks.sort((a, b) => b - a);
  const { heapUsed, rss } = process.memoryUsage();
  const parts = [
    `${name}: ${Math.round(milliseconds)} ms, ${Math.round(used)} ms of the processor`,
    `longest block ${(delay.max / 1e6).toFixed(0)} ms; of the processor ${[longest, second, third].map(Math.round).join(', ')} ms`,
    `heap ${(heapUsed / MB).toFixed(0)} MB, RSS ${(rss / MB).toFixed(0)} MB`,
    JSON.stringify(summary),
  ];
  console.log(`  ${parts.join('; ')}`);
}

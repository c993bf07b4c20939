/** What only a real process shows: the bundle runs, streams close, the exit code arrives. Needs `npm run build`. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, SPEC } from './support.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const PACK = `pack: own
title: Our own
rules:
  - id: answer
    title: An answer
    severity: error
    kind: phrases
    phrases: [answer]
    message: What was the question?
    why: It helps.
    advice: Ask.
    examples:
      - bad: It is the «answer».
        good: It is late.
`;

describe('the needfirst process', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`specs/${n}.md`, SPEC.repeat(30)]));
  const { root } = folder(files);
  const start = (...argv: string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [cli, ...argv], { cwd: root });
  const ended = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
    new Promise((resolve) => child.on('close', resolve));

  it('says of many files on several threads what it says of few on one', { timeout: 30_000 }, async () => {
    const many = folder(
      Object.fromEntries(
        Array.from({ length: 1000 }, (_, n) => [`${n % 2}/${n}.md`, n % 5 === 0 ? SPEC : '# Guide\n']),
      ),
    );
    many.write('0/binary.md', new Uint8Array([0]));
    many.write('1/needfirst.yaml', 'packs: [recommended, ./own.yaml]\n');
    many.write('1/own.yaml', PACK);
    const report = async (...paths: string[]): Promise<{ readonly files: object[]; readonly err: string }> => {
      const child = spawn(process.execPath, [cli, 'check', '--format', 'json', ...paths], { cwd: many.root });
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
      return { files: JSON.parse(out).files, err };
    };
    const [all, first, second] = [await report('0', '1'), await report('0'), await report('1')];
    expect(all.files).toHaveLength(1000);
    expect(all).toEqual({ files: [...first.files, ...second.files], err: first.err });
    expect(all.err).toBe('needfirst: 0/binary.md: not a text file\n');
    expect(JSON.stringify(second.files).includes('own/answer')).toBe(true);
  });

  it('reads standard input, and prints more than a pipe holds', async () => {
    const child = start('check', '--stdin', '--format', 'json', '--fail-on', 'warning');
    child.stdin.end(SPEC);
    const [code, out, err] = await Promise.all([ended(child), text(child.stdout), text(child.stderr)]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({ version: 1, summary: { specs: 1 } });

    const large = start('check', '--format', 'json');
    const [all] = await Promise.all([text(large.stdout), ended(large)]);
    expect(all.length).toBeGreaterThan(70_000);
    expect(JSON.parse(all)).toMatchObject({ summary: { files: 40 } });
  });

  it.runIf(process.platform === 'linux')('says that standard output is on a full disk', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" check > /dev/full`], { cwd: root });
    const [code, err] = await Promise.all([ended(child), text(child.stderr)]);
    expect({ code, err }).toEqual({ code: 2, err: 'needfirst: the report cannot be written: the disk is full\n' });
  });

  it.skipIf(process.platform === 'win32')('writes into a pipe that has a name', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${cli}" check specs/1.md --output /dev/stdout | cat`], {
      cwd: root,
    });
    expect(await Promise.all([text(child.stdout), text(child.stderr)])).toEqual([
      expect.stringContaining('1 spec'),
      '',
    ]);
  });

  it('says so on a Node that is too old, and in a folder that is gone', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });`;
    const gone = `const folder = require('fs').mkdtempSync(${JSON.stringify(join(root, 'x'))});
      process.chdir(folder);
      require('fs').rmdirSync(folder);`;
    for (const [before, complaint] of [
      [old, 'needfirst: needs Node.js 20 or newer; this is 18.20.8\n'],
      [gone, 'needfirst: the current folder is gone\n'],
    ]) {
      const child = spawn(process.execPath, ['-e', `${before} require(${JSON.stringify(cli)})`]);
      const [code, err] = await Promise.all([ended(child), text(child.stderr)]);
      expect({ code, err }).toEqual({ code: 2, err: complaint });
    }
  });

  it('ends quietly, with the exit code of what it found, when its reader goes', async () => {
    const child = start('check', '--format', 'json', '--fail-on', 'warning');
    child.stdout.destroy();
    const [code, err] = await Promise.all([ended(child), text(child.stderr)]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });
});

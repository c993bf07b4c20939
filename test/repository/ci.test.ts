import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/cli/args.ts';
import { WORKFLOW_PATH, workflowText } from '../../src/core/index.ts';
import { folder } from '../cli/support.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json'));

describe('the workflow', () => {
  it('is the same in the README and in what the editor creates', () => {
    expect(read('README.md')).toContain(`\`${WORKFLOW_PATH}\``);
    expect(read('README.md')).toContain(`\`\`\`yaml\n${workflowText(version)}\`\`\``);
  });
});

describe('the GitHub action', () => {
  const { inputs, runs } = parse(read('action.yml'));
  const [step] = runs.steps;

  /** What `npx` is given for these inputs. */
  function argumentsFor(given: Readonly<Record<string, string>> = {}): readonly string[] {
    const { root, write } = folder();
    write('npx', '#!/bin/sh\nfor each; do printf "%s\\n" "$each"; done\n');
    chmodSync(join(root, 'npx'), 0o755);
    const env: Record<string, string> = { PATH: `${root}:${process.env.PATH}` };
    for (const [name, value] of Object.entries<string>(step.env)) {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? '';
      env[name] = given[input] ?? String(inputs[input].default);
    }
    return execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: root,
      env,
      encoding: 'utf8',
    })
      .trimEnd()
      .split('\n');
  }

  it('hands every input on by the environment, where it cannot be a command', () => {
    expect(
      Object.values<string>(step.env)
        .map((value) => value.replace(/\$\{\{ inputs\.(.*) \}\}/, '$1'))
        .toSorted(),
    ).toEqual(Object.keys(inputs).toSorted());
    expect(step.run).not.toContain('${{');
  });

  it.skipIf(process.platform === 'win32')('runs the published package with options that it knows', () => {
    const [yes, name, ...argv] = argumentsFor();
    expect([yes, name]).toEqual(['--yes', `needfirst@${version}`]);
    expect(parseArguments(argv)).toMatchObject({ format: 'github', failOn: 'error', paths: ['.'] });
  });

  it.skipIf(process.platform === 'win32')('leaves paths and patterns as they are written, one a line', () => {
    const [, , ...argv] = argumentsFor({
      paths: 'my docs\n*\n\n-x.md\n',
      args: '--quiet --rule hype',
      'fail-on': 'never',
    });
    expect(parseArguments(argv)).toMatchObject({
      paths: ['my docs', '*', '-x.md'],
      quiet: true,
      rules: ['hype'],
      failOn: 'never',
    });
  });
});

describe('the pre-commit hook', () => {
  it('runs the published package with options that it knows', () => {
    const [{ entry, args, types }] = parse(read('.pre-commit-hooks.yaml'));
    const [npx, yes, name, ...argv] = `${entry} ${args.join(' ')}`.split(' ');
    expect([npx, yes, name]).toEqual(['npx', '--yes', `needfirst@${version}`]);
    expect(parseArguments([...argv, 'a.md'])).toMatchObject({ command: 'check', failOn: 'warning', paths: ['a.md'] });
    expect(types).toEqual(['markdown']);
  });
});

describe('the README', () => {
  const blocks = [...read('README.md').matchAll(/^```(yaml|sh)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
    language,
    text,
  }));
  const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);

  it('has a workflow that uses the action with inputs that it has', () => {
    const workflow = parse(yaml.find((text) => text.includes('runs-on:')) ?? '');
    const steps = Object.values<{ steps: { uses: string; with?: object }[] }>(workflow.jobs).flatMap(
      (job) => job.steps,
    );
    const own = steps.filter(({ uses }) => uses.startsWith('needfirst/'));
    const { inputs } = parse(read('action.yml'));
    expect(own.map(({ uses }) => uses)).toContain(`needfirst/needfirst@v${version}`);
    for (const each of own) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(each.with ?? {})));
  });

  it('has a hook that there is', () => {
    const [{ rev, hooks }] = parse(yaml.find((text) => text.includes('repos:')) ?? '').repos;
    expect(rev).toBe(`v${version}`);
    expect(parse(read('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id)).toEqual(
      hooks.map(({ id }: { id: string }) => id),
    );
  });

  it('shows no command that the command line does not know', () => {
    const commands = blocks
      .filter(({ language }) => language === 'sh')
      .flatMap(({ text }) => [...text.matchAll(/^(?:npx )?needfirst ([^#\n]+)/gm)].map(([, argv = '']) => argv.trim()));
    expect(commands.length).toBeGreaterThan(5);
    for (const argv of commands) expect(() => parseArguments(argv.replaceAll('"', '').split(/\s+/))).not.toThrow();
  });
});

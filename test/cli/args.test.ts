import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/args.ts';
import { UsageError } from '../../src/cli/io.ts';

const CHECK = {
  command: 'check',
  paths: [],
  format: 'stylish',
  output: undefined,
  failOn: 'error',
  stdin: false,
  stdinFilename: undefined,
  gitignore: true,
  rules: [],
  packs: [],
  config: undefined,
  noConfig: false,
  fix: undefined,
  baseline: undefined,
  updateBaseline: false,
  cache: false,
  cacheLocation: undefined,
  quiet: false,
  color: undefined,
};

describe('parseArguments', () => {
  it('checks the current folder with nothing else given', () => {
    expect(parseArguments(['check'])).toEqual(CHECK);
  });

  it('reads every option of check', () => {
    const argv =
      'check a b --format json --output=r.json --fail-on warning --rule x/a --rule y --pack p.yaml --quiet --no-color';
    expect(parseArguments(argv.split(' '))).toEqual({
      ...CHECK,
      paths: ['a', 'b'],
      format: 'json',
      output: 'r.json',
      failOn: 'warning',
      rules: ['x/a', 'y'],
      packs: ['p.yaml'],
      quiet: true,
      color: false,
    });
    expect(parseArguments(['check', '--stdin', '--stdin-filename', 'a.md'])).toEqual({
      ...CHECK,
      stdin: true,
      stdinFilename: 'a.md',
    });
  });

  it('reads the options of what is fixed, known and kept', () => {
    expect(parseArguments('check --fix --baseline b.json --update-baseline --no-gitignore --cache'.split(' '))).toEqual(
      {
        ...CHECK,
        gitignore: false,
        fix: 'write',
        baseline: 'b.json',
        updateBaseline: true,
        cache: true,
      },
    );
    expect(parseArguments(['check', '--fix-dry-run', '--cache-location', 'c'])).toEqual({
      ...CHECK,
      fix: 'diff',
      cache: true,
      cacheLocation: 'c',
    });
  });

  it('reads short options', () => {
    expect(parseArguments(['check', '-qf', 'json', '-o', 'x'])).toEqual({
      ...CHECK,
      quiet: true,
      format: 'json',
      output: 'x',
    });
  });

  it('takes everything after -- for paths', () => {
    expect(parseArguments(['check', '--', '--odd.md'])).toEqual({ ...CHECK, paths: ['--odd.md'] });
  });

  it('lets the last of --color and --no-color win', () => {
    expect(parseArguments(['check', '--color', '--no-color'])).toMatchObject({ color: false });
    expect(parseArguments(['check', '--no-color', '--color'])).toMatchObject({ color: true });
    expect(parseArguments(['check', '--no-color', '--color', '--no-color'])).toMatchObject({ color: false });
  });

  it('reads the other commands', () => {
    expect(parseArguments(['explain', 'a/b'])).toEqual({ command: 'explain', rule: 'a/b', packs: [] });
    expect(parseArguments(['rules', '--pack', 'p'])).toEqual({ command: 'rules', packs: ['p'] });
    expect(parseArguments(['test-pack', 'a', 'b'])).toEqual({ command: 'test-pack', files: ['a', 'b'] });
  });

  it.each([['--help'], ['-h'], ['help'], ['check', '--help'], ['rules', '-h']])('gives help for %s %s', (...argv) => {
    expect(parseArguments(argv)).toEqual({ command: 'help' });
  });

  it.each([['--version'], ['-v'], ['check', '--version']])('gives the version for %s %s', (...argv) => {
    expect(parseArguments(argv)).toEqual({ command: 'version' });
  });

  it.each([
    [[], 'a command is missing; see `needfirst --help`'],
    [['chekc'], 'there is no command “chekc”. Did you mean “check”?'],
    [['spec.md'], 'there is no command “spec.md”. To check a file or folder: needfirst check spec.md'],
    [['--format', 'json'], 'the command comes first, as in: needfirst check --format'],
    [['constructor'], 'there is no command “constructor”. To check a file or folder: needfirst check constructor'],
    [['check', '--fromat', 'json'], '`check` has no option `--fromat`. Did you mean “--format”?'],
    [['check', '-x'], '`check` has no option `-x`.'],
    [['check', '--toString'], '`check` has no option `--toString`.'],
    [['rules', '--format', 'json'], '`rules` has no option `--format`.'],
    [['check', '--format'], '`--format` needs a value'],
    [['check', '--output', '--quiet'], '`--output` needs a value'],
    [['check', '--output='], '`--output` needs a value'],
    [['check', '--quiet=yes'], '`--quiet` takes no value, but has “yes”'],
    [
      ['check', '--format', 'jsn'],
      '`--format` is one of stylish, json, sarif, junit, github, markdown, html, not “jsn”. Did you mean “json”?',
    ],
    [['check', '--fail-on', 'hint'], '`--fail-on` is one of error, warning, information, never, not “hint”.'],
    [['check', '--stdin', 'a.md'], '`--stdin` reads one text and takes no paths'],
    [['check', '--stdin-filename', 'a.md'], '`--stdin-filename` needs `--stdin`'],
    [['check', '--update-baseline'], '`--update-baseline` needs `--baseline`'],
    [['check', '--stdin', '--fix'], '`--fix` and `--stdin` exclude each other'],
    [['check', '--fix', '--fix-dry-run'], '`--fix` and `--fix-dry-run` exclude each other'],
    [['check', '--fix-dry-run', '-f', 'json'], '`--fix-dry-run` and `--format` exclude each other'],
    [['explain'], '`explain` takes one rule, such as: needfirst explain PACK/RULE'],
    [['explain', 'a', 'b'], '`explain` takes one rule, such as: needfirst explain PACK/RULE'],
    [['rules', 'hype'], '`rules` lists every rule and takes no names; see `explain`'],
    [['test-pack'], '`test-pack` needs the file of a pack'],
  ])('says what is wrong with %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(new UsageError(message));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfiguration, unknownRules } from '../../src/core/index.ts';
import { COMMANDS, REPORT_VIEW, SCAN_CONTEXT, SCAN_VIEW, SOURCE } from '../../src/editor/ids.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Manifest {
  readonly version: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly views: { readonly explorer: readonly { readonly id: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
  };
}

interface Step {
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents?: readonly string[];
}

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

const manifest: Manifest = JSON.parse(read('package.json'));
const { commands, menus, submenus, views, configuration, walkthroughs } = manifest.contributes;
const sources = readdirSync(new URL('src/editor', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`src/editor/${file}`))
  .join('\n');

describe('the manifest', () => {
  it('has every command that is registered, and no other', () => {
    const registered = [...sources.matchAll(/registerCommand\(\s*COMMANDS\.(\w+)/g)].map(([, name = '']) => name);
    expect(registered.toSorted()).toEqual(Object.keys(COMMANDS).toSorted());
    expect(commands.map(({ command }) => command).toSorted()).toEqual(Object.values(COMMANDS).toSorted());
    expect(sources).not.toMatch(/registerCommand\(\s*['"`]/);
  });

  it('shows commands of its own in menus, all under one name', () => {
    const known = new Set([...commands.map(({ command }) => command), ...submenus.map(({ id }) => id)]);
    const shown = Object.values(menus).flatMap((items) =>
      items.map(({ command, submenu }) => command ?? submenu ?? ''),
    );
    expect(shown.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['Needfirst']));
  });

  it('asks in its menus for nothing but what the code sets, and has the view that the code fills', () => {
    const asked = Object.values(menus).flatMap((items) =>
      items.flatMap(({ when = '' }) => when.match(/needfirst\.scan\.\w+/g) ?? []),
    );
    expect(asked.filter((name) => !Object.values<string>(SCAN_CONTEXT).includes(name))).toEqual([]);
    expect(views.explorer.map(({ id }) => id)).toEqual([SCAN_VIEW]);
  });

  it('has every setting that is read, and no other', () => {
    const settings = read('src/editor/settings.ts');
    const names = [...settings.matchAll(/\.get(?:<[^>]*>)?\('(\w+)'/g)].map(([, name]) => `${SOURCE}.${name}`);
    expect(names.toSorted()).toEqual(Object.keys(configuration.properties).toSorted());
    expect(sources.match(/getConfiguration\((?!'(?:markdown|files|search)')/g)).toHaveLength(1);
  });

  it('describes every setting, with a default that is allowed', () => {
    for (const setting of Object.values(configuration.properties)) {
      expect(setting.markdownDescription).toMatch(/\.$/);
      expect(setting.default).toBeDefined();
      if (setting.enum) expect(setting.enum).toContain(setting.default);
    }
  });

  it('leads through what there is, step by step', () => {
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const asked = steps.flatMap(({ description, completionEvents = [] }) => [
      ...[...description.matchAll(/\(command:([^)]*)\)/g)].map(([, command]) => command),
      ...completionEvents.map((event) => event.replace('onCommand:', '')),
    ]);
    expect(asked.filter((name) => !commands.some(({ command }) => command === name))).toEqual([]);
    for (const { media } of steps) expect(read(media.markdown)).not.toBe('');
    const [, sample = ''] = /```yaml\n(.*?)```/s.exec(read('media/walkthrough/rules.md')) ?? [];
    const { configuration: said, problems } = readConfiguration(sample);
    expect(problems).toEqual([]);
    expect(unknownRules(said ?? {}, [])).toEqual([]);
  });

  it('wakes the extension for Markdown, for a report that was open before a restart, and for a folder that is configured', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      `onWebviewPanel:${REPORT_VIEW}`,
      'workspaceContains:needfirst.yaml',
    ]);
  });

  it('has a bundle for the desktop and one for the web', () => {
    expect(manifest).toMatchObject({ main: './dist/extension.js', browser: './dist/extension-web.js' });
  });

  it('has the types of the oldest VS Code that it allows', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  it('has the version of the changelog and of the lock file', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
    expect(JSON.parse(read('package-lock.json')).version).toBe(manifest.version);
  });

  it('names files that ship', () => {
    const shipped = read('.vscodeignore').split('\n');
    expect(shipped[1]).toBe('**');
    const beside = ['explanations', 'ignore', 're2js', 'report', 'yaml'].map((name) => `dist/${name}.js`);
    for (const file of [manifest.main, manifest.browser, manifest.icon, 'media/walkthrough/*.md', ...beside])
      expect(shipped).toContain(`!${file.replace(/^\.\//, '')}`);
  });
});

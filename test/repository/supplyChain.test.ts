/** What others have made and ships with Needfirst, and that anybody can make the same packages. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/support.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string): string => readFileSync(join(repository, path), 'utf8');
const manifest = JSON.parse(text('package.json'));
const lock = JSON.parse(text('package-lock.json'));

const notices = text('dist/NOTICES.txt');
/** The packages that are bundled, as the build has listed them. */
const bundled = [...notices.matchAll(/^((?:@[a-z-]+\/)?[a-z0-9-]+) (\d+\.\d+\.\d+)$/gm)].map(
  ([, name = '', version]) => ({
    name,
    version,
  }),
);

/**
 * The versions that mended the last published hole of each package: GHSA-48c2-rrv3-qjmp, CVE-2026-116795 and
 * GHSA-73rr-hh4g-fpgx. Of the other packages none is published (22 November 2026). `npm audit` knows later ones.
 */
const MENDED: Readonly<Record<string, string>> = { yaml: '2.8.3', re2js: '2.8.7', diff: '8.0.3' };

describe('the packages that ship', () => {
  it.each(bundled)('have no published hole: $name', ({ name, version = '' }) => {
    const order = new Intl.Collator('en', { numeric: true });
    expect(order.compare(version, MENDED[name] ?? version)).toBeGreaterThanOrEqual(0);
  });

  it('are few, and each stands with its reason in CONTRIBUTING.md', () => {
    const table = text('CONTRIBUTING.md')
      .match(/^\| `.*$/gm)
      ?.join('\n');
    expect(bundled.map(({ name }) => name)).toEqual([
      '@lezer/common',
      '@lezer/markdown',
      'diff',
      'ignore',
      're2js',
      'yaml',
    ]);
    for (const { name } of bundled) expect(table).toContain(`\`${name}\``);
    expect(manifest.dependencies).toBeUndefined();
  });

  it.each(bundled)(
    'are pinned and known by their hash, with a licence that lets them ship: $name',
    ({ name, version }) => {
      expect(manifest.devDependencies[name]).toBe(version);
      const locked = lock.packages[`node_modules/${name}`];
      expect(locked).toMatchObject({ version, integrity: expect.stringMatching(/^sha512-/) });
      expect(locked.license).toMatch(/^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/);
      const names = bundled.map((other) => other.name);
      expect(Object.keys(locked.dependencies ?? {}).filter((needed) => !names.includes(needed))).toEqual(
        // The build leaves it out: nothing here is coloured.
        name === '@lezer/markdown' ? ['@lezer/highlight'] : [],
      );
      expect(locked.hasInstallScript).toBeUndefined();
    },
  );

  it('stand with those that only build and test: pinned too, each of all that npm installs with a hash', () => {
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/);
    const { '': own, ...others } = lock.packages;
    expect(own.version).toBe(manifest.version);
    const loose = Object.entries<{ integrity?: string }>(others).filter(([, { integrity }]) => !integrity);
    expect(loose.map(([name]) => name)).toEqual([]);
  });
});

/** The files of an archive. */
function unzipped(zip: Buffer): Readonly<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(start, start + size);
    files[zip.toString('utf8', at + 46, at + 46 + name)] = method === 0 ? data : inflateRawSync(data);
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

describe('the packages that we make', { timeout: 60_000 }, () => {
  const { root } = folder();
  const node = (cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
    const { status, stderr } = spawnSync(process.execPath, argv, {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(status, stderr).toBe(0);
  };

  /** The sources in another folder, as somebody else would have them, a day later and with other modes. */
  const elsewhere = join(root, 'some where else');
  const copied = [
    'src',
    'rules',
    'scripts',
    'media',
    'docs',
    'package.json',
    'tsconfig.json',
    'README.md',
    'CHANGELOG.md',
  ];
  for (const name of [...copied, 'LICENSE', '.vscodeignore'])
    cpSync(join(repository, name), join(elsewhere, name), { recursive: true });
  for (const name of [...bundled.map((each) => each.name), '@lezer/highlight'])
    cpSync(join(repository, 'node_modules', name), join(elsewhere, 'node_modules', name), { recursive: true });
  mkdirSync(join(elsewhere, 'node_modules/@vscode'));
  for (const name of ['esbuild', '@vscode/vsce'])
    symlinkSync(join(repository, 'node_modules', name), join(elsewhere, 'node_modules', name), 'junction');
  chmodSync(join(elsewhere, 'LICENSE'), 0o664);
  utimesSync(join(elsewhere, 'README.md'), 1e9, 1e9);

  it('are built to the same bytes in another folder', () => {
    node(elsewhere, ['scripts/build.mjs']);
    const built = readdirSync(join(elsewhere, 'dist')).filter((name) => !name.endsWith('.map'));
    expect(built).toContain('extension.js');
    expect(
      built.filter((name) => text(`dist/${name}`) !== readFileSync(join(elsewhere, 'dist', name), 'utf8')),
    ).toEqual([]);
  });

  it('have the same bytes, whoever packs them, and hold the licences of what they bundle', () => {
    const time = { SOURCE_DATE_EPOCH: '1790000000' };
    const pack = (cwd: string, name: string, env: Readonly<Record<string, string>>): Buffer => {
      node(cwd, ['scripts/package.mjs', '--no-build', join(root, name)], { ...time, ...env });
      return readFileSync(join(root, name));
    };
    const here = pack(repository, 'here.vsix', { TZ: 'Asia/Tokyo' });
    expect(pack(elsewhere, 'elsewhere.vsix', { TZ: 'America/Lima' }).equals(here)).toBe(true);
    const files = unzipped(here);
    expect(files['extension/dist/NOTICES.txt']?.toString()).toBe(notices);
    expect(files['extension/LICENSE.txt']?.toString()).toBe(text('LICENSE'));
    expect(Object.keys(files).filter((name) => /node_modules|\.map$|\.ts$|test/.test(name))).toEqual([]);
  });
});

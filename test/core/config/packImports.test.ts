import { describe, expect, it } from 'vitest';
import { linkPacks, type PackFile, readPack } from '../../../src/core/index.ts';

const pack = (name: string, fields: string): string => `pack: ${name}\ntitle: A\n${fields}\n`;

/** The order of the packs, and what is said of which text in which file. */
function linked(texts: Readonly<Record<string, string>>, ...roots: readonly string[]) {
  const files = new Map<string, PackFile>();
  const asked = (roots.length > 0 ? roots : ['/w/a.yaml']).map((path) => ({ path, top: '/w' }));
  const reads: string[] = [];
  for (;;) {
    const { order, missing, problems } = linkPacks(asked, files);
    for (const { path } of missing) {
      reads.push(path);
      const text = texts[path];
      files.set(path, text === undefined ? { read: undefined, wrong: 'There is no such file.' } : readPack(text));
    }
    if (missing.length > 0) continue;
    const complaints = [...problems].flatMap(([path, all]) =>
      all.map(({ code, span }) => `${path} ${code} ${texts[path]?.slice(span.start, span.end)}`),
    );
    return { order, complaints, reads };
  }
}

describe('linkPacks', () => {
  it('puts what is imported before what imports it, and reads each file once', () => {
    const { order, complaints, reads } = linked({
      '/w/a.yaml': pack('a', 'imports: [./b.yaml, sub/c.yaml, hype]'),
      '/w/b.yaml': pack('b', 'imports: [./sub/c.yaml]'),
      '/w/sub/c.yaml': pack('c', 'rules: []'),
    });
    expect(complaints).toEqual([]);
    expect(order).toEqual(['/w/sub/c.yaml', '/w/b.yaml', '/w/a.yaml']);
    expect(reads.length).toBe(3);
  });

  it('says of circles, missing files and ways out where they are asked for', () => {
    const { order, complaints } = linked({
      '/w/a.yaml': pack('a', 'imports: [./b.yaml, ./a.yaml, ./gone.yaml, ../w2/x.yaml, ../../etc/x.yaml]'),
      '/w/b.yaml': pack('b', 'imports: ./c.yaml'),
      '/w/c.yaml': pack('c', 'imports: [./a.yaml]'),
    });
    expect(order).toEqual(['/w/c.yaml', '/w/b.yaml', '/w/gone.yaml', '/w/a.yaml']);
    expect(complaints).toEqual([
      '/w/c.yaml pack/cycle ./a.yaml',
      '/w/a.yaml pack/cycle ./a.yaml',
      '/w/a.yaml pack/import ./gone.yaml',
      '/w/a.yaml pack/outside ../w2/x.yaml',
      '/w/a.yaml pack/outside ../../etc/x.yaml',
    ]);
  });

  it('reads at most 50 packs', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`/w/p${at}.yaml`, pack(`p${at}`, `imports: [./p${at + 1}.yaml]`)]),
    );
    const { reads, complaints } = linked(texts, '/w/p0.yaml');
    expect(reads.length).toBe(50);
    expect(complaints).toEqual(['/w/p49.yaml pack/too-many ./p50.yaml']);
  });

  it('lets a pack use the lexicons of what it imports, and of nothing else', () => {
    const rule = (lexicon: string): string => `rules:
  - id: slogan
    title: Slogan
    severity: hint
    kind: phrases
    lexicon: [${lexicon}]
    message: Say it.
    why: Because.
    advice: Do.
    examples: [{ bad: Wards «first»., good: Nurses wait. }]`;
    const texts = {
      '/w/b.yaml': pack('b', 'imports: [./c.yaml]'),
      '/w/c.yaml': pack('c', 'lexicons: { slogans: { add: [first] } }'),
    };
    const importing = (lexicon: string) => pack('a', `imports: [./b.yaml]\n${rule(lexicon)}`);
    expect(linked({ ...texts, '/w/a.yaml': importing('slogans') }).complaints).toEqual([]);
    expect(linked({ ...texts, '/w/a.yaml': importing('slogan') }).complaints).toEqual([
      '/w/a.yaml pack/unknown-name slogan',
    ]);
    const alone = readPack(pack('a', rule('slogans')));
    expect(alone.problems.map(({ code }) => code)).toEqual(['pack/unknown-name']);
  });

  it('complains of what is no pack in the list itself', () => {
    const { problems } = readPack(pack('a', 'imports: [recommended, hyp, /etc/a.yaml]'));
    expect(problems.map(({ message }) => message)).toEqual([
      '“recommended” is a set of rules. A pack imports packs.',
      'There is no bundled pack “hyp”. Did you mean “hype”? Files begin with ./.',
      'A pack file is given relative to this file, such as ./rules/house-style.yaml.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { at, RELEASE, read } from './support.ts';

const said = (text: string): [string, string | undefined][] => {
  const document = read(text);
  return document.quotes.map(({ speaker, attribution }) => [speaker, at(document, attribution)]);
};

describe('quotes', () => {
  it('tell a leader of the company from a customer', () => {
    expect(said(RELEASE)).toEqual([
      ['leader', 'said Ada Okafor, CEO of Brightside'],
      ['customer', "said Maya Osei, ward manager at St Mary's"],
    ]);
  });

  it.each([
    ['"We built it in a single week of work," said Ada Okafor.', 'leader'],
    ['"It is quite fine to wait for it," said someone at Brightside.', 'leader'],
    ['"I leave at five and nobody calls me," said a night nurse.', 'customer'],
    ['"I leave at five and nobody calls me," said Rui.', 'customer'],
    ['"The list is late again this week and every week," said Rui.', 'unknown'],
    ['"The list was late each week for us all," said Jo, head of product at Hilltop Hospital.', 'leader'],
    ['"Lantern has changed how all our Fridays go," shares Jo Reed, who uses Lantern on a ward.', 'customer'],
  ])('tell who speaks by what is said and of whom: %s', (text, speaker) => {
    const head = '---\nkind: press-release\nproduct: Lantern\ncompany: Brightside\n---\n\n# Lantern\n\n';
    expect(said(`${head}${text}\n`).map(([who]) => who)).toEqual([speaker]);
  });

  it('find who spoke in the line below', () => {
    expect(
      said('# Lantern\n\n> "I used to dread every single Friday on the ward."\n\n— Maya Osei, ward manager\n'),
    ).toEqual([['customer', '— Maya Osei, ward manager']]);
  });

  it('find who spoke right behind the words, without a dash', () => {
    expect(said('# Lantern\n\n"I leave at five and nobody calls me at night." Maya Osei, ward manager\n')).toEqual([
      ['customer', 'Maya Osei, ward manager'],
    ]);
  });

  it('find who spoke in the line above', () => {
    expect(
      said('# Lantern\n\nThis is what a ward manager told us:\n\n"I used to dread every single Friday on the ward."\n'),
    ).toEqual([['customer', 'This is what a ward manager told us:']]);
    expect(said('# Lantern\n\nIt shows a banner:\n\n"The rota is full and nobody has to be called today."\n')).toEqual(
      [],
    );
  });

  it('find who spoke before the words', () => {
    expect(
      said('# Lantern\n\nMaya Osei, a ward manager, says: "I leave at five and nobody calls me at night."\n')[0]?.[0],
    ).toBe('customer');
  });

  it('need no quotation marks in a part for them', () => {
    expect(said('# PR/FAQ\n\n## Customer quote\n\nI leave at five and nobody calls me at night any more.\n')).toEqual([
      ['customer', undefined],
    ]);
  });

  it('are not terms, titles or examples in quotation marks', () => {
    expect(
      said('# Lantern\n\nThe "Add a shift" button is blue.\n\n- "I am thrilled to announce our new platform today"\n'),
    ).toEqual([]);
  });
});

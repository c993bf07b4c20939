/**
 * The words of the closed classes: determiners, pronouns, auxiliaries, prepositions, conjunctions and the like, with the
 * fine tags each can have. A digit after a tag is what that reading costs: the higher, the rarer.
 */
import { T, type TagName } from './fineTags.ts';

/** A fine tag and what reading a word so costs. */
export interface Candidate {
  readonly tag: number;
  readonly cost: number;
}

/** Where `open` stands among the tags, the word can also be what the lexicon says of it. */
export interface ClosedWord {
  readonly candidates: readonly Candidate[];
  readonly open: boolean;
}

const SOURCE = `
DT: the my your our their its
DT0 UH1: no
RL0 QW1: whose
DA: a an every
DT PO1: her
DT PZ: his
DA PZ1 : this each another either neither
DA0 RL0 SB0 PZ1: that
DT PB: these those some many few several
DT PB PZ1: any both enough
DA PZ RB2: much
DA open: certain
PD PB1 DT: all
PD PB2 RB1: half
PD RB2 DT: such
PB: we they i you
PZ: he she nobody somebody everybody nothing everything something anything none everyone someone anyone one's
PZ0 CD0 N1: one
NS: ones
PO PZ: it
PO: me him us them myself yourself himself herself itself ourselves yourselves themselves
PO PZ: mine yours ours theirs hers

EX0 RB1: there
RL0 QW0: who which
RL QW: whom
QW0 RL1 SB1: what whatever whichever whoever
QW0 SB2: how why
QW SB RL2: where
SB0 QW1: when
SB: whenever wherever if unless because although though whereas whether lest
SB2 open: provided
SB IN: until till
SB0 IN0: before after since
IN0 SB1 RB2: as
SB IN2: while
SB0 RB1: once
SB1 CC0 RB1: so
SB0 IN0: than
IN: of in at by from with without into onto upon within against among amongst between during despite via per
IN: towards toward beneath versus vs vs. across amid alongside underneath throughout regarding concerning
IN: unlike including excluding
IN0 SB2: for
IN0 RB2 JJ2: above below
IN0 RB1: about around along
IN: beside
IN0 RB2: behind beyond under near through inside outside past over besides beneath
IN0 RP0: on off up out down
IN0 RB1: across
IN0 open: like
IN1 VG0: following depending according
VG0 IN2: using
VN0 IN2: given
IN1 RB0: instead apart aside
IN CC1: except plus minus
TO0 IN1: to
CC: and or nor & and/or
CC RB3: but yet
MD: can could will would shall should may might must ca wo sha 'll
MD open: need dare
BZ: is are was were am ain isn aren wasn weren 're 'm
BZ0 HZ1: 's
HZ0 MD1: 'd
BB: be
BN: been
BG: being
HZ HB: have 've
HZ: has
HZ VN2: had
VG: having
DZ0 VB2: do
DZ: does did
VN: done
VG: doing
NT: not n't
RB: also often always usually sometimes rarely seldom again already soon thus hence therefore however moreover
RB: furthermore otherwise nevertheless nonetheless meanwhile perhaps maybe indeed instead too very quite rather
RB: almost nearly hardly barely just even ever never not-yet together else away anymore somewhere anywhere everywhere
RB: today tomorrow yesterday tonight now here afterwards afterward likewise accordingly consequently
RB0 JJ1: only
N NS: majority minority lot rest couple variety range handful plenty percent number
RB: currently typically normally automatically immediately directly simply really actually approximately roughly
RB: additionally finally eventually initially ideally e.g. i.e. eg ie etc etc. a.m. p.m. altogether anyway besides
RB: then
RB: still
RB JJ2: well
RB0 IN1: ago
RB0 JJ0 DT1 PB1: more less most least
JJ0 PB0 RB1: fewer
CD: zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
CD: nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen
JJ0 RB1 CD1: first second third
JJ: other own same fourth fifth sixth
UH: yes oh hi hello hey thanks wow ok okay
UH VB0: please
`;

const parse = (source: string): ReadonlyMap<string, ClosedWord> => {
  const table = new Map<string, ClosedWord>();
  for (const line of source.trim().split('\n')) {
    const [tags = '', words = ''] = line.split(':').map((part) => part.trim());
    const names = tags.split(/\s+/);
    const candidates = names
      .filter((name) => name !== 'open')
      .map((name) => ({ tag: T[name.replace(/\d/, '') as TagName], cost: Number(/\d/.exec(name)?.[0] ?? 0) }));
    const adverb = candidates.find((candidate) => candidate.tag === T.RB);
    if (adverb !== undefined) candidates.push({ ...adverb, tag: T.RX });
    const entry = { candidates, open: names.includes('open') };
    for (const word of words.split(/\s+/)) table.set(word, entry);
  }
  return table;
};

let table: ReadonlyMap<string, ClosedWord> | undefined;

/** The closed-class readings of a word in lower case, if it has any. */
export function closedClass(lower: string): ClosedWord | undefined {
  table ??= parse(SOURCE);
  return table.get(lower);
}

/** Dictionary forms of the auxiliaries, contracted ones included. */
export const AUXILIARY_LEMMAS: ReadonlyMap<string, string> = new Map([
  ...['is', 'are', 'was', 'were', 'am', "'re", "'m", 'be', 'been', 'being', 'ain', 'isn', 'aren', 'wasn', 'weren'].map(
    (form) => [form, 'be'] as const,
  ),
  ["'s", 'be'],
  ...['has', 'had', 'have', "'ve", 'having'].map((form) => [form, 'have'] as const),
  ...['do', 'does', 'did', 'done', 'doing'].map((form) => [form, 'do'] as const),
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["n't", 'not'],
]);

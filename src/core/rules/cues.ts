/** Cues: what a sentence gives a careful reader to hold on to. A lexicon's name is a cue as well. */
import { isMove, QUANTITY } from '../document/measures.ts';
import type { Names, Sentence, SpecDocument } from '../document/types.ts';
import { Notes } from '../notes.ts';
import type { SentenceReading, Word } from '../reader/types.ts';
import { overlap } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A test of what a sentence says, wherever it stands: the answer holds for as long as the reading lives. */
export type ReadingTest = (reading: SentenceReading, prose: string) => boolean;

export interface Cue {
  readonly holds: (sentence: Sentence, document: SpecDocument) => boolean;
  /** The same for cues that depend on nothing but the reading. */
  readonly ofReading?: ReadingTest;
}

/** Cues that are any hit of some lexicons. */
const FROM_LEXICONS: Readonly<Record<string, readonly string[]>> = {
  pain: ['pain-verbs', 'pain-nouns', 'pain-adjectives'],
  relief: ['relief-cues'],
  outcome: ['verbs-outcome', 'verbs-change-metric'],
  purpose: ['benefit-clause-markers'],
  circumstance: ['circumstance-cues'],
  consequence: ['consequence-cues'],
  workaround: ['workaround-cues'],
  urgency: ['urgency-cues'],
  hedge: ['weasel-hedges'],
  bet: ['bet-cues'],
  technology: ['technology-phrases', 'technology-names'],
};

const EVIDENCE_LINK = /\uFFFC|\bn ?= ?\d/;

/** The words of a sentence as they stand in the source, markup blanked out. */
export const proseOf = ({ block, span }: Sentence): string =>
  block.prose.slice(span.start - block.span.start, span.end - block.span.start);

/** Every cue by name. */
export function createCues(vocabulary: Vocabulary, lexicons: readonly string[]): ReadonlyMap<string, Cue> {
  const has = (reading: SentenceReading, ...names: string[]): boolean => vocabulary.mentions(reading, ...names);
  const people = (reading: SentenceReading, name: string): boolean =>
    vocabulary.hits(reading, name).some(({ to }) => standsAlone(reading.words, to));
  const named = (reading: SentenceReading, names: Names): boolean =>
    people(reading, 'roles') || mentionsName(reading.words, names.customers, standsAlone);
  const quantity = remembered((_, prose) => QUANTITY.test(prose));
  const cues: Record<string, Cue> = {
    'named-customer': ofNames(named),
    customer: ofNames(
      (reading, names) => people(reading, 'generic-customers') || addressesReader(reading) || named(reading, names),
    ),
    product: ofNames((reading, names) => has(reading, 'product-nouns') || mentionsName(reading.words, names.products)),
    rival: ofNames((reading, names) => mentionsName(reading.words, names.rivals)),
    quantity: ofReading(quantity),
    'from-to': ofReading(remembered((_, prose) => isMove(prose))),
    story: { holds: ({ span }, document) => document.stories.some((story) => overlap(story.span, span) > 0) },
    evidence: ofReading(
      (reading, prose) => has(reading, 'evidence-strong') || (quantity(reading, prose) && EVIDENCE_LINK.test(prose)),
    ),
  };
  for (const [name, lists] of Object.entries(FROM_LEXICONS))
    cues[name] = ofReading((reading) => has(reading, ...lists));
  const ofLexicons = lexicons.map((name): [string, Cue] => [name, ofReading((reading) => has(reading, name))]);
  // What has the name of a cue is that cue.
  return new Map([...ofLexicons, ...Object.entries(cues)]);
}

const ofReading = (test: ReadingTest): Cue => ({
  holds: (sentence) => test(sentence.reading, proseOf(sentence)),
  ofReading: test,
});

/** Whether what ends before `to` is meant itself: "patient outcomes" tells of a sort of outcomes and not of patients. */
const standsAlone = (words: readonly Word[], to: number): boolean => words[to]?.tag !== 'noun';

const SECOND_PERSON = new Set(['you', 'your', 'yours', 'yourself']);

const addressesReader = ({ words }: SentenceReading): boolean => words.some((word) => SECOND_PERSON.has(word.lower));

export const CUE_NAMES: readonly string[] = [
  'named-customer',
  'customer',
  'product',
  'rival',
  'quantity',
  'from-to',
  'story',
  'evidence',
  ...Object.keys(FROM_LEXICONS),
];

/** Patterns are slow beside look-ups, so their answers are kept. */
function remembered(test: ReadingTest): ReadingTest {
  const answers = new Notes<SentenceReading, boolean>();
  return (reading, prose) => {
    const known = answers.get(reading);
    if (known !== undefined) return known;
    const answer = test(reading, prose);
    answers.set(reading, answer);
    return answer;
  };
}

/** A cue that depends on the document's names as well: its answer holds until they change. */
function ofNames(test: (reading: SentenceReading, names: Names) => boolean): Cue {
  const answers = new Notes<SentenceReading, { readonly names: Names; readonly answer: boolean }>();
  return {
    holds: ({ reading }, { names }) => {
      const known = answers.get(reading);
      if (known?.names === names) return known.answer;
      const answer = test(reading, names);
      answers.set(reading, { names, answer });
      return answer;
    },
  };
}

/** Whether words contain one of the names, where `counts` allows it; a name's last word may stand in the plural. */
export function mentionsName(
  words: readonly Word[],
  names: ReadonlySet<string>,
  counts: (words: readonly Word[], to: number) => boolean = () => true,
): boolean {
  for (const name of names) {
    const parts = name.split(' ');
    for (let at = 0; at + parts.length <= words.length; at++) {
      if (
        parts.every((part, index) => words[at + index]?.lower === part || words[at + index]?.lemma === part) &&
        counts(words, at + parts.length)
      )
        return true;
    }
  }
  return false;
}

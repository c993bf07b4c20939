/** Cues: what a sentence gives a careful reader to hold on to. A lexicon's name is a cue as well. */
import { FROM_TO, QUANTITY } from '../document/measures.ts';
import type { Sentence, SpecDocument } from '../document/types.ts';
import type { Word } from '../reader/types.ts';
import { overlap } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';

export type Cue = (sentence: Sentence, document: SpecDocument) => boolean;

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

/** Every cue by name, each worked out at most once for a sentence. */
export function createCues(vocabulary: Vocabulary, lexicons: readonly string[]): ReadonlyMap<string, Cue> {
  const has = (sentence: Sentence, ...names: string[]): boolean => vocabulary.mentions(sentence.reading, ...names);
  const named: Cue = (sentence, document) =>
    has(sentence, 'roles') || mentionsName(sentence.reading.words, document.names.customers);
  const quantity: Cue = (sentence) => QUANTITY.test(proseOf(sentence));
  const cues: Record<string, Cue> = {
    'named-customer': named,
    customer: (sentence, document) =>
      has(sentence, 'generic-customers') || addressesReader(sentence) || named(sentence, document),
    product: (sentence, document) =>
      has(sentence, 'product-nouns') || mentionsName(sentence.reading.words, document.names.products),
    rival: (sentence, document) => mentionsName(sentence.reading.words, document.names.rivals),
    quantity,
    'from-to': (sentence) => FROM_TO.test(proseOf(sentence)),
    story: ({ span }, document) => document.stories.some((story) => overlap(story.span, span) > 0),
    evidence: (sentence, document) =>
      has(sentence, 'evidence-strong') || (quantity(sentence, document) && EVIDENCE_LINK.test(proseOf(sentence))),
  };
  for (const [name, lists] of Object.entries(FROM_LEXICONS)) cues[name] = (sentence) => has(sentence, ...lists);
  for (const name of lexicons) cues[name] ??= (sentence) => has(sentence, name);
  return new Map(Object.entries(cues).map(([name, cue]) => [name, remembered(cue)]));
}

const SECOND_PERSON = new Set(['you', 'your', 'yours', 'yourself']);

const addressesReader = ({ reading }: Sentence): boolean => reading.words.some((word) => SECOND_PERSON.has(word.lower));

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

/** A cue depends on the sentence and the document's names, and a sentence belongs to one version of one document. */
function remembered(cue: Cue): Cue {
  const answers = new WeakMap<Sentence, boolean>();
  return (sentence, document) => {
    const known = answers.get(sentence);
    if (known !== undefined) return known;
    const answer = cue(sentence, document);
    answers.set(sentence, answer);
    return answer;
  };
}

/** Whether words contain one of the names; a name's last word may stand in the plural. */
export function mentionsName(words: readonly Word[], names: ReadonlySet<string>): boolean {
  for (const name of names) {
    const parts = name.split(' ');
    for (let at = 0; at + parts.length <= words.length; at++) {
      if (parts.every((part, index) => words[at + index]?.lower === part || words[at + index]?.lemma === part))
        return true;
    }
  }
  return false;
}

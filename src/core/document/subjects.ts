/**
 * Who acts in a sentence of a document. The reader classifies the phrase; the document adds its own names, what a pronoun
 * stands for, and whose voice "we" and "I" are.
 */

import { classifyPhrase, isReferring, type SubjectClass, type SubjectLists } from '../reader/subjects.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Span } from '../text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Names, Sentence, SpecDocument } from './types.ts';

export interface Subject {
  readonly class: SubjectClass;
  readonly span: Span;
  /** As written. */
  readonly text: string;
}

type Entries = Pick<Vocabulary, 'entries'>;

const lists = new WeakMap<Entries, SubjectLists>();

/** The lists that decide who acts. `scripts/eval-sentences.mjs` measures with the same. */
export function subjectLists(vocabulary: Entries): SubjectLists {
  const known = lists.get(vocabulary);
  if (known) return known;
  const made: SubjectLists = {
    productNouns: vocabulary.entries('product-nouns'),
    statusQuoModifiers: vocabulary.entries('status-quo-modifiers'),
    genericCustomers: vocabulary.entries('generic-customers'),
    roles: vocabulary.entries('roles'),
    companyWords: vocabulary.entries('company-first-person'),
    technology: new Set([...vocabulary.entries('technology-phrases'), ...vocabulary.entries('technology-names')]),
    processNouns: vocabulary.entries('process-nouns'),
    agentStoplist: vocabulary.entries('agent-suffix-stoplist'),
  };
  lists.set(vocabulary, made);
  return made;
}

interface Place {
  readonly vocabulary: Vocabulary;
  readonly subjects: Map<number, Subject | undefined>;
}

const places = new WeakMap<SpecDocument, Place>();

/** Tells the vocabulary with which a document was read; `placeDocument` does so for every document. */
export const rememberVocabulary = (document: SpecDocument, vocabulary: Vocabulary): void => {
  places.set(document, { vocabulary, subjects: new Map() });
};

/** Classes by reading: they hold as long as the names that the document gives stay the same. */
const classes = new WeakMap<SentenceReading, { readonly names: Names; readonly class: SubjectClass }>();

function classOf(reading: SentenceReading, names: Names, vocabulary: Vocabulary): SubjectClass {
  const known = classes.get(reading);
  if (known?.names === names) return known.class;
  const { subject } = reading.clause;
  const found = subject ? classifyPhrase(reading.words, subject, names, subjectLists(vocabulary)) : 'other';
  classes.set(reading, { names, class: found });
  return found;
}

/** The subject of a sentence's main clause, or undefined where there is none or the reader is not sure of it. */
export function subjectOf(sentence: Sentence, document: SpecDocument): Subject | undefined {
  const place = places.get(document);
  if (!place) return undefined;
  if (place.subjects.has(sentence.index)) return place.subjects.get(sentence.index);
  const found = findSubject(sentence, document, place.vocabulary);
  place.subjects.set(sentence.index, found);
  return found;
}

function findSubject(sentence: Sentence, document: SpecDocument, vocabulary: Vocabulary): Subject | undefined {
  const { reading, block } = sentence;
  const { subject } = reading.clause;
  const first = subject && reading.words[subject.from];
  const last = subject && reading.words[subject.to - 1];
  if (!subject || !first || !last) return undefined;
  const span = { start: block.span.start + first.start, end: block.span.start + last.end };
  const text = document.text.slice(span.start, span.end);
  const head = reading.words[subject.head]?.lower ?? '';
  const found = (of: SubjectClass): Subject => ({ class: of, span, text });
  if (isReferring(reading.words, subject)) return found(referent(head, sentence, document) ?? 'other');
  const own = classOf(reading, document.names, vocabulary);
  if (own === 'company' && block.role === 'customer-quote') return found('named-customer');
  if (own === 'named-customer' && /^(?:i|me|myself)$/.test(head) && block.role === 'leader-quote')
    return found('company');
  if (own === 'generic-customer' && head === 'you' && vocabulary.mentions(reading, ...SITUATIONS))
    return found('named-customer');
  if (own === 'other' && isPersonByName(sentence)) return found('named-customer');
  return found(own);
}

const LIVED: ReadonlySet<string | undefined> = new Set([
  'stories',
  'customer',
  'problem',
  'how-it-works',
  'customer-quote',
  'jtbd',
  'lead',
]);
const HUMAN_VERBS = new Set(
  `want need wish hope ask decide wonder worry notice remember forget learn read write open click tap navigate visit search
   check choose pick accept agree prefer try start finish wait spend work live drive call tell say think know feel see
   realize realise discover sign join buy sell pay run clone install log head`.split(/\s+/),
);

/** "Maya wants …" in a part that tells of people's lives. */
function isPersonByName({ reading, block }: Sentence): boolean {
  const { subject, verb } = reading.clause;
  if (!subject || !verb || !LIVED.has(block.role) || subject.to - subject.from > 2) return false;
  const head = reading.words[subject.head];
  return (
    head?.tag === 'name' &&
    /^[A-ZÀ-Þ][a-zß-ÿ]+$/.test(head.text) &&
    HUMAN_VERBS.has(reading.words[verb.head]?.lemma ?? '')
  );
}

const SITUATIONS = ['circumstance-cues', 'pain-verbs', 'pain-nouns', 'workaround-cues'];

const PEOPLE: ReadonlySet<SubjectClass> = new Set(['named-customer', 'generic-customer', 'company']);
const THINGS: ReadonlySet<SubjectClass> = new Set(['product', 'status-quo', 'technology', 'process']);

/** How many sentences with pronouns may stand between a pronoun and what it stands for. */
const FURTHEST = 4;

/** What a pronoun stands for, where that is safe: the last subject that is none, in the same stretch of text. */
function referent(pronoun: string, sentence: Sentence, document: SpecDocument): SubjectClass | undefined {
  if (pronoun === 'he' || pronoun === 'she') return 'named-customer';
  let before = previous(sentence, document);
  for (let steps = 0; before && steps < FURTHEST && isPronoun(before); steps++) before = previous(before, document);
  const subject = before && !isPronoun(before) ? subjectOf(before, document) : undefined;
  if (!subject) return undefined;
  if (pronoun === 'it' || pronoun === 'both') return THINGS.has(subject.class) ? subject.class : undefined;
  const people = PEOPLE.has(subject.class) && !/^(?:we|you|i)$/i.test(subject.text);
  return people && (pronoun === 'they' || pronoun === 'them') ? subject.class : undefined;
}

const isPronoun = ({ reading: { clause, words } }: Sentence): boolean =>
  clause.subject !== undefined && isReferring(words, clause.subject);

/** The sentence before in the same block, or the last one of the paragraph before in the same section. */
function previous(sentence: Sentence, document: SpecDocument): Sentence | undefined {
  const before = document.sentences[sentence.index - 1];
  if (!before || before.block.section !== sentence.block.section) return undefined;
  if (before.block === sentence.block) return before;
  return before.block.kind === 'paragraph' && sentence.block.kind === 'paragraph' ? before : undefined;
}

/**
 * Who acts in a sentence of a document. The reader classifies the phrase; the document adds its own names, what a pronoun
 * stands for, and whose voice "we" and "I" are.
 */

import { Notes } from '../notes.ts';
import { classifyPhrase, isReferring, type SubjectClass, type SubjectLists } from '../reader/subjects.ts';
import type { Phrase, SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Names, Role, Sentence, SpecDocument } from './types.ts';

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
    productParts: vocabulary.entries('product-parts'),
    institutions: vocabulary.entries('institutions'),
    agentStoplist: vocabulary.entries('agent-suffix-stoplist'),
  };
  lists.set(vocabulary, made);
  return made;
}

const vocabularies = new Notes<SpecDocument, Vocabulary>();

/** Tells the vocabulary with which a document was read; `placeDocument` does so for every document. */
export const rememberVocabulary = (document: SpecDocument, vocabulary: Vocabulary): void => {
  vocabularies.set(document, vocabulary);
};

/** Classes by reading: they hold as long as the names that the document gives and the role of the part stay the same. */
const classes = new Notes<
  SentenceReading,
  { readonly names: Names; readonly role: Role | undefined; readonly class: SubjectClass }
>();

/** The class of the subject of a sentence's main clause; undefined where there is none or the reader is not sure of it. */
export function subjectOf(sentence: Sentence, document: SpecDocument): SubjectClass | undefined {
  const { reading, block } = sentence;
  const { subject } = reading.clause;
  if (!subject) return undefined;
  const { names } = document;
  const { role } = block;
  const known = classes.get(reading);
  if (known && known.names === names && known.role === role) return known.class;
  const vocabulary = vocabularies.get(document);
  if (!vocabulary) return undefined;
  // What a pronoun stands for depends on the sentences before, so it is not kept.
  if (isReferring(reading.words, subject)) return referent(sentence, document) ?? 'other';
  const found = classOf(sentence, subject, names, vocabulary);
  classes.set(reading, { names, role, class: found });
  return found;
}

function classOf(sentence: Sentence, subject: Phrase, names: Names, vocabulary: Vocabulary): SubjectClass {
  const { reading, block } = sentence;
  const own = classifyPhrase(reading.words, subject, names, subjectLists(vocabulary));
  const head = headOf(sentence);
  if (own === 'company' && block.role === 'customer-quote') return 'named-customer';
  if (own === 'named-customer' && /^(?:i|me|myself)$/.test(head) && block.role === 'leader-quote') return 'company';
  if (own === 'generic-customer' && head === 'you' && vocabulary.mentions(reading, ...SITUATIONS))
    return 'named-customer';
  return own === 'other' && isPersonByName(sentence) ? 'named-customer' : own;
}

const headOf = ({ reading: { clause, words } }: Sentence): string => words[clause.subject?.head ?? -1]?.lower ?? '';

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

/** Who speaks and who is spoken to: "they" are others. */
const SPEAKERS = new Set(['we', 'you', 'i']);

/** What a pronoun stands for, where that is safe: the last subject that is none, in the same stretch of text. */
function referent(sentence: Sentence, document: SpecDocument): SubjectClass | undefined {
  const pronoun = headOf(sentence);
  if (pronoun === 'he' || pronoun === 'she') return 'named-customer';
  let before = previous(sentence, document);
  for (let steps = 0; before && steps < FURTHEST && isPronoun(before); steps++) before = previous(before, document);
  const named = before && !isPronoun(before) ? subjectOf(before, document) : undefined;
  if (!before || !named) return undefined;
  if (pronoun === 'it' || pronoun === 'both') return THINGS.has(named) ? named : undefined;
  const { from = 0, to = 0 } = before.reading.clause.subject ?? {};
  const speaker = to - from === 1 && SPEAKERS.has(before.reading.words[from]?.lower ?? '');
  return PEOPLE.has(named) && !speaker && (pronoun === 'they' || pronoun === 'them') ? named : undefined;
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

/** Conditions on a sentence, as `when` and `unless` of a rule state them. */
import { isInBet } from '../document/bets.ts';
import { FORMS, formOf } from '../document/forms.ts';
import { subjectOf } from '../document/subjects.ts';
import type { Block, Sentence, SpecDocument } from '../document/types.ts';
import { SUBJECT_CLASSES } from '../reader/subjects.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Cue, proseOf, type ReadingTest } from './cues.ts';
import { compilePattern } from './regularExpression.ts';
import { expression, reference } from './ruleFields.ts';
import { flag, integer, list, mapping, oneOf, optional, type Values } from './schema.ts';
import type { Screen } from './screen.ts';

const cueList = (doc: string) => optional(list(reference(['cue', 'lexicon'], 'A cue or a lexicon.'), doc));

const fields = {
  mentions: cueList('Cues or lexicons; the sentence has one of them.'),
  nearby: cueList('The same for the sentence and its neighbours in the section.'),
  starts: cueList('Lexicons; the sentence begins with an entry of one.'),
  subject: optional(
    list(
      oneOf([...SUBJECT_CLASSES, 'none'], 'A subject class.'),
      'The subject is one of these; `none` where there is none or the reader is not sure.',
    ),
  ),
  verb: optional(list(reference(['lexicon'], 'A verb lexicon.'), 'The main verb is in one of these lexicons.')),
  mood: optional(
    list(oneOf(['declarative', 'imperative', 'question', 'fragment'], 'A mood.'), 'The mood of the main clause.'),
  ),
  form: optional(
    list(oneOf(FORMS, 'A form.'), 'What the sentence is: a story, a requirement, a step of a scenario, a metric, …'),
  ),
  block: optional(
    list(
      oneOf(['heading', 'paragraph', 'item', 'task', 'cell', 'quoted'], 'A sort of block.'),
      'Where the sentence stands; `task` is an item with a check box.',
    ),
  ),
  role: optional(list(reference(['role'], 'A role or group.'), 'The part that the sentence stands in.')),
  matches: optional(expression('A regular expression that the sentence matches, letter case ignored.')),
  shorter: optional(integer('The sentence has fewer words than this.')),
  longer: optional(integer('The sentence has more words than this.')),
  negated: optional(flag('The main clause is negated, or not.')),
  bet: optional(flag('The sentence stands in a section that is a bet, by its heading or by a mark.')),
  position: optional(
    oneOf(['first-of-section', 'first-of-block', 'last-of-block'], 'Where in its part the sentence comes.'),
  ),
};

export const condition = (doc: string) => mapping(fields, doc);
export type ConditionData = Values<typeof fields>;

export type Condition = (sentence: Sentence, document: SpecDocument) => boolean;

/** What kinds are compiled with. */
export interface Tools {
  readonly vocabulary: Vocabulary;
  readonly cues: ReadonlyMap<string, Cue>;
  /** Tells which expressions are worth trying on a sentence. */
  readonly screen: Screen;
  /** Whether the pack is a bundled one; the patterns of others run in linear time. */
  readonly trusted: boolean;
}

/** One stated condition. */
interface Test {
  readonly holds: Condition;
  /** Where this says no, the condition does not hold, wherever the sentence stands. */
  readonly needs?: ReadingTest;
  /** Where this says yes, it holds, wherever the sentence stands. */
  readonly suffices?: ReadingTest;
}

/** A condition that depends on nothing but what the sentence says. */
const ofReading = (test: ReadingTest): Test => ({
  holds: (sentence) => test(sentence.reading, proseOf(sentence)),
  needs: test,
  suffices: test,
});

/** Whether one of the cues holds. */
function anyCue(names: readonly string[], cues: Tools['cues']): Test {
  const wanted = names.flatMap((name) => cues.get(name) ?? []);
  const alone = wanted.flatMap((cue) => cue.ofReading ?? []);
  const some: ReadingTest = (reading, prose) => alone.some((test) => test(reading, prose));
  if (alone.length === wanted.length) return ofReading(some);
  return { holds: (sentence, document) => wanted.some((cue) => cue.holds(sentence, document)), suffices: some };
}

/** The conditions that are stated. */
function testsOf(data: ConditionData, { vocabulary, cues, screen, trusted }: Tools): Test[] {
  const tests: Test[] = [];
  if (data.subject) {
    const wanted = new Set<string>(data.subject);
    tests.push({
      holds: (sentence, document) => wanted.has(subjectOf(sentence, document) ?? 'none'),
      ...(!wanted.has('none') && { needs: ({ clause }) => clause.subject !== undefined }),
    });
  }
  if (data.verb) tests.push(ofReading((reading) => verbIsIn(reading, vocabulary, data.verb ?? [])));
  if (data.mood) tests.push(ofReading(({ clause }) => data.mood?.includes(clause.mood) === true));
  if (data.form) {
    const wanted = new Set<string>(data.form);
    tests.push({ holds: (sentence, document) => wanted.has(formOf(sentence, document)) });
  }
  if (data.block)
    tests.push({
      holds: ({ block }) => data.block?.some((kind) => isOfSort(block, kind)) === true,
    });
  if (data.role) {
    const roles = new Set(data.role.flatMap((name) => [...vocabulary.anatomy.rolesIn(name)]));
    tests.push({ holds: ({ block }) => block.role !== undefined && roles.has(block.role) });
  }
  if (data.negated !== undefined) tests.push(ofReading(({ clause }) => clause.negated === data.negated));
  if (data.bet !== undefined) tests.push({ holds: ({ block }, document) => isInBet(block, document) === data.bet });
  if (data.position) tests.push({ holds: (sentence, document) => isAt(data.position, sentence, document) });
  if (data.shorter !== undefined) tests.push(ofReading(({ words }) => wordCount(words) < (data.shorter ?? 0)));
  if (data.longer !== undefined) tests.push(ofReading(({ words }) => wordCount(words) > (data.longer ?? 0)));
  if (data.mentions) tests.push(anyCue(data.mentions, cues));
  if (data.starts)
    tests.push(
      ofReading(
        (reading) =>
          data.starts?.some((name) =>
            vocabulary.hits(reading, name).some((hit) => hit.from === firstWord(reading.words)),
          ) === true,
      ),
    );
  if (data.nearby) {
    const cue = anyCue(data.nearby, cues);
    tests.push({
      holds: (sentence, document) => neighbours(sentence, document).some((near) => cue.holds(near, document)),
      ...(cue.suffices && { suffices: cue.suffices }),
    });
  }
  if (data.matches) {
    const pattern = compilePattern(data.matches.source, 'i', trusted);
    const mayMatch = screen.add(data.matches);
    tests.push(ofReading((reading, prose) => mayMatch(reading, prose) && pattern.test(prose)));
  }
  return tests;
}

/** True where all stated conditions hold. */
export function when(data: ConditionData | undefined, tools: Tools): Condition {
  const tests = data ? testsOf(data, tools) : [];
  return (sentence, document) => tests.every((test) => test.holds(sentence, document));
}

/** True where one of the stated conditions holds. */
export function unless(data: ConditionData | undefined, tools: Tools): Condition {
  const tests = data ? testsOf(data, tools) : [];
  return (sentence, document) => tests.some((test) => test.holds(sentence, document));
}

/** What `when` and `unless` of a rule ask for together. */
export interface Demands {
  readonly hold: Condition;
  /** Whether they may hold, judged by what the sentence says alone. */
  readonly mayHold: ReadingTest;
}

export function demands(
  options: { readonly when?: ConditionData | undefined; readonly unless?: ConditionData | undefined },
  tools: Tools,
): Demands {
  const wanted = options.when ? testsOf(options.when, tools) : [];
  const excuses = options.unless ? testsOf(options.unless, tools) : [];
  return {
    hold: (sentence, document) =>
      wanted.every((test) => test.holds(sentence, document)) && !excuses.some((test) => test.holds(sentence, document)),
    mayHold: (reading, prose) =>
      wanted.every(({ needs }) => !needs || needs(reading, prose)) &&
      !excuses.some(({ suffices }) => suffices?.(reading, prose)),
  };
}

/** Whether the main verb, or a phrase that starts with it, is in one of the lexicons. */
function verbIsIn(reading: SentenceReading, vocabulary: Vocabulary, lexicons: readonly string[]): boolean {
  const verb = reading.clause.verb;
  if (!verb) return false;
  return lexicons.some((name) =>
    vocabulary.hits(reading, name).some((hit) => hit.from <= verb.head && verb.head < hit.to && hit.from >= verb.from),
  );
}

/**
 * The sentence itself and those that belong to it: the cells of its table row, the rest of its item with what is nested in
 * it, or else the sentences before and after it in its section.
 */
export function neighbours(sentence: Sentence, document: SpecDocument): Sentence[] {
  const { block } = sentence;
  const belongs = ({ block: other }: Sentence): boolean => {
    if (other.section !== block.section) return false;
    if (block.cell) return other.cell?.table === block.cell.table && other.cell.row === block.cell.row;
    return block.kind !== 'item' || other === block || (other.index > block.index && other.level > block.level);
  };
  const near = [sentence];
  for (const step of [-1, 1]) {
    for (let index = sentence.index + step; ; index += step) {
      const other = document.sentences[index];
      if (!other || !belongs(other)) break;
      near.push(other);
      if (block.kind === 'paragraph') break;
    }
  }
  return near;
}

function isOfSort(block: Block, sort: NonNullable<ConditionData['block']>[number]): boolean {
  if (sort === 'quoted') return block.quoted;
  return sort === 'task' ? block.item?.task === true : block.kind === sort;
}

const isWord = (word: { tag: string }): boolean => word.tag !== 'symbol';
const wordCount = (words: readonly { tag: string }[]): number =>
  words.reduce((sum, word) => sum + Number(isWord(word)), 0);
const firstWord = (words: readonly { tag: string }[]): number => words.findIndex(isWord);

function isAt(position: ConditionData['position'], sentence: Sentence, document: SpecDocument): boolean {
  if (position === 'first-of-block') return sentence.block.sentences[0] === sentence;
  if (position === 'last-of-block') return sentence.block.sentences.at(-1) === sentence;
  const before = document.sentences[sentence.index - 1];
  return !before || before.block.kind === 'heading' || before.block.section !== sentence.block.section;
}

/** Puts the parts together: packs and lexicons in, an engine that reads and checks documents out. */
import { type CheckResult, type CheckSettings, check } from './check.ts';
import { readAnatomy } from './document/anatomy.ts';
import { placeDocument, type Terms } from './document/document.ts';
import type { DocumentKind, SpecDocument, Stance } from './document/types.ts';
import { readBlocks } from './markdown/blocks.ts';
import { readComments } from './markdown/comments.ts';
import { readFrontMatter } from './markdown/frontMatter.ts';
import { type ParsedBody, parseBody } from './markdown/parse.ts';
import { Notes } from './notes.ts';
import { createLexicon, type Lexicon } from './reader/lexicon.ts';
import { createReader } from './reader/read.ts';
import { Readings, readBlock } from './readings.ts';
import { adjustLexicons, adjustPacks } from './rules/adjust.ts';
import { compileRules, type PackData, phraseLists } from './rules/compile.ts';
import type { Rule } from './rules/types.ts';
import { readSuppressions, type Suppressions } from './suppress.ts';
import { LineMap } from './text.ts';
import { createVocabulary, type PhraseList, type Vocabulary } from './vocabulary.ts';

/** Everything that `rules/` holds, as the build packs it. */
export interface RuleData {
  /** The word list of the tagger, see `reader/lexicon.ts`. */
  readonly words: string;
  readonly lexicons: Readonly<Record<string, PhraseList>>;
  readonly parts: unknown;
  readonly kinds: unknown;
  readonly packs: readonly PackData[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly measured: Measured;
}

/** How the bundled rules fared on labelled documents; `npm run measure` makes it. */
export interface Measured {
  /** How many documents there were. */
  readonly documents: number;
  /** By rule: findings that readers agreed with, findings that they did not, documents in which it fired. */
  readonly rules: Readonly<Record<string, readonly [right: number, wrong: number, documents: number]>>;
}

/** A work that a rule rests on. */
export interface Source {
  readonly author: string;
  readonly title: string;
  readonly year?: string;
  readonly says: string;
}

export interface ReadOptions {
  /** With `/`; where the document lies is evidence for its kind. */
  readonly path?: string;
  readonly terms?: Terms;
  /** What the document is, unless its front matter says so; null for no spec. The text decides when not given. */
  readonly kind?: DocumentKind | null;
  /** What holds where the document declares no stance; customer-driven when not given. */
  readonly stance?: Stance;
  /** The version before this one, to read only what has changed; of no use, and no harm, where another engine read it. */
  readonly previous?: SpecDocument;
}

export interface Engine {
  readonly rules: readonly Rule[];
  readonly vocabulary: Vocabulary;
  readonly sources: RuleData['sources'];
  readonly measured: Measured;
  /** Reads a text. Never throws; a text over `LONGEST_TEXT` is not read and has the kind null. */
  read(text: string, options?: ReadOptions): SpecDocument;
  /** @param document one that this engine has read */
  check(document: SpecDocument, settings?: CheckSettings): CheckResult;
}

/** Longer texts are no specs; reading one would hold up the editor. In UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000;

/** What is kept of a document to read its next version faster. */
interface Kept {
  readonly parsed: ParsedBody;
  readonly readings: Readings;
  readonly suppressions: Suppressions;
}

/** Engines with other packs share the dictionary: unpacking it takes milliseconds and megabytes. */
const dictionaries = new WeakMap<RuleData, Lexicon>();

function lexiconOf(data: RuleData): Lexicon {
  const lexicon = dictionaries.get(data) ?? createLexicon(data.words);
  dictionaries.set(data, lexicon);
  return lexicon;
}

/**
 * @param data what `rules/` holds
 * @param packs further packs, after the bundled ones; a pack takes the place of an earlier one of the same name
 * @param onRead told of the prose of each block that is read anew: what an edit costs, counted
 */
export function createEngine(
  data: RuleData,
  packs: readonly PackData[] = [],
  onRead: (prose: string) => void = () => {},
): Engine {
  const all = adjustPacks([...new Map([...data.packs, ...packs].map((pack) => [pack.pack, pack])).values()]);
  const lexicons = adjustLexicons(data.lexicons, packs);
  const vocabulary = createVocabulary({ ...lexicons, ...phraseLists(all) }, readAnatomy(data.parts, data.kinds));
  const rules = compileRules(all, vocabulary, Object.keys(lexicons));
  const reader = createReader({ lexicon: lexiconOf(data), phrases: vocabulary.phrases });
  const keep = new Notes<SpecDocument, Kept>();

  function read(source: string, { path = '', terms, kind, stance, previous }: ReadOptions = {}): SpecDocument {
    const isTooLong = source.length > LONGEST_TEXT;
    const text = isTooLong ? '' : source;
    const before = previous && keep.get(previous);
    const frontMatter = readFrontMatter(text);
    const offset = frontMatter?.span.end ?? 0;
    const parsed = parseBody(text.slice(offset), before?.parsed);
    const comments = readComments(parsed, offset);
    const kept: Kept = { parsed, readings: new Readings(), suppressions: readSuppressions(text, comments) };
    const blocks = readBlocks(parsed, offset);
    const readings = blocks.map((block) => {
      const known = kept.readings.find(block, before?.readings);
      if (known) return known;
      onRead(block.prose);
      const reading = readBlock(block, reader);
      kept.readings.add(block, reading);
      return reading;
    });
    const document = placeDocument({
      path,
      text: source,
      lines: new LineMap(source),
      frontMatter,
      comments,
      blocks,
      readings,
      vocabulary,
      ...(terms && { terms }),
      ...(isTooLong ? { kind: null } : kind !== undefined && { kind }),
      ...(stance && { stance }),
      ...(previous && before && { previous }),
    });
    keep.set(document, kept);
    return document;
  }

  return {
    rules,
    vocabulary,
    get sources() {
      return data.sources;
    },
    get measured() {
      return data.measured;
    },
    read,
    check: (document, settings) => check(document, rules, keep.get(document)?.suppressions ?? [], settings),
  };
}

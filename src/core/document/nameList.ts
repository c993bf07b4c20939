/** What the learners of names share: their input, the list they fill, and what is no name. */
import type { FrontMatter } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { rememberByText } from './facts.ts';
import type { NameHints } from './nameHints.ts';
import type { Outlined } from './sections.ts';
import type { Story } from './types.ts';

/** Names that the configuration gives. */
export interface Terms {
  readonly products?: readonly string[];
  readonly customers?: readonly string[];
  readonly companies?: readonly string[];
}

export interface NamesInput extends Outlined {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly readings: readonly (readonly SentenceReading[])[];
  readonly stories: readonly Story[];
  readonly vocabulary: Vocabulary;
  readonly terms: Terms | undefined;
}

/** What the name learners work from. */
export interface Learning extends NamesInput {
  /** The hints of each block. */
  readonly hints: readonly NameHints[];
}

/** A document with more names of one sort has a list of something else. */
const MOST_NAMES = 60;

/** Collects names of one sort; the first one as written is the one that messages use. */
export class NameList {
  readonly all = new Set<string>();
  first: string | undefined;

  add(written: string): void {
    const name = nameIn(written);
    if (name === undefined || this.all.size >= MOST_NAMES) return;
    this.first ??= name;
    this.all.add(name.toLowerCase());
  }
}

/** What is left of a name without its marks; undefined for what is none. The same ones are added after every edit. */
const nameIn = rememberByText((written: string): string | undefined => {
  const name = written
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\s+[–—|-]+\s*$/, '')
    .trim()
    .replace(/^["“`*_]+|["”`*_.,:;]+$/g, '');
  const tooLong = name.length > 60 || name.split(' ').length > 6;
  return name.length < 2 || tooLong || !/[A-Za-zÀ-ɏ]/.test(name) ? undefined : name;
});

/** Words that begin sentences and labels and name nothing. */
export const COMMON_OPENERS: ReadonlySet<string> = new Set(
  `the this that it there these those they we our you your a an as in on for to if when each every all no one what why how
   who where problem goal customer customers user users today currently he she i its status version date author note success
   and but or so most many some with by of at`.split(/\s+/),
);

export const withoutArticle = (name: string): string => name.replace(/^(?:The|A|An|Our|New|This|Your|Its)\s+/u, '');

/** How far down the announcement and the names in the lead are looked for. */
export const OPENING_BLOCKS = 24;

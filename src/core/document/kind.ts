/** Which kind of product document a text is, or none: READMEs, decision records, changelogs and guides are left alone. */
import type { FrontMatter, MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Anatomy, Evidence, EvidencePlace, KindAnatomy } from './anatomy.ts';
import { rememberByReadings, rememberByText } from './facts.ts';
import { documentTitle, type Outlined, type SectionRole } from './sections.ts';
import { DOCUMENT_KINDS, type DocumentKind, type Role } from './types.ts';

export interface KindInput extends Outlined {
  readonly path: string;
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** What the configuration says. */
  readonly given: DocumentKind | null | undefined;
  readonly readings: readonly (readonly SentenceReading[])[];
  /** As the headings say without knowing the kind. */
  readonly roles: readonly SectionRole[];
  readonly stories: number;
  readonly questions: number;
  readonly anatomy: Anatomy;
}

/** Other names for a kind in front matter. */
const OTHER_NAMES = new Map<string, DocumentKind>(
  Object.entries({
    prfaq: 'pr-faq',
    faq: 'pr-faq',
    'one-pager': 'prd',
    brief: 'prd',
    requirements: 'spec',
    specification: 'spec',
    'user-stories': 'stories',
    backlog: 'stories',
  }),
);

/** What the front matter says of the kind: a kind, null for "no spec", undefined when it says nothing. */
function declaredKind(frontMatter: FrontMatter | undefined): DocumentKind | null | undefined {
  const value = frontMatter?.values.kind;
  if (typeof value !== 'string') return undefined;
  const name = value
    .trim()
    .toLowerCase()
    .replace(/[\s_/]+/g, '-');
  if (name === 'none' || name === 'other') return null;
  return DOCUMENT_KINDS.find((kind) => kind === name) ?? OTHER_NAMES.get(name);
}

/** The kind that the document declares, or the configuration, or else that the evidence speaks for if it is strong enough. */
export function kindOfDocument(input: KindInput): DocumentKind | null {
  const declared = declaredKind(input.frontMatter);
  if (declared !== undefined) return declared;
  if (input.given !== undefined) return input.given;
  const { anatomy } = input;
  const find = finder(input);
  const present = new Set(input.roles.flatMap(({ role, named }) => (named && role ? [role] : [])));
  const against = sum(anatomy.against, find);
  const score = (kind: DocumentKind): number => {
    const known = anatomy.kinds.get(kind);
    return known ? sum(known.evidence, find) + partsWeight(known, present) : 0;
  };
  const faq = score('pr-faq');
  const named = sum(anatomy.kinds.get('pr-faq')?.evidence ?? [], find);
  const release = score('press-release') + (isPitch(present, anatomy) ? PITCH : 0);
  const stories = score('stories') + storyWeight(input);
  const scores: readonly (readonly [DocumentKind, number])[] = [
    [faq >= 1.5 || input.questions >= 3 ? 'pr-faq' : 'press-release', release === 0 && named === 0 ? 0 : release + faq],
    ['prd', score('prd') + (input.stories >= 3 ? 0.8 : 0)],
    ['spec', score('spec')],
    ['stories', stories],
  ];
  const [kind, weight] = scores.reduce((best, other) => (other[1] > best[1] ? other : best));
  return weight - against >= anatomy.threshold ? kind : null;
}

/** A problem and a solution and nothing of what those who build need: a pitch, if not a press release by name. */
const isPitch = (present: ReadonlySet<Role>, anatomy: Anatomy): boolean =>
  present.has('problem') &&
  present.has('solution') &&
  ![...present].some(
    (role) => NOT_IN_A_PITCH.has(role) || (role !== 'appendix' && anatomy.rolesIn('specification').has(role)),
  );
const NOT_IN_A_PITCH: ReadonlySet<Role> = new Set([
  'goals',
  'non-goals',
  'metrics',
  'stories',
  'risks',
  'alternatives',
  'assumptions',
  'rollout',
]);
const PITCH = 2;

const sum = (evidence: readonly Evidence[], find: (one: Evidence) => boolean): number =>
  evidence.reduce((total, one) => (find(one) ? total + one.weight : total), 0);

const partsWeight = (kind: KindAnatomy, present: ReadonlySet<Role>): number =>
  [...kind.parts].reduce((total, [role, weight]) => (present.has(role) ? total + weight : total), 0);

/** A text that is mostly stories is a backlog; one with a few of them is whatever else it is. */
function storyWeight({ stories, blocks }: KindInput): number {
  if (stories === 0) return 0;
  const prose = blocks.filter((block) => block.kind !== 'heading').length;
  const share = stories / Math.max(prose, stories);
  return (share >= 0.5 ? 5 : share >= 0.2 ? 3 : share >= 0.08 ? 1.5 : 0) * (stories >= 3 ? 1 : 0.5);
}

const START = 400;

/** Finds the evidence in a block's text and in a heading. */
interface Finders {
  readonly inBlock: (block: MarkdownBlock, readings: readonly SentenceReading[]) => readonly Evidence[];
  readonly inHeading: (title: string) => readonly Evidence[];
}

const finders = new WeakMap<Anatomy, Finders>();

function findersOf(anatomy: Anatomy): Finders {
  const known = finders.get(anatomy);
  if (known) return known;
  const all = [...anatomy.against, ...[...anatomy.kinds.values()].flatMap((kind) => kind.evidence)];
  const search = (place: EvidencePlace): ((line: string) => readonly Evidence[]) => {
    const wanted = all.filter((evidence) => evidence.place === place);
    return (line) => wanted.filter(({ pattern }) => pattern.test(line));
  };
  const [inText, inHeading] = [search('text'), search('heading')];
  const found: Finders = {
    inBlock: rememberByReadings(({ prose }) => inText(prose.slice(0, 2000).replace(/\s+/g, ' ').trim().toLowerCase())),
    inHeading: rememberByText((title) => inHeading(title.replace(/&/g, 'and'))),
  };
  finders.set(anatomy, found);
  return found;
}

/** Answers whether a piece of evidence holds for the document. */
function finder({
  path,
  text,
  frontMatter,
  blocks,
  readings,
  sections,
  anatomy,
}: KindInput): (one: Evidence) => boolean {
  const place = path.toLowerCase();
  const headings = sections.flatMap((section) => (section.heading === undefined ? [] : [section.title]));
  const title = (headings[(documentTitle(sections) ?? 1) - 1] ?? '').replace(/&/g, 'and');
  const keys = Object.keys(frontMatter?.values ?? {});
  const start = text.slice(0, START).toLowerCase();
  const { inBlock, inHeading } = findersOf(anatomy);
  const counts = new Map<Evidence, number>();
  const count = (found: readonly Evidence[]): void => {
    for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  };
  for (const [index, block] of blocks.entries()) count(inBlock(block, readings[index] ?? []));
  for (const heading of headings) count(inHeading(heading));
  return (one) => {
    switch (one.place) {
      case 'path':
        return place !== '' && one.pattern.test(place);
      case 'title':
        return one.pattern.test(title);
      case 'front-matter':
        return keys.filter((key) => one.pattern.test(key)).length >= one.count;
      case 'start':
        return one.pattern.test(start);
      case 'heading':
      case 'text':
        return (counts.get(one) ?? 0) >= one.count;
    }
  };
}

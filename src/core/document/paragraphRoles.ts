/** The parts that blocks play: from a run-in label or from their section. */
import type { MarkdownBlock } from '../markdown/types.ts';
import type { SentenceReading } from '../reader/types.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { normaliseHeading, roleOfLabel } from './headings.ts';
import { releaseRoles } from './releaseRoles.ts';
import { documentTitle, FAQ_ROLES, type Outlined } from './sections.ts';
import type { DocumentKind, Names, Quote, Role } from './types.ts';

export interface NamingInput extends Outlined {
  readonly kind: DocumentKind | null;
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

export interface RolesInput extends NamingInput {
  readonly readings: readonly (readonly SentenceReading[])[];
  /** As `namedRoles` gives them. */
  readonly named: readonly (Role | undefined)[];
  readonly quotes: readonly Quote[];
  readonly names: Names;
}

const META =
  'authors?|owners?|status|version|date|last updated|updated|created|created at|created by|document (?:owner|version|status)|prepared by|prepared for|reviewers?|approvers?|approved by|contributors?|team|pm|dri|priority|estimated effort|effort|stakeholders|release|target release|epic|ticket|jira|branch|feature branch|input|tags?|category|type|location|dependencies|depends on|related|doc type|classification|parent|issue|link|links|repo|repository|source|start date|due date|due|milestone';
const META_LABEL = new RegExp(`^(?:${META})$`);
/** "**Owner** Ada Okafor": the blanks are the marks of the bold word. */
const META_LINE = new RegExp(`^\\s*(?:${META})\\s{2,}\\S`, 'i');
/** An entry of a table of contents. */
const CONTENTS_LINK = /^\[[^\]]*\]\(#[^)]*\)$/;

const isContents = ({ span }: MarkdownBlock, text: string): boolean =>
  text.charCodeAt(span.start) === 91 && CONTENTS_LINK.test(text.slice(span.start, span.end));

/** "It is ready for review when:" leads in to what must hold before it ships, whatever the heading calls it. */
const WHEN_DONE = /\b(?:ready (?:for|to)|(?:completed?|done|finished|accepted)(?: only)? when)\b[^.!?]*:\s*$/i;
const LEAD_IN = 200;

/** The label of a block as a heading would read. */
const labelOf = (block: MarkdownBlock): string | undefined =>
  block.label &&
  normaliseHeading(block.prose.slice(block.label.start - block.span.start, block.label.end - block.span.start));

/** The part that headings and labels give each block, in order. */
export function namedRoles(input: NamingInput): (Role | undefined)[] {
  const { kind, text, blocks, sections, roles } = input;
  const title = documentTitle(sections);
  const result: (Role | undefined)[] = new Array(blocks.length).fill(undefined);
  for (const section of sections) {
    const own = roles[section.index]?.role;
    const opening = section.index === title || section.index === 0;
    let whenDone = false;
    for (let index = section.heading ?? 0; index < section.end; index++) {
      const block = blocks[index];
      if (!block) continue;
      if (block.kind === 'heading') {
        result[index] = own;
        continue;
      }
      if (block.kind !== 'item') whenDone = own === 'metrics' && WHEN_DONE.test(block.prose.slice(-LEAD_IN));
      result[index] =
        (block.kind === 'item' && isContents(block, text) ? 'meta' : undefined) ??
        (whenDone ? 'acceptance' : undefined) ??
        labelRole(block, own, opening, input) ??
        own ??
        (opening && block.kind !== 'cell' ? openingRole(kind) : undefined);
    }
  }
  return result;
}

/** The part of every block, in order: what headings and labels do not name is told from place and wording. */
export function blockRoles(input: RolesInput): readonly (Role | undefined)[] {
  const { kind, blocks, named, vocabulary } = input;
  if (kind === 'press-release' || kind === 'pr-faq') {
    const result = [...named];
    releaseRoles(input, result);
    return result;
  }
  const fallback = kind ? vocabulary.anatomy.kinds.get(kind)?.fallback : undefined;
  return fallback
    ? named.map((role, index) => role ?? (blocks[index]?.kind === 'heading' ? undefined : fallback))
    : named;
}

/** Parts in which a labelled list item may be a part of its own: a summary often runs through problem, users and goals. */
const SUMMARIES: ReadonlySet<Role | undefined> = new Set([
  undefined,
  'overview',
  'lead',
  'background',
  'press-release',
  'solution',
]);

/** The part that the run-in label of a block names. */
function labelRole(
  block: MarkdownBlock,
  own: Role | undefined,
  opening: boolean,
  { kind, vocabulary }: NamingInput,
): Role | undefined {
  if (opening && META_LINE.test(block.prose)) return 'meta';
  const label = labelOf(block);
  if (label === undefined || block.kind === 'cell') return undefined;
  if (META_LABEL.test(label) && (opening || (block.kind === 'paragraph' && own === undefined))) return 'meta';
  if (own !== undefined && FAQ_ROLES.has(own)) return undefined;
  if (block.kind === 'item' && !SUMMARIES.has(own)) return undefined;
  return roleOfLabel(label, kind, vocabulary.anatomy);
}

/** Prose before the first section of a requirements document introduces it. */
const openingRole = (kind: DocumentKind | null): Role | undefined =>
  kind === 'prd' || kind === 'spec' ? 'overview' : undefined;

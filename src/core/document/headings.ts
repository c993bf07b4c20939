/** From a heading as written to the part of the document that it names. */
import { type Alias, type Anatomy, aliasKey } from './anatomy.ts';
import { rememberByText } from './facts.ts';
import type { DocumentKind, Role } from './types.ts';

/** A list number, a "Section 2:" or a "Part II" before the words of a heading. */
const NUMBERING =
  /^(?:(?:section|part|chapter|step)\s+(?:\d+|[ivx]+)\s*[:.)–—-]?\s*|§\s*)?(?:(?:\d+(?:\.\d+)*[.):]*|[ivx]+[.)]|[a-z][.)])\s+)?/;
/** Everything but a letter, a digit or an opening bracket or quote. */
const LEADING_MARKS = /^[^A-Za-zÀ-ɏ0-9<("“'‘]+/;
/** Signs and emoji included. */
const CLOSING_MARKS = /(?:[\s:.*_~#—–\u2190-\u2BFF-]|[\uD83C-\uDFFF]|\u200D|\uFE0F)+$/;
/** ":dart:" for an emoji, and "{#problem}" for the address of a heading. */
const CODES = /:[a-z][a-z0-9_+-]*:|\s\{[#.][^{}]*\}\s*$/g;
const ADVICE =
  /\s*[*_]*[([](?:mandatory|optional|required|recommended|if applicable|tbd|wip|draft|new|updated)[^)\]]*[)\]][*_]*$/;
const BRACKETED = /\s*[([][^()[\]]*[)\]]\s*$/;

/**
 * A heading in lower case without numbering, emoji, address, marks, "(optional)" and closing colon.
 * @param text the heading or its prose
 */
export const normaliseHeading = rememberByText((text: string): string =>
  text
    .replace(/\uFFFC+/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(CODES, '')
    .replace(LEADING_MARKS, '')
    .replace(NUMBERING, '')
    .replace(LEADING_MARKS, '')
    .replace(ADVICE, '')
    .replace(CLOSING_MARKS, ''),
);

/** Words after which a heading that begins with an alias still names its part: "Risks of the migration". */
const CONNECTORS = new Set(['and', 'of', 'for', 'in', 'to', 'with', 'from', 'by', 'at', 'on', 'or', '/', ',']);
/** "Product requirements document" names the whole and not a part of it. */
const DOCUMENT = new Set(['document', 'doc']);
const SEPARATOR = /\s*(?::|\s[–—-]\s|\||\s\/\s)\s*/;
/** A longer heading is a sentence; only what stands before a colon can name its part. */
const SHORT = 7;
const SHORT_BEFORE = 4;

/** The parts that headings and labels name in documents of one kind. */
interface Parts {
  readonly heading: (title: string) => Role | undefined;
  readonly label: (title: string) => Role | undefined;
}

const cached = new WeakMap<Anatomy, Map<DocumentKind | null, Parts>>();

function partsOf(kind: DocumentKind | null, anatomy: Anatomy): Parts {
  const byKind = cached.get(anatomy) ?? new Map<DocumentKind | null, Parts>();
  cached.set(anatomy, byKind);
  const known = byKind.get(kind);
  if (known) return known;
  const parts = {
    heading: rememberByText((title: string) => (title.length > 160 ? undefined : findRole(title, kind, anatomy))),
    label: rememberByText((title: string) => aliasFor(aliasKey(title), kind, anatomy, 'whole')?.role),
  };
  byKind.set(kind, parts);
  return parts;
}

/** The part that a normalised heading names in a document of the given kind (null while it is not known). */
export const roleOfHeading = (title: string, kind: DocumentKind | null, anatomy: Anatomy): Role | undefined =>
  partsOf(kind, anatomy).heading(title);

/** The part whose alias is the whole of a normalised heading or label. */
export const roleOfLabel = (title: string, kind: DocumentKind | null, anatomy: Anatomy): Role | undefined =>
  partsOf(kind, anatomy).label(title);

function findRole(title: string, kind: DocumentKind | null, anatomy: Anatomy): Role | undefined {
  const lookup = (text: string, reach: Alias['reach']): Role | undefined =>
    aliasFor(aliasKey(text), kind, anatomy, reach)?.role;
  const whole = lookup(title.replace(/\?$/, ''), 'whole') ?? lookup(title.replace(BRACKETED, ''), 'whole');
  if (whole) return whole;
  const pieces = title.split(SEPARATOR);
  const [first = '', ...others] = pieces;
  if (others.length > 0) {
    const named = lookup(first.replace(/\s+\d[\w.-]*$/, ''), 'whole') ?? lookup(others.at(-1) ?? '', 'start');
    if (named) return named;
  }
  if (title.endsWith('?')) return undefined;
  const words = aliasKey(title.replace(BRACKETED, '')).split(' ');
  if (words.length > SHORT)
    return others.length > 0 && first.split(' ').length <= SHORT_BEFORE ? atEdges(first.split(' '), lookup) : undefined;
  const numbered = words.length === 2 && /^\d+$/.test(words[1] ?? '') ? lookup(words[0] ?? '', 'start') : undefined;
  return numbered ?? atEdges(words, lookup) ?? prefixRole(words, anatomy);
}

/** The longest alias at the beginning before a connector, or at the end, or, with two words and more, anywhere. */
function atEdges(
  words: readonly string[],
  lookup: (text: string, reach: Alias['reach']) => Role | undefined,
): Role | undefined {
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const to = from + length;
      if (DOCUMENT.has(words[to] ?? '')) continue;
      const phrase = words.slice(from, to).join(' ');
      const opens = from === 0 && CONNECTORS.has(words[to] ?? '');
      const closes = to === words.length && from <= SHORT_BEFORE;
      const role =
        (opens || length > 1 ? lookup(phrase, 'start') : undefined) ?? (closes ? lookup(phrase, 'end') : undefined);
      if (role) return role;
    }
  }
  return undefined;
}

const prefixRole = (words: readonly string[], anatomy: Anatomy): Role | undefined =>
  words.length > 1 && words.length <= 4 ? anatomy.prefixes.get(words[0] ?? '') : undefined;

const REACHES: Readonly<Record<Alias['reach'], number>> = { whole: 0, start: 1, end: 2 };

/** The alias of that name that reaches far enough; one for this kind of document wins over one for all. */
function aliasFor(key: string, kind: DocumentKind | null, anatomy: Anatomy, reach: Alias['reach']): Alias | undefined {
  const found = anatomy.aliases.get(key);
  if (!found) return undefined;
  const fit = found.filter((alias) => REACHES[alias.reach] >= REACHES[reach]);
  const special = kind && fit.find((alias) => alias.documents?.has(kind));
  return special || fit.find((alias) => !alias.documents);
}

/**
 * Suppression comments: `<!-- needfirst-disable-next-line RULE… -- reason -->`, `-disable-line`, `-disable` … `-enable`
 * and `-disable-file`. Without a rule they hide every rule; a pack name stands for all of its rules. A reason may end with
 * `expires 2027-03-01`: from that day on the comment hides nothing.
 */
import type { SpecDocument } from './document/types.ts';
import type { Diagnostic, Rule, Suppressed } from './rules/types.ts';
import type { Span } from './text.ts';

type Directive = 'disable' | 'disable-line' | 'disable-next-line' | 'disable-file' | 'enable';

/** One suppression comment of a document. */
export interface SuppressionComment {
  readonly span: Span;
  readonly directive: Directive;
  readonly rules: ReadonlySet<string>;
  readonly reason: string | undefined;
  /** The first day on which it hides nothing any more, such as `2027-03-01`. */
  readonly expires: string | undefined;
}

export type Suppressions = readonly SuppressionComment[];

const COMMENT =
  /<!--\s*needfirst-(disable-next-line|disable-line|disable-file|disable|enable)(?=[\s-])((?:(?!-->|<!--)[\s\S])*)-->/g;
/** Editors and word processors make a dash of `--`. */
const BEFORE_REASON = /(?:^|\s)(?:-{2,}|[–—])\s+/;
const EXPIRES = /\bexpires:?\s+(\d{4}-\d{2}-\d{2})\b/i;
/** Each finding is held against each comment, so there is a limit to what a document may ask for. */
const MOST_COMMENTS = 1000;

/**
 * The suppression comments among a document's HTML comments.
 * @param comments spans of the HTML comments in `text`
 */
export function readSuppressions(text: string, comments: readonly Span[]): Suppressions {
  const all = comments.flatMap((comment) =>
    [...text.slice(comment.start, comment.end).matchAll(COMMENT)].map((match) => {
      const start = comment.start + match.index;
      const [names = '', ...rest] = (match[2] ?? '').split(BEFORE_REASON);
      const reason = rest.join(' -- ').trim() || undefined;
      return {
        span: { start, end: start + match[0].length },
        directive: match[1] as Directive,
        rules: new Set(names.split(/[\s,]+/).filter((name) => name !== '')),
        reason,
        expires: EXPIRES.exec(reason ?? '')?.[1],
      };
    }),
  );
  return all.slice(0, MOST_COMMENTS);
}

/** Whether a comment in this text may expire, so that what is found in it depends on the day. */
export const mayExpire = (text: string): boolean => EXPIRES.test(text);

/** The day in the local time zone as comments name it. Written out: what Node knows of locales takes 9 ms to load. */
export function dayOf(time: Date): string {
  const [year, month, day] = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What settings say of suppressions. */
export interface SuppressionSettings {
  /** Whether each comment must give a reason. */
  readonly requireReason?: boolean;
  /** The present day, such as `2026-11-21`; comments do not expire when not given. */
  readonly today?: string;
}

/**
 * Hides what comments hide, and complains of comments that hide nothing, name an unknown rule, lack a reason or are expired.
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  document: SpecDocument,
  comments: Suppressions,
  rules: readonly Pick<Rule, 'id' | 'formerIds'>[],
  settings: SuppressionSettings = {},
): { kept: Diagnostic[]; suppressed: Suppressed[] } {
  if (comments.length === 0) return { kept: [...diagnostics], suppressed: [] };
  /** The names of rules, former ones too, with the ids that they stand for now. */
  const known = new Map(rules.flatMap(({ id, formerIds }) => [id, ...formerIds].map((name) => [name, id])));
  const isExpired = ({ expires }: SuppressionComment): boolean =>
    expires !== undefined && settings.today !== undefined && expires <= settings.today;
  const places = comments.map((comment) => ({
    comment,
    names: namedBy(comment, known),
    span: isExpired(comment) ? undefined : reach(comment, document),
  }));
  const lastEnabled = enabling(places);
  const packs = new Set([...known.keys()].map(packOf));
  const used = new Set<SuppressionComment>();
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of diagnostics) {
    const enabled = lastEnabled(diagnostic);
    const hiding = places.find(
      ({ comment, names, span }) =>
        span &&
        touches(span, diagnostic.span) &&
        isNamed(diagnostic.ruleId, names) &&
        (comment.directive !== 'disable' || comment.span.start > enabled),
    );
    if (!hiding) kept.push(diagnostic);
    else {
      used.add(hiding.comment);
      suppressed.push({ diagnostic, reason: hiding.comment.reason });
    }
  }
  for (const comment of comments) {
    if (isExpired(comment)) kept.push(expired(comment));
    else kept.push(...complaints(comment, used.has(comment), known, packs));
    if (settings.requireReason && comment.directive !== 'enable' && !comment.reason) kept.push(withoutReason(comment));
  }
  return { kept, suppressed };
}

/**
 * The ids and packs that a comment names now, undefined where it names none; a document may hold thousands of names, so
 * they are looked up once.
 */
const namedBy = ({ rules }: SuppressionComment, known: ReadonlyMap<string, string>): ReadonlySet<string> | undefined =>
  rules.size === 0
    ? undefined
    : new Set([...rules].flatMap((name) => known.get(name) ?? (name.includes('/') ? [] : name)));

const packOf = (id: string): string => id.split('/', 1)[0] ?? '';

const isNamed = (ruleId: string, names: ReadonlySet<string> | undefined): boolean =>
  !names || names.has(ruleId) || names.has(packOf(ruleId));

const touches = (span: Span, found: Span): boolean => found.start >= span.start && found.start < span.end;

/** What a comment covers, where no `enable` comes between; undefined for `enable`, which covers nothing itself. */
function reach(comment: SuppressionComment, document: SpecDocument): Span | undefined {
  const { text, lines } = document;
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  switch (comment.directive) {
    case 'disable-file':
      return { start: 0, end: text.length + 1 };
    case 'disable-line': {
      const line = lineOf(comment.span.start);
      return { start: lines.lineStart(line), end: endOfLine(document, line) };
    }
    case 'disable-next-line': {
      let line = lineOf(comment.span.end - 1) + 1;
      while (line + 1 < lines.lineCount && text.slice(lines.lineStart(line), endOfLine(document, line)).trim() === '')
        line++;
      const start = lines.lineStart(line);
      const end = endOfLine(document, line);
      // Prose wraps: the "line" that an author means is the paragraph or item that begins on it.
      const block = document.blocks.find(({ span }) => span.start >= start && span.start < end);
      return { start, end: Math.max(end, block?.span.end ?? 0) };
    }
    case 'disable':
      return { start: comment.span.start, end: text.length + 1 };
    case 'enable':
      return undefined;
  }
}

const endOfLine = ({ text, lines }: SpecDocument, line: number): number =>
  line + 1 < lines.lineCount ? lines.lineStart(line + 1) : text.length + 1;

interface Place {
  readonly comment: SuppressionComment;
  readonly names: ReadonlySet<string> | undefined;
}

/**
 * Where a rule was last enabled before a finding, by its name, by its pack or, without names, with every rule; -1 where it
 * was not. What an `enable` does not name stays disabled.
 */
function enabling(places: readonly Place[]): (found: Diagnostic) => number {
  const starts = new Map<string, number[]>();
  for (const { comment, names = [EVERY_RULE] } of places) {
    if (comment.directive !== 'enable') continue;
    for (const name of names) {
      const others = starts.get(name);
      if (others) others.push(comment.span.start);
      else starts.set(name, [comment.span.start]);
    }
  }
  const lastOf = (name: string, offset: number): number => starts.get(name)?.findLast((start) => start <= offset) ?? -1;
  return ({ ruleId, span }) =>
    Math.max(...[EVERY_RULE, packOf(ruleId), ruleId].map((name) => lastOf(name, span.start)));
}

const EVERY_RULE = '';

/** A finding on a comment, with the fix of taking the comment out. */
const finding = ({ span }: SuppressionComment, name: string, message: string): Diagnostic => ({
  ruleId: `needfirst/${name}`,
  severity: 'information',
  level: 'document',
  message,
  span,
  related: [],
  fixes: [{ title: 'Remove this comment', kind: 'literal', edits: [{ span, newText: '' }] }],
});

function complaints(
  comment: SuppressionComment,
  used: boolean,
  known: ReadonlyMap<string, string>,
  packs: ReadonlySet<string>,
): Diagnostic[] {
  if (comment.directive === 'enable') return [];
  const rules = [...comment.rules];
  const unknown = rules.filter((name) => !known.has(name) && !packs.has(name));
  if (unknown.length > 0)
    return [{ ...finding(comment, 'unknown-rule', `There is no rule “${unknown.join('”, “')}”.`), fixes: [] }];
  const old = rules.filter((name) => (known.get(name) ?? name) !== name);
  if (old.length > 0) {
    const now = old.map((name) => `“${name}” is now “${known.get(name)}”`).join(', ');
    return [{ ...finding(comment, 'deprecated-rule', `${now}. Write the new name.`), fixes: [] }];
  }
  return used ? [] : [finding(comment, 'unused-suppression', 'This comment hides nothing any more.')];
}

const expired = (comment: SuppressionComment): Diagnostic => ({
  ...finding(
    comment,
    'expired-suppression',
    `This comment expired on ${comment.expires}. Mend what it hid, or give a new reason and day.`,
  ),
  severity: 'warning',
  fixes: [],
});

const withoutReason = (comment: SuppressionComment): Diagnostic => ({
  ...finding(comment, 'missing-reason', 'Say why this is fine here: “-- reason” at the end of the comment.'),
  severity: 'warning',
  fixes: [],
});

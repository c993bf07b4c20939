/** Who the customers are: from personas and audiences, the roles of stories, and "for … who". */
import { singular } from '../english.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { rememberByText } from './facts.ts';
import type { Learning, NameList } from './nameList.ts';
import type { Role } from './types.ts';

const CUSTOMER_ROLES: ReadonlySet<Role> = new Set(['customer', 'jtbd']);
/** "Primary:", "Persona 2 –", "1." before a name. */
const RANK =
  /^(?:(?:primary|secondary|tertiary|main|key|other|target)?\s*(?:users?|customers?|personas?|audience|segment)?\s*\d*\s*[:–—-]\s*|\d+[.)]\s*)/i;
/** What stands in lists of users and is none. */
const NOT_PEOPLE =
  /\b(?:system|app|application|service|api|platform|page|ui|needs?|goals?|pain|story|stories|primary|secondary|persona|overview|description|role|impact|criteria|result|frequency|motivations?|behaviou?rs?|demographics?|background|frustrations?|value|tasks?)\b/;
/** A template's gap where the role should be. */
const GAP = /[[\]{}<>]|_{3}|\.{3}/;
const MOST_WORDS = 4;
/** A longer item describes somebody; it does not name them. */
const LONGEST_ITEM = 60;

/** "The ward managers (nights)" → "ward manager" */
const one = rememberByText((written: string): string =>
  singular(written.replace(/^(?:an?|the|any|each|every|our|new)\s+/i, '').replace(/[("“].*$/s, '')),
);

/** "nurse on nights" → "nurse" */
const withoutMore = rememberByText((written: string): string =>
  written.replace(/[*_`]/g, '').replace(/\s+(?:who|that|with|in|on|at|using|when|and|of)\s.*$/is, ''),
);

export function learnCustomers(input: Learning, customers: NameList): void {
  const { stories, hints, text, vocabulary } = input;
  const generic = vocabulary.entries('generic-customers');
  const roles = vocabulary.entries('roles');
  const add = (written: string, sure: boolean): void => {
    const name = one(written);
    const lower = name.toLowerCase();
    if (lower === '' || lower.split(' ').length > MOST_WORDS || generic.has(lower) || NOT_PEOPLE.test(lower)) return;
    if (sure || isPerson(lower, vocabulary)) customers.add(name);
  };
  for (const [written, sure] of personas(input)) add(written, sure);
  const told = new Set<string>();
  for (const { role } of stories) {
    const written = role ? text.slice(role.start, role.end) : '';
    if (written === '' || told.has(written) || GAP.test(written)) continue;
    told.add(written);
    add(withoutMore(written), true);
  }
  for (const { primary, forWhom } of hints) {
    if (primary) add(primary, true);
    for (const who of forWhom) {
      const words = who.split(' ');
      const role = words.slice(-2).join(' ');
      if (roles.has(singular(role)) || roles.has(singular(words.at(-1) ?? ''))) add(role, true);
    }
  }
}

/** What headings, labels and short items of the parts about customers name, and whether it is surely somebody. */
function personas({ blocks, sections, roles, text }: Learning): readonly (readonly [string, boolean])[] {
  const found: (readonly [string, boolean])[] = [];
  const add = (written: string, sure: boolean): void => {
    for (const name of listed(written)) found.push([name, sure]);
  };
  for (const section of sections) {
    const place = roles[section.index];
    if (!place?.role || !CUSTOMER_ROLES.has(place.role)) continue;
    const heading = section.heading === undefined ? undefined : blocks[section.heading];
    if (heading && !place.named) add(heading.prose, false);
    else if (heading && /[:–—]/.test(heading.prose)) add(heading.prose.replace(/^[^:–—]*[:–—]/, ''), true);
    for (let index = (section.heading ?? -1) + 1; index < section.end; index++) {
      const block = blocks[index];
      if (!block || block.kind === 'heading') continue;
      if (block.label) add(text.slice(block.label.start, block.label.end), false);
      else if (block.kind === 'item' && block.prose.length < LONGEST_ITEM) add(block.prose, false);
    }
  }
  return found;
}

/** "Primary: Side hustlers & resellers" → the names in it. */
const listed = rememberByText((written: string): readonly string[] =>
  written
    .replace(/[*_`\uFFFC]/g, '')
    .trim()
    .replace(RANK, '')
    .split(/\s*(?:,|&|\band\b|\/|;)\s*/)
    .filter((name) => name.length > 2)
    .slice(0, 4),
);

/** Whether the last word of a phrase names people. */
function isPerson(name: string, vocabulary: Vocabulary): boolean {
  const head = name.split(' ').at(-1) ?? '';
  if (['roles', 'generic-customers'].some((list) => vocabulary.entries(list).has(head))) return true;
  if (vocabulary.entries('roles').has(name)) return true;
  const agent = /[a-z]{2}(?:er|or|ist|ian|eer|ee|keeper|holder|owner|lead|admin)$/.test(head);
  return agent && !vocabulary.entries('agent-suffix-stoplist').has(head);
}

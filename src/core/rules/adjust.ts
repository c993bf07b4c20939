/** What packs change in one another: severities and words of rules, entries of lexicons. */
import type { PhraseList } from '../vocabulary.ts';
import type { Adjustment, PackData, RuleEntry } from './packData.ts';

/** The packs with their rules as later packs have changed them. */
export function adjustPacks(packs: readonly PackData[]): readonly PackData[] {
  if (!packs.some(({ adjust }) => adjust)) return packs;
  const changes = new Map<string, Adjustment>();
  for (const { adjust = {} } of packs) {
    for (const [name, change] of Object.entries(adjust)) changes.set(name, { ...changes.get(name), ...change });
  }
  return packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map((rule) =>
      [changes.get(pack.pack), changes.get(`${pack.pack}/${rule.id}`)].reduce(adjusted, rule),
    ),
  }));
}

/** A severity that a pack gives holds in every set. */
function adjusted(rule: RuleEntry, change: Adjustment | undefined): RuleEntry {
  if (!change) return rule;
  const { severity, message = rule.message, why = rule.why, advice = rule.advice } = change;
  const { strict: _, ...usual } = rule;
  return { ...(severity === undefined ? rule : { ...usual, severity }), message, why, advice };
}

/** The lexicons with what packs add and take out. */
export function adjustLexicons(
  lexicons: Readonly<Record<string, PhraseList>>,
  packs: readonly PackData[],
): Readonly<Record<string, PhraseList>> {
  const changed = new Map(Object.entries(lexicons));
  for (const { lexicons: changes = {} } of packs) {
    for (const [name, { add = [], remove = [], not = [] }] of Object.entries(changes)) {
      const known = changed.get(name) ?? { entries: [] };
      const gone = new Set(remove.map((entry) => entry.toLowerCase()));
      const entries = [...known.entries.filter((entry) => !gone.has(entry.toLowerCase())), ...add];
      changed.set(name, { ...known, entries, not: [...(known.not ?? []), ...not] });
    }
  }
  return Object.fromEntries(changed);
}

/** Checks the names of rules and packs in a configuration, once every pack that it speaks of is known. */
import { guess } from '../rules/schema.ts';
import { fewest, type YamlProblem } from '../rules/yamlFile.ts';
import type { Configuration } from './configuration.ts';

/** The packs that rules belong to, each once. */
export const packsOf = (rules: readonly { readonly id: string }[]): readonly string[] => [
  ...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/')))),
];

/** The entries of `rules` that name neither a rule nor a pack. */
export function unknownRules(
  { rules = [], overrides = [] }: Configuration,
  known: readonly { readonly id: string }[],
): readonly YamlProblem[] {
  const names = [...packsOf(known), ...known.map(({ id }) => id)];
  const isKnown = new Set(names);
  const given = [...rules, ...overrides.flatMap((override) => override.rules ?? [])];
  return fewest(
    given
      .filter(({ key }) => !isKnown.has(key.value))
      .map(({ key: { value, span } }) => ({
        code: 'configuration/unknown-rule',
        message: `There is no rule or pack “${value.slice(0, 100)}”.${guess(value, names)}`,
        span,
        severity: 'error',
      })),
  );
}

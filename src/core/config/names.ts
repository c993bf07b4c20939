/** Checks the names of rules and packs in a configuration, once every pack that it speaks of is known. */
import { guess } from '../rules/guess.ts';
import { RULE_SETS } from '../rules/types.ts';
import { fewest, type YamlProblem } from '../rules/yamlFile.ts';
import type { Configuration } from './configuration.ts';

/** The names that a pack brings. */
interface PackNames {
  readonly pack: string;
  readonly rules: readonly { readonly id: string }[];
}

/** The entries of `rules` that name neither a rule nor a pack. */
export function unknownRules(
  { rules = [], overrides = [] }: Configuration,
  packs: readonly PackNames[],
): readonly YamlProblem[] {
  const names = packs.flatMap(({ pack, rules }) => [pack, ...rules.map(({ id }) => `${pack}/${id}`)]);
  const known = new Set(names);
  const given = [...rules, ...overrides.flatMap((override) => override.rules ?? [])];
  return fewest(
    given
      .filter(({ key }) => !known.has(key.value))
      .map(({ key: { value, span } }) => ({
        code: 'configuration/unknown-rule',
        message: `There is no rule or pack “${value.slice(0, 100)}”.${guess(value, names)}`,
        span,
        severity: 'error',
      })),
  );
}

/**
 * What is said of a name in `packs` that is no bundled pack.
 * @param sought whether it was looked for among the installed packages of npm too, which editors cannot do everywhere
 */
export function noSuchPack(name: string, sought: boolean, bundled: readonly string[]): string {
  const close = guess(name, [...RULE_SETS, ...bundled]);
  return sought
    ? `There is no bundled pack and no installed package “${name}”.${close}`
    : `There is no bundled pack “${name}”. If it is a package of npm, only the command line uses it.${close}`;
}

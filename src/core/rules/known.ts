/** The names that packs may refer to. */
import { readAnatomy } from '../document/anatomy.ts';
import { CUE_NAMES } from './cues.ts';
import type { Named } from './jsonSchema.ts';
import type { Known } from './schema.ts';
import { RULE_SETS, type RuleSet } from './types.ts';

/** @param data the lexicons, sources, anatomy and packs of `rules/`; while the packs themselves are read there are none */
export function knownNames(data: {
  readonly lexicons: object;
  readonly sources: object;
  readonly parts: unknown;
  readonly kinds: unknown;
  readonly packs?: readonly { readonly pack: string; readonly rules: readonly { readonly id: string }[] }[];
}): Known {
  return {
    lexicon: new Set(Object.keys(data.lexicons)),
    cue: new Set(CUE_NAMES),
    role: readAnatomy(data.parts, data.kinds).names,
    source: new Set(Object.keys(data.sources)),
    rule: new Set((data.packs ?? []).flatMap(({ pack, rules }) => [pack, ...rules.map(({ id }) => `${pack}/${id}`)])),
  };
}

const SETS: Readonly<Record<RuleSet, string>> = {
  recommended: 'The rules that proved right on real documents.',
  strict: 'All rules.',
};

/** The names of a sort with what they stand for, for completion and JSON schemas. */
export function namesOf(
  known: Known,
  packs: readonly {
    readonly pack: string;
    readonly title: string;
    readonly rules: readonly { readonly id: string; readonly title: string }[];
  }[],
): (sort: string) => readonly Named[] {
  const named = packs.map(({ pack, title }) => ({ name: pack, doc: title }));
  const rules = packs.flatMap(({ pack, rules }) =>
    rules.map(({ id, title }) => ({ name: `${pack}/${id}`, doc: title })),
  );
  return (sort) => {
    if (sort === 'set') return RULE_SETS.map((name) => ({ name, doc: SETS[name] }));
    if (sort === 'pack') return named;
    if (sort === 'rule') return [...named, ...rules];
    const names = Object.hasOwn(known, sort) ? known[sort as keyof Known] : [];
    return [...names].map((name) => ({ name, doc: '' }));
  };
}

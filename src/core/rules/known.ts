/** The names that packs may refer to. */
import { readAnatomy } from '../document/anatomy.ts';
import { CUE_NAMES } from './cues.ts';
import type { Known } from './schema.ts';

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

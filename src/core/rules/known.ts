/** The names that packs may refer to. */
import { readAnatomy } from '../document/anatomy.ts';
import { CUE_NAMES } from './cues.ts';
import type { Known } from './schema.ts';

/** @param data the lexicons, sources and anatomy of `rules/` */
export function knownNames(data: {
  readonly lexicons: object;
  readonly sources: object;
  readonly parts: unknown;
  readonly kinds: unknown;
}): Known {
  return {
    lexicon: new Set(Object.keys(data.lexicons)),
    cue: new Set(CUE_NAMES),
    role: readAnatomy(data.parts, data.kinds).names,
    source: new Set(Object.keys(data.sources)),
  };
}

/** Reviews texts by what holds for each of them. */
import {
  applyEdits,
  type CheckSettings,
  type Engine,
  fixAll,
  guess,
  type JsonFile,
  mayExpire,
  type PackData,
  placeOf,
  toJsonFile,
} from '../../core/index.ts';
import type { Configurations, Governed } from '../configuration.ts';
import { shownPath } from '../files.ts';
import { type Io, printable, UsageError } from '../io.ts';
import type { CheckOptions } from '../options.ts';
import type { Input } from './inputs.ts';

/** A text and what its review depends on. */
export type GovernedInput = Input & Pick<Governed, 'packs' | 'settings'>;

/** Finds out what holds for each input, and leaves out what is ignored; complains of that where it was asked for by name. */
export function govern(inputs: readonly Input[], configurations: Configurations, io: Io): readonly GovernedInput[] {
  const governed = inputs.map((input) => ({ ...input, ...configurations.governing(input.absolute) }));
  return governed.filter(({ path, named, effective: { ignored } }) => {
    if (ignored.value && named && !configurations.isBroken)
      io.complain(`needfirst: ${printable(path)}: ignored by ${placeOf(ignored, (file) => shownPath(file, io))}`);
    return !ignored.value;
  });
}

export class Reviewer {
  readonly #engineFor: (packs: readonly PackData[]) => Engine;
  readonly #only: CheckSettings;

  constructor({ rules }: Pick<CheckOptions, 'rules'>, engineFor: (packs: readonly PackData[]) => Engine) {
    this.#engineFor = engineFor;
    this.#only = rules.length > 0 ? { only: rules } : {};
  }

  review(input: GovernedInput, text: string): JsonFile {
    const engine = this.#engineFor(input.packs);
    const document = engine.read(text, { path: input.path, ...input.settings.read });
    return toJsonFile({ document, result: engine.check(document, this.#settings(input)) });
  }

  /** The text after all literal fixes. */
  fixed(input: GovernedInput, text: string): string {
    const engine = this.#engineFor(input.packs);
    const { read } = input.settings;
    const document = engine.read(text, { path: input.path, ...read });
    return applyEdits(text, fixAll(document, engine, { ...read, settings: this.#settings(input) }));
  }

  /** All that decides about the review of a text besides its path, the text itself and the build of Needfirst. */
  decidingFor(input: GovernedInput, text: string): string {
    const { suppressions, ...settings } = this.#settings(input);
    const { today, ...others } = suppressions ?? {};
    return JSON.stringify([input.settings.read, settings, others, mayExpire(text) && today, input.packs]);
  }

  #settings({ settings }: GovernedInput): CheckSettings {
    return { ...settings.check, ...this.#only };
  }
}

/** @throws UsageError when there is no such rule or pack */
export function checkRuleNames(names: readonly string[], engines: () => readonly Engine[]): void {
  if (names.length === 0) return;
  const ids = engines().flatMap(({ rules }) => rules.map(({ id }) => id));
  const known = new Set(ids.flatMap((id) => [id, id.slice(0, id.indexOf('/'))]));
  for (const name of names)
    if (!known.has(name)) throw new UsageError(`there is no rule or pack “${name}”.${guess(name, [...known])}`);
}

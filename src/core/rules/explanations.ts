/** What is said about the bundled rules. Checking needs none of it, so it is parsed when somebody first asks for it. */
import type { RuleData } from '../engine.ts';
import type { PackData, RuleEntry } from './packData.ts';

type Said = 'why' | 'advice' | 'sources' | 'examples';

export interface Explanations extends Pick<RuleData, 'sources' | 'measured'> {
  /** By the id of the rule. */
  readonly rules: Readonly<Record<string, Pick<RuleEntry, Said>>>;
}

/** The bundled rules without it. */
export interface Unexplained extends Omit<RuleData, 'packs' | 'sources' | 'measured'> {
  readonly packs: readonly (Omit<PackData, 'rules'> & { readonly rules: readonly Omit<RuleEntry, Said>[] })[];
}

/** Takes the two apart. */
export function apart({ packs, sources, measured, ...rest }: RuleData): {
  readonly data: Unexplained;
  readonly explanations: Explanations;
} {
  const rules: Record<string, Pick<RuleEntry, Said>> = {};
  const bare = packs.map((pack) => ({
    ...pack,
    rules: pack.rules.map(({ why, advice, sources = [], examples, ...rule }) => {
      rules[`${pack.pack}/${rule.id}`] = { why, advice, sources, examples };
      return rule;
    }),
  }));
  return { data: { ...rest, packs: bare }, explanations: { rules, sources, measured } };
}

/** Puts them together again. */
export function together(data: Unexplained, explanations: () => Explanations): RuleData {
  const entry = (rule: Omit<RuleEntry, Said>, id: string): RuleEntry => {
    const said = () => explanations().rules[id] as Pick<Required<RuleEntry>, Said>;
    return {
      ...rule,
      get why() {
        return said().why;
      },
      get advice() {
        return said().advice;
      },
      get sources() {
        return said().sources;
      },
      get examples() {
        return said().examples;
      },
    };
  };
  return {
    ...data,
    packs: data.packs.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => entry(rule, `${pack.pack}/${rule.id}`)),
    })),
    get sources() {
      return explanations().sources;
    },
    get measured() {
      return explanations().measured;
    },
  };
}

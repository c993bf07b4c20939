/** Validated packs → rules that run. */
import type { Sentence, SpecDocument } from '../document/types.ts';
import type { PhraseList, Vocabulary } from '../vocabulary.ts';
import type { ConditionData } from './conditions.ts';
import { createCues } from './cues.ts';
import { documentFixes, sentenceFixes } from './fixes.ts';
import type { Matcher, RuleKind } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import type { PackData, RuleEntry, ScopeData } from './packData.ts';
import { coversBlock } from './scope.ts';
import { Screen } from './screen.ts';
import type { Fix, Match, Rule, Scope } from './types.ts';

export type { PackData } from './packData.ts';

/** The phrase lists that rules bring along, by the id of the rule. */
export function phraseLists(packs: readonly PackData[]): Record<string, PhraseList> {
  const lists: Record<string, PhraseList> = {};
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const own = kindOf(rule)?.phrases?.(rule.options);
      if (own) lists[`${pack.pack}/${rule.id}`] = own;
    }
  }
  return lists;
}

/** The rules of the packs in order; those that are replaced by another are left out. */
export function compileRules(packs: readonly PackData[], vocabulary: Vocabulary, lexicons: readonly string[]): Rule[] {
  const cues = createCues(vocabulary, lexicons);
  const screen = new Screen();
  const former = replacedIds(packs);
  return packs.flatMap((pack) =>
    pack.rules.flatMap((entry) => {
      const kind = kindOf(entry);
      const severity = { recommended: entry.severity, strict: entry.strict ?? entry.severity };
      if (!kind || entry['replaced-by']) return [];
      const id = `${pack.pack}/${entry.id}`;
      const scope = compileScope(entry.in, vocabulary);
      const matcher = kind.compile(entry.options, { vocabulary, cues, screen, trusted: pack.trusted }, id, (block) =>
        coversBlock(scope, block),
      );
      const { title, message } = entry;
      return [
        {
          id,
          formerIds: former.get(id) ?? [],
          ...(entry.deprecated && { deprecated: entry.deprecated }),
          title,
          severity,
          relaxed: entry.relaxed ?? {},
          obligation: kind.obligation ?? false,
          level: kind.level,
          phrase: kind.phrase && entry.options.report !== 'sentence',
          scope,
          message,
          get why() {
            return entry.why;
          },
          get advice() {
            return entry.advice;
          },
          get sources() {
            return entry.sources ?? [];
          },
          get examples() {
            return entry.examples;
          },
          excuses: excusesOf(entry),
          fixTitles: (entry.fix ?? []).map((fix) => fix.title),
          ...withFixes(matcher, entry),
        },
      ];
    }),
  );
}

/** What the conditions of a rule let go, for its page. */
function excusesOf({ options }: RuleEntry): readonly string[] {
  const { mentions = [], nearby = [] } = (options.unless ?? {}) as ConditionData;
  return [...new Set([...mentions, ...nearby])];
}

/** The ids of the rules that others have replaced, by the id of the other. */
function replacedIds(packs: readonly PackData[]): ReadonlyMap<string, readonly string[]> {
  const former = new Map<string, string[]>();
  for (const { pack, rules } of packs) {
    for (const { id, 'replaced-by': by } of rules) if (by) former.set(by, [...(former.get(by) ?? []), `${pack}/${id}`]);
  }
  return former;
}

const kindOf = (rule: RuleEntry): RuleKind | undefined => KINDS.find(({ name }) => name === rule.kind);

function compileScope(data: ScopeData | undefined, { anatomy }: Vocabulary): Scope {
  const roles = (names: readonly string[] = []): ReadonlySet<string> =>
    new Set(names.flatMap((name) => [...anatomy.rolesIn(name)]));
  return {
    documents: new Set(data?.documents),
    roles: roles(data?.roles),
    not: roles(data?.not),
    stances: new Set(data?.stances),
  };
}

/** Adds the fixes that a rule declares to what it finds. */
function withFixes(matcher: Matcher, { fix: declared }: RuleEntry): Matcher {
  if (!declared) return matcher;
  const adding = (match: Match, more: () => readonly Fix[]): Match => ({
    ...match,
    fixes: () => [...(match.fixes?.() ?? []), ...more()],
  });
  if ('matchDocument' in matcher)
    return {
      matchDocument: (document) =>
        matcher
          .matchDocument(document)
          .map((match) => adding(match, () => declared.flatMap((fix) => documentFixes(fix, match.span, document)))),
    };
  return {
    ...matcher,
    matchSentence: (sentence: Sentence, document: SpecDocument): readonly Match[] =>
      matcher
        .matchSentence(sentence, document)
        .map((match) =>
          adding(match, () => declared.flatMap((fix) => sentenceFixes(fix, match.span, sentence, document))),
        ),
  };
}

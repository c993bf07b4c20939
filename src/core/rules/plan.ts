/** Which rules are asked what in a document: severities, scopes and stances are settled here, once for all documents alike. */
import { isInBet } from '../document/bets.ts';
import type { Block, Sentence, SpecDocument } from '../document/types.ts';
import { Notes } from '../notes.ts';
import type { SentenceReading } from '../reader/types.ts';
import { coversBlock, coversDocument, isProse } from './scope.ts';
import { mostSevere, type Relaxation, relaxation } from './stances.ts';
import type { Rule, RuleSet, Severity } from './types.ts';

/** Severities by rule id or pack name; a rule's own entry wins over its pack's. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Which rules run, and how severe they are. */
export interface Choice {
  readonly rules?: RuleSettings;
  /** The set of rules that holds where `rules` says nothing; `recommended` when not given. */
  readonly set?: RuleSet;
  /** Only these rules or packs are run, when given. */
  readonly only?: readonly string[];
}

/** From the most severe on. */
export const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** A rule that is asked, with the severity that its findings have. */
export interface Asked {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Its place among all rules. */
  readonly order: number;
}

/** The severity that settings give a rule, or `off`. A rule that is asked for by its name runs in every set. */
export function severityOf(rule: Rule, choice: Choice): Severity | 'off' {
  const { severity } = rule;
  const given = givenSeverity(rule, choice);
  if (given !== undefined) return given;
  return choice.only && severity.recommended === 'off' ? severity.strict : severity[choice.set ?? 'recommended'];
}

/** What settings say of a rule by its name; undefined where they say nothing. */
function givenSeverity({ id, formerIds }: Rule, { only, rules }: Choice): Severity | 'off' | undefined {
  const pack = id.slice(0, id.indexOf('/'));
  const names = [id, ...formerIds, pack];
  if (only && !only.some((name) => names.includes(name))) return 'off';
  const named = rules && names.find((name) => Object.hasOwn(rules, name));
  return named === undefined ? undefined : rules?.[named];
}

/** Which rules a sentence was last found to be able to break, and among which. */
const answers = new Notes<SentenceReading, { readonly questions: Questions; readonly asked: readonly Asked[] }>();

/** The rules that look at the sentences of some blocks. */
export class Questions {
  /** By the lists of phrases that they wait for. */
  readonly #waiting = new Map<number, Asked[]>();
  readonly #others: Asked[] = [];

  constructor(asked: readonly Asked[]) {
    for (const each of asked) {
      if (!each.rule.lists) this.#others.push(each);
      for (const list of each.rule.lists ?? []) {
        const others = this.#waiting.get(list);
        if (others) others.push(each);
        else this.#waiting.set(list, [each]);
      }
    }
  }

  /** The rules that a sentence may break: most of them ask for words that most sentences do not have. */
  of({ reading, block }: Sentence): readonly Asked[] {
    const known = answers.get(reading);
    if (known?.questions === this) return known.asked;
    const prose = block.prose.slice(reading.start, reading.end);
    const may = ({ rule: { mayMatch } }: Asked): boolean => !mayMatch || mayMatch(reading, prose);
    const asked = this.#others.filter(may);
    const waiting = new Set(reading.hits.flatMap(({ list }) => this.#waiting.get(list) ?? []));
    for (const each of waiting) if (may(each)) asked.push(each);
    answers.set(reading, { questions: this, asked });
    return asked;
  }
}

const NOTHING = new Questions([]);

/** What is asked in documents of one kind and stance. */
export class Plan {
  /** The rules that look at the document as a whole. */
  readonly ofDocument: readonly Asked[];
  readonly #ofSentences: readonly Asked[];
  readonly #relaxation: Relaxation;
  readonly #choice: Choice;
  /** By role of a block and whether it stands in a bet. */
  readonly #byPlace = new Map<string, Questions>();

  constructor(document: SpecDocument, rules: readonly Rule[], choice: Choice, relaxation: Relaxation) {
    this.#relaxation = relaxation;
    this.#choice = choice;
    const asked: Asked[] = [];
    for (const [order, rule] of rules.entries()) {
      const severity = severityOf(rule, choice);
      if (severity !== 'off' && coversDocument(rule.scope, document)) asked.push({ rule, severity, order });
    }
    this.ofDocument = this.#left(
      asked.filter(({ rule }) => rule.matchDocument),
      false,
    );
    this.#ofSentences = asked.filter(({ rule }) => rule.matchSentence);
  }

  /** The rules that look at each sentence of a block. */
  ofSentences(block: Block, document: SpecDocument): Questions {
    if (!isProse(block)) return NOTHING;
    const isBet = isInBet(block, document);
    const place = `${isBet} ${block.role}`;
    const known = this.#byPlace.get(place);
    if (known) return known;
    const asked = this.#left(
      this.#ofSentences.filter(({ rule }) => coversBlock(rule.scope, block)),
      isBet,
    );
    const questions = new Questions(asked);
    this.#byPlace.set(place, questions);
    return questions;
  }

  /** What the stance leaves of rules, unless the settings insist on them. */
  #left(asked: readonly Asked[], isBet: boolean): readonly Asked[] {
    return asked.flatMap((each): Asked | readonly [] => {
      const less = mostSevere(each.rule, this.#relaxation, isBet);
      if (less === undefined || givenSeverity(each.rule, this.#choice) !== undefined) return each;
      if (less === 'off') return [];
      return RANK[less] < RANK[each.severity] ? { ...each, severity: less } : each;
    });
  }
}

/** Plans of the last documents, by all that they depend on. */
const plans = new WeakMap<readonly Rule[], Map<string, Plan>>();

const MOST_PLANS = 32;

/** The plan for a document: the same object for as long as nothing changes about what is asked. */
export function planFor(document: SpecDocument, rules: readonly Rule[], { rules: settings, set, only }: Choice): Plan {
  const known = plans.get(rules) ?? new Map<string, Plan>();
  plans.set(rules, known);
  const relaxed = relaxation(document, rules);
  const key = JSON.stringify([document.kind, document.stance.stance, relaxed, settings, set, only]);
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST_PLANS) known.clear();
  const choice: Choice = { ...(settings && { rules: settings }), ...(set && { set }), ...(only && { only }) };
  const plan = new Plan(document, rules, choice, relaxed);
  known.set(key, plan);
  return plan;
}

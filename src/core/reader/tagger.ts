/**
 * Tags the words of a sentence in context: the cheapest way through the readings of all words, where a reading costs
 * what it costs by itself, what it costs after the one before, and what it costs the clause (a sentence has one main
 * verb; another one needs a comma, a conjunction, or a clause of its own).
 */
import { createCandidateFinder, type Shape } from './candidates.ts';
import { ASKED, afterReport, clauseStep, contactStep, lacksVerb, OPEN, STATES } from './clauseStates.ts';
import { AUXILIARY_LEMMAS, type Candidate, closedClass } from './closedClass.ts';
import { publicTag, T, TAG_NAMES } from './fineTags.ts';
import type { Lexicon } from './lexicon.ts';
import { TRANSITIONS } from './transitions.ts';
import type { Word } from './types.ts';
import type { Token } from './words.ts';

/** A word with the fine tag that the clause finder works with. */
export interface TaggedWord extends Word {
  readonly fine: number;
}

/** What is known of where the sentence stands. */
export interface ReadingHint {
  /** A list item or table cell: fragments and imperatives are usual. */
  readonly item?: boolean;
  readonly heading?: boolean;
}

/** Turns tokens of one sentence into tagged words. */
export type Tagger = (tokens: readonly Token[], hint: ReadingHint) => TaggedWord[];

const TAGS = TAG_NAMES.length;
const NEVER = 1 << 24;

const NO_VERB_COST = 4;
/** Imperatives are usual at the beginning of items. */
const ITEM_VERB_BONUS = -1;
/** Longer sentences are tagged piece by piece, which bounds memory. */
const PIECE = 400;

/** A tagger over a lexicon. It keeps buffers between calls, so one is enough for all sentences. */
export function createTagger(lexicon: Lexicon): Tagger {
  const candidatesOf = createCandidateFinder(lexicon);
  const lattice = new Lattice();

  const tagPiece = (tokens: readonly Token[], piece: readonly number[], fine: Uint8Array, ctx: Context): void => {
    lattice.reset(ctx.asked);
    let first = ctx.atStart;
    for (const index of piece) {
      const token = tokens[index] as Token;
      const candidates = inContext(tokens, index) ?? candidatesOf(token, ctx.shapes[index] ?? 'plain');
      lattice.add(candidates, first && ctx.item, REPORTS.has(token.lower));
      first = token.text === ':';
    }
    lattice.finish(ctx.noVerbCost, piece, fine);
  };

  return (tokens, hint) => {
    const fine = new Uint8Array(tokens.length);
    const item = hint.item === true || hint.heading === true;
    const last = tokens[tokens.length - 1];
    const context: Context = {
      shapes: shapesOf(tokens),
      item,
      noVerbCost: isFinal(last) ? (item ? 2 : NO_VERB_COST) : item ? -2 : 1,
      asked: isAsked(tokens),
      atStart: true,
    };
    for (const sequence of sequencesOf(tokens, fine)) {
      for (let from = 0; from < sequence.length; from += PIECE) {
        tagPiece(tokens, sequence.slice(from, from + PIECE), fine, context);
      }
    }
    return tokens.map((token, index) => wordOf(token, fine[index] ?? T.PU, lexicon));
  };
}

interface Context {
  readonly shapes: readonly Shape[];
  readonly item: boolean;
  /** What a sequence without a main verb costs. */
  readonly noVerbCost: number;
  readonly asked: boolean;
  readonly atStart: boolean;
}

const isFinal = (token: Token | undefined): boolean => token !== undefined && /^[.!?…"”’)]/.test(token.text);

/** Verbs of saying and thinking in all finite forms, and adjectives that a clause follows as well. */
const REPORTS = new Set(
  `say says said think thinks thought know knows knew believe believes believed hope hopes hoped feel feels felt expect
   expects expected mean means meant find finds found suggest suggests suggested ensure ensures ensured realize realizes
   realized claim claims claimed wish wishes guess guesses assume assumes assumed agree agrees agreed note notes noted tell
   tells told sure aware`.split(/\s+/),
);

const isAsked = (tokens: readonly Token[]): boolean => tokens.slice(-3).some((token) => token.text.startsWith('?'));

/** "90 calls a day", "two releases this year": the determiner begins an adverbial as a preposition would. */
const PER_UNIT: readonly Candidate[] = [
  { tag: T.IN, cost: 1 },
  { tag: T.DA, cost: 0 },
];
const UNITS = new Set(
  `second minute hour day night week weekend month quarter year shift seat time morning afternoon evening monday tuesday
   wednesday thursday friday saturday sunday spring summer autumn winter`.split(/\s+/),
);
const PER = new Set('a an this last next every each'.split(' '));

const isPerUnit = (tokens: readonly Token[], at: number): boolean =>
  PER.has(tokens[at]?.lower ?? '') && UNITS.has(tokens[at + 1]?.lower ?? '') && endsPhrase(tokens[at + 2]);

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'symbol' || closedClass(token.lower) !== undefined;

/** "…, that is why": behind a comma "that" begins no relative clause. */
const THAT_AFTER_COMMA: readonly Candidate[] = [
  { tag: T.PZ, cost: 0 },
  { tag: T.DA, cost: 0 },
  { tag: T.SB, cost: 1 },
  { tag: T.RL, cost: 3 },
];

const MAY: readonly Candidate[] = [{ tag: T.NM, cost: 0 }];

/** Candidates that depend on the neighbours and not only on the word. */
const inContext = (tokens: readonly Token[], at: number): readonly Candidate[] | undefined => {
  if (isPerUnit(tokens, at)) return PER_UNIT;
  if (tokens[at]?.text === 'May' && tokens[at + 1]?.kind === 'number') return MAY;
  return tokens[at]?.lower === 'that' && tokens[at - 1]?.text === ',' ? THAT_AFTER_COMMA : undefined;
};

/** The cheapest-path search. Each word adds a layer of (candidate, state) cells. */
class Lattice {
  #costs = new Int32Array(1024);
  #back = new Int32Array(1024);
  #layers: { candidates: readonly Candidate[]; offset: number }[] = [];
  #size = 0;

  reset(asked: boolean): void {
    this.#layers = [];
    this.#size = 0;
    this.#push([{ tag: T.START, cost: 0 }]);
    this.#costs.fill(NEVER, 0, STATES);
    this.#costs[asked ? ASKED : OPEN] = 0;
  }

  #push(candidates: readonly Candidate[]): number {
    const offset = this.#size;
    this.#size += candidates.length * STATES;
    if (this.#size > this.#costs.length) {
      const costs = new Int32Array(this.#size * 2);
      const back = new Int32Array(this.#size * 2);
      costs.set(this.#costs);
      back.set(this.#back);
      this.#costs = costs;
      this.#back = back;
    }
    this.#layers.push({ candidates, offset });
    return offset;
  }

  /** Adds a word. In an item an imperative may come first at no cost. */
  add(candidates: readonly Candidate[], beginsItem: boolean, reports: boolean): void {
    const before = this.#layers[this.#layers.length - 1];
    if (before === undefined) return;
    const offset = this.#push(candidates);
    const costs = this.#costs;
    costs.fill(NEVER, offset, this.#size);
    for (let c = 0; c < candidates.length; c++) {
      const { tag, cost } = candidates[c] as Candidate;
      const extra = beginsItem && tag === T.VB ? ITEM_VERB_BONUS : 0;
      for (let p = 0; p < before.candidates.length; p++) {
        const from = (before.candidates[p] as Candidate).tag;
        for (let s = 0; s < STATES; s++) {
          const source = before.offset + p * STATES + s;
          const soFar = costs[source] ?? NEVER;
          if (soFar >= NEVER) continue;
          const base = soFar + cost + extra;
          const step = clauseStep(s, from, tag);
          this.#offer(reports ? afterReport(step) : step, base, offset + c * STATES, source);
          const contact = contactStep(s, from, tag);
          if (contact >= 0) this.#offer(contact, base, offset + c * STATES, source);
        }
      }
    }
  }

  /** Takes a step if it is the cheapest way into its cell so far. */
  #offer(step: number, base: number, cells: number, source: number): void {
    const target = cells + (step % STATES);
    const total = base + Math.trunc(step / STATES);
    if (total >= (this.#costs[target] ?? NEVER)) return;
    this.#costs[target] = total;
    this.#back[target] = source;
  }

  /** Ends the sequence and writes the tags of the cheapest path to `fine`. */
  finish(noVerbCost: number, piece: readonly number[], fine: Uint8Array): void {
    const last = this.#layers[this.#layers.length - 1];
    if (last === undefined || this.#layers.length === 1) return;
    let best = NEVER;
    let cell = last.offset;
    for (let i = 0; i < last.candidates.length * STATES; i++) {
      const tag = (last.candidates[Math.trunc(i / STATES)] as Candidate).tag;
      const state = i % STATES;
      const total =
        (this.#costs[last.offset + i] ?? NEVER) +
        (TRANSITIONS[tag * TAGS + T.END] ?? 0) +
        (lacksVerb(state) ? noVerbCost : 0);
      if (total < best) {
        best = total;
        cell = last.offset + i;
      }
    }
    for (let layer = this.#layers.length - 1; layer > 0; layer--) {
      const { candidates, offset } = this.#layers[layer] as { candidates: readonly Candidate[]; offset: number };
      const candidate = candidates[Math.trunc((cell - offset) / STATES)] as Candidate;
      fine[piece[layer - 1] as number] = candidate.tag;
      cell = this.#back[cell] ?? 0;
    }
  }
}

/**
 * The sequences that are tagged on their own: what stands in brackets, and the rest. Quotation marks are in none, since
 * a quoted word goes with its neighbours.
 */
function sequencesOf(tokens: readonly Token[], fine: Uint8Array): number[][] {
  const main: number[] = [];
  const sequences = [main];
  let lastClose = tokens.length - 1;
  while (lastClose >= 0 && tokens[lastClose]?.text !== ')') lastClose--;
  let depth = 0;
  let inner: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { text, kind } = tokens[i] as Token;
    fine[i] = T.PU;
    if (kind === 'symbol') {
      if (text === '(' && i < lastClose) depth++;
      else if (text === ')' && depth > 0) {
        depth--;
        if (depth === 0) {
          sequences.push(inner);
          inner = [];
        }
      }
      if (isTransparent(text)) {
        fine[i] = T.QU;
        continue;
      }
      if (i === tokens.length - 1 && depth === 0) continue;
    }
    if (depth > 0) inner.push(i);
    else main.push(i);
  }
  if (inner.length > 0) sequences.push(inner);
  return sequences;
}

const isTransparent = (text: string): boolean => '"\'“”‘’«»*_[](){}#@~`'.includes(text);

/** What the capitals of each word say; in a sentence whose words are mostly capitalised, nothing. */
function shapesOf(tokens: readonly Token[]): Shape[] {
  let long = 0;
  let capitals = 0;
  let shouted = 0;
  const shapes: Shape[] = tokens.map((token) => {
    if (token.kind !== 'word' || token.text === token.lower) {
      if (token.kind === 'word' && token.text.length > 3) long++;
      return 'plain';
    }
    if (token.text.length > 3) {
      long++;
      capitals++;
    }
    const shape = shapeOf(token.text);
    if (shape === 'acronym' && token.text.length > 3) shouted++;
    return shape;
  });
  const shouting = shouted >= 2 && shouted * 10 >= long * 7;
  const title = long >= 3 && capitals * 10 >= long * 7;
  let first = true;
  for (let i = 0; i < shapes.length; i++) {
    const token = tokens[i] as Token;
    if (shapes[i] === 'capital' && (first || title)) shapes[i] = 'first';
    else if (shapes[i] === 'acronym' && shouting) shapes[i] = 'plain';
    if (token.kind === 'symbol') {
      if (/^[:.!?–—"“‘]/.test(token.text)) first = true;
    } else first = false;
  }
  return shapes;
}

function shapeOf(text: string): Shape {
  if (text.length === 1) return 'first';
  if (/^[A-Z0-9][A-Z0-9&./-]*s?$/.test(text) && /[A-Z].*[A-Z0-9]/.test(text)) return 'acronym';
  return 'capital';
}

/** The word with its public tag and its dictionary form. */
function wordOf(token: Token, fine: number, lexicon: Lexicon): TaggedWord {
  const { start, end, text, lower } = token;
  const [tag, form] = publicTag(fine);
  const lemma = lemmaOf(lower, fine, lexicon);
  return form === undefined
    ? { start, end, text, lower, lemma, tag, fine }
    : { start, end, text, lower, lemma, tag, form, fine };
}

function lemmaOf(lower: string, fine: number, lexicon: Lexicon): string {
  switch (fine) {
    case T.N:
    case T.NS:
      return lexicon.lemma(lower, 'noun');
    case T.NM:
      return lower;
    case T.PS:
      return lexicon.lemma(lower.endsWith("'s") ? lower.slice(0, -2) : lower.slice(0, -1), 'noun');
    case T.JJ:
      return lexicon.lemma(lower, 'adjective');
    case T.VB:
    case T.VP:
    case T.VZ:
    case T.VD:
    case T.VN:
    case T.VG:
      return AUXILIARY_LEMMAS.get(lower) ?? lexicon.lemma(lower, 'verb');
    default:
      return AUXILIARY_LEMMAS.get(lower) ?? lower;
  }
}

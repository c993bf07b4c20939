/**
 * Tags the words of a sentence in context: the cheapest way through the readings of all words, where a reading costs
 * what it costs by itself, what it costs after the one before, and what it costs the clause (a sentence has one main
 * verb; another one needs a comma, a conjunction, or a clause of its own).
 */
import { createCandidateFinder, type Shape } from './candidates.ts';
import { AUXILIARY_LEMMAS } from './closedClass.ts';
import { publicTag, T } from './fineTags.ts';
import { Lattice } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { inContext, isReport } from './neighbours.ts';
import { shapesOf } from './shapes.ts';
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

/** What a sequence without a main verb costs: items and headings seldom have one, sentences with a full stop do. */
const noVerbCost = ({ item, heading }: ReadingHint, closed: boolean): number => {
  if (item !== true && heading !== true) return closed ? 4 : 1;
  return closed ? 2 : heading === true ? -3 : -2;
};

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
      lattice.add(candidates, first && ctx.item, isReport(token));
      first = token.text === ':';
    }
    lattice.finish(ctx.noVerbCost, piece, fine);
  };

  return (tokens, hint) => {
    const fine = new Uint8Array(tokens.length);
    const item = hint.item === true && hint.heading !== true;
    const last = tokens[tokens.length - 1];
    const context: Context = {
      shapes: shapesOf(tokens),
      item,
      noVerbCost: noVerbCost(hint, isFinal(last)),
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

const isAsked = (tokens: readonly Token[]): boolean => tokens.slice(-3).some((token) => token.text.startsWith('?'));

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

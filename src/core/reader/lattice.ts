/**
 * The search for the cheapest way through the readings of all words. Each word adds a layer of cells, one for every tag it
 * can have and every state the clause can be in.
 */
import { ASKED, afterReport, clauseStep, contactStep, lacksVerb, OPEN, STATES } from './clauseStates.ts';
import type { Candidate } from './closedClass.ts';
import { T, TAG_NAMES } from './fineTags.ts';
import { TRANSITIONS } from './transitions.ts';

const TAGS = TAG_NAMES.length;
const NEVER = 1 << 24;
/** Cells that cost so much more than the cheapest one of their layer are given up. */
const BEAM = 14;
/** Imperatives are usual at the beginning of items. */
const ITEM_VERB_BONUS = -1;
const UNKNOWN = -1;

/** Next states and costs by state, tag before and tag, worked out when they are met for the first time. */
const NEXT = new Int8Array(STATES * TAGS * TAGS).fill(UNKNOWN);
const COST = new Int8Array(STATES * TAGS * TAGS);

function lookUp(state: number, from: number, tag: number): number {
  const at = (state * TAGS + from) * TAGS + tag;
  if (NEXT[at] !== UNKNOWN) return at;
  const { next, cost } = clauseStep(state, from, tag);
  NEXT[at] = next;
  COST[at] = cost;
  return at;
}

interface Layer {
  readonly candidates: readonly Candidate[];
  /** The first cell. */
  readonly offset: number;
  /** Cells that can be reached. */
  readonly live: number[];
}

/** A lattice keeps its buffers, so one is enough for all sentences. */
export class Lattice {
  #costs = new Int32Array(4096);
  #back = new Int32Array(4096);
  #layers: Layer[] = [];
  #size = 0;
  /** The cheapest cell of the last layer. */
  #best = 0;

  /** Begins a sequence. */
  reset(asked: boolean): void {
    this.#layers = [];
    this.#size = 0;
    const layer = this.#push([{ tag: T.START, cost: 0 }]);
    const first = asked ? ASKED : OPEN;
    this.#costs[first] = 0;
    this.#best = 0;
    layer.live.push(first);
  }

  #push(candidates: readonly Candidate[]): Layer {
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
    this.#costs.fill(NEVER, offset, this.#size);
    const layer = { candidates, offset, live: [] };
    this.#layers.push(layer);
    return layer;
  }

  /**
   * Adds a word.
   * @param beginsItem whether it stands where imperatives are usual
   * @param reports whether a clause may follow it at once
   */
  add(candidates: readonly Candidate[], beginsItem: boolean, reports: boolean): void {
    const before = this.#layers[this.#layers.length - 1] as Layer;
    const layer = this.#push(candidates);
    const limit = this.#best + BEAM;
    this.#best = NEVER;
    for (const source of before.live) {
      const soFar = this.#costs[source] as number;
      if (soFar > limit) continue;
      const cell = source - before.offset;
      const state = cell % STATES;
      const from = (before.candidates[(cell - state) / STATES] as Candidate).tag;
      for (let c = 0; c < candidates.length; c++) {
        const { tag, cost } = candidates[c] as Candidate;
        const base = soFar + cost + (beginsItem && tag === T.VB ? ITEM_VERB_BONUS : 0);
        const cells = layer.offset + c * STATES;
        const step = lookUp(state, from, tag);
        const next = NEXT[step] as number;
        this.#offer(layer, cells + (reports ? afterReport(next) : next), base + (COST[step] as number), source);
        if (state !== OPEN) continue;
        const contact = contactStep(from, tag);
        if (contact !== undefined) this.#offer(layer, cells + contact.next, base + contact.cost, source);
      }
    }
  }

  /** Goes into a cell from `source` if that is the cheapest way so far. */
  #offer(layer: Layer, target: number, total: number, source: number): void {
    const before = this.#costs[target] as number;
    if (total >= before) return;
    if (before === NEVER) layer.live.push(target);
    if (total < this.#best) this.#best = total;
    this.#costs[target] = total;
    this.#back[target] = source;
  }

  /** Ends the sequence and writes the tags of the cheapest path to `fine`, at the places that `piece` gives. */
  finish(noVerbCost: number, piece: readonly number[], fine: Uint8Array): void {
    const last = this.#layers[this.#layers.length - 1] as Layer;
    let best = NEVER;
    let cell = last.offset;
    for (const end of last.live) {
      const state = (end - last.offset) % STATES;
      const { tag } = last.candidates[Math.trunc((end - last.offset) / STATES)] as Candidate;
      const total =
        (this.#costs[end] as number) +
        (TRANSITIONS[tag * TAGS + T.END] as number) +
        (lacksVerb(state) ? noVerbCost : 0);
      if (total < best) {
        best = total;
        cell = end;
      }
    }
    for (let i = this.#layers.length - 1; i > 0; i--) {
      const { candidates, offset } = this.#layers[i] as Layer;
      fine[piece[i - 1] as number] = (candidates[Math.trunc((cell - offset) / STATES)] as Candidate).tag;
      cell = this.#back[cell] as number;
    }
  }
}

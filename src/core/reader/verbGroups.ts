/** Verb groups: from the first auxiliary to the main verb, with what they say of voice, mood and negation. */
import { T } from './fineTags.ts';
import type { Sequence } from './sequence.ts';

/** A verb group in a sequence. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly passive: boolean;
  readonly modal: string | undefined;
  readonly negated: boolean;
}

const NEGATING = new Set(['not', "n't", 'never', 'no longer']);

/** The verb group that begins at `at`. Where a question puts the subject in between, `resume` is where it goes on. */
export function verbGroup(seq: Sequence, at: number, resume = at + 1): VerbGroup {
  let head = at;
  let passive = false;
  let negated = false;
  const modal = seq.tag(at) === T.MD ? modalOf(seq, at) : undefined;
  let next = resume;
  for (;;) {
    let skipped = next;
    let negatedHere = false;
    while (isAdverb(seq, skipped)) {
      if (NEGATING.has(seq.lower(skipped))) negatedHere = true;
      skipped++;
    }
    const expected = continuation(seq, head, skipped);
    if (!expected) {
      // "is not a list": the negation belongs to the group although no verb follows it.
      if (negatedHere) negated = true;
      break;
    }
    negated = negated || negatedHere;
    passive = isBe(seq.tag(head)) && seq.tag(skipped) === T.VN;
    head = skipped;
    next = skipped + 1;
  }
  if (NEGATING.has(seq.lower(at - 1))) negated = true;
  return { from: at, to: head + 1, head, passive, modal, negated };
}

const CONTRACTED_MODALS: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'ll": 'will',
  "'d": 'would',
};

const modalOf = (seq: Sequence, at: number): string => CONTRACTED_MODALS[seq.lower(at)] ?? seq.lower(at);

const isAdverb = (seq: Sequence, at: number): boolean => {
  const tag = seq.tag(at);
  return tag === T.RB || tag === T.RX || tag === T.NT;
};

const isBe = (tag: number): boolean => tag === T.BZ || tag === T.BB || tag === T.BN || tag === T.BG;

/** Whether the word at `at` goes on with a verb group whose last verb so far stands at `head`. */
function continuation(seq: Sequence, head: number, at: number): boolean {
  const tag = seq.tag(at);
  switch (seq.tag(head)) {
    case T.MD:
      // A noun right behind a modal is a verb that the lexicon does not know as one ("will vendor the library").
      return (
        tag === T.VB ||
        tag === T.BB ||
        tag === T.HB ||
        tag === T.VP ||
        tag === T.HZ ||
        tag === T.DZ ||
        (tag === T.N && at === head + 1)
      );
    case T.DZ:
      return tag === T.VB || tag === T.VP || tag === T.HB || tag === T.BB;
    case T.HZ:
    case T.HB:
      return tag === T.VN || tag === T.BN || tag === T.VD;
    case T.BZ:
    case T.BB:
    case T.BN:
    case T.BG:
      return tag === T.VN || tag === T.VG || tag === T.BG || tag === T.BN;
    default:
      return false;
  }
}

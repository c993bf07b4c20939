/** Takes a modifier out of its noun phrase so that the sentence still reads well and no markup is harmed. */
import type { Sentence, SpecDocument } from '../document/types.ts';
import { articleBefore, capitalised } from '../english.ts';
import type { Word } from '../reader/types.ts';
import type { Span, TextEdit } from '../text.ts';

/**
 * The edits that take the words of `span` out; they repair "a" and "an", and the capital of a sentence that began with
 * them. None where more than the words would have to go, as in "quick and seamless", or where the sentence would say
 * something else, as in "the most seamless rota".
 */
export function deletion(span: Span, sentence: Sentence, { text }: SpecDocument): readonly TextEdit[] | undefined {
  const { words } = sentence.reading;
  const base = sentence.block.span.start;
  const first = words.findIndex((word) => base + word.start === span.start);
  const last = words.findIndex((word) => base + word.end === span.end);
  const next = words[last + 1];
  const before = words[first - 1];
  if (first < 0 || last < 0 || !next || !isModified(next) || (before && !mayStayBefore(before))) return undefined;
  const from = before ? base + before.end : Math.max(base, span.start - LONGEST_MARK);
  const gap = cutOut(span, text.slice(from, span.start), text.slice(span.end, base + next.start));
  if (!gap) return undefined;
  const edits: TextEdit[] = [{ span: gap, newText: '' }];
  if (before?.lower === 'a' || before?.lower === 'an') {
    const article = articleBefore(next.text);
    if (!article || isNegating(words[first - 2])) return undefined;
    const written = /^A/.test(before.text) ? capitalised(article) : article;
    const place = { start: base + before.start, end: base + before.end };
    if (written !== before.text) edits.unshift({ span: place, newText: written });
  } else if ((!before || before.tag === 'symbol') && /^[A-ZÀ-Þ]/.test(words[first]?.text ?? '')) {
    const initial = { start: base + next.start, end: base + next.start + 1 };
    if (/^[a-zß-ÿ]+$/.test(next.text)) edits.push({ span: initial, newText: next.text.charAt(0).toUpperCase() });
  }
  return edits;
}

/** `***` before the first word of a sentence is no part of the sentence. */
const LONGEST_MARK = 3;

const isModified = ({ tag }: Word): boolean => tag === 'noun' || tag === 'name' || tag === 'adjective';

const DEGREES = new Set(['most', 'more', 'less', 'least', 'as', 'how']);

const isNegating = (word: Word | undefined): boolean =>
  word !== undefined && (word.tag === 'not' || ['no', 'never', 'without'].includes(word.lower));

const mayStayBefore = (word: Word): boolean =>
  word.tag !== 'conjunction' &&
  word.tag !== 'adverb' &&
  !DEGREES.has(word.lower) &&
  !isNegating(word) &&
  !(word.tag === 'symbol' && /[,/&]/.test(word.text));

/**
 * What to delete of the text: the words with the blanks on one side of them, and with marks such as `**` that hold nothing
 * else. Line breaks stay where they can.
 * @param left from the word before to the words
 * @param right from the words to the word behind
 */
function cutOut({ start, end }: Span, left: string, right: string): Span | undefined {
  const opening = /[*_~]*$/.exec(left)?.[0] ?? '';
  const closing = /^[*_~]*/.exec(right)?.[0] ?? '';
  const marks = opening === closing ? opening.length : 0;
  const outerLeft = left.slice(0, left.length - marks);
  const outerRight = right.slice(marks);
  const whole = { start: start - marks, end: end + marks };
  if (/^[ \t]+$/.test(outerRight)) return { start: whole.start, end: whole.end + outerRight.length };
  if (/^[ \t]+$/.test(outerLeft)) return { start: whole.start - outerLeft.length, end: whole.end };
  return /^\s+$/.test(outerRight) ? { start: whole.start, end: whole.end + outerRight.length } : undefined;
}

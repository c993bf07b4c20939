/** Fields that only rules have: phrases, regular expressions, and names of what the engine knows. */
import { phraseCount, phraseProblem } from '../reader/phraseEntries.ts';
import { guess } from './guess.ts';
import { patternProblem } from './regularExpression.ts';
import { field, type Known, type Required, scalar, spanOf, text, wrong } from './schema.ts';
import { type WordsNeeded, wordsNeeded } from './wordsNeeded.ts';

/** A word or phrase to look for, as lexicons have them. */
export const phrase = (doc: string): Required<string> => ({
  ...text(doc),
  read: (node, context) => {
    const value = text(doc).read(node, context);
    if (value === undefined) return undefined;
    const problem = phraseProblem(value);
    const hasRoom = problem !== undefined || (context.hasRoomFor?.(phraseCount(value)) ?? true);
    if (problem === undefined && hasRoom) return value;
    if (problem !== undefined) context.report('phrase', `This phrase cannot be used: ${problem}.`, spanOf(node));
    else context.report('too-many', 'A pack has no room for more phrases, each alternative counted.', spanOf(node));
    return undefined;
  },
});

/** The name of a lexicon, cue, role or source that exists. */
export const reference = (sorts: readonly (keyof Known)[], doc: string): Required<string> =>
  field(doc, { type: 'string', names: sorts }, (node, context) => {
    const value = scalar(node);
    if (typeof value !== 'string') return wrong(node, context, 'text');
    if (sorts.some((sort) => context.known[sort].has(value))) return value;
    if (context.wanted && sorts.includes('lexicon')) {
      context.wanted.push({ value, span: spanOf(node) });
      return value;
    }
    const names = sorts.flatMap((sort) => [...context.known[sort]]);
    context.report('unknown-name', `There is no ${sorts.join(' or ')} “${value}”.${guess(value, names)}`, spanOf(node));
    return undefined;
  });

/** A regular expression, and what is read off it once. */
export interface Expression {
  readonly source: string;
  readonly words?: WordsNeeded;
}

/** A regular expression that every engine of ours understands. */
export const expression = (doc: string): Required<Expression> =>
  field(doc, { type: 'string' }, (node, context) => {
    const value = scalar(node);
    if (typeof value !== 'string' || value === '') return wrong(node, context, 'text');
    const problem = patternProblem(value);
    if (problem === undefined) return withWords(value);
    context.report('pattern', `This regular expression cannot be used: ${problem}.`, spanOf(node));
    return undefined;
  });

function withWords(source: string): Expression {
  const words = wordsNeeded(source);
  return { source, ...(words && { words }) };
}

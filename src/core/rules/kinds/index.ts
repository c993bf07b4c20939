/** The closed list of rule kinds. */
import type { RuleKind } from '../kind.ts';
import { clause } from './clause.ts';
import { lacks } from './lacks.ts';
import { list } from './list.ts';
import { order } from './order.ts';
import { pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { requires } from './requires.ts';
import { sentence } from './sentence.ts';
import { story } from './story.ts';

export const KINDS: readonly RuleKind[] = [
  phrases,
  pattern,
  clause,
  sentence,
  story,
  quote,
  question,
  list,
  lacks,
  requires,
  order,
] as readonly unknown[] as readonly RuleKind[];

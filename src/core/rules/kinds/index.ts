/** The closed list of rule kinds. */
import type { RuleKind } from '../kind.ts';
import { balance } from './balance.ts';
import { bet } from './bet.ts';
import { clause } from './clause.ts';
import { empty } from './empty.ts';
import { lacks } from './lacks.ts';
import { late } from './late.ts';
import { list } from './list.ts';
import { order } from './order.ts';
import { pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import { question } from './question.ts';
import { quote } from './quote.ts';
import { repeated } from './repeated.ts';
import { requires } from './requires.ts';
import { sentence } from './sentence.ts';
import { share } from './share.ts';
import { story } from './story.ts';
import { thin } from './thin.ts';

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
  share,
  late,
  thin,
  empty,
  repeated,
  balance,
  bet,
] as readonly unknown[] as readonly RuleKind[];

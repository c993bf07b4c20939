/** Questions of a FAQ and how they are answered. */
import { sentencesIn } from '../../document/lookup.ts';
import type { QuestionAndAnswer, Sentence, SpecDocument } from '../../document/types.ts';
import { overlap } from '../../text.ts';
import { condition, unless, when } from '../conditions.ts';
import { defineKind, sentenceValues } from '../kind.ts';
import { list, oneOf, optional } from '../schema.ts';

export const question = defineKind({
  name: 'question',
  summary: 'A question of a FAQ, or the way its answer begins.',
  level: 'sentence',
  phrase: false,
  fields: {
    side: optional(
      list(
        oneOf(['external', 'internal'], 'A side.'),
        'Customers’ questions or the company’s own; both when not given.',
      ),
    ),
    question: optional(condition('What holds of the question.')),
    answer: optional(condition('What holds of the first sentence of the answer.')),
    unless: optional(condition('Stay silent where one of these holds of a sentence of the answer.')),
    report: optional(oneOf(['question', 'answer'], 'What to underline; the question when not given.')),
  },
  compile: (options, tools, _own, inScope) => {
    const asked = when(options.question, tools);
    const begins = when(options.answer, tools);
    const excused = unless(options.unless, tools);
    return {
      matchDocument: (document) =>
        document.questions.flatMap((pair) => {
          if (options.side && !options.side.includes(pair.side)) return [];
          const head = sentencesIn(document, pair.question)[0];
          if (!head || !inScope(head.block) || !asked(head, document)) return [];
          const answer = answerSentences(pair, document);
          const first = answer[0];
          if (options.answer && !(first && begins(first, document))) return [];
          if (answer.some((sentence) => excused(sentence, document))) return [];
          const target = options.report === 'answer' ? first : head;
          return target ? [{ span: target.span, values: sentenceValues(head, document, pair.question) }] : [];
        }),
    };
  },
});

const answerSentences = ({ question, from, to }: QuestionAndAnswer, document: SpecDocument): Sentence[] =>
  document.blocks
    .slice(from, to)
    .flatMap((block) => block.sentences)
    .filter((sentence) => overlap(sentence.span, question) <= 0);

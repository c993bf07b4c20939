/** Faults of user stories. */
import { blocksIn, sentencesIn } from '../../document/lookup.ts';
import type { SpecDocument, Story } from '../../document/types.ts';
import { covers, type Span } from '../../text.ts';
import type { Tools } from '../conditions.ts';
import { defineKind, mentionsWithin, quoted, wordsSpan } from '../kind.ts';
import { oneOf } from '../schema.ts';

const FAULTS = [
  'no-benefit',
  'restated-benefit',
  'generic-benefit',
  'generic-role',
  'system-role',
  'system-benefit',
] as const;

export const story = defineKind({
  name: 'story',
  summary: 'A user story (“As a …, I want … so that …”) with a fault.',
  level: 'sentence',
  phrase: false,
  fields: { fault: oneOf(FAULTS, 'What is wrong with the story.') },
  compile: ({ fault }, tools, _own, inScope) => ({
    matchDocument: (document) =>
      document.stories.flatMap((each) => {
        const block = blocksIn(document, each.want)[0] ?? blocksIn(document, each.span)[0];
        if (!block || !inScope(block)) return [];
        const span = faultyPart(each, fault, document, tools);
        if (!span) return [];
        return [{ span, values: { match: quoted(document, span) } }];
      }),
  }),
});

/** The part of the story to underline when it has the fault. */
function faultyPart(
  each: Story,
  fault: (typeof FAULTS)[number],
  document: SpecDocument,
  tools: Tools,
): Span | undefined {
  const inPart = (span: Span | undefined, lexicon: string): boolean =>
    span !== undefined && mentionsWithin(span, lexicon, document, tools);
  switch (fault) {
    case 'no-benefit':
      // "Without ringing anybody" is a reason, wherever it stands.
      return each.benefit || isOpen(each, document) || inPart(each.want, 'relief-cues') ? undefined : each.span;
    case 'generic-role':
      return inPart(each.role, 'generic-customers') && !inPart(each.role, 'roles') && !isQualified(each.role, document)
        ? each.role
        : undefined;
    case 'system-role':
      return endsWith(each.role, 'product-nouns', document, tools) ? each.role : undefined;
    case 'system-benefit':
      return isAboutIt(each.benefit, document) || startsWith(each.benefit, 'product-nouns', document, tools)
        ? each.benefit
        : undefined;
    case 'generic-benefit':
      return inPart(each.benefit, 'generic-benefits') && !inPart(each.benefit, 'relief-cues')
        ? each.benefit
        : undefined;
    case 'restated-benefit':
      return each.benefit && restates(contentWords(each.want, document), contentWords(each.benefit, document))
        ? each.benefit
        : undefined;
  }
}

/** "So that it is published" speaks of the thing that was wanted, not of the person. */
const isAboutIt = (benefit: Span | undefined, document: SpecDocument): boolean =>
  benefit !== undefined && /^it\b/i.test(document.text.slice(benefit.start, benefit.end));

/** Whether the part begins with an entry of the lexicon, a determiner aside: "the platform can …", not "the app owner can …". */
function startsWith(span: Span | undefined, lexicon: string, document: SpecDocument, tools: Tools): boolean {
  if (!span) return false;
  return sentencesIn(document, span).some((sentence) => {
    const first = sentence.reading.words.findIndex(
      (word) => sentence.block.span.start + word.start >= span.start && word.tag !== 'determiner',
    );
    const { words } = sentence.reading;
    return tools.vocabulary
      .hits(sentence.reading, lexicon)
      .some((hit) => hit.from === first && words[hit.to]?.tag !== 'noun' && words[hit.to]?.tag !== 'name');
  });
}

/** Whether the part is one of the entries, or ends with it as a name does: "the booking system". */
function endsWith(span: Span | undefined, lexicon: string, document: SpecDocument, tools: Tools): boolean {
  if (!span) return false;
  return sentencesIn(document, span).some((sentence) =>
    tools.vocabulary.hits(sentence.reading, lexicon).some((hit) => {
      const words = wordsSpan(sentence, hit.from, hit.to);
      return words.end === span.end && isShort(document.text.slice(span.start, words.start));
    }),
  );
}

const isShort = (before: string): boolean => before.trim().split(/\s+/).length <= 2;

/** "As a nurse, I want to:" goes on in a list. */
const isOpen = ({ want }: Story, document: SpecDocument): boolean =>
  want.end <= want.start || /:\s*$/.test(document.text.slice(want.start, want.end + 1));

/** "user who travels" and "mobile user" say more than "user". */
const isQualified = (role: Span | undefined, document: SpecDocument): boolean =>
  role !== undefined && document.text.slice(role.start, role.end).trim().split(/\s+/).length > 1;

const CONTENT = new Set(['noun', 'name', 'verb', 'adjective']);
const EMPTY = new Set(['be', 'have', 'do', 'want', 'can', 'able', 'get', 'use', 'make', 'see']);

function contentWords(span: Span, document: SpecDocument): ReadonlySet<string> {
  const lemmas = sentencesIn(document, span).flatMap((sentence) =>
    sentence.reading.words.filter(
      (word) =>
        CONTENT.has(word.tag) &&
        !EMPTY.has(word.lemma) &&
        covers(span, { start: sentence.block.span.start + word.start, end: sentence.block.span.start + word.end }),
    ),
  );
  return new Set(lemmas.map((word) => word.lemma));
}

/** Whether a benefit adds next to nothing to what is wanted. */
function restates(want: ReadonlySet<string>, benefit: ReadonlySet<string>): boolean {
  if (benefit.size === 0) return false;
  const stems = new Set([...want].map(stem));
  const fresh = [...benefit].filter((word) => !stems.has(stem(word))).length;
  return fresh / benefit.size <= 0.25;
}

/** "Notifications" and "notified" say the same. */
const stem = (word: string): string => (word.length > 5 ? word.slice(0, 5) : word);

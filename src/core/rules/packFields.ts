/** The fields of a pack and of its rules: what is checked, completed, and described in the schema. */

import { parsePackReference } from '../config/packReferences.ts';
import { DOCUMENT_KINDS, STANCES } from '../document/types.ts';
import { fixField } from './fixes.ts';
import type { RuleKind } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { phrase, reference } from './ruleFields.ts';
import {
  entries,
  type Fields,
  list,
  mapping,
  oneOf,
  optional,
  parsed,
  placed,
  schemaOf,
  severityOrOff,
  text,
} from './schema.ts';
import { SEVERITIES } from './types.ts';

/** Stances that argue against rules. A mixed document counts as product-driven in the sections that it marks as bets. */
const RELAXING = ['product-driven', 'self-customer'] as const;

const scopeFields = {
  documents: optional(list(oneOf(DOCUMENT_KINDS, 'A kind of document.'), 'Kinds of documents; all when not given.')),
  roles: optional(list(reference(['role'], 'A role or group.'), 'Parts of the document; all when not given.')),
  not: optional(list(reference(['role'], 'A role or group.'), 'Parts in which the rule is silent.')),
  stances: optional(list(oneOf(STANCES, 'A stance.'), 'Stances of the document; all when not given.')),
};

const relaxedFields = {
  'product-driven': optional(severityOrOff('Where the document declares a bet and says what a bet owes.')),
  'self-customer': optional(severityOrOff('Where the author is the customer.')),
} satisfies Record<(typeof RELAXING)[number], unknown>;

const exampleFields = {
  bad: placed(text('A text that is reported; «…» marks the words.')),
  good: placed(text('A text that says it better; the whole pack is silent on it.')),
  fixed: optional(text('The bad text after the first literal fix.')),
  role: optional(reference(['role'], 'The part that the texts stand in.')),
  kind: optional(oneOf(DOCUMENT_KINDS, 'The kind of document that the texts stand in.')),
};

export const ruleFields = {
  id: text('The name of the rule in its pack, kebab-case; never renamed.'),
  title: text('The rule in a few words.'),
  severity: severityOrOff('How much it matters; `off` leaves it out of the recommended set.'),
  strict: optional(oneOf(SEVERITIES, 'How much it matters in the strict set, where that differs.')),
  relaxed: optional(mapping(relaxedFields, 'How much it matters in documents of a stance that argues against it.')),
  in: optional(mapping(scopeFields, 'Where the rule applies.')),
  kind: oneOf(
    KINDS.map((kind) => kind.name),
    'What the rule looks for; each kind has fields of its own.',
  ),
  message: text('What the squiggle says, in one or two lines; {match}, {subject}, {customer} … are filled in.'),
  why: text('Why a careful reader stumbles there, in two or three sentences.'),
  advice: text('What to write instead.'),
  sources: optional(list(reference(['source'], 'A key of rules/sources.yaml.'), 'What the rule rests on.')),
  fix: optional(list(fixField, 'What the lightbulb offers.')),
  examples: list(mapping(exampleFields, 'A bad and a good text.'), 'At least one pair; they are tested.'),
  deprecated: optional(text('Why it should not be used any more.')),
  'replaced-by': optional(text('The id of the rule that has taken its place, such as hype/praise.')),
};

const adjustmentFields = {
  severity: optional(severityOrOff('How much it matters.')),
  message: optional(ruleFields.message),
  why: optional(ruleFields.why),
  advice: optional(ruleFields.advice),
};

const lexiconFields = {
  add: optional(list(phrase('A word or phrase.'), 'Words and phrases to add; they are found inflected too.')),
  remove: optional(list(text('A word or phrase.'), 'Entries to take out.')),
  not: optional(list(phrase('A phrase.'), 'Phrases in which an entry does not count.')),
};

export const packFields = {
  pack: text('The name of the pack, kebab-case; the first half of its rules’ ids.'),
  title: text('The pack in a few words.'),
  imports: optional(
    list(
      placed(
        parsed('A pack file that begins with ./ or ../, or a bundled pack.', parsePackReference, { names: ['pack'] }),
      ),
      'Packs that this one builds on: their rules run too, and their lexicons can be used.',
    ),
  ),
  adjust: optional(
    entries(mapping(adjustmentFields, 'What to change.'), 'Changes of rules of other packs, by rule id or pack name.', [
      'rule',
    ]),
  ),
  lexicons: optional(
    entries(mapping(lexiconFields, 'What to change.'), 'Additions to bundled lexicons, and lexicons of your own.', [
      'lexicon',
    ]),
  ),
};

/** The JSON schema of a pack, for completion while writing one. */
export function packSchema(): Record<string, unknown> {
  const rule = (kind: RuleKind): Record<string, unknown> => {
    const fields: Fields = { ...ruleFields, ...kind.fields };
    const schema = schemaOf(fields) as { properties: Record<string, unknown> };
    return { ...schema, properties: { ...schema.properties, kind: { const: kind.name, description: kind.summary } } };
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A rule pack of Needfirst',
    type: 'object',
    additionalProperties: false,
    required: ['pack', 'title'],
    minProperties: 3, // and rules, or what it changes, or what it imports
    properties: {
      ...(schemaOf(packFields).properties as Record<string, unknown>),
      rules: { type: 'array', items: { oneOf: KINDS.map(rule) } },
    },
  };
}

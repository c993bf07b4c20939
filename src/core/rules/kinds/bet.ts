/** What a declared bet owes its reader. */
import { betSections } from '../../document/bets.ts';
import type { SpecDocument } from '../../document/types.ts';
import type { Span } from '../../text.ts';
import { condition, unless } from '../conditions.ts';
import { defineKind, isLabel, titleSpan } from '../kind.ts';
import { compilePattern } from '../regularExpression.ts';
import { expression, reference } from '../ruleFields.ts';
import { integer, list, optional, text } from '../schema.ts';

export const bet = defineKind({
  name: 'bet',
  summary: 'Something that a declared bet says neither in its bet block nor in the text; reported on the declaration.',
  level: 'document',
  phrase: false,
  obligation: true,
  fields: {
    entry: list(text('The name of an entry.'), 'Entries of the bet block in which it may be said.'),
    words: integer('An entry of fewer words says nothing.'),
    says: optional(expression('A regular expression that the entry matches, letter case ignored.')),
    hollow: optional(list(reference(['lexicon'], 'A lexicon.'), 'An entry with a phrase of these says nothing.')),
    parts: list(reference(['role'], 'A role.'), 'Parts in which it may be said as well, besides those that are bets.'),
    unless: condition('What a sentence of these parts must meet to say it.'),
  },
  compile: (options, tools) => {
    const { vocabulary, trusted } = tools;
    const isTold = unless(options.unless, tools);
    const pattern = options.says && compilePattern(options.says.source, 'i', trusted);
    const parts = new Set(options.parts.flatMap((name) => [...vocabulary.anatomy.rolesIn(name)]));
    const isAnswer = (value: string): boolean => {
      const words = value.toLowerCase().match(/[\p{L}\p{N}'’%-]+/gu) ?? [];
      const line = ` ${words.join(' ')} `;
      const isHollow = options.hollow?.some((name) =>
        [...vocabulary.entries(name)].some((phrase) => line.includes(` ${phrase} `)),
      );
      return words.length >= options.words && !isHollow && (!pattern || pattern.test(value));
    };
    return {
      matchDocument: (document) => {
        const { bet: said, span } = document.stance;
        const given = options.entry.filter((name) => Object.hasOwn(said, name));
        if (given.some((name) => isAnswer(said[name] ?? ''))) return [];
        const bets = betSections(document);
        const told = document.sentences.some((sentence) => {
          const { role, section, placeholder, kind } = sentence.block;
          const isThere = bets.has(section) || (role !== undefined && parts.has(role));
          return isThere && !placeholder && kind !== 'heading' && !isLabel(sentence) && isTold(sentence, document);
        });
        return told ? [] : [{ span: entrySpan(given[0], document) ?? span ?? titleSpan(document) }];
      },
    };
  },
});

const entrySpan = (name: string | undefined, { frontMatter }: SpecDocument): Span | undefined =>
  name === undefined ? undefined : frontMatter?.entries.get(`bet.${name}`)?.span;

/** Parts that come in the wrong order. */
import type { Section, SpecDocument } from '../../document/types.ts';
import { defineKind, quoted } from '../kind.ts';
import { reference } from '../ruleFields.ts';
import { list, optional } from '../schema.ts';

export const order = defineKind({
  name: 'order',
  summary:
    'A part that comes before another one that should lead up to it; reported on the heading that comes too early.',
  level: 'section',
  phrase: false,
  fields: {
    first: list(reference(['role'], 'A role.'), 'Parts of which one must come first.'),
    after: list(reference(['role'], 'A role.'), 'Parts that come after it.'),
    unless: optional(list(reference(['role'], 'A role.'), 'Silent where one of these comes before them.')),
  },
  compile: (options, tools) => {
    const roles = (names: readonly string[]): ReadonlySet<string> =>
      new Set(names.flatMap((name) => [...tools.vocabulary.anatomy.rolesIn(name)]));
    const first = roles(options.first);
    const after = roles(options.after);
    const leading = roles(options.unless ?? []);
    return {
      matchDocument: (document) => {
        const early = firstNamed(document, after);
        const late = firstNamed(document, first);
        if (!early?.heading || !late?.heading || late.index < early.index) return [];
        const lead = firstNamed(document, leading);
        if (lead && lead.index < early.index) return [];
        const [span, other] = [early.heading.span, quoted(document, late.heading.span)];
        const related = [{ span: late.heading.span, message: `“${other}” should come first` }];
        return [{ span, values: { match: quoted(document, span), other }, related }];
      },
    };
  },
});

/** The first section, the title aside, whose own heading gives it one of the roles. */
const firstNamed = (document: SpecDocument, roles: ReadonlySet<string>): Section | undefined =>
  document.sections.find(
    ({ heading, level, named, role }) => heading && level > 1 && named && role !== undefined && roles.has(role),
  );

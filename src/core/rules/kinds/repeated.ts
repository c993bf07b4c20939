/** Parts that are there twice. */
import type { Section } from '../../document/types.ts';
import { defineKind, quoted } from '../kind.ts';

export const repeated = defineKind({
  name: 'repeated',
  summary: 'Two sections of the same name and part next to one another in the outline; reported on the second.',
  level: 'section',
  phrase: false,
  fields: {},
  compile: (_options, _tools, _own, inScope) => ({
    matchDocument: (document) => {
      const known = new Map<string, Section>();
      return document.sections.flatMap((section) => {
        const { heading, named, role, parent, title } = section;
        if (!heading || !named || !inScope(heading)) return [];
        const key = `${parent} ${role} ${title}`;
        const first = known.get(key)?.heading;
        if (!first) {
          known.set(key, section);
          return [];
        }
        const values = { match: quoted(document, heading.span) };
        return [{ span: heading.span, values, related: [{ span: first.span, message: 'The first one' }] }];
      });
    },
  }),
});

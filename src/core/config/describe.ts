/** The effective configuration as people read it: YAML with where each value is said behind it. */
import type { Effective, Said } from './effective.ts';

/**
 * @param title how people call the document
 * @param nameOf how people call a configuration file, by its path
 */
export function describeConfiguration(effective: Effective, title: string, nameOf: (path: string) => string): string {
  const line = (start: string, said: Said<unknown>, value = String(said.value)): string =>
    `${start}${value}  # ${inLine(placeOf(said, nameOf))}`;
  const list = (start: string, indent: string, values: readonly Said<string>[]): string[] =>
    values.length === 0 ? [] : [start, ...values.map((said) => line(`${indent}- `, said, quoted(said.value)))];
  const { files, ignored, packs, kind, stance, terms, rules, requireReason } = effective;
  const termLines = (['products', 'customers', 'companies'] as const).flatMap((sort) =>
    list(`  ${sort}:`, '    ', terms[sort]),
  );
  const names = files.map(({ path }) => inLine(nameOf(path)));
  return [
    `# What holds for ${inLine(title)}, and where it is said.`,
    names.length === 0 ? '# There is no needfirst.yaml for it.' : `# From ${names.join(', then ')}.`,
    '',
    line('ignored: ', ignored),
    ...(ignored.value
      ? []
      : [
          ...list(
            'packs:',
            '  ',
            packs.map((said) => ({ ...said, value: said.value.name })),
          ),
          kind ? line('kind: ', kind) : '# kind: told from the text',
          line('stance: ', stance),
          ...(termLines.length > 0 ? ['terms:', ...termLines] : ['# terms: learned from the text']),
          ...(rules.size > 0
            ? ['rules:', ...[...rules].map(([name, said]) => line(`  ${quoted(name)}: `, said))]
            : ['# rules: as the packs say']),
          'suppressions:',
          line('  require-reason: ', requireReason),
          '# What the front matter of a document says of its kind, stance and names comes first.',
        ]),
    '',
  ].join('\n');
}

/** `FILE:line` where a value is said, or `default`. */
export const placeOf = ({ file, span }: Said<unknown>, nameOf: (path: string) => string): string =>
  file && span ? `${nameOf(file.path)}:${file.lines.positionAt(span.start).line + 1}` : 'default';

const inLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Plain where YAML reads it back as the same text. */
const quoted = (text: string): string => (PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text));

const PLAIN = /^(?:\.{0,2}\/)?[A-Za-z](?:[\w./ -]*[\w./-])?$/;
const NO_TEXT = /^(?:true|false|null)$/i;

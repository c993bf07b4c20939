/** What a new press release, PR-FAQ, PRD or rule pack begins with: a snippet with tab stops, in the syntax of VS Code. */
import type { Anatomy } from './document/anatomy.ts';

export const NEW_FILES = ['press-release', 'pr-faq', 'prd', 'pack'] as const;
export type NewFile = (typeof NEW_FILES)[number];

/** What a reader of a release meets before any heading, in this order. */
const BEFORE_HEADINGS = ['subheadline', 'dateline', 'lead'];
const HEADLINE = '${Who} can ${do what they could not do before}';
const DATELINE = '${City}, ${date} — ';

/** What its readers ask for beyond the parts that every document of the kind has. */
const APPENDIX: Readonly<Record<string, readonly string[]>> = { 'pr-faq': ['evidence', 'alternatives'] };

/** The tab stops of the names that are asked for once. */
const PRODUCT = 1;
const CUSTOMER = 2;

/** Gaps of a text: `${who}`, with or without the number that a part of the anatomy gives it. */
const GAP = /\$\{(?:\d+:)?([^}]*)\}/g;

/** @param name of a pack, kebab-case */
export function newFile(sort: NewFile, anatomy: Anatomy, name = 'house-style'): string {
  return sort === 'pack' ? newPack(name) : newDocument(sort, anatomy);
}

/** The parts that a complete document has, in their order; what is to be written stands in brackets, which rules pass over. */
function newDocument(kind: Exclude<NewFile, 'pack'>, anatomy: Anatomy): string {
  let stop = CUSTOMER;
  const numbered = (text: string): string =>
    text.replace(GAP, (_, gap: string) =>
      gap.toLowerCase() === 'product' ? `\${${PRODUCT}:[Product]}` : `\${${++stop}:[${gap}]}`,
    );
  const isRelease = kind !== 'prd';
  const bodyOf = (role: string): string => anatomy.part(role)?.scaffold?.body ?? '';
  const parts = [...anatomy.order(kind), ...(APPENDIX[kind] ?? [])].flatMap((role): string[] => {
    const scaffold = anatomy.part(role)?.scaffold;
    if (isRelease && BEFORE_HEADINGS.includes(role)) {
      if (role === 'subheadline') return [numbered(`*${bodyOf(role)}*`)];
      return role === 'lead' ? [numbered(DATELINE + bodyOf(role))] : [];
    }
    return scaffold ? [`## ${scaffold.title}\n\n${numbered(scaffold.body)}`] : [];
  });
  return [
    `---\nkind: ${kind}\nproduct: "\${${PRODUCT}:[Product]}"\ncustomers: ["\${${CUSTOMER}:[role]}"]\n---`,
    `# ${numbered(isRelease ? HEADLINE : 'PRD: ${product}')}`,
    ...parts,
    '',
  ].join('\n\n');
}

/** Escaped where a snippet would take it for syntax. */
const newPack = (
  name: string,
): string => `# Rules of your own. The examples are their tests: VS Code runs them while you write, “needfirst test-pack FILE” anywhere.
# Name this file in needfirst.yaml, beside the bundled rules: “packs: [recommended, ./…]”.
pack: \${1:${name}}
title: \${2:How we write}
rules:
  - id: \${3:headcount}
    title: \${4:People are no headcount}
    severity: warning
    in: { documents: [prd, press-release, pr-faq] }
    kind: phrases
    phrases: [\${5:headcount}]
    message: "\${6:“{match\\}” is people. Who are they, and what changes for them?}"
    why: \${7:Who counts heads plans for numbers, and forgets what it costs a person.}
    advice: \${8:Write the role, and where it matters the situation.}
    examples:
      - bad: \${9:The plan assigns} «\${5:headcount}» \${10:to wards}.
        good: \${11:Ward managers see which night nurses are free on Sunday}.
`;

/** The same text for where there are no tab stops: each of them as it stands before it is filled in. */
export const withoutTabStops = (snippet: string): string =>
  snippet.replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');

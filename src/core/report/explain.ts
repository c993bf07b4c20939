/** What there is to say about a rule, as Markdown: for the hover, `explain` and the documentation alike. */
import type { Engine } from '../engine.ts';
import type { Diagnostic, Rule } from '../rules/types.ts';

/** Everything about a rule; undefined when there is no such rule. */
export function explainRule(
  ruleId: string,
  { rules, sources, measured }: Pick<Engine, 'rules' | 'sources' | 'measured'>,
): string | undefined {
  const rule = rules.find(({ id, formerIds }) => id === ruleId || formerIds.includes(ruleId));
  if (!rule) return undefined;
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${severityText(rule)}`,
    `> ${rule.message}`,
    rule.deprecated ? `**Deprecated:** ${rule.deprecated}` : '',
    rule.why,
    `**Do this:** ${rule.advice}`,
    ...rule.examples.map(exampleText),
    whereText(rule),
    excuseText(rule),
    fixText(rule),
    stanceText(rule),
    measuredText(rule.id, measured),
    ...rule.sources.map((key) => sourceText(key, sources)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The hover of a diagnostic: short enough for one screen. */
export function hoverText(
  { ruleId, message }: Diagnostic,
  { rules, sources }: Pick<Engine, 'rules' | 'sources'>,
): string {
  const rule = rules.find(({ id }) => id === ruleId);
  if (!rule) return message;
  const example = rule.examples.find(({ bad }) => isShort(bad));
  const source = rule.sources[0];
  const parts = [
    `**${rule.title}**`,
    rule.why,
    `**Do this:** ${rule.advice}`,
    example ? exampleText(example) : '',
    source ? sourceText(source, sources) : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The severity in the recommended set, and in the strict one where that differs. */
export const severityText = ({ severity: { recommended, strict } }: Rule): string =>
  recommended === strict ? recommended : `${recommended} (${strict} in the strict set)`;

/** A document-sized example does not fit a hover. */
const isShort = (text: string): boolean => !text.includes('\n') && text.length <= 240;

const exampleText = ({ bad, good }: Rule['examples'][number]): string =>
  isShort(bad) && isShort(good)
    ? `*Instead of:* ${unmarked(bad)}\n\n*Write:* ${unmarked(good)}`
    : `Instead of\n\n${fenced(bad)}\n\nwrite\n\n${fenced(good)}`;

const unmarked = (text: string): string => text.replace(/[«»]/g, '');
const fenced = (text: string): string => `\`\`\`markdown\n${unmarked(text).trimEnd()}\n\`\`\``;

function whereText({ scope }: Rule): string {
  const documents = scope.documents.size > 0 ? [...scope.documents].join(', ') : 'every kind of spec';
  const roles = [...scope.roles].filter((role) => !scope.not.has(role));
  if (roles.length > 0) return `Applies to ${documents}, in ${roles.join(', ')}.`;
  return `Applies to ${documents}${scope.not.size > 0 ? `, not in ${[...scope.not].join(', ')}` : ''}.`;
}

/** What the rule lets go, so that it does not stumble over sentences that have what it asks for. */
const excuseText = ({ excuses }: Rule): string =>
  excuses.length > 0
    ? `Silent where the text has one of these: ${excuses.map((name) => name.replaceAll('-', ' ')).join(', ')}.`
    : '';

const fixText = ({ fixTitles }: Rule): string =>
  fixTitles.length > 0 ? `Quick ${fixTitles.length > 1 ? 'fixes' : 'fix'}: ${fixTitles.join('; ')}.` : '';

/** What the stances that argue against a rule make of it. */
const stanceText = ({ relaxed }: Rule): string =>
  Object.entries(relaxed)
    .map(([stance, severity]) =>
      stance === 'product-driven'
        ? `In a declared bet that says what it owes: ${severity}.`
        : `In a ${stance} document: ${severity}.`,
    )
    .join(' ');

/** Fewer judged findings than this say nothing about a rule. */
const FEWEST_JUDGED = 3;

function measuredText(ruleId: string, { documents, rules }: Engine['measured']): string {
  const figures = rules[ruleId];
  if (!figures) return '';
  const [right, wrong, fired] = figures;
  const judged = right + wrong;
  const often = fired === 0 ? 'in none' : fired === 1 ? 'in 1' : `in ${fired}`;
  const precision =
    judged < FEWEST_JUDGED ? 'too few findings to judge it' : `readers agreed with ${right} of its ${judged} findings`;
  return `Measured on ${documents} labelled specs: ${precision}; it fired ${often} of them.`;
}

function sourceText(key: string, sources: Engine['sources']): string {
  const source = sources[key];
  if (!source) return '';
  const year = source.year ? `, ${source.year}` : '';
  return `*${source.author}, ${source.title}${year}:* ${source.says}`;
}

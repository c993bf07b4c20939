/** The pages of `docs/rules`, made from the packs; a test keeps the files equal to this. */
import type { Engine } from '../engine.ts';
import type { PackData } from '../rules/pack.ts';
import { explainRule, severityText } from './explain.ts';

const ADDRESS = 'https://github.com/needfirst/needfirst/blob/main/docs/rules';

/**
 * The address of a rule's page, such as `…/docs/rules/hype.md#adjective`; undefined when it has none.
 * @param packs the packs that have a page
 */
export function pageOf(ruleId: string, packs: readonly PackData[]): string | undefined {
  const [name = '', rule = ''] = ruleId.split('/');
  return packs.some(({ pack }) => pack === name) ? `${ADDRESS}/${name}.md#${rule}` : undefined;
}

/** The page of one pack, a chapter a rule. Headings are the rules' names, so that links need no invention. */
export function packPage({ pack, title, rules }: PackData, engine: Engine): string {
  const chapters = rules.flatMap(({ id }) => {
    const text = explainRule(`${pack}/${id}`, engine);
    return text === undefined ? [] : [text.replace(/^# (.*)\n/, (_, name: string) => `## ${id}\n\n**${name}**\n`)];
  });
  return `# ${title}\n\nRules of the pack \`${pack}\`.\n\n${chapters.join('\n')}`;
}

/** The list of all rules, pack by pack. */
export function rulesIndex(packs: readonly PackData[], engine: Engine): string {
  const known = new Map(engine.rules.map((rule) => [rule.id, rule]));
  const parts = packs.map(({ pack, title, rules }) => {
    const rows = rules.flatMap(({ id }) => {
      const rule = known.get(`${pack}/${id}`);
      return rule ? [`| [${rule.id}](${pack}.md#${id}) | ${severityText(rule)} | ${rule.title} |`] : [];
    });
    return `## ${title}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const measured = `The figures on the pages are from ${engine.measured.documents} public specs, labelled by language models that worked from a written guide.`;
  return `# Rules\n\nMade from \`rules/packs\`; \`npx vitest run test/rules -u\` writes it again. ${measured}\n\n${parts.join('\n')}`;
}

/** The pages of `docs/rules`, made from the packs; a test keeps the files equal to this. */
import type { Engine } from '../engine.ts';
import type { PackData } from '../rules/packData.ts';
import { explainRule, severityText } from './explain.ts';

const ADDRESS = 'https://github.com/needfirst/needfirst/blob/main/docs/rules';

/**
 * The address of a rule's page, such as `…/docs/rules/hype/adjective.md`; undefined when it has none.
 * @param packs the packs whose rules have pages
 */
export const pageOf = (ruleId: string, packs: readonly PackData[]): string | undefined =>
  packs.some(({ pack }) => ruleId.startsWith(`${pack}/`)) ? `${ADDRESS}/${ruleId}.md` : undefined;

/** The page of a rule. It quotes what should not be written, and is not to be reviewed for it. */
export const pageText = (ruleId: string, engine: Engine): string =>
  `<!-- needfirst-disable-file -- it quotes what should not be written -->\n\n${explainRule(ruleId, engine) ?? ''}`;

/** The list of all rules, pack by pack. */
export function rulesIndex(packs: readonly PackData[], engine: Engine): string {
  const known = new Map(engine.rules.map((rule) => [rule.id, rule]));
  const parts = packs.map(({ pack, title, rules }) => {
    const rows = rules.flatMap(({ id }) => {
      const rule = known.get(`${pack}/${id}`);
      return rule ? [`| [${rule.id}](${pack}/${id}.md) | ${severityText(rule)} | ${rule.title} |`] : [];
    });
    return `## ${title}\n\n| rule | severity | what it finds |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  const measured = `The figures on the pages are from ${engine.measured.documents} public specs, labelled by language models that worked from a written guide.`;
  return `# Rules\n\nMade from \`rules/packs\`; \`npx vitest run test/rules -u\` writes it again. ${measured}\n\n${parts.join('\n')}`;
}

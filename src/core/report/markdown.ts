/** The report as Markdown, fit for a comment on a pull request: nothing in it can break out of its place or notify anybody. */
import type { Engine } from '../engine.ts';
import type { JsonReport } from './json.ts';
import { markdownCode as code, htmlText, oneLine, markdownText as text } from './plainText.ts';
import { type Finding, type Summary, summarise, titlesOf } from './summary.ts';
import { type Bucket, count, type DocumentRow, summariseWorkspace, type WorkspaceSummary } from './workspace.ts';

/** By it, a report that is kept beside the documents is known to be none of them: see `rules/anatomy/kinds.yaml`. */
const TITLE = 'Needfirst report';
/** Characters of a bar. */
const BAR = 10;
/** Reasons that stand beside a grade. */
const MOST_REASONS = 3;

/** The report on one file in full, or on several in a table with what is worth fixing first in each. */
export function toMarkdown({ files }: JsonReport, { rules }: Pick<Engine, 'rules'>): string {
  const titles = titlesOf(rules);
  const [only, ...others] = files;
  if (only && others.length === 0) return page(documentPage(summarise(only, titles)));
  const workspace = summariseWorkspace(files, titles);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const chapters = workspace.documents.flatMap(({ path }) => {
    const file = byPath.get(path);
    return file && file.diagnostics.length > 0 ? chapter(summarise(file, titles)) : [];
  });
  return page([...workspacePage(workspace), ...chapters]);
}

/** Blocks, a blank line between them. */
const page = (blocks: readonly string[]): string => `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

function documentPage(summary: Summary): readonly string[] {
  const { title, verdict, kind, kindTitle, stance, path, first, others, suppressed } = summary;
  if (kind === null) return [`# ${TITLE}: ${text(summary.name)}`, text(verdict)];
  return [
    `# ${TITLE}: ${text(title)}`,
    `**${text(verdict)}**`,
    [`- ${kindTitle}, ${stance}: ${code(path || summary.name)}`, ...numbers(summary)].join('\n'),
    ...picture(summary),
    '## What it has and lacks',
    summary.parts.map(partLine).join('\n'),
    ...(first.length > 0 ? ['## Worth fixing first', findings(first, '1.')] : []),
    ...folded(
      `${count(
        others.reduce((sum, group) => sum + group.findings.length, 0),
        first.length > 0 ? 'other finding' : 'finding',
      )}, by section`,
      others.flatMap((group) => [`### ${text(group.heading)}`, findings(group.findings, '-')]),
    ),
    ...(suppressed.length > 0
      ? [
          '## Disabled by comments',
          suppressed
            .map(
              ({ ruleId, line, reason }) =>
                `- line ${line}: ${code(ruleId)}, ${reason ? text(reason) : 'no reason given'}`,
            )
            .join('\n'),
        ]
      : []),
  ];
}

/** Balance and fit, each with its reasons. */
function numbers({ balance, fit }: Summary): readonly string[] {
  const weight = balance.value === null ? 'not given' : `${balance.value} of 100`;
  const reasons = fit.reasons
    .slice(0, MOST_REASONS)
    .map(({ title, findings: found, points }) => `−${points} ${text(title)}${found > 1 ? ` (${found} findings)` : ''}`);
  const more = fit.reasons.length - reasons.length;
  const why =
    [...reasons, ...(more > 0 ? [`and ${count(more, 'more reason')}`] : [])].join('; ') || 'nothing takes off from it';
  return [
    `- Balance of customer and product: **${weight}**. ${text(balance.reason)}`,
    `- Fit: **${fit.value} of 100**: ${why}.`,
  ];
}

function picture({ sections }: Summary): readonly string[] {
  if (sections.length === 0) return [];
  const rows = sections.map(({ heading, customer, product }) => {
    const share = Math.round((BAR * customer) / (customer + product));
    return `| ${text(heading)} | ${'█'.repeat(share)}${'░'.repeat(BAR - share)} | ${percent(customer)} | ${percent(product)} |`;
  });
  return [
    '## Customer and product, section by section',
    ['| Section | █ customer ░ product | Customer | Product |', '| --- | --- | ---: | ---: |', ...rows].join('\n'),
  ];
}

const percent = (value: number): string => `${Math.round(value)} %`;

function partLine({ title, isThere, place, note }: Summary['parts'][number]): string {
  const where = place ? [...(note ? [note] : []), `line ${place.line}`].join(', ') : '';
  return `- ${isThere ? '✅' : '❌'} ${title}${where && ` (${where})`}`;
}

const findings = (list: readonly Finding[], mark: '-' | '1.'): string =>
  list
    .map(({ line, severity, message, ruleId }) => `${mark} line ${line}, ${severity}: ${text(message)} ${code(ruleId)}`)
    .join('\n');

const folded = (title: string, blocks: readonly string[]): readonly string[] =>
  blocks.length > 0 ? ['<details>', `<summary>${title}</summary>`, ...blocks, '</details>'] : [];

function workspacePage(workspace: WorkspaceSummary): readonly string[] {
  const { verdict, documents, otherFiles, distribution, rules } = workspace;
  if (documents.length === 0) return [`# ${TITLE}`, verdict];
  return [
    `# ${TITLE}`,
    `**${verdict}**`,
    [
      '| Document | Kind | Balance | Fit | Findings |',
      '| --- | --- | ---: | ---: | ---: |',
      ...documents.map(documentRow),
    ].join('\n'),
    otherFiles > 0 ? `${count(otherFiles, 'other file')} ${otherFiles === 1 ? 'is' : 'are'} no product spec.` : '',
    '## Balance of customer and product',
    distributionTable(distribution),
    ...(rules.length > 0
      ? [
          '## Most frequent rules',
          [
            '| Rule | Findings | Documents |',
            '| --- | ---: | ---: |',
            ...rules.map(
              (rule) => `| ${text(rule.title)} ${code(rule.ruleId)} | ${rule.findings} | ${rule.documents} |`,
            ),
          ].join('\n'),
        ]
      : []),
  ];
}

const documentRow = ({ path, kindTitle, balance, fit, findings: found }: DocumentRow): string =>
  `| ${code(path)} | ${kindTitle} | ${balance ?? '–'} | ${fit} | ${found} |`;

function distributionTable(buckets: readonly Bucket[]): string {
  const most = Math.max(...buckets.map(({ documents }) => documents));
  const rows = buckets.map(
    ({ label, documents }) => `| ${label} | ${'█'.repeat(Math.ceil((BAR * documents) / most))} | ${documents} |`,
  );
  return ['| Balance | | Documents |', '| --- | --- | ---: |', ...rows].join('\n');
}

/** What a reader of several reports wants to know of one. */
function chapter(summary: Summary): readonly string[] {
  const name = `<code>${htmlText(oneLine(summary.path || summary.name))}</code>`;
  const blocks = [text(summary.verdict), numbers(summary).join('\n'), findings(summary.first, '1.')];
  return folded(`${name}: fit ${summary.fit.value}`, blocks);
}

/** How the rows of the view look. Severity is told by the icon's shape and by words, never by colour alone. */
import * as vscode from 'vscode';
import { type Engine, KIND_TITLES, type Severity } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import { countsOf, type FileRow, type FindingRow, type Row } from './groups.ts';
import { toRange } from './problems.ts';
import type { Grouping, PassedOver, Place } from './types.ts';
import { counted, SEVERITY_TITLES } from './words.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const SEVERITY_ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

export function itemOf(row: Row, grouping: Grouping, { rules }: Engine): vscode.TreeItem {
  switch (row.type) {
    case 'file':
      return fileItem(row);
    case 'finding':
      return grouping === 'rule' ? placeItem(row) : findingItem(row);
    case 'rule': {
      const rule = rules.find(({ id }) => id === row.ruleId);
      const item = new vscode.TreeItem(rule?.title ?? row.ruleId, Collapsed);
      const most = row.findings[0]?.finding.severity ?? 'hint';
      return labelled(item, row.type, row.ruleId, {
        description: `${row.findings.length.toLocaleString('en')} · ${row.ruleId}`,
        tooltip: rule ? `${rule.title}\n${rule.why.trim()}` : row.ruleId,
        icon: SEVERITY_ICONS[most],
        spoken: `${rule?.title ?? row.ruleId}, ${counted(row.findings.length, 'finding')}`,
      });
    }
    case 'severity': {
      const [, many] = SEVERITY_TITLES[row.severity];
      const title = many[0]?.toUpperCase() + many.slice(1);
      return labelled(new vscode.TreeItem(title, Expanded), row.type, row.severity, {
        description: `${row.count.toLocaleString('en')} in ${counted(row.files.length, 'spec')}`,
        tooltip: title,
        icon: SEVERITY_ICONS[row.severity],
        spoken: `${title}, ${counted(row.count, 'finding')} in ${counted(row.files.length, 'spec')}`,
      });
    }
    case 'passedOver':
      return labelled(new vscode.TreeItem('Passed over', Collapsed), row.type, '', {
        description: row.files.length.toLocaleString('en'),
        tooltip: 'What could not be read, or is no text of a usual size.',
        icon: new vscode.ThemeIcon('circle-slash'),
        spoken: `Passed over, ${counted(row.files.length, 'file')}`,
      });
    case 'passedOverFile':
      return passedOverItem(row);
  }
}

interface Look {
  readonly description: string;
  readonly tooltip: string | vscode.MarkdownString;
  readonly icon: vscode.ThemeIcon;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** The id keeps a row open or selected when the rows are renewed. */
function labelled(item: vscode.TreeItem, type: Row['type'], id: string, look: Look): vscode.TreeItem {
  item.id = `${type} ${id}`;
  item.contextValue = type;
  item.description = look.description;
  item.tooltip = look.tooltip;
  item.iconPath = look.icon;
  item.accessibilityInformation = { label: look.spoken };
  return item;
}

function fileItem(row: FileRow): vscode.TreeItem {
  const { kind, balance, fit } = row.spec;
  const title = kind === null ? '' : KIND_TITLES[kind];
  const counts = countsOf(row.findings).map(([severity, count]) => counted(count, ...SEVERITY_TITLES[severity]));
  const item = new vscode.TreeItem(nameOf(row), Collapsed);
  item.resourceUri = vscode.Uri.parse(row.uri); // the icon of the file
  return labelled(item, row.type, `${row.severity ?? ''} ${row.uri}`, {
    description: [row.findings.length.toLocaleString('en'), folderOf(row)].filter(Boolean).join(' · '),
    tooltip: [
      fullPath(row),
      `${title}: ${counts.join(', ')}`,
      ...(balance === null ? [] : [`Balance ${balance} of 100 (0 all product, 100 all customer)`]),
      ...(fit === null ? [] : [`Fit ${fit} of 100`]),
    ].join('\n'),
    icon: vscode.ThemeIcon.File,
    spoken: `${fullPath(row)}, ${title}, ${counts.join(', ')}`,
  });
}

/** A finding under its file. */
function findingItem(row: FindingRow): vscode.TreeItem {
  const { finding } = row;
  return labelled(opening(new vscode.TreeItem(finding.message, None), row), row.type, idOf(row), {
    description: `${finding.ruleId} · ${positionOf(row)}`,
    tooltip: tooltipOf(row),
    icon: SEVERITY_ICONS[finding.severity],
    spoken: `${SEVERITY_TITLES[finding.severity][0]}: ${finding.message} ${positionOf(row)}, ${finding.ruleId}`,
  });
}

/** A finding under its rule, which says most of what the message says. */
function placeItem(row: FindingRow): vscode.TreeItem {
  const { finding } = row;
  const label = `${nameOf(row)}, ${positionOf(row)}`;
  return labelled(opening(new vscode.TreeItem(label, None), row), row.type, idOf(row), {
    description: [folderOf(row), finding.message].filter(Boolean).join(' · '),
    tooltip: tooltipOf(row),
    icon: SEVERITY_ICONS[finding.severity],
    spoken: `${SEVERITY_TITLES[finding.severity][0]} in ${fullPath(row)}, ${positionOf(row)}: ${finding.message}`,
  });
}

function passedOverItem(row: PassedOver): vscode.TreeItem {
  return labelled(new vscode.TreeItem(nameOf(row), None), 'passedOverFile', row.uri, {
    description: [row.reason, folderOf(row)].filter(Boolean).join(' · '),
    tooltip: `${fullPath(row)}\n${row.reason}`,
    icon: new vscode.ThemeIcon('circle-slash'),
    spoken: `${fullPath(row)}: ${row.reason}`,
  });
}

function opening(item: vscode.TreeItem, row: FindingRow): vscode.TreeItem {
  item.command = { command: COMMANDS.openScanned, title: 'Open', arguments: [row] };
  return item;
}

const tooltipOf = (row: FindingRow): string =>
  [row.finding.message, `${SEVERITY_TITLES[row.finding.severity][0]}, ${row.finding.ruleId}`, fullPath(row)].join('\n');

function positionOf({ finding }: FindingRow): string {
  const { start } = toRange(finding.range);
  return `Ln ${start.line + 1}, Col ${start.character + 1}`;
}

const idOf = ({ uri, finding, index }: FindingRow): string => `${uri} ${finding.ruleId} ${index}`;

const nameOf = ({ path }: Place): string => path.slice(path.lastIndexOf('/') + 1) || path;

const folderOf = ({ folder, path }: Place): string =>
  [folder, path.slice(0, Math.max(0, path.lastIndexOf('/')))].filter(Boolean).join('/');

const fullPath = ({ folder, path }: Place): string => (folder === undefined ? path : `${folder}/${path}`);

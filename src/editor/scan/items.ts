/** How the rows of the view look. Severity is told by the icon's shape and by words, never by colour alone. */
import * as vscode from 'vscode';
import { KIND_TITLES, type Rule, type Severity } from '../../core/index.ts';
import { COMMANDS } from '../ids.ts';
import {
  countsOf,
  type FileRow,
  type FindingRow,
  type PassedOverRow,
  type Row,
  type RuleRow,
  type SeverityRow,
} from './groups.ts';
import type { Grouping, PassedOver, Place } from './types.ts';
import { counted, SEVERITY_TITLES } from './words.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

const SEVERITY_ICONS: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

export function itemOf(row: Row, grouping: Grouping, rules: () => readonly Rule[]): vscode.TreeItem {
  switch (row.type) {
    case 'file':
      return fileItem(row);
    case 'finding':
      return grouping === 'rule' ? placeItem(row) : findingItem(row);
    case 'rule':
      return ruleItem(row, rules());
    case 'severity':
      return severityItem(row);
    case 'passedOver':
      return passedOverItem(row);
    case 'passedOverFile':
      return passedOverFileItem(row);
  }
}

interface Look {
  readonly label: string;
  readonly state: vscode.TreeItemCollapsibleState;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: vscode.ThemeIcon;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** @param id of its own among rows of this type: it keeps a row open or selected when the rows are renewed */
function itemWith(type: Row['type'], id: string, look: Look): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label, look.state);
  item.id = `${type} ${id}`;
  item.contextValue = type;
  item.description = look.description;
  item.tooltip = look.tooltip;
  item.iconPath = look.icon;
  item.accessibilityInformation = { label: look.spoken };
  return item;
}

function fileItem(row: FileRow): vscode.TreeItem {
  const { kind, balance, fit } = row.found;
  const title = kind === null ? '' : KIND_TITLES[kind];
  const counts = countsOf(row).map(({ severity, count }) => counted(count, ...SEVERITY_TITLES[severity]));
  const item = itemWith('file', `${row.severity ?? ''} ${row.uri}`, {
    label: nameOf(row),
    state: Collapsed,
    description: [row.indexes.length.toLocaleString('en'), folderOf(row)].filter(Boolean).join(' · '),
    tooltip: [
      fullPath(row),
      `${title}: ${counts.join(', ')}`,
      ...(balance === null ? [] : [`Balance ${balance} of 100 (0 all product, 100 all customer)`]),
      ...(fit === null ? [] : [`Fit ${fit} of 100`]),
    ].join('\n'),
    icon: vscode.ThemeIcon.File,
    spoken: `${fullPath(row)}, ${title}, ${counts.join(', ')}`,
  });
  item.resourceUri = vscode.Uri.parse(row.uri); // the icon of the file
  return item;
}

function ruleItem({ ruleId, files, count }: RuleRow, rules: readonly Rule[]): vscode.TreeItem {
  const rule = rules.find(({ id }) => id === ruleId);
  const [first] = files;
  const severity = first?.found.findings[first.indexes[0] ?? 0]?.severity ?? 'hint';
  const title = rule?.title ?? ruleId;
  return itemWith('rule', ruleId, {
    label: ruleId,
    state: Collapsed,
    description: `${count.toLocaleString('en')} · ${title}`,
    tooltip: rule ? `${title}\n${rule.why.trim()}` : title,
    icon: SEVERITY_ICONS[severity],
    spoken: `${title}, ${SEVERITY_TITLES[severity][0]}, ${counted(count, 'finding')}, ${ruleId}`,
  });
}

function severityItem({ severity, files, count }: SeverityRow): vscode.TreeItem {
  const [, many] = SEVERITY_TITLES[severity];
  const title = many.slice(0, 1).toUpperCase() + many.slice(1);
  const specs = counted(files.length, 'spec');
  return itemWith('severity', severity, {
    label: title,
    state: Expanded,
    description: `${count.toLocaleString('en')} in ${specs}`,
    tooltip: title,
    icon: SEVERITY_ICONS[severity],
    spoken: `${title}, ${counted(count, 'finding')} in ${specs}`,
  });
}

/** A finding under its file. */
function findingItem(row: FindingRow): vscode.TreeItem {
  const { ruleId, severity, message } = row.finding;
  return opening(row, {
    label: message,
    description: `${ruleId} · ${positionOf(row)}`,
    spoken: `${SEVERITY_TITLES[severity][0]}: ${message} ${positionOf(row)}, ${ruleId}`,
  });
}

/** A finding under its rule, which says most of what the message says. */
function placeItem(row: FindingRow): vscode.TreeItem {
  const { severity, message } = row.finding;
  return opening(row, {
    label: `${nameOf(row)}:${row.finding.range.start.line + 1}`,
    description: [folderOf(row), message].filter(Boolean).join(' · '),
    spoken: `${SEVERITY_TITLES[severity][0]} in ${fullPath(row)}, ${positionOf(row)}: ${message}`,
  });
}

/** A row that opens the place of its finding. */
function opening(row: FindingRow, look: Pick<Look, 'label' | 'description' | 'spoken'>): vscode.TreeItem {
  const { ruleId, severity, message } = row.finding;
  const item = itemWith('finding', `${row.uri} ${ruleId} ${row.index}`, {
    ...look,
    state: None,
    tooltip: `${message}\n${SEVERITY_TITLES[severity][0]}, ${ruleId}\n${fullPath(row)}, ${positionOf(row)}`,
    icon: SEVERITY_ICONS[severity],
  });
  item.command = { command: COMMANDS.openScanned, title: 'Open', arguments: [row] };
  return item;
}

const passedOverItem = ({ files }: PassedOverRow): vscode.TreeItem =>
  itemWith('passedOver', '', {
    label: 'Passed over',
    state: Collapsed,
    description: files.length.toLocaleString('en'),
    tooltip: 'What could not be read, or is no text of a usual size.',
    icon: new vscode.ThemeIcon('circle-slash'),
    spoken: `Passed over, ${counted(files.length, 'file')}`,
  });

const passedOverFileItem = (row: PassedOver): vscode.TreeItem =>
  itemWith('passedOverFile', row.uri, {
    label: nameOf(row),
    state: None,
    description: [row.reason, folderOf(row)].filter(Boolean).join(' · '),
    tooltip: `${fullPath(row)}\n${row.reason}`,
    icon: new vscode.ThemeIcon('circle-slash'),
    spoken: `${fullPath(row)}: ${row.reason}`,
  });

const positionOf = ({ finding: { range } }: FindingRow): string =>
  `Ln ${range.start.line + 1}, Col ${range.start.character + 1}`;

const nameOf = ({ path }: Place): string => path.slice(path.lastIndexOf('/') + 1) || path;

const folderOf = ({ folder, path }: Place): string =>
  [folder, path.slice(0, Math.max(0, path.lastIndexOf('/')))].filter(Boolean).join('/');

const fullPath = ({ folder, path }: Place): string => (folder === undefined ? path : `${folder}/${path}`);

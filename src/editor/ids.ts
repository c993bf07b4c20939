/** Names that the manifest and the code must agree on. Knows nothing of VS Code. */

/** The source that every diagnostic names, and the prefix of settings and commands. */
export const SOURCE = 'needfirst';

/** The commands of the manifest, and those that quick fixes call. */
export const COMMANDS = {
  showReport: 'needfirst.showReport',
  showWorkspaceReport: 'needfirst.showWorkspaceReport',
  explainRule: 'needfirst.explainRule',
  showOutput: 'needfirst.showOutput',
  showConfiguration: 'needfirst.showConfiguration',
  createConfiguration: 'needfirst.createConfiguration',
  createWorkflow: 'needfirst.createWorkflow',
  changeSeverity: 'needfirst.changeSeverity',
  tryPack: 'needfirst.tryPack',
  newPressRelease: 'needfirst.newPressRelease',
  newPrFaq: 'needfirst.newPrFaq',
  newPrd: 'needfirst.newPrd',
  newPack: 'needfirst.newPack',
  scanWorkspace: 'needfirst.scanWorkspace',
  cancelScan: 'needfirst.cancelScan',
  clearScan: 'needfirst.clearScan',
  filterScan: 'needfirst.filterScan',
  clearScanFilter: 'needfirst.clearScanFilter',
  groupScanByFile: 'needfirst.groupScanByFile',
  groupScanByRule: 'needfirst.groupScanByRule',
  groupScanBySeverity: 'needfirst.groupScanBySeverity',
  exportScan: 'needfirst.exportScan',
  openScanned: 'needfirst.openScanned',
} as const;

/** The view of the manifest. */
export const SCAN_VIEW = 'needfirst.scan';

/** What the manifest's `when` clauses ask about the scan. */
export const SCAN_CONTEXT = {
  running: 'needfirst.scan.running',
  hasResults: 'needfirst.scan.hasResults',
  filtered: 'needfirst.scan.filtered',
  grouping: 'needfirst.scan.grouping',
} as const;

/** Schemes of the documents that Needfirst itself writes. */
export const SCHEMES = { rule: 'needfirst-rule', configuration: 'needfirst-configuration' } as const;

/** The types of the webviews that reports are shown in. */
export const REPORT_VIEW = 'needfirst.report';
export const WORKSPACE_REPORT_VIEW = 'needfirst.workspaceReport';

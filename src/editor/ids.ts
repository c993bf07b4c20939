/** Names that the manifest and the code must agree on. Knows nothing of VS Code. */

/** The source that every diagnostic names, and the prefix of settings and commands. */
export const SOURCE = 'needfirst';

/** The commands of the manifest, and those that quick fixes call. */
export const COMMANDS = {
  reviewDocument: 'needfirst.reviewDocument',
  explainRule: 'needfirst.explainRule',
  showOutput: 'needfirst.showOutput',
  showConfiguration: 'needfirst.showConfiguration',
  createConfiguration: 'needfirst.createConfiguration',
  changeSeverity: 'needfirst.changeSeverity',
} as const;

/** Schemes of the documents that Needfirst itself writes. */
export const SCHEMES = {
  review: 'needfirst-review',
  rule: 'needfirst-rule',
  configuration: 'needfirst-configuration',
} as const;

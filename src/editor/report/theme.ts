/** The colours of the editor's theme, as the pages name them. High contrast themes have borders instead of surfaces. */
export const THEME = `
:root {
  --background: var(--vscode-editor-background);
  --text: var(--vscode-editor-foreground);
  --muted: var(--vscode-descriptionForeground);
  --rule: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-panel-border)));
  --link: var(--vscode-textLink-foreground);
  --focus: var(--vscode-focusBorder);
  --customer: var(--vscode-charts-blue);
  --product: var(--vscode-charts-yellow);
  --good: var(--vscode-charts-green);
  --error: var(--vscode-editorError-foreground);
  --warning: var(--vscode-editorWarning-foreground);
  --information: var(--vscode-editorInfo-foreground);
  --font: var(--vscode-font-size) var(--vscode-font-family);
  --code-font: var(--vscode-editor-font-family);
  --underline: var(--text-link-decoration);
}
.vscode-high-contrast { --product: var(--vscode-editor-foreground); }
.vscode-high-contrast :focus-visible { outline-width: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

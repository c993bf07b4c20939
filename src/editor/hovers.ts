/** Hovers: why a customer-driven reader stumbles here and what to write instead. VS Code shows the message itself. */
import * as vscode from 'vscode';
import { type Diagnostic, diagnosticsAt, hoverText } from '../core/index.ts';
import { toRange, toSpan } from './convert.ts';
import { COMMANDS } from './ids.ts';
import type { Reviewer } from './reviewer.ts';

/** More than this many do not fit on one screen; the narrowest come first. */
const MOST_IN_A_HOVER = 2;

/** Explains the findings under the mouse. A document that has changed since its review has no hovers until the next one. */
export function registerHovers(reviewer: Reviewer): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    provideHover(document, position) {
      const review = reviewer.current(document);
      if (!review) return undefined;
      const place = toSpan(review.document, new vscode.Range(position, position));
      const found = diagnosticsAt(review.result.diagnostics, place).slice(0, MOST_IN_A_HOVER);
      const [first] = found;
      if (!first) return undefined;
      return new vscode.Hover(
        found.map((diagnostic) => hoverOf(diagnostic, reviewer)),
        toRange(review.document, first.span),
      );
    },
  });
}

function hoverOf(diagnostic: Diagnostic, { engine }: Reviewer): vscode.MarkdownString {
  const text = new vscode.MarkdownString(hoverText(diagnostic, engine));
  if (engine.rules.some(({ id }) => id === diagnostic.ruleId)) {
    const argument = encodeURIComponent(JSON.stringify([diagnostic.ruleId]));
    text.appendMarkdown(`\n\n[More about ${diagnostic.ruleId}](command:${COMMANDS.explainRule}?${argument})`);
    text.isTrusted = { enabledCommands: [COMMANDS.explainRule] };
  }
  return text;
}

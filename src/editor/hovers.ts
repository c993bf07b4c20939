/** Hovers: why a customer-driven reader stumbles here and what to write instead. VS Code shows the message itself. */
import * as vscode from 'vscode';
import { type Diagnostic, diagnosticsAt, type Engine, hoverText, type Rule } from '../core/index.ts';
import { toRange, toSpan } from './convert.ts';
import { COMMANDS } from './ids.ts';
import type { Reviewer } from './reviewer.ts';

/** Explains the findings under the mouse. A document that has changed since its review has no hovers until the next one. */
export function registerHovers(reviewer: Reviewer): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    provideHover(document, position) {
      const review = reviewer.current(document);
      if (!review) return undefined;
      const place = toSpan(review.document, new vscode.Range(position, position));
      const [narrowest, ...others] = diagnosticsAt(review.result.diagnostics, place);
      if (!narrowest) return undefined;
      const { engine } = review.governed;
      const texts = [explanation(narrowest, engine), ...others.map((other) => pointer(other, engine))];
      return new vscode.Hover(texts.map(withCommand), toRange(review.document, narrowest.span));
    },
  });
}

/** All that fits on one screen, and the way to more. */
function explanation(diagnostic: Diagnostic, engine: Engine): string {
  const text = hoverText(diagnostic, engine);
  const gap = text.endsWith('```') ? '\n\n' : ' ';
  return ruleOf(diagnostic, engine) ? `${text}${gap}${linkTo(diagnostic)}` : text;
}

/** One line: two explanations would not fit on one screen. */
function pointer(diagnostic: Diagnostic, engine: Engine): string {
  const rule = ruleOf(diagnostic, engine);
  return rule ? `**${rule.title}.** ${linkTo(diagnostic)}` : diagnostic.message;
}

const ruleOf = ({ ruleId }: Diagnostic, { rules }: Engine): Rule | undefined => rules.find(({ id }) => id === ruleId);

const linkTo = ({ ruleId }: Diagnostic): string =>
  `[More about ${ruleId}](command:${COMMANDS.explainRule}?${encodeURIComponent(JSON.stringify([ruleId]))})`;

function withCommand(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: [COMMANDS.explainRule] };
  return markdown;
}

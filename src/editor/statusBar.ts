/** The status bar item: what the document on screen was read as, how many findings it has, and its balance. */
import * as vscode from 'vscode';
import { KIND_TITLES } from '../core/index.ts';
import { COMMANDS } from './ids.ts';
import type { Review, Reviewer } from './reviewer.ts';

/** Shows the item for product specs and, as a hint, for texts in another language; hides it for everything else. */
export function registerStatusBar(reviewer: Reviewer): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('needfirst.review', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Needfirst';

  let editor = vscode.window.activeTextEditor;

  function update(): void {
    const isInUse = editor && vscode.window.visibleTextEditors.includes(editor);
    // No text editor is active while the report or a panel has the focus; the one left for it still counts.
    editor = vscode.window.activeTextEditor ?? (isInUse ? editor : undefined);
    const review = editor && reviewer.latest(editor.document.uri);
    const words = review && describe(review);
    if (!words) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${words.text}`;
    item.tooltip = words.tooltip;
    item.accessibilityInformation = { label: `Needfirst: ${words.text}`, role: 'button' };
    item.command = words.isHint
      ? undefined
      : { command: COMMANDS.showReport, title: 'Show Report', arguments: [review.uri] };
    item.show();
  }

  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    reviewer.onDidChange((uri) => {
      if (uri.toString() === editor?.document.uri.toString()) update();
    }),
  );
}

interface Words {
  readonly text: string;
  readonly tooltip: string;
  readonly isHint: boolean;
}

function describe({ document, result }: Review): Words | undefined {
  if (document.language === 'other')
    return { text: 'Needfirst: English only', tooltip: 'Needfirst reviews specs in English only.', isHint: true };
  if (document.kind === null) return undefined;
  const count = result.diagnostics.length;
  const findings = count === 0 ? 'no findings' : count === 1 ? '1 finding' : `${count} findings`;
  const { balance } = document;
  const parts = [KIND_TITLES[document.kind], findings, ...(balance === undefined ? [] : [`balance ${balance}`])];
  const tooltip = [
    `Needfirst reads this as a ${KIND_TITLES[document.kind]} (${document.stance.stance}) and has ${findings}.`,
    balance === undefined
      ? 'There is not enough text to judge the balance of customer and product.'
      : `Balance ${balance} of 100: 0 is all product, 100 all customer.`,
    'Click for the report.',
  ].join('\n');
  return { text: `Needfirst: ${parts.join(' · ')}`, tooltip, isHint: false };
}

/**
 * Quick fixes and fix-all. They are edits of the document's URI and never commands on the active editor, so undo, preview
 * and the Problems panel work; they are made from a review of the present version, so they never hit the wrong place.
 */
import * as vscode from 'vscode';
import { CONFIGURATION_NAME, type Diagnostic, diagnosticsAt, fixAll, suppressionFixes } from '../core/index.ts';
import { toDiagnostic, toSpan, toWorkspaceEdit } from './convert.ts';
import { COMMANDS, SOURCE } from './ids.ts';
import type { Review, Reviewer } from './reviewer.ts';

const { QuickFix } = vscode.CodeActionKind;
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append(SOURCE);

/** Offers fixes, ways to disable a finding, and an explanation; and all literal fixes at once, on saving too. */
export function registerCodeActions(reviewer: Reviewer): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    'markdown',
    {
      async provideCodeActions(document, range, { only, triggerKind }) {
        const wantsFixAll = only?.contains(FIX_ALL) ?? false;
        const wantsQuickFixes = only?.contains(QuickFix) ?? true;
        if (!wantsFixAll && !wantsQuickFixes) return [];
        // The light bulb asks after each keystroke; only a person, or saving, may bring a review forward.
        const isAsked = wantsFixAll || triggerKind === vscode.CodeActionTriggerKind.Invoke;
        const review = isAsked ? await reviewer.ready(document) : reviewer.current(document);
        if (!review) return [];
        return [...(wantsQuickFixes ? quickFixes(review, range) : []), ...(wantsFixAll ? fixAllActions(review) : [])];
      },
    },
    { providedCodeActionKinds: [QuickFix, FIX_ALL] },
  );
}

/** For each finding its own fixes first; what is the same for every finding stands at the end. */
function quickFixes(review: Review, range: vscode.Range): vscode.CodeAction[] {
  const found = diagnosticsAt(review.result.diagnostics, toSpan(review.document, range));
  const { rules } = review.governed.engine;
  const known = found.filter(({ ruleId }) => rules.some(({ id }) => id === ruleId));
  return [
    ...found.flatMap((diagnostic) => ownFixes(diagnostic, review)),
    ...found.flatMap((diagnostic) => disablings(diagnostic, review)),
    ...known.map((diagnostic) => severityChange(diagnostic, review)),
    ...known.map((diagnostic) => explanation(diagnostic, review)),
  ];
}

function ownFixes(diagnostic: Diagnostic, review: Review): vscode.CodeAction[] {
  const isOnlyLiteral = diagnostic.fixes.filter(({ kind }) => kind === 'literal').length === 1;
  return diagnostic.fixes.map((fix) => {
    const action = actionFor(fix.title, diagnostic, review);
    action.edit = toWorkspaceEdit(fix, review.document, review.uri);
    action.isPreferred = fix.kind === 'literal' && isOnlyLiteral;
    return action;
  });
}

const disablings = (diagnostic: Diagnostic, review: Review): vscode.CodeAction[] =>
  suppressionFixes(diagnostic, review.document).map((fix) => {
    const action = actionFor(fix.title, diagnostic, review);
    action.edit = toWorkspaceEdit(fix, review.document, review.uri);
    return action;
  });

function severityChange(diagnostic: Diagnostic, review: Review): vscode.CodeAction {
  const { ruleId } = diagnostic;
  const action = actionFor(`Change severity of ${ruleId} in ${CONFIGURATION_NAME}…`, diagnostic, review);
  action.command = { command: COMMANDS.changeSeverity, title: action.title, arguments: [review.uri, ruleId] };
  return action;
}

function explanation(diagnostic: Diagnostic, review: Review): vscode.CodeAction {
  const action = actionFor(`Explain ${diagnostic.ruleId}`, diagnostic, review);
  action.command = { command: COMMANDS.explainRule, title: action.title, arguments: [diagnostic.ruleId] };
  return action;
}

function actionFor(title: string, diagnostic: Diagnostic, { document, uri }: Review): vscode.CodeAction {
  const action = new vscode.CodeAction(title, QuickFix);
  action.diagnostics = [toDiagnostic(diagnostic, document, uri)];
  return action;
}

function fixAllActions({ document, uri, governed }: Review): vscode.CodeAction[] {
  const { engine, settings } = governed;
  const edits = fixAll(document, engine, { ...settings.read, settings: settings.check });
  if (edits.length === 0) return [];
  const title = 'Apply all safe fixes of Needfirst';
  const action = new vscode.CodeAction(title, FIX_ALL);
  action.edit = toWorkspaceEdit({ title, kind: 'literal', edits }, document, uri);
  return [action];
}

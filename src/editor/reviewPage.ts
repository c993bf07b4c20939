/** The command Review This Document: all findings of a document on one page, which follows the document. */
import * as vscode from 'vscode';
import { joinJson, toJsonFile, toMarkdown } from '../core/index.ts';
import { COMMANDS, SCHEMES } from './ids.ts';
import { isInTab, openPreview } from './preview.ts';
import type { Reviewer } from './reviewer.ts';

/** Registers the command and the virtual documents that it opens. */
export function registerReviewPage(reviewer: Reviewer): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEMES.review, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => reviewText(sourceOf(uri), reviewer),
    }),
    reviewer.onDidChange((source) => {
      const page = pageOf(source);
      if (isOpen(page)) changed.fire(page);
      // VS Code drops a virtual document after minutes even while its preview is on screen; the preview opens it again.
      else if (isInTab(page)) void vscode.commands.executeCommand('markdown.preview.refresh');
    }),
    vscode.commands.registerCommand(COMMANDS.reviewDocument, async (source?: unknown) => {
      const document = vscode.window.activeTextEditor?.document;
      const uri =
        source instanceof vscode.Uri ? source : document?.languageId === 'markdown' ? document.uri : undefined;
      if (uri) await openPreview(pageOf(uri));
      else void vscode.window.showInformationMessage('Open a product spec in Markdown to review it.');
    }),
  );
}

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

/** The page's address: the folder of its source keeps apart pages of files with the same name. */
function pageOf(source: vscode.Uri): vscode.Uri {
  const slash = source.path.lastIndexOf('/');
  const folder = slash < 0 ? '/' : source.path.slice(0, slash + 1);
  const name = source.path.slice(slash + 1);
  const path = `${folder}Review of ${name}${name.endsWith('.md') ? '' : '.md'}`;
  return vscode.Uri.from({ scheme: SCHEMES.review, path, query: source.toString() });
}

const sourceOf = (page: vscode.Uri): vscode.Uri => vscode.Uri.parse(page.query, true);

/** The page of a document that is not open, as after a restart, opens it. */
async function reviewText(source: vscode.Uri, reviewer: Reviewer): Promise<string> {
  try {
    const review = await reviewer.ready(await vscode.workspace.openTextDocument(source));
    return review
      ? toMarkdown(joinJson([toJsonFile(review)]), review.governed.engine)
      : 'Needfirst is switched off for this document, or its configuration ignores it.\n';
  } catch {
    return 'The document of this review is no longer there.\n';
  }
}

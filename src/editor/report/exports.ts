/** Takes a report out of the editor: to the clipboard, or to a file of one's choice. */
import * as vscode from 'vscode';
import { type Engine, type JsonReport, toHtml, toMarkdown } from '../../core/index.ts';
import { writeWhole } from '../writeWhole.ts';

const FORMATS = {
  markdown: { label: 'Markdown', ending: 'md', write: toMarkdown },
  html: { label: 'HTML', ending: 'html', write: toHtml },
} as const;

/** As Markdown, for a comment on a pull request. */
export const copyReport = (report: JsonReport, engine: Pick<Engine, 'rules'>): Thenable<void> =>
  vscode.env.clipboard.writeText(toMarkdown(report, engine));

/**
 * Asks where to, and saves the report there.
 * @param base the address that is proposed, without the ending
 */
export async function saveReport(
  format: keyof typeof FORMATS,
  report: JsonReport,
  base: vscode.Uri | undefined,
  engine: Pick<Engine, 'rules'>,
): Promise<void> {
  const { label, ending, write } = FORMATS[format];
  const target = await vscode.window.showSaveDialog({
    title: `Save Report as ${label}`,
    filters: { [label]: [ending] },
    ...(base && { defaultUri: base.with({ path: `${base.path}.${ending}` }) }),
  });
  if (!target) return;
  try {
    await writeWhole(target, write(report, engine));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`The report could not be saved: ${reason}`);
    return;
  }
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  // Not waited for: the notification stays for as long as it likes.
  void vscode.window.showInformationMessage(`The report is saved as ${name}.`, 'Open').then((chosen) => {
    if (chosen) void vscode.commands.executeCommand('vscode.open', target);
  });
}

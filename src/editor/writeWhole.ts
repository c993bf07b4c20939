/** Writes files that a person chose. */
import * as vscode from 'vscode';

/** Writes beside the file and renames, so that nobody finds half a report. */
export async function writeWhole(file: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const beside = file.with({ path: `${file.path}.new` });
  try {
    await fs.writeFile(beside, new TextEncoder().encode(text));
    await fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    await fs.delete(beside).then(undefined, () => {});
    throw error;
  }
}

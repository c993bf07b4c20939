import * as vscode from 'vscode';

/**
 * Whether a link lies on the way from a folder to a file in it, the file included, so that it may lie anywhere: an editor
 * cannot ask where a link leads, as the files may be on another machine. What somebody has opened may be behind one.
 * @param path absolute, with `/`, in `top`
 */
export async function isBehindLink(path: string, top: string, uriOf: (path: string) => vscode.Uri): Promise<boolean> {
  const uri = uriOf(path).toString();
  if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)) return false;
  for (let at = path; at.length > top.length; at = at.slice(0, at.lastIndexOf('/'))) {
    try {
      const { type } = await vscode.workspace.fs.stat(uriOf(at));
      if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
    } catch {
      // Whoever reads it says that it is not there.
    }
  }
  return false;
}

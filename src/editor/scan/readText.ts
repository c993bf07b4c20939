/** Reads files as text through VS Code's file systems. What cannot be read is said, never thrown. */
import * as vscode from 'vscode';
import { LONGEST_TEXT } from '../../core/index.ts';

/** A text, or why there is none; `gone` when there is no such file any more. */
export type ReadText = { readonly text: string } | { readonly reason: string } | 'gone';

/** No text of a length that can be reviewed is larger, whatever its encoding. */
const MOST_BYTES = 10_000_000;
/** How far a text is searched for a NUL, which no text has. */
const LOOKED_AT = 8192;

export async function readText(uri: vscode.Uri): Promise<ReadText> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const bytes = size > MOST_BYTES ? undefined : await vscode.workspace.fs.readFile(uri);
    if (!bytes || bytes.length > MOST_BYTES) return { reason: `larger than ${MOST_BYTES / 1_000_000} MB` };
    const text = decode(bytes) ?? (await decodeAsVSCode(bytes, uri));
    if (text === undefined) return { reason: 'not a text file' };
    return text.length > LONGEST_TEXT ? { reason: 'too long to review' } : { text };
  } catch (error) {
    return (await isGone(uri, error)) ? 'gone' : { reason: reasonOf(error) };
  }
}

/** A link that leads nowhere is still there, and listed in its folder. */
async function isGone(uri: vscode.Uri, error: unknown): Promise<boolean> {
  if (codeOf(error) !== 'FileNotFound') return false;
  try {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
    return !entries.some(([entry, type]) => entry === name && (type & vscode.FileType.SymbolicLink) !== 0);
  } catch {
    return true;
  }
}

/** UTF-8, or UTF-16 with a byte order mark, which is no part of the text; undefined when it is neither. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.slice(0, LOOKED_AT).includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** As VS Code would open the file, `files.encoding` included; undefined for what it would not open as text. */
const decodeAsVSCode = async (bytes: Uint8Array, uri: vscode.Uri): Promise<string | undefined> =>
  bytes.subarray(0, LOOKED_AT).includes(0) ? undefined : vscode.workspace.decode(bytes, { uri });

const REASONS: Readonly<Record<string, string>> = {
  FileNotFound: 'there is no such file',
  FileNotADirectory: 'is no folder',
  FileIsADirectory: 'is a folder',
  NoPermissions: 'may not be read',
  Unavailable: 'its file system cannot be reached',
};

/** Why a file system refused, in words. */
export const reasonOf = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';

const codeOf = (error: unknown): string => (error instanceof vscode.FileSystemError ? error.code : '');

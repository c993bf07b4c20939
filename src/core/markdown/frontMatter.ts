/** Reads the YAML front matter. Markdown parsers see a thematic break and a setext heading there, so it is cut off first. */
import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { Entry, FrontMatter } from './types.ts';

const FENCED = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** More than any real front matter; a longer one is left to the Markdown parser rather than searched to the end of the text. */
const LONGEST = 20_000;

/** The front matter at the very start of a text, if it is closed; its problems have places in the text. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  if (!text.startsWith('---')) return undefined;
  const match = FENCED.exec(text.slice(0, LONGEST));
  if (!match) return undefined;
  const span = { start: 0, end: match[0].length };
  const yaml = match[1] ?? '';
  const offset = text.indexOf('\n') + 1;
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const problems = document.errors.map((error) => ({
      span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[0] + 1, error.pos[1]) },
      message: `The front matter is not valid YAML: ${error.message}`,
    }));
    const value: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
    if (!isMapping(value)) return { span, values: {}, entries: new Map(), problems };
    return { span, values: value, entries: entriesOf(document.contents, offset), problems };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      span,
      values: {},
      entries: new Map(),
      problems: [{ span, message: `The front matter is not valid YAML: ${message}` }],
    };
  }
}

/** The entries of a mapping by name, those of mappings in it with the outer name before theirs. */
function entriesOf(
  node: Node | null,
  offset: number,
  prefix = '',
  entries = new Map<string, Entry>(),
): Map<string, Entry> {
  if (!isMap(node)) return entries;
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const [start, end] = key.range;
    const inner = (value as Node | null) ?? undefined;
    const name = `${prefix}${String(key.value)}`;
    entries.set(name, {
      key: { start: offset + start, end: offset + end },
      span: { start: offset + start, end: offset + (inner?.range?.[1] ?? end) },
      isBlock: isMap(inner) && !inner.flow,
    });
    if (prefix === '') entriesOf(inner ?? null, offset, `${name}.`, entries);
  }
  return entries;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

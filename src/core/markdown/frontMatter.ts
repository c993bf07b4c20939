/** Reads the YAML front matter. Markdown parsers see a thematic break and a setext heading there, so it is cut off first. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
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
    if (isTooDeep(document.contents) || document.errors.some(isOfStack))
      return { span, values: {}, entries: new Map(), problems: [{ span, message: TOO_DEEP }] };
    const problems = document.errors.map((error) => ({
      span: { start: offset + error.pos[0], end: offset + Math.max(error.pos[0] + 1, error.pos[1]) },
      message: `The front matter is not valid YAML: ${error.message}`,
    }));
    const value: unknown = problems.length === 0 ? document.toJS({ maxAliasCount: 100 }) : undefined;
    if (!isMapping(value)) return { span, values: {}, entries: new Map(), problems };
    return { span, values: value, entries: entriesOf(document.contents, offset), problems };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const message = isOfStack({ message: said }) ? TOO_DEEP : `The front matter is not valid YAML: ${said}`;
    return { span, values: {}, entries: new Map(), problems: [{ span, message }] };
  }
}

/** Nobody nests deeper; a fixed depth, as that of the engine's stack varies from one call to the next. */
const DEEPEST = 32;
/** What a key that is a collection counts for: it is written out to be a name, and nested ones again and again. */
const DEPTH_OF_KEY = 8;
const TOO_DEEP = 'The front matter is nested too deep.';

/** Whether the engine says that its stack is full. */
const isOfStack = ({ message }: { readonly message: string }): boolean => message.includes('call stack');

function isTooDeep(node: unknown, depth = 0): boolean {
  if (isSeq(node)) return depth > DEEPEST || node.items.some((item) => isTooDeep(item, depth + 1));
  if (!isMap(node)) return false;
  const isDeep = ({ key, value }: Pair): boolean => isTooDeep(key, depth + DEPTH_OF_KEY) || isTooDeep(value, depth + 1);
  return depth > DEEPEST || node.items.some(isDeep);
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

/** Reads the YAML of packs and configuration: with bounds, with the places of what is wrong, and never throwing. */
import { type Node, parseDocument } from 'yaml';
import { type Span, shortened } from '../text.ts';

/** What is wrong in a YAML file, and where. */
export interface YamlProblem {
  /** The sort of file and what is wrong: `pack/unknown-key` and the like. */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** `warning` where the rest still works. */
  readonly severity: 'error' | 'warning';
}

export type Report = (code: string, message: string, span: Span, severity?: YamlProblem['severity']) => void;

interface YamlSort {
  /** The first half of the codes of problems. */
  readonly sort: string;
  /** In UTF-16 code units. */
  readonly longest: number;
  /** What is said of a longer one. */
  readonly tooLong: string;
}

/** Messages quote the file, and files may hold anything. */
const LONGEST_MESSAGE = 400;
/** In one file: nobody reads on. */
export const MOST_PROBLEMS = 100;

/** @param read the value of the root node, which is null for an empty text; undefined after reporting why there is none */
export function readYaml<T>(
  yaml: string,
  { sort, longest, tooLong }: YamlSort,
  read: (root: Node | null, report: Report) => T | undefined,
): { readonly value: T | undefined; readonly problems: readonly YamlProblem[] } {
  const problems: YamlProblem[] = [];
  const report: Report = (code, message, span, severity = 'error') => {
    problems.push({
      code: `${sort}/${code}`,
      message: shortened(message, LONGEST_MESSAGE),
      span: inside(span, yaml.length),
      severity,
    });
  };
  let value: T | undefined;
  try {
    if (yaml.length > longest) report('too-long', tooLong, { start: 0, end: 1 });
    else value = parse(yaml, read, report);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report('syntax', isTooDeep(message) ? TOO_DEEP : `This ${sort} cannot be read: ${message}`, { start: 0, end: 1 });
  }
  return { value, problems: fewest(problems) };
}

function parse<T>(yaml: string, read: (root: Node | null, report: Report) => T | undefined, report: Report) {
  // That keys are unique is checked while they are read: the parser takes time that grows with their square.
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  for (const { message, pos } of document.errors)
    report('syntax', isTooDeep(message) ? TOO_DEEP : message, {
      start: pos[0],
      end: Math.max(pos[1], pos[0] + 1),
    });
  return document.errors.length > 0 ? undefined : read(document.contents as Node | null, report);
}

const TOO_DEEP = 'This is nested too deep.';
/** The parser hands on what the engine says when its stack is full, and reading what it made fills it too. */
const isTooDeep = (message: string): boolean => message.includes('call stack');

/** In the order of the file, one at a place: a slip makes the parser stumble over and over, and nobody reads on. */
export function fewest(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const sorted = [...problems].sort((a, b) => a.span.start - b.span.start);
  const apart = sorted.filter(({ code, span }, index) => {
    const before = sorted[index - 1];
    return !(before && before.code === code && before.span.start === span.start);
  });
  return apart.slice(0, MOST_PROBLEMS);
}

const inside = ({ start, end }: Span, length: number): Span => ({
  start: Math.min(start, length),
  end: Math.min(end, length),
});

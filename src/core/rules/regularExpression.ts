/**
 * Regular expressions of packs. Those of the bundled packs are native and checked by a test; those of users run in
 * linear time (RE2), because a native one can hold up the editor for minutes and nothing can interrupt it.
 */
import { RE2JS } from 're2js';

export interface Pattern {
  test(text: string): boolean;
  /** Matches from left to right, empty ones left out. Offsets are UTF-16 code units. */
  find(text: string): readonly { readonly start: number; readonly end: number }[];
}

/** What makes it is compiled when it is first asked. `patternProblem` says beforehand whether it will be understood. */
export function compilePattern(source: string, flags: '' | 'i', trusted: boolean): Pattern {
  let compiled: Pattern | undefined;
  const pattern = (): Pattern => {
    compiled ??= trusted ? native(source, flags) : linear(source, flags);
    return compiled;
  };
  return { test: (text) => pattern().test(text), find: (text) => pattern().find(text) };
}

/** Nobody reads a longer one; in UTF-16 code units. */
const LONGEST = 2000;
/** In instructions of RE2: repetitions are written out. */
const LARGEST = 5000;

/** What is wrong with a pattern, in one line; undefined when it is fine. */
export function patternProblem(source: string): string | undefined {
  if (source.length > LONGEST) return `it is longer than ${LONGEST} characters`;
  try {
    return RE2JS.compile(source).programSize() > LARGEST ? 'it repeats too much' : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function native(source: string, flags: string): Pattern {
  // One for both: V8 would compile a second one again, which takes longer than to read a page.
  const pattern = new RegExp(source, `${flags}g`);
  return {
    test: (text) => {
      pattern.lastIndex = 0;
      return pattern.test(text);
    },
    find: (text) => {
      pattern.lastIndex = 0;
      return [...text.matchAll(pattern)]
        .filter((match) => match[0] !== '')
        .map((match) => ({ start: match.index, end: match.index + match[0].length }));
    },
  };
}

function linear(source: string, flags: string): Pattern {
  const pattern = RE2JS.compile(source, flags === 'i' ? RE2JS.CASE_INSENSITIVE : 0);
  return {
    test: (text) => pattern.test(text),
    find: (text) => {
      if (!pattern.test(text)) return [];
      const matcher = pattern.matcher(text);
      const found: { start: number; end: number }[] = [];
      while (matcher.find())
        if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
      return found;
    },
  };
}

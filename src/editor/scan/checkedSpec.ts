/** What was found in a document, without the document. Knows nothing of VS Code. */
import { type CheckedFile, type Span, type SpecDocument, toJsonFile } from '../../core/index.ts';
import type { CheckedSpec, Range } from './types.ts';

/** undefined for a document that is no product spec. */
export function toCheckedSpec(file: CheckedFile): CheckedSpec | undefined {
  const { document, result } = file;
  if (document.kind === null) return undefined;
  const json = toJsonFile(file);
  const diagnostics = json.diagnostics.map((diagnostic, index) => {
    const related = result.diagnostics[index]?.related ?? [];
    return {
      ...diagnostic,
      related: related.map(({ message, span }) => ({ message, range: rangeOf(document, span) })),
    };
  });
  return { ...json, diagnostics };
}

const rangeOf = ({ lines }: SpecDocument, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

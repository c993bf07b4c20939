/** What was found in a document, without the document. Knows nothing of VS Code. */
import { type CheckedFile, type Span, type SpecDocument, toJsonFile } from '../../core/index.ts';
import type { CheckedSpec, FoundSpec, Range } from './types.ts';

/** null for a document that is no product spec. */
export function toCheckedSpec(file: CheckedFile): CheckedSpec | null {
  const { document, result } = file;
  if (document.kind === null) return null;
  const related = result.diagnostics.map((diagnostic) =>
    diagnostic.related.map(({ message, span }) => ({ message, range: rangeOf(document, span) })),
  );
  return { file: toJsonFile(file), related };
}

export function toFoundSpec({ file, related }: CheckedSpec): FoundSpec {
  const { kind, balance, fit, diagnostics } = file;
  const findings = diagnostics.map(({ ruleId, severity, message, range }, index) => ({
    ruleId,
    severity,
    message,
    range,
    related: related[index] ?? [],
  }));
  return { kind, balance, fit, findings };
}

const rangeOf = ({ lines }: SpecDocument, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** The readings of one version of a document, found again by what a block says: an edit changes one block of hundreds. */
import type { MarkdownBlock } from './markdown/types.ts';
import type { Reader } from './reader/read.ts';
import type { SentenceReading } from './reader/types.ts';

/** Everything that a reading and what is remembered by it may depend on. */
interface Known extends Pick<MarkdownBlock, 'kind' | 'emphasis'> {
  /** Where the run-in label ends. */
  readonly label: number;
  readonly readings: readonly SentenceReading[];
}

export class Readings {
  /** By prose: the string stays the same object from version to version, so looking it up costs next to nothing. */
  readonly #known = new Map<string, Known[]>();

  /** @param before the readings of the version before */
  find(block: MarkdownBlock, before: Readings | undefined): readonly SentenceReading[] | undefined {
    let among = this.#known.get(block.prose);
    if (!among) {
      among = before ? before.#known.get(block.prose) : undefined;
      if (!among) return undefined;
      this.#known.set(block.prose, among);
    }
    return among.find((known) => isSame(known, block))?.readings;
  }

  add(block: MarkdownBlock, readings: readonly SentenceReading[]): void {
    const { kind, emphasis, prose } = block;
    const known = { kind, emphasis, label: labelEnd(block), readings };
    const among = this.#known.get(prose);
    if (among) among.push(known);
    else this.#known.set(prose, [known]);
  }
}

const isSame = (known: Known, block: MarkdownBlock): boolean =>
  known.kind === block.kind && known.emphasis === block.emphasis && known.label === labelEnd(block);

const labelEnd = ({ label, span }: MarkdownBlock): number => (label ? label.end - span.start : 0);

/** What stands between a run-in label and its text. */
const AFTER_LABEL = /^[\s:.*_–—-]*/;

/** Reads a block; a run-in label is a sentence of its own, so that the text behind it starts where its author started it. */
export function readBlock({ kind, prose, label, span }: MarkdownBlock, reader: Reader): readonly SentenceReading[] {
  const hint = { item: kind === 'item' || kind === 'cell', heading: kind === 'heading' };
  if (!label) return reader.read(prose, hint);
  const end = label.end - span.start;
  const start = end + (AFTER_LABEL.exec(prose.slice(end))?.[0].length ?? 0);
  return [
    ...reader.read(prose.slice(0, end), { heading: true }),
    ...reader.read(' '.repeat(start) + prose.slice(start), hint),
  ];
}

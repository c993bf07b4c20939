import type { Span } from '../text.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/**
 * A leaf of the Markdown tree that holds prose: a heading, a paragraph, the paragraph of a list item, a table cell.
 * Code, HTML, comments and front matter hold none and give no block.
 */
export interface MarkdownBlock {
  readonly kind: BlockKind;
  /** From the first to the last non-blank character of the content; marks such as `#`, `-` and `|` stand outside. */
  readonly span: Span;
  /**
   * The source of `span` with everything that is not prose replaced, character by character: markup, link targets,
   * images and HTML by blanks, inline code, bare URLs and `[placeholders]` by U+FFFC. `prose.length` is the span's length.
   */
  readonly prose: string;
  /** Headings: 1–6. List items: nesting depth, from 1. Otherwise 0. */
  readonly level: number;
  /** Whether it stands inside a block quote. */
  readonly quoted: boolean;
  /** Whether all of its text is bold or italic: such a line often serves as a heading or a headline. */
  readonly emphasis: 'bold' | 'italic' | undefined;
  /** The run-in label at its start, colon and marks excluded: "Problem" in `**Problem:** Nurses …`. Absolute offsets. */
  readonly label: Span | undefined;
  /** Set on list items. `list` is the offset at which the outermost list starts, so that items of one list share it. */
  readonly item: { readonly list: number; readonly ordered: boolean; readonly task: boolean } | undefined;
  /** Set on cells. `table` is the offset at which the table starts; row 0 is the header. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | undefined;
}

/** An entry of the front matter; spans are places in the text. */
export interface Entry {
  readonly key: Span;
  /** From the key to the end of the value. */
  readonly span: Span;
  /** Whether its value is a mapping with an entry a line. */
  readonly isBlock: boolean;
}

/** The values of the YAML front matter, or what is wrong with it. */
export interface FrontMatter {
  /** From the opening `---` to the end of the closing one's line. */
  readonly span: Span;
  /** The top-level mapping; empty when the YAML is broken or no mapping. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the entries of the mapping, and of the mappings in it, stand in the text: `stance`, `bet`, `bet.hypothesis`. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** What the YAML parser complained of, with places in the document. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}

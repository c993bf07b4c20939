/** The rows of the picture: how much each section says for the customer and for the product. */
import type { Sides } from '../document/types.ts';
import type { JsonSection } from './json.ts';
import type { Place } from './summary.ts';

export const BEFORE_HEADINGS = 'Before the first heading';

export interface SectionRow extends Place {
  readonly heading: string;
  /** Per cent of all that the document says for either side. */
  readonly customer: number;
  readonly product: number;
}

/** More rows than this are no picture any more: deep sections are then counted in with the ones around them. */
const MOST_ROWS = 16;

/** The sections that say something; as many as a picture can hold. */
export function sectionRows(sections: readonly JsonSection[]): readonly SectionRow[] {
  let rows = sections.filter(says);
  for (let level = 7; level > 1 && rows.length > MOST_ROWS; level--) rows = foldInto(sections, level).filter(says);
  const total = rows.reduce((sum, { customer, product }) => sum + customer + product, 0);
  const shown = rows.map(({ heading, span, range, customer, product }) => ({
    heading: heading || BEFORE_HEADINGS,
    span,
    line: range.start.line + 1,
    customer: percent(customer, total),
    product: percent(product, total),
  }));
  return shown.filter(says);
}

const says = ({ customer, product }: Sides): boolean => customer + product > 0;

const percent = (part: number, total: number): number => Math.round((1000 * part) / total) / 10;

/** The sections above a level, each with what those below it say. */
function foldInto(sections: readonly JsonSection[], level: number): readonly JsonSection[] {
  const rows: { -readonly [Key in keyof JsonSection]: JsonSection[Key] }[] = [];
  for (const section of sections) {
    const above = rows.at(-1);
    if (above && section.level >= level) {
      above.customer += section.customer;
      above.product += section.product;
    } else rows.push({ ...section });
  }
  return rows;
}

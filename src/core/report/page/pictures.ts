/** Pictures as SVG in the colours of the theme. Each says in words what it shows; side and outline tell what colour tells. */
import { h, type Markup, type MarkupElement } from './markup.ts';

const picture = (className: string, width: number, height: number, label: string, ...shapes: Markup[]): MarkupElement =>
  h(
    'svg',
    {
      class: className,
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': label,
      focusable: 'false',
    },
    ...shapes,
  );

const rect = (className: string, x: number, y: number, width: number, height: number): Markup =>
  h('rect', { class: className, x: String(x), y: String(y), width: String(width), height: String(height) });

const upright = (className: string, x: number, y1: number, y2: number): Markup =>
  h('line', { class: className, x1: String(x), x2: String(x), y1: String(y1), y2: String(y2) });

const WIDTH = 200;

/** The longest bars of a picture: how much it must have room for on either side. */
export interface Room {
  readonly product: number;
  readonly customer: number;
}

/** The weight of product to the left and of customer to the right of a line, in per cent. */
export function opposedBars(product: number, customer: number, room: Room): Markup {
  const width = (value: number): number => round((WIDTH * value) / (room.product + room.customer));
  const axis = width(room.product);
  return picture(
    'bars',
    WIDTH,
    20,
    `Product ${percent(product)}, customer ${percent(customer)}`,
    rect('product', round(axis - width(product)), 4, width(product), 12),
    rect('customer', axis, 4, width(customer), 12),
    upright('axis', axis, 0, 20),
  );
}

/** A bar from the left, `share` 0 to 1. */
export const plainBar = (share: number, label: string): Markup =>
  picture('bars', 100, 20, label, rect('count', 0, 4, round(100 * share), 12));

/** A value on a scale from 0 to 100, with the range in which it is expected. */
export function scale(value: number, [least, most]: readonly [number, number]): Markup {
  const label = `${value} on a scale from 0, all product, to 100, all customer; ${least} to ${most} is expected`;
  return picture(
    'scale',
    100,
    16,
    label,
    rect('track', 0, 7, 100, 2),
    rect('band', least, 5, most - least, 6),
    rect('mark', Math.min(98.5, Math.max(0, value - 0.75)), 0, 1.5, 16),
  );
}

export const percent = (value: number): string => (value > 0 && value < 1 ? 'under 1 %' : `${Math.round(value)} %`);

const round = (value: number): number => Math.round(value * 10) / 10;

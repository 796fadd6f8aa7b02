/** The legend: sizes of bubbles, and shades. */
import type { Classes } from '../../../maps/scale.ts';
import { keyFigures } from '../../../maps/scale.ts';
import { valueText } from '../data/figures.ts';
import { html, svg } from '../dom.ts';
import type { Measure } from '../state.ts';

function drawing(width: number, height: number, shape: SVGElement): SVGElement {
  const box = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  box.append(shape);
  return box;
}

function bubble(value: number, radius: number, by: Measure): HTMLElement {
  const size = Math.ceil(radius * 2) + 2;
  const circle = svg('circle', { class: 'map-bubble', cx: size / 2, cy: size / 2, r: radius });
  return html('li', '', drawing(size, size, circle), valueText(value, by));
}

/**
 * Writes the legend.
 * @param classes of items; null if the ground has one colour
 * @param most the figure of the largest bubble, 0 without bubbles
 * @param radiusOf radius of a bubble, CSS pixels
 */
export function showLegend(
  target: Element,
  classes: Classes | null,
  by: Measure,
  most: number,
  radiusOf: (value: number) => number,
): void {
  const list = html('ul', 'map-legend');
  const figures = by === 'items' ? keyFigures(most) : most > 0 ? [most] : [];
  list.append(...figures.map((value) => bubble(value, radiusOf(value), by)));
  for (const [i, from] of (classes?.from ?? []).entries()) {
    const shade = svg('rect', { class: `map-${i + 1}`, width: 20, height: 12 });
    list.append(html('li', '', drawing(20, 12, shade), `≥ ${valueText(from, 'items')}`));
  }
  target.replaceChildren(list);
}

/** The legend of shades and bubbles. */
import type { Classes } from '../../../maps/scale.ts';
import { valueText } from '../data/figures.ts';
import { html, svg } from '../dom.ts';
import type { Measure } from '../state.ts';

function drawing(width: number, height: number, shape: SVGElement): SVGElement {
  const box = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  box.append(shape);
  return box;
}

/**
 * Writes the legend.
 * @param most the figure of the largest bubble, and its radius in CSS pixels
 */
export function showLegend(
  target: Element,
  classes: Classes,
  by: Measure,
  most: { value: number; radius: number },
): void {
  const list = html('ul', 'map-legend');
  if (most.value > 0) {
    classes.from.forEach((from, i) => {
      const shade = svg('rect', { class: `map-${i + 1}`, width: 20, height: 12 });
      const text = i === 0 && by !== 'items' ? '有' : `≥ ${valueText(from, by)}`;
      list.append(html('li', '', drawing(20, 12, shade), text));
    });
    const size = Math.ceil(most.radius * 2) + 2;
    const circle = svg('circle', { class: 'map-bubble', cx: size / 2, cy: size / 2, r: most.radius });
    const bubble = drawing(size, size, circle);
    list.append(html('li', '', bubble, valueText(most.value, by)));
  }
  target.replaceChildren(list);
}

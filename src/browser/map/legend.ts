/** The key to shades and bubbles under the current filter. */
import type { Classes } from '../../maps/scale.ts';
import { html, svg } from './dom.ts';
import { valueText } from './figures.ts';
import type { Measure } from './state.ts';

function entry(drawing: SVGElement, width: number, text: string): HTMLLIElement {
  const box = svg('svg', { viewBox: `0 0 ${width} 12`, width, height: 12, 'aria-hidden': 'true' });
  box.append(drawing);
  return html('li', '', box, text);
}

/** @param most the figure of the largest bubble, and its radius, CSS pixels */
export function showLegend(
  target: Element,
  classes: Classes,
  by: Measure,
  most: { value: number; radius: number },
): void {
  const steps = classes.from
    .map((from, i) => ({ from, level: i + 1 }))
    .filter(({ from }, i) => most.value > 0 && from !== classes.from[i + 1]);
  const shades = steps.map(({ from, level }) =>
    entry(
      svg('rect', { class: `map-${level}`, width: 20, height: 12 }),
      20,
      level === 1 && by !== 'items' ? '有' : `≥ ${valueText(from, by)}`,
    ),
  );
  const diameter = Math.ceil(most.radius * 2) + 2;
  const circle = svg('svg', {
    viewBox: `0 0 ${diameter} ${diameter}`,
    width: diameter,
    height: diameter,
    class: 'atlas-largest',
    'aria-hidden': 'true',
  });
  circle.append(svg('circle', { class: 'map-bubble', cx: diameter / 2, cy: diameter / 2, r: most.radius }));
  const bubble = most.value > 0 ? [html('li', '', circle, valueText(most.value, by))] : [];
  target.replaceChildren(html('ul', 'map-legend', ...shades, ...bubble));
}

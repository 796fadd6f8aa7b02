/** The inset of the South China Sea. It is never zoomed, and is shown only with the whole country. */
import { find } from '../dom.ts';

/** The inset of the map. */
export interface Inset {
  /** Whether a position, in units of the map, is inside. */
  holds(x: number, y: number): boolean;
  show(on: boolean): void;
}

/** The inset of a map. */
export function createInset(map: SVGSVGElement): Inset {
  const group = find<SVGGElement>(map, '[data-layer="inset"]');
  const [left = 0, top = 0] = (group.dataset.box ?? '').split(' ').map(Number);
  return {
    holds: (x, y) => x > left && y > top,
    show: (on) => group.setAttribute('display', on ? 'inline' : 'none'),
  };
}

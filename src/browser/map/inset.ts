/** The South China Sea in the corner: its places are never zoomed, and it belongs to a view of the whole country. */
import { find } from './dom.ts';

export interface Inset {
  /** Whether a place, in units of the map, stands in it. */
  holds(x: number, y: number): boolean;
  show(on: boolean): void;
}

export function createInset(map: SVGSVGElement): Inset {
  const group = find<SVGGElement>(map, '[data-layer="inset"]');
  const [left = 0, top = 0] = (group.dataset.box ?? '').split(' ').map(Number);
  return {
    holds: (x, y) => x > left && y > top,
    show: (on) => group.setAttribute('display', on ? 'inline' : 'none'),
  };
}

/** Finds the position for a name on an area. */
import { type GeoContext, greatest, polygonArea } from 'd3';
import polylabel from 'polylabel';
import type { Point } from './topology.ts';

/** A d3 path context that collects rings. */
export class Rings implements GeoContext {
  readonly rings: Point[][] = [];

  beginPath(): void {}
  arc(): void {}
  closePath(): void {}

  moveTo(x: number, y: number): void {
    this.rings.push([[x, y]]);
  }

  lineTo(x: number, y: number): void {
    this.rings.at(-1)?.push([x, y]);
  }
}

/** Ratio of width to height of a name. */
const FLAT = 1.8;
/** Half of the height of the smallest area with a name, in units. */
const LEAST = 9;

/** The point with the most space around it in the largest ring; null if there is too little. */
export function middleOf(rings: readonly Point[][]): Point | null {
  const largest = greatest(rings, (ring) => Math.abs(polygonArea(ring)));
  if (!largest) return null;
  const pole = polylabel([largest.map(([x, y]): Point => [x / FLAT, y])], 2);
  return pole.distance < LEAST ? null : [Math.round(pole[0] * FLAT), Math.round(pole[1])];
}

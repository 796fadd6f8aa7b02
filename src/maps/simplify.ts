/** Line simplification after Visvalingam and Whyatt (1993): the point with the smallest triangle is removed first. */
import type { Point } from './topology.ts';

function triangle(a: Point, b: Point, c: Point): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/**
 * Removes points whose triangle with their neighbours is smaller than `minArea`. Both ends are kept, so that lines
 * still meet. A closed line keeps three corners.
 * @param minArea in square units
 */
export function simplify(points: readonly Point[], minArea: number): Point[] {
  const kept = [...points];
  const first = kept[0];
  const last = kept[kept.length - 1];
  const closed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  const least = closed ? 4 : 2;
  const areas = kept.map((_, i) => areaAt(kept, i));
  while (kept.length > least) {
    let smallest = 1;
    for (let i = 2; i < kept.length - 1; i++) {
      if ((areas[i] ?? 0) < (areas[smallest] ?? 0)) smallest = i;
    }
    const area = areas[smallest] ?? Number.POSITIVE_INFINITY;
    if (area >= minArea) break;
    kept.splice(smallest, 1);
    areas.splice(smallest, 1);
    // A neighbour's area is at least that of the removed point. Otherwise a bay would be removed from one side only.
    if (smallest > 1) areas[smallest - 1] = Math.max(area, areaAt(kept, smallest - 1));
    if (smallest < kept.length - 1) areas[smallest] = Math.max(area, areaAt(kept, smallest));
  }
  return kept;
}

function areaAt(points: readonly Point[], i: number): number {
  const a = points[i - 1];
  const b = points[i];
  const c = points[i + 1];
  return a && b && c ? triangle(a, b, c) : Number.POSITIVE_INFINITY;
}

import { extent } from 'd3';
import { describe, expect, it } from 'vitest';
import { mainPoints, objects, outline, shapeBounds } from './topology.ts';

/** West, south, east, north of what a frame is fitted to. */
function fitted(adcode: string): number[] {
  const points = mainPoints(outline(adcode)!);
  const [west, east] = extent(points, ([lon]) => lon);
  const [south, north] = extent(points, ([, lat]) => lat);
  return [west!, south!, east!, north!];
}

describe('a frame', () => {
  it('is fitted to 台湾 with 钓鱼岛 and 赤尾屿, and to all islands of 三沙', () => {
    expect(fitted('710000')[2]).toBeGreaterThan(124.5);
    expect(fitted('460300')[1]).toBeLessThan(4);
    expect(fitted('460300')[3]).toBeGreaterThan(19);
  });

  it('is fitted to 海南 without 三沙, which would shrink it to a dot', () => {
    expect(fitted('460000')[1]).toBeGreaterThan(18);
  });

  it('holds all of every other province', () => {
    for (const shape of objects.provinces.geometries.filter(({ id }) => String(id) !== '460000'))
      expect(fitted(String(shape.id)), String(shape.id)).toEqual([...shapeBounds(shape)]);
  });
});

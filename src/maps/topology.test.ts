import { describe, expect, it } from 'vitest';
import { boundsOf, mainPoints, objects, outline, shapeBounds } from './topology.ts';

/** West, south, east and north of the points that a frame must show. */
function fitted(adcode: string): number[] {
  return [...boundsOf(mainPoints(outline(adcode)!))];
}

describe('a frame', () => {
  it('shows 台湾 with 钓鱼岛 and 赤尾屿, and all islands of 三沙', () => {
    expect(fitted('710000')[2]).toBeGreaterThan(124.5);
    expect(fitted('460300')[1]).toBeLessThan(4);
    expect(fitted('460300')[3]).toBeGreaterThan(19);
  });

  it('shows 海南 without 三沙, which would make it tiny', () => {
    expect(fitted('460000')[1]).toBeGreaterThan(18);
  });

  it('shows all of every other province', () => {
    for (const shape of objects.provinces.geometries.filter(({ id }) => String(id) !== '460000'))
      expect(fitted(String(shape.id)), String(shape.id)).toEqual([...shapeBounds(shape)]);
  });
});

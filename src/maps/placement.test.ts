import { describe, expect, it } from 'vitest';
import { divisions } from '../gazetteer/index.ts';
import { chinaMap, locate, regionMap } from './index.ts';
import type { MapName } from './names.ts';
import { type Box, markBox, nameBox, placeNames } from './placement.ts';

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names that overlap another name or a bubble, or extend beyond the map, at a font size. */
function faults(
  map: { names: MapName[]; width: number; height: number; bubbles: { x: number; y: number; r: number }[] },
  font: number,
): string[] {
  // The position of a name is rounded.
  const boxes = map.names.map((name) => {
    const { left, right, top, bottom } = nameBox({ ...name, r: 0 }, { ...name, x: 0, y: 0 }, font);
    return { name: name.name, left: left + 1, right: right - 1, top: top + 1, bottom: bottom - 1 };
  });
  const marks = map.bubbles.map((bubble) => markBox({ ...bubble, name: '' }));
  const out = boxes.filter(
    (box, i) =>
      box.left < 0 ||
      box.top < 0 ||
      box.right > map.width ||
      box.bottom > map.height ||
      marks.some((mark) => meet(mark, box)) ||
      boxes.slice(i + 1).some((other) => meet(other, box)),
  );
  return out.map(({ name }) => name);
}

describe('names', () => {
  const room = { width: 200, height: 100, font: 10, taken: [] };
  const spot = (x: number, y: number, r = 4, name = '苏州') => ({ x, y, r, name });

  it('stand below their marks, or beside them where something is below', () => {
    const one = spot(100, 50);
    expect(placeNames([one], room).get(one)).toMatchObject({ x: 0, anchor: 'middle', dy: 0.95 });
    const taken = [{ left: 90, right: 110, top: 55, bottom: 65 }];
    expect(placeNames([one], { ...room, taken }).get(one)).toMatchObject({ anchor: 'start' });
  });

  it('are left out where there is no room, at the edge, and beyond their number', () => {
    const wide = [{ left: 0, right: 200, top: 0, bottom: 100 }];
    expect(placeNames([spot(100, 50)], { ...room, taken: wide }).size).toBe(0);
    expect(placeNames([spot(1, 1, 30)], room).size).toBe(0);
    expect(placeNames([spot(50, 50), spot(150, 50)], { ...room, most: 1 }).size).toBe(1);
  });

  it('of one place are written once', () => {
    const twice = [
      { ...spot(50, 50), code: '320500' },
      { ...spot(150, 50), code: '320500' },
    ];
    expect([...placeNames(twice, room).keys()]).toEqual([twice[0]]);
  });

  it('cover nothing on any map, narrow or wide', () => {
    for (const d of divisions()) {
      if (d.level === 'county') continue;
      const data = [...divisions()]
        .filter(({ parent }) => parent === d)
        .map(({ adcode }, i) => ({ adcode, value: 1 + (i % 9), label: '' }));
      const map = regionMap(d.adcode, data);
      expect(map.names.length, d.name).toBeGreaterThan(0);
      expect(faults({ ...map, names: map.names.filter(({ fine }) => !fine) }, 30), d.name).toEqual([]);
      expect(faults(map, 22), d.name).toEqual([]);
    }
    const china = chinaMap(new Map());
    expect(china.names.length).toBeGreaterThan(25);
    expect(faults(china, 26)).toEqual([]);
  });

  it('on a locator begin with that of the place, and cover nothing', () => {
    for (const d of divisions()) {
      const { names, dot } = locate(d.adcode)!;
      const bubbles = dot ? [{ x: dot[0], y: dot[1], r: 9 }] : [];
      expect(names[0], d.name).toMatchObject({ kind: 'here' });
      expect(names[0]!.name, d.name).toContain(d.short);
      expect(faults({ names, width: 600, height: 430, bubbles }, 21), d.name).toEqual([]);
    }
  });
});

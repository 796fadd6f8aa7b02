import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { divisions, provinces } from '../gazetteer/index.ts';
import { chinaMap, classify, locate, locatorDrawings, locatorFile, regionMap } from './index.ts';

const bytes = (text: string) => gzipSync(text).length;
const count = (data: string) => data.split('M').length - 1;

describe('classes of figures', () => {
  it('give the figure 0 the class 0 and the largest figure the class 5', () => {
    const classes = classify([0, 3, 50, 100]);
    expect([0, 3, 50, 100].map(classes.of)).toEqual([0, 1, 4, 5]);
  });

  it('start at round figures, whole ones if all figures are whole', () => {
    expect(classify([60, 30, 12, 1]).from).toEqual([1, 3, 10, 20, 40]);
    expect(classify([1234e8, 56e8]).from.slice(1)).toEqual([50e8, 200e8, 400e8, 800e8]);
    expect(classify([2, 1]).from).toEqual([1, 2, 3, 4, 5]);
  });

  it('are all 0 without figures', () => {
    expect(classify([]).of(0)).toBe(0);
  });
});

describe('the map of China', () => {
  const values = new Map([
    ['320000', 60],
    ['440000', 30],
    ['540000', 0],
  ]);
  const bubbles = ['320500', '110000', '440300', '650100', '460300'].map((adcode, i) => ({
    adcode,
    value: 4 ** i,
    label: adcode,
  }));
  const map = chinaMap(values, bubbles);

  it('draws all provinces, shaded by their figures', () => {
    expect(map.provinces).toHaveLength(34);
    const level = (adcode: string) => map.provinces.find((p) => p.adcode === adcode)?.level;
    expect([level('320000'), level('440000'), level('540000'), level('710000')]).toEqual([5, 4, 0, 0]);
    for (const p of map.provinces) expect(p.d, p.name).toMatch(/^M[\dMlhvz -]+$/);
  });

  it('draws the South China Sea with its islands and dashes in an inset inside the map', () => {
    const { x, y, width, height } = map.inset;
    expect(x + width).toBeLessThanOrEqual(map.width);
    expect(y + height).toBeLessThanOrEqual(map.height);
    expect(count(map.inset.land.map(({ d }) => d).join(''))).toBeGreaterThan(60);
    expect(map.inset.land.map(({ adcode }) => adcode)).toContain('460000');
    expect(count(map.inset.dashes)).toBeGreaterThanOrEqual(9);
    expect(count(map.dashes)).toBeGreaterThanOrEqual(2);
  });

  it('has north at the top and east on the right', () => {
    const at = (adcode: string) => map.bubbles.find((b) => b.adcode === adcode);
    expect(at('110000')?.y).toBeLessThan(at('320500')?.y ?? 0);
    expect(at('650100')?.x).toBeLessThan(at('110000')?.x ?? 0);
  });

  it('draws the area of a bubble in proportion to its figure, small bubbles on top', () => {
    const [first, second] = map.bubbles;
    expect(map.bubbles.map((b) => b.value)).toEqual(
      [...map.bubbles.map((b) => b.value)].sort((a, b) => b - a),
    );
    expect((first?.r ?? 0) / (second?.r ?? 1)).toBeCloseTo(2, 0);
  });

  it('puts the bubble of 三沙 into the inset', () => {
    const sansha = map.bubbles.find((b) => b.adcode === '460300');
    const { x, y, width, height } = map.inset;
    expect(sansha?.x).toBeGreaterThan(x);
    expect(sansha?.x).toBeLessThan(x + width);
    expect(sansha?.y).toBeGreaterThan(y);
    expect(sansha?.y).toBeLessThan(y + height);
  });

  it('has a position for every division', () => {
    const all = [...divisions()].map(({ adcode }) => ({ adcode, value: 1, label: '' }));
    expect(chinaMap(values, all).bubbles).toHaveLength(all.length);
  });

  it('leaves out bubbles of unknown codes and of the figure 0', () => {
    const none = [
      { adcode: '999999', value: 1, label: '' },
      { adcode: '320500', value: 0, label: '' },
    ];
    expect(chinaMap(values, none).bubbles).toEqual([]);
  });

  it('weighs no more than 30 kB, prefecture borders included', () => {
    expect(bytes(JSON.stringify(chinaMap(values)))).toBeLessThan(30_000);
  });
});

describe('the map of a region', () => {
  const item = (adcode: string, value = 1) => ({ adcode, value, label: '' });
  const named = (map: ReturnType<typeof regionMap>, ...kinds: string[]) =>
    map.names.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);

  it('shows a province by its prefectures, and names them and its neighbours', () => {
    const map = regionMap('320000', [item('320500', 23)]);
    expect(map.parts).toHaveLength(13);
    expect(named(map, 'marked')).toEqual(['苏州']);
    expect(named(map, 'marked', 'plain')).toHaveLength(13);
    expect(named(map, 'beside').sort()).toEqual(['上海', '安徽', '山东', '浙江']);
    expect(map.inset).toBeNull();
  });

  it('shows a prefecture with the borders of its counties, and names them and its neighbours', () => {
    const map = regionMap('320400', [item('320411', 4), item('320481')]);
    expect(map.parts.map((p) => p.name)).toEqual(['常州市']);
    expect(map.counties).not.toBe('');
    expect(named(map, 'marked')).toEqual(['新北', '溧阳']);
    expect(named(map, 'plain')).toContain('金坛');
    expect(named(map, 'beside')).toContain('无锡');
  });

  it('highlights a county on the map of its prefecture', () => {
    const map = regionMap('320583');
    expect(map.parts.map((p) => p.name)).toEqual(['苏州市']);
    expect(map.here?.d).toMatch(/^M/);
    expect(named(map, 'here')).toEqual(['昆山']);
  });

  it('draws a single item small, even if there is no other', () => {
    const [one] = regionMap('320400', [item('320411')]).bubbles;
    const [ten] = regionMap('320400', [item('320411', 10)]).bubbles;
    expect(one!.r).toBeLessThan(ten!.r / 2);
  });

  it('has a key with the sizes of its bubbles', () => {
    const map = regionMap('320000', [item('320500', 23), item('320400', 10), item('320100')]);
    expect(map.key.map(({ value }) => value)).toEqual([23, 10, 1]);
    for (const { value, r } of map.bubbles) expect(map.key).toContainEqual({ value, r });
    expect(regionMap('320000', [item('320500')]).key.map(({ value }) => value)).toEqual([1]);
    expect(regionMap('320000').key).toEqual([]);
  });

  it('shows the main island of Hainan large and the rest in the inset', () => {
    const map = regionMap('460000');
    expect(map.parts.length).toBeGreaterThan(15);
    expect(map.inset).not.toBeNull();
    expect(map.parts.find((p) => p.adcode === '460100')?.d.length).toBeGreaterThan(40);
  });

  it('can be drawn for every division', () => {
    for (const d of divisions()) {
      if (d.level !== 'county') expect(regionMap(d.adcode).parts.length, d.name).toBeGreaterThan(0);
    }
  });

  it('names an unknown code in the error', () => {
    expect(() => regionMap('999999')).toThrow('999999 is no division');
  });
});

describe('the locator', () => {
  it('sets no colours and weighs no more than 4 kB', () => {
    for (const adcode of locatorDrawings()) {
      const file = locatorFile(adcode);
      expect(file).not.toMatch(/fill|stroke|style/);
      expect(bytes(file), adcode).toBeLessThan(4000);
    }
  });

  it('has its dot inside the frame for every place', () => {
    for (const d of divisions()) {
      const dot = locate(d.adcode)?.dot;
      expect(dot === null, d.name).toBe(d.level === 'province');
      if (dot) expect(dot[0] > 0 && dot[0] < 600 && dot[1] > 0 && dot[1] < 430, d.name).toBe(true);
    }
  });

  it('highlights the prefecture of a county', () => {
    expect(locate('320583')).toMatchObject({ drawing: '320000', part: '320500' });
    expect(locate('500115')).toMatchObject({ drawing: '500000', part: null });
    expect(locate('659012')).toMatchObject({ drawing: '650000', part: null });
  });

  it('refers only to drawings and parts that exist', () => {
    const files = new Map(locatorDrawings().map((adcode) => [adcode, locatorFile(adcode)]));
    expect(files.size).toBe(provinces().length + 1);
    for (const d of divisions()) {
      const found = locate(d.adcode);
      const file = files.get(found?.drawing ?? '') ?? '';
      expect(file).toContain('<g id="home">');
      if (found?.part) expect(file).toContain(`id="p${found.part}"`);
      if (found?.inset) expect(file).toContain('id="sea"');
    }
  });

  it('is empty for unknown codes', () => {
    expect([locatorFile('999999'), locatorFile('320583')]).toEqual(['', '']);
    expect(locate('999999')).toBeUndefined();
  });
});

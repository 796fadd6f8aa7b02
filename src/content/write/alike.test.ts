import { describe, expect, it } from 'vitest';
import { NO_NAMES, testItem, testPlace } from '../../../tests/lib/items.ts';
import type { Different, Register, RegisterEntry } from '../register.ts';
import { alikeNames } from './alike.ts';

const NONE: Different = { parks: [], companies: [] };
const of = (position: number, companies: string[], part: Parameters<typeof testItem>[1] = {}) =>
  testItem(position, { companies, industries: ['auto'], places: [], ...part });
const entry = (slug: string, name: string, seat: string | null = null): RegisterEntry => ({
  ...{ slug, name, also: [], was: [], in: seat },
});
const register = (part: Partial<Register>): Register => ({ ...NO_NAMES, ...part });
const pairs = (register: Register, items: ReturnType<typeof of>[], different: Different = NONE) =>
  alikeNames(register, items, different).map(({ names, remedy }) => `${names.join(' = ')}: ${remedy}`);

describe('companies that may be one', () => {
  it('are those of which one name is in the other, in the same industry', () => {
    expect(pairs(NO_NAMES, [of(1, ['海岚']), of(2, ['海岚能源'])])).toEqual([
      '海岚 = 海岚能源: add “hailannengyuan: { name: 海岚能源, also: [ 海岚 ] }”',
    ]);
    expect(pairs(NO_NAMES, [of(1, ['海岚']), of(2, ['海岚能源'], { industries: ['bio'] })])).toEqual([]);
  });

  it('or in the same city', () => {
    const places = [{ ...testPlace('江苏省', '无锡市'), adcode: '320200' }];
    const items = [of(1, ['海岚'], { places }), of(2, ['海岚能源'], { places, industries: ['bio'] })];
    expect(pairs(NO_NAMES, items)).toHaveLength(1);
  });

  it('or of which one begins with the other, if that is long', () => {
    const apart = (...names: string[]) =>
      pairs(
        NO_NAMES,
        names.map((name, at) => of(at + 1, [name], { industries: [(['auto', 'bio'] as const)[at]!] })),
      );
    expect(apart('海岚山', '海岚山医疗')).toHaveLength(1);
    expect(apart('海岚', '海岚医疗')).toEqual([]);
    expect(apart('海岚山', '新海岚山医疗')).toEqual([]);
  });

  it('are not asked about where one item names both, or where a person decided', () => {
    expect(pairs(NO_NAMES, [of(1, ['海岚', '海岚能源'])])).toEqual([]);
    const items = [of(1, ['海岚']), of(2, ['海岚能源'])];
    expect(pairs(NO_NAMES, items, { ...NONE, companies: [['海岚能源', '海岚']] })).toEqual([]);
    const one = register({ companies: [{ ...entry('hailan', '海岚能源'), also: ['海岚'] }] });
    expect(pairs(one, items)).toEqual([]);
  });

  it('are entered with the one that has an address', () => {
    const known = register({ companies: [entry('hailan', '海岚')] });
    expect(pairs(known, [of(1, ['海岚']), of(2, ['海岚能源'])])).toEqual([
      '海岚 = 海岚能源: add 海岚能源 to “also” of hailan',
    ]);
  });

  it('are no institutions: the name of one is often in that of another', () => {
    expect(pairs(NO_NAMES, [of(1, ['海岚科学院']), of(2, ['海岚科学院临江研究院'])])).toEqual([]);
  });
});

describe('parks that may be one', () => {
  const parks = (...names: string[]) =>
    register({ parks: names.map((name, at) => entry(`city-${at}`, name, '310000')) });

  it('are those of one city of which one is the other with something in front or a kind behind', () => {
    const remedy = 'move the names of city-0 to “also” of city-1 and its key to “was”';
    expect(pairs(parks('云港新片区', '自贸区云港新片区'), [])).toEqual([
      `云港新片区 = 自贸区云港新片区: ${remedy}`,
    ]);
    expect(pairs(parks('长星岛', '长星岛经济技术开发区'), [])).toHaveLength(1);
    expect(pairs(parks('云港新片区', '云港新片区（南区）'), [])).toHaveLength(1);
  });

  it('are not a zone and a part of it, nor two of one kind', () => {
    expect(pairs(parks('云港新片区', '云港新片区生命园区'), [])).toEqual([]);
    expect(pairs(parks('上海高新区', '云港高新区'), [])).toEqual([]);
  });

  it('are not asked about where a person decided', () => {
    const different = { ...NONE, parks: [['云港新片区', '自贸区云港新片区']] };
    expect(pairs(parks('云港新片区', '自贸区云港新片区'), [], different)).toEqual([]);
  });
});

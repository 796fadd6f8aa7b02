import { describe, expect, it } from 'vitest';
import { zoneKey, zoneNames, zonePlace, zonesIn } from './zones.ts';

describe('zoneKey', () => {
  it.each([
    ['汉中高新技术产业开发区', '汉中高新区'],
    ['汉中经济技术开发区', '汉中经开区'],
    ['汉中经济开发区', '汉中经开区'],
    ['钦州综合保税区', '钦州综保区'],
    ['国家级汉中高新区', '汉中高新区'],
    ['汉中市高新区', '汉中高新区'],
    ['“汉中 高新区”', '汉中高新区'],
  ])('makes one key of the spellings: %s', (name, key) => {
    expect(zoneKey(name)).toBe(key);
  });

  it('keeps different zones of a city apart', () => {
    expect(zoneKey('汉中高新区')).not.toBe(zoneKey('汉中经开区'));
  });
});

describe('zonePlace', () => {
  it('knows where zones lie whose names do not tell', () => {
    expect(zonePlace('张江科学城')?.name).toBe('浦东新区');
    expect(zonePlace('苏州工业园区')?.name).toBe('苏州市');
    expect(zonePlace('雄安新区')?.name).toBe('河北省');
  });

  it('knows a zone by its long name too', () => {
    expect(zonePlace('无锡高新技术产业开发区')).toBe(zonePlace('无锡高新区'));
  });

  it('knows a part of a zone by the zone', () => {
    expect(zonePlace('西咸新区空港新城临空产业园')?.name).toBe('西安市');
  });

  it('knows nothing of a zone that the table lacks', () => {
    expect(zonePlace('子虚高新区')).toBeUndefined();
    expect(zonePlace('')).toBeUndefined();
  });

  it('has a place for every name of the table', () => {
    const names = [...zoneNames()];
    expect(names.length).toBeGreaterThan(200);
    expect(names.filter((name) => !zonePlace(name))).toEqual([]);
  });
});

describe('zonesIn', () => {
  it('finds the zones that a text names, in any spelling', () => {
    const names = (text: string) => zonesIn(text).map(({ name }) => name);
    expect(names('张江与中关村科学城两家研究院揭牌')).toEqual(['浦东新区', '海淀区']);
    expect(names('落户无锡国家高新技术产业开发区')).toEqual(['新吴区']);
    expect(names('汉中一家企业投产')).toEqual([]);
    expect(names('某企业落户上海市北高新区')).toEqual(['静安区']);
  });
});

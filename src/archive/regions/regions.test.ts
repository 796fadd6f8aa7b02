import { describe, expect, it } from 'vitest';
import { testPlace } from '../../../tests/lib/items.ts';
import { allProvinces, trailOf } from './regions.ts';

const urls = (...names: [string, string?, string?]): string[] =>
  trailOf(testPlace(...names)).map((r) => r.url);

describe('trailOf', () => {
  it('gives the regions from province to county', () => {
    expect(urls('黑龙江省', '哈尔滨市', '松北区')).toEqual([
      '/regions/heilongjiang/',
      '/regions/heilongjiang/haerbin/',
      '/regions/heilongjiang/haerbin/songbei/',
    ]);
  });

  it('has no prefecture in a municipality', () => {
    expect(urls('重庆市', '重庆市', '长寿区')).toEqual([
      '/regions/chongqing/',
      '/regions/chongqing/changshou/',
    ]);
  });

  it('ends at the smallest region that is known', () => {
    expect(urls('河北省')).toEqual(['/regions/hebei/']);
    expect(urls('全国')).toEqual(['/regions/china/']);
    expect(urls('不存在省', '某市')).toEqual([]);
  });

  it('prefers the code to the names', () => {
    const place = { ...testPlace('江苏省'), adcode: '320583' };
    expect(trailOf(place).at(-1)?.name).toBe('昆山市');
  });

  it('knows every province, Taiwan, Hong Kong and Macau among them', () => {
    expect(allProvinces()).toHaveLength(34);
    expect(allProvinces().map((region) => region.short)).toEqual(
      expect.arrayContaining(['台湾', '香港', '澳门']),
    );
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../search/files.ts';
import { searching } from './memory.ts';
import { asText, readQuery, toggled } from './query.ts';
import { sample } from './samples.ts';
import { readState, writeState } from './state.ts';

const { find } = await searching(sample, afterAll);

describe('a word that names', () => {
  it.each<[what: string, query: string, means: string[]]>([
    // Items that also contain the word in their text come first, however old.
    ['a province', '重庆', ['23-w20-02', '24-w10-03']],
    ['a prefecture that no text names', '苏州', ['24-w10-01', '23-w20-01']],
    ['a county in full', '昆山市', ['23-w20-01', '24-w10-01']],
    ['a place in traditional characters', '蘇州', ['24-w10-01', '23-w20-01']],
    ['an industry, by its short name', '新能源', ['24-w10-02']],
    ['an industry, in full', '石油化工', ['24-w10-03']],
    ['a stage', '开工', ['24-w10-01']],
    ['a place and an industry', '海南 新能源', ['24-w10-02']],
    ['a place, beside a sum', '江苏 50亿以上', ['23-w20-01']],
    ['a place, beside a word', '江苏 二期', ['24-w10-01']],
    ['a city, beside its province', '江苏 苏州', ['24-w10-01', '23-w20-01']],
    ['two places', '苏州 三亚', ['24-w10-02', '23-w20-03', '24-w10-01', '23-w20-01']],
  ])('%s is that: %s', async (_, q, means) => {
    const { ids, total, state } = await find(`q=${q}`);
    expect(ids).toEqual(means);
    expect(total).toBe(means.length);
    expect(state.text).toBe(false);
  });

  it.each<[query: string, means: string[]]>([
    // On demand; if the address says otherwise; if the place has no such items.
    ['q=重庆&text=1', ['23-w20-02']],
    ['q=苏州&region=hainan', ['24-w10-02']],
    ['q=苏州 三亚新能源', ['24-w10-02']],
    ['q=苏州 三亚新能源 5亿以上', ['24-w10-02']],
    ['q=苏州 三亚新能源 10亿以上', []],
    // A word that is only a part of a name.
    ['q=储能', ['23-w20-03']],
    ['q=服务', []],
    ['q=投产', []],
  ])('may be meant as text: %s', async (query, means) => {
    expect((await find(query)).ids).toEqual(means);
  });

  it('is read as text where that alone finds something, and said to be', async () => {
    const { reread, state, filters, offers } = await find('q=苏州 三亚新能源 5亿以上');
    expect([reread, state.text, filters]).toEqual([true, true, { sum: ['5-'] }]);
    expect(offers).toMatchObject([{ filter: 'region', value: 'jiangsu/suzhou' }]);
    expect((await find('q=苏州')).reread).toBe(false);
  });

  it('narrows what the address says', async () => {
    expect((await find('q=苏州&region=jiangsu')).filters).toEqual({ region: ['jiangsu/suzhou'] });
    expect((await find('q=新能源&industry=auto&industry=new-energy')).ids).toEqual(['24-w10-02']);
    expect((await find('q=苏州&region=jiangsu/suzhou')).ids).toEqual(['24-w10-01', '23-w20-01']);
  });

  it('is a word where it names several industries at once', async () => {
    expect((await find('q=综合')).filters).toEqual({});
    expect((await find('q=综合')).reread).toBe(false);
  });

  it('is offered where it is text, once', async () => {
    const offered = async (query: string) =>
      (await find(query)).offers.map(({ filter, value }) => `${filter} ${value}`);
    expect(await offered('q=苏州&text=1')).toEqual(['region jiangsu/suzhou']);
    expect(await offered('q=储能')).toEqual(['industry new-energy']);
    expect(await offered('q=投产')).toEqual(['stage operating']);
    expect(await offered('q=苏州')).toEqual([]);
  });
});

const region = (path: string, short: string) => ({ path, name: short, short });
const table = {
  regions: [
    region('china', '全国'),
    region('jilin', '吉林'),
    region('jilin/jilin', '吉林'),
    region('jiangsu', '江苏'),
    region('jiangsu/nanjing', '南京'),
    region('jiangsu/nanjing/gulou', '鼓楼'),
    region('jiangsu/xuzhou/gulou', '鼓楼'),
    region('henan/kaifeng/gulou', '鼓楼'),
    region('beijing', '北京'),
    region('beijing/chaoyang', '朝阳'),
    region('liaoning/chaoyang', '朝阳'),
  ],
} as Table;
const read = (address: string) => {
  const state = readState(new URLSearchParams(address));
  return { state, query: readQuery(state, table) };
};

describe('a name of several places', () => {
  it.each<[address: string, regions: string[]]>([
    ['q=吉林', ['jilin']],
    ['q=鼓楼', ['jiangsu/nanjing/gulou', 'jiangsu/xuzhou/gulou', 'henan/kaifeng/gulou']],
    ['q=鼓楼 江苏', ['jiangsu/nanjing/gulou', 'jiangsu/xuzhou/gulou']],
    ['q=南京 鼓楼', ['jiangsu/nanjing/gulou']],
    ['q=鼓楼&region=henan', ['henan/kaifeng/gulou']],
    ['q=北京 朝阳', ['beijing/chaoyang']],
    ['q=江苏 南京 5亿以上 50亿以下', ['jiangsu/nanjing', '5-50']],
    ['q=全国', []],
  ])('is the largest, or those within what else is named: %s', (address, regions) => {
    expect(read(address).query.conditions.map(({ value }) => value)).toEqual(regions);
  });
});

describe('a condition that is chosen or lifted', () => {
  const after = (address: string, filter: 'region' | 'sum' | 'stage', value: string): string => {
    const { state, query } = read(address);
    return decodeURIComponent(writeState(toggled(state, query, filter, value)).replaceAll('+', ' '));
  };

  it.each([
    ['q=江苏 电池', 'region', 'jiangsu', '?q=电池'],
    ['q=江苏 电池', 'region', 'beijing', '?q=电池&region=jiangsu&region=beijing'],
    ['q=鼓楼 江苏', 'region', 'jiangsu/xuzhou/gulou', '?region=jiangsu/nanjing/gulou'],
    ['region=jiangsu', 'region', 'jiangsu/nanjing', '?region=jiangsu/nanjing'],
    ['region=jiangsu/nanjing', 'region', 'jiangsu', '?region=jiangsu'],
    ['region=jiangsu&q=南京', 'region', 'jiangsu/nanjing', '?region=jiangsu'],
    ['q=5亿以上 50亿以下 电池', 'sum', '5-50', '?q=电池'],
    ['region=jiangsu&q=江苏 电池', 'region', 'jiangsu', '?q=电池'],
    ['stage=signed', 'stage', 'started', '?stage=signed&stage=started'],
    ['stage=signed&stage=started&size=40', 'stage', 'signed', '?stage=started'],
  ] as const)('leaves the rest as it is: %s, %s %s', (address, filter, value, next) => {
    expect(after(address, filter, value)).toBe(next);
  });

  it('stays when its name is to be only text, unless it is the name', () => {
    const { state, query } = read('q=江苏 50亿以上 电池&stage=signed');
    expect(asText(state, query)).toMatchObject({
      q: '江苏 电池',
      text: true,
      filters: { stage: ['signed'], sum: ['50-'] },
    });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { searching } from './memory.ts';
import { sample } from './samples.ts';

const { find } = await searching(sample, afterAll);

describe('conditions', () => {
  it.each<[address: string, means: string[]]>([
    ['region=jiangsu', ['24-w10-01', '23-w20-01']],
    ['region=jiangsu/suzhou/kunshan&time=2023', ['23-w20-01']],
    ['industry=ict', ['24-w10-01', '23-w20-01', '23-w20-02']],
    ['industry=auto', []],
    ['also=auto', ['24-w10-01', '24-w10-02']],
    ['issue=2023-w20&industry=ict', ['23-w20-01', '23-w20-02']],
    ['issue=2023-w40..2024-w10', ['24-w10-01', '24-w10-02', '24-w10-03']],
    ['sum=10-50', ['24-w10-01']],
    ['sum=-10', ['24-w10-02']],
    ['time=2023-05&collection=policies', ['23-w20-03']],
    ['batch=1', ['24-w10-02']],
    // Items without a sum are of neither one project nor several.
    ['batch=0', ['24-w10-01', '23-w20-01']],
    ['company=hailanbandaoti', ['24-w10-01', '23-w20-01']],
    ['park=suzhou-kunshangaoxinqu&stage=started', ['24-w10-01']],
    ['level=province', ['23-w20-03']],
    ['issuer=三亚市&level=national&level=province', ['23-w20-03']],
    // Several values of one filter: one of them is enough.
    ['region=jiangsu&region=chongqing&time=2023', ['23-w20-01', '23-w20-02']],
    ['sum=-10&sum=100-', ['24-w10-02', '23-w20-01']],
    ['region=nowhere', []],
    ['company=nobody&sum=x-y', []],
    // In the query's own words.
    ['q=10亿以上', ['24-w10-01', '23-w20-01']],
    ['q=１０亿元以上 二期', ['24-w10-01']],
    ['q=2023年', ['23-w20-01', '23-w20-02', '23-w20-03']],
    ['q=2023 江苏', ['23-w20-01']],
    ['q=2023年5月', ['23-w20-01', '23-w20-02', '23-w20-03']],
    ['q=2023年4月至5月', ['23-w20-01', '23-w20-02', '23-w20-03']],
    ['q=2023年6月到2024年4月 二期', ['24-w10-01']],
    ['q=2024年以来 海岚', ['24-w10-01']],
    ['q=2023年5月起 海岚', ['24-w10-01', '23-w20-01']],
    ['time=2023..2023-05&region=jiangsu', ['23-w20-01']],
    ['q=地区:苏州 昆山', ['24-w10-01', '23-w20-01']],
    ['q=行业：新能源 三亚', ['24-w10-02']],
    ['q=阶段:投产', ['23-w20-02']],
    ['q=5-50亿', ['24-w10-01', '24-w10-02']],
    ['q=<10亿', ['24-w10-02']],
    ['q=≥100亿', ['23-w20-01']],
    ['q=超30亿', ['24-w10-01', '23-w20-01']],
    ['q=不低于30亿元', ['24-w10-01', '23-w20-01']],
    ['q=30亿%2B', ['24-w10-01', '23-w20-01']],
    ['q=不足10亿', ['24-w10-02']],
    ['q=10亿以上 100亿以下', ['24-w10-01']],
    ['q=20到50亿元', ['24-w10-01']],
    ['q=50000万元以上 二期', ['24-w10-01']],
    ['q=0.01万亿以上', ['23-w20-01']],
    // … in traditional characters.
    ['q=10億元以上 二期', ['24-w10-01']],
    ['q=地區:蘇州 二期', ['24-w10-01']],
    ['q=階段：投產', ['23-w20-02']],
  ])('%s', async (address, means) => {
    const found = await find(address);
    expect(found.ids).toEqual(means);
    expect(found.total).toBe(means.length);
  });

  it('leave alone what may be text', async () => {
    for (const q of ['10亿', '1999年', '5000万以上', '地区:火星', '"10亿以上"', '10亿以上&text=1'])
      expect((await find(`q=${q}`)).filters, q).toEqual({});
  });

  it('count an item in its main industry, and tell how many more have it besides', async () => {
    const { counts, also } = await find('industry=auto');
    expect(counts.industry.get('ict')).toBe(3);
    expect(counts.industry.has('auto')).toBe(false);
    expect(also).toBe(2);
    expect((await find('industry=auto&region=jiangsu')).also).toBe(1);
    expect((await find('region=jiangsu')).also).toBe(0);
  });

  it('count what each value would leave, the others as they are', async () => {
    const { counts } = await find('q=海岚&stage=started');
    expect(Object.fromEntries(counts.stage)).toEqual({ signed: 1, started: 1 });
    expect(counts.region.get('jiangsu/suzhou')).toBe(1);
    expect(counts.time.get('2024-03')).toBe(1);
    expect(counts.sum).toEqual(new Map([['10-50', 1]]));
    const { counts: policies } = await find('collection=policies');
    expect(policies.level).toEqual(new Map([['province', 1]]));
    expect(policies.issuer.get('三亚市')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { findInvestment } from './money.ts';

const sum = (title: string, lead: string | null = null, ...body: string[]) => {
  const found = findInvestment({ title, lead, body }, 2021);
  return found && [found.value, found.currency, found.kind];
};
const yuan = (value: number, kind = 'investment') => [value, 'CNY', kind];
const T = '轴承产业园项目签约落户赤峰';

describe('findInvestment', () => {
  it.each([
    ['总投资 12 亿元', 12e8],
    ['计划总投资约12亿元', 12e8],
    ['项目总投资逾12亿元', 12e8],
    ['总投资超12亿元', 12e8],
    ['总投资额近12亿元', 12e8],
    ['拟投资12亿元', 12e8],
    ['投资12亿元', 12e8],
    ['投资总额达12亿元', 12e8],
    ['总投资3000万元', 3e7],
    ['总投资为12亿元人民币', 12e8],
  ])('takes “%s” for the investment', (words, value) => {
    expect(sum(T, `6月8日，${words}的轴承产业园签约。`)).toEqual(yuan(value));
  });

  it('reads the sum in a title before what it is for', () => {
    expect(sum('恒瑞 20 亿元光学镜片项目落户莱阳')).toEqual(yuan(20e8));
  });

  it.each([
    '达产后年产值12亿元',
    '预计实现年产值12亿元',
    '年营业收入12亿元',
    '年销售额可达12亿元',
    '年税收1.2亿元',
    '实现利税2亿元',
    '获得银行授信50亿元',
    '发放贷款30亿元',
    '给予最高500万元补助',
    '奖励200万元',
    '注册资本5亿元',
    '估值超100亿元',
    '每年节约电费3000万元',
  ])('finds no investment in “%s”', (words) => {
    expect(sum(T, null, `项目建成后，${words}。`)).toBeNull();
  });

  it('prefers the total to the output that follows', () => {
    expect(sum(T, null, '项目总投资10亿元，达产后年产值30亿元、税收2亿元。')).toEqual(yuan(10e8));
  });

  it('prefers the whole to its first phase, in whichever order', () => {
    expect(sum(T, null, '项目总投资10亿元，其中一期投资3亿元。')).toEqual(yuan(10e8));
    expect(sum(T, null, '一期投资3亿元，项目总投资10亿元。')).toEqual(yuan(10e8));
  });

  it('uses the first phase if there is no other sum', () => {
    expect(sum(T, null, '项目一期投资3亿元。')).toEqual(yuan(3e8));
  });

  it('takes the batch’s total, not a single project’s', () => {
    expect(
      sum('钦州 12 个项目集中签约', '6月8日，12个项目签约，总投资96亿元。', '其中轴承项目总投资20亿元。'),
    ).toEqual(yuan(96e8));
  });

  it('does not read a threshold as a sum', () => {
    expect(sum('钦州集中签约', '签约100亿元以上项目2个、50亿元至100亿元项目3个。')).toBeNull();
  });

  it.each(['签约总金额96亿元', '签约金额96亿元', '合同金额达96亿元', '协议引资96亿元'])(
    'calls “%s” a contract sum',
    (words) => {
      expect(sum('钦州 12 个项目集中签约', `6月8日，12个项目签约，${words}。`)).toEqual(
        yuan(96e8, 'contract'),
      );
    },
  );

  it.each([
    '基金总规模20亿元',
    '基金规模达20亿元',
    '基金目标规模20亿元',
    '总规模20亿元的产业基金',
    '设立20亿元产业投资基金',
  ])('calls “%s” the size of a fund', (words) => {
    expect(sum('汉中钛材产业基金成立', `6月8日，${words}。`)).toEqual(yuan(20e8, 'fund'));
  });

  it('gives a foreign sum in its currency and in yuan of the year', () => {
    const found = findInvestment({ title: T, lead: '项目总投资2亿美元。', body: [] }, 2021);
    expect(found).toMatchObject({ value: 2e8, currency: 'USD' });
    expect(found?.cny).toBe(1_290_000_000);
  });

  it('keeps the words that it was read from', () => {
    const found = findInvestment({ title: T, lead: '6月8日，项目签约，总投资约12亿元。', body: [] }, 2021);
    expect(found?.text).toBe('总投资约12亿元');
  });

  it('prefers an exact sum to an order of magnitude', () => {
    expect(sum('钦州签约总投资超百亿元', '6月8日，12个项目签约，总投资128亿元。')).toEqual(yuan(128e8));
  });

  it('finds none where no sum is disclosed', () => {
    expect(sum(T, '6月8日，项目签约。', '项目占地120亩，年产轴承300万套。')).toBeNull();
  });
});

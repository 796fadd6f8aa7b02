import { describe, expect, it } from 'vitest';
import { sumCandidates } from './money.ts';

const roles = (text: string) =>
  sumCandidates(['轴承产业园项目签约落户赤峰', '', text]).map(({ role }) => role);

describe('sumCandidates', () => {
  it.each(['总投资 12 亿元', '计划总投资约12亿元', '总投资额近12亿元', '拟投资12亿元', '投资总额达12亿元'])(
    'reads “%s” as an investment',
    (words) => {
      expect(sumCandidates(['', `${words}的轴承产业园签约。`])).toMatchObject([
        { value: 12e8, role: 'investment' },
      ]);
    },
  );

  it.each([
    '达产后年产值12亿元',
    '年营业收入12亿元',
    '实现利税2亿元',
    '获得银行授信50亿元',
    '给予最高500万元补助',
    '注册资本5亿元',
    '估值超100亿元',
    '每年节约电费3000万元',
  ])('reads “%s” as no investment', (words) => {
    expect(roles(`项目建成后，${words}。`)).toEqual(['other']);
  });

  it('tells the whole from its first phase and from output', () => {
    expect(roles('项目总投资10亿元，其中一期投资3亿元，达产后年产值30亿元。')).toEqual([
      'investment',
      'part',
      'other',
    ]);
  });

  it('tells contracts and funds from investments', () => {
    expect(roles('签约总额30亿元。')).toEqual(['contract']);
    expect(roles('产业基金总规模50亿元。')).toEqual(['fund']);
  });
});

import { describe, expect, it } from 'vitest';
import { holdsSource, textFaults, titleFaults } from './fields.ts';

const item = (more: object = {}) => ({
  title: '铜仁轴承项目签约落户碧江区',
  lead: '6月8日，铜仁轴承项目签约落户碧江区。' as string | null,
  body: ['项目占地80亩，总投资5亿元。'],
  source: { name: '铜仁市政府网站' } as { name: string } | null,
  ...more,
});

describe('a right item', () => {
  it.each([
    item(),
    item({ lead: null }),
    item({ body: ['项目占地80亩，总投资5亿元'] }),
    item({ title: '《铜仁市“十四五”规划（2021—2025年）》印发' }),
    item({ title: '全省百强揭晓 铜仁升至第17' }),
    item({ title: '铜仁如何破局？' }),
    item({ lead: '总投资5亿元的轴承项目签约铜仁。' }),
    item({ lead: '轴承项目日前传来新进展，铜仁基地投产。' }),
    item({ body: ['占地80亩（含绿地）。', '首期10亩：', '年产轴承（套）2万件。'] }),
    item({ source: null, body: ['项目占地80亩。'] }),
    item({ source: { name: '新华网' } }),
    item({ title: '两家企业签约落户', source: { name: '贵州日报' }, lead: '6月8日，铜仁与两家企业签约。' }),
  ])('has no fault: $title $lead $body', (one) => {
    expect([...titleFaults(one.title), ...textFaults(one)]).toEqual([]);
  });
});

describe('titleFaults', () => {
  it.each([
    ['铜仁轴承项目签约。', '标题里有句号'],
    ['铜仁轴承项目签约；投资5亿元', '标题里有句号'],
    ['铜仁轴承项目签约6月8日，铜仁市举行签约仪式', '标题里有导语'],
    ['铜仁轴承项目签约近日在碧江区举行', '标题里有导语'],
    ['）铜仁轴承项目签约', '标题不完整'],
    ['《铜仁市“十四五”规划', '标题不完整'],
    ['铜仁轴承项目（二期', '标题不完整'],
    ['铜仁轴承项目签约，', '标题不完整'],
    ['铜仁轴承项目签约 总投资', '标题没有写完'],
    ['铜仁轴承项目签约 总投资约 29.9', '标题没有写完'],
    ['铜仁轴承●黄冈纺织项目', '标题里有版面符号'],
    ['签约（铜仁市政府网站）', '标题里有来源'],
    ['签约', '标题过短'],
  ])('finds in “%s”: %s', (title, fault) => {
    expect(titleFaults(title)).toContain(fault);
  });
});

describe('textFaults', () => {
  it.each([
    [{ lead: null, body: [], source: null }, '有标题而没有正文'],
    [{ body: [], source: null }, '有导语而没有正文'],
    [{ lead: '项目占地80亩（铜仁市政府网站）。' }, '导语里有来源'],
    [{ body: ['占地80亩（铜仁市政府网站）。黄冈纺织项目开工。'] }, '正文中间有来源'],
    [{ body: ['占地80亩（铜仁市政府网站）。', '黄冈纺织项目开工。'] }, '正文中间有来源'],
    [{ body: ['占地80亩（铜仁日报）黄冈纺织项目开工。'] }, '正文中间有来源'],
    [{ body: ['，占地80亩。'] }, '一段文字以标点开头'],
    [{ lead: '6月8日，铜仁轴承项目签约落户碧江' }, '一段文字没有结束'],
    [{ body: ['占地80亩，总投', '资5亿元。'] }, '一段文字没有结束'],
    [{ lead: '亿元。6月8日，铜仁轴承项目签约。' }, '一段文字以半个数字开头'],
    [{ body: ['29.9亿元，占地80亩。'] }, '一段文字以半个数字开头'],
    [{ lead: '月8日，铜仁轴承项目签约。' }, '一段文字以半个数字开头'],
    [{ body: ['年，其所属集团投资300亿元。'] }, '一段文字以半个数字开头'],
    [{ body: ['项目用地100亩，总投6月8日，黄冈纺织项目开工。'] }, '句中有另一句的开头'],
    [{ lead: '总投资5亿元6月8日，铜仁轴承项目签约。' }, '导语以标题开头'],
    [{ lead: '工业园区开建6月8日，铜仁轴承项目签约。' }, '导语以标题开头'],
    [{ lead: '6月8日，铜仁签约。6月9日，黄冈纺织项目在黄州区开工。' }, '导语里有两个开头'],
    [{ body: ['占地（80亩。'] }, '括号不成对'],
    [{ body: ['占地80亩。●黄冈纺织项目开工。'] }, '正文里有版面符号'],
    [{ source: { name: '黄冈日报' } }, '来源与标题不在一地'],
    [{ body: ['Ξιμαδ τψωσ Жизнь идёт дальше и дальше。'] }, '生僻字过多'],
    [{ body: ['涓€銆佹嫑鍟嗗紩璧勯摐浠佽酱鎵块」鐩绾﹁惤鎴风ⅶ姹熷尯。'] }, '生僻字过多'],
  ])('finds in %j: %s', (more, fault) => {
    expect(textFaults(item(more))).toContain(fault);
  });
});

describe('holdsSource', () => {
  it('finds a source before the end of a text, in brackets of any shape', () => {
    for (const source of ['（铜仁日报）。', '(铜仁日报).', '【铜仁市政府网站】。', '（中新网贵州）。'])
      expect(holdsSource(`占地80亩${source}黄冈项目开工。`)).toBe(true);
  });

  it('does not find one at the end, nor an aside', () => {
    expect(holdsSource('占地80亩（铜仁日报）。')).toBe(false);
    expect(holdsSource('总投资5亿元（不含税）。年产值8亿元（预计）。全部投产。')).toBe(false);
  });
});

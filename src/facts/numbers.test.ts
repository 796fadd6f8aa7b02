/** Sums and days of whole issues, in all ways to write them: no number is published that only part of was understood. */
import { describe, expect, it } from 'vitest';
import { extractIssue } from './extract.ts';

const issueOf = (...leads: string[]) => {
  const items = leads.map(
    (lead) => `●甲源科技储能项目签约落户合肥\n\n${lead}\n\n■项目建设储能电池产线（合肥市政府网站）。\n`,
  );
  const text = `园区周报\n2023年10月2期 (总141期)\n一、招商引资\n${items.join('\n')}`;
  return extractIssue({ name: 'october.txt', bytes: new TextEncoder().encode(text) });
};
const itemOf = (...leads: string[]) => issueOf(...leads).items.at(-1)!;
const withSum = (words: string) => itemOf(`10月9日，甲项目签约落户合肥，总投资${words}。`);
const codes = (item: { notes: { code: string }[] }) => item.notes.map(({ code }) => code);

describe('the sum of an item', () => {
  it.each([
    ['一百二十亿元', 120],
    ['一千二百亿元', 1200],
    ['三千五百万元', 0.35],
    ['一亿二千万元', 1.2],
    ['2亿8千万元', 2.8],
    ['3亿5000万元', 3.5],
    ['二十一亿三千万元', 21.3],
    ['十五点八亿元', 15.8],
    ['壹拾贰亿元', 12],
    ['１２０亿元', 120],
    ['12．5亿元', 12.5],
    ['3个亿', 3],
    ['3.5个亿元', 3.5],
    ['半个亿', 0.5],
    ['（亿元）：36.5', 36.5],
    ['1 200万元', 0.12],
    ['120 000万元', 12],
    ['由10亿元增至15亿元', 15],
    ['12.5亿（人民币，下同）', 12.5],
    // Of the same kinds.
    ['六百零八亿元', 608],
    ['九亿零八百万元', 9.08],
    ['叁仟肆佰万元', 0.34],
    ['７，２００万元', 0.72],
    ['两个半亿', 2.5],
    ['（单位：万元）为9,600', 0.96],
    ['从6亿元，追加到9.6亿元', 9.6],
  ])('is all of “%s”', (words, yi) => {
    const item = withSum(words);
    expect(item.investment).toMatchObject({
      value: Math.round(yi * 1e8),
      currency: 'CNY',
      kind: 'investment',
    });
    expect(item.investment).not.toHaveProperty('qualifier');
    expect(item.investment).not.toHaveProperty('valueTo');
    expect(codes(item)).not.toContain('number-unread');
  });

  it.each([
    ['十几亿元', { value: 10e8, qualifier: 'over' }],
    ['超１５亿元人民币', { value: 15e8, qualifier: 'over' }],
    ['286余亿元', { value: 286e8, qualifier: 'over' }],
    ['约七亿元', { value: 7e8, qualifier: 'about' }],
    ['近2亿美元', { value: 2e8, currency: 'USD', qualifier: 'nearly' }],
    ['10亿—15亿元', { value: 10e8, valueTo: 15e8 }],
    ['10至15亿元', { value: 10e8, valueTo: 15e8 }],
    ['约2~3亿元', { value: 2e8, valueTo: 3e8, qualifier: 'about' }],
  ])('says how exact “%s” is', (words, sum) => {
    expect(withSum(words).investment).toMatchObject(sum);
  });

  it.each(['三亿五', '十百亿元', '12、5亿元', '1O亿元', '亿元', '0亿元', '36.5'])(
    'is none in “%s”, with a doubt',
    (words) => {
      const item = withSum(words);
      expect(item.investment).toBeNull();
      expect(codes(item)).toContain('number-unread');
    },
  );

  it('says how many projects the sum of a batch is for', () => {
    const text = `园区周报\n2023年10月2期\n一、招商引资\n●合肥17个项目集中签约\n\n10月9日，合肥市举行集中签约仪式，17个项目集中签约，总投资59亿元。\n\n■签约项目涉及储能等领域（合肥市政府网站）。\n`;
    const { items } = extractIssue({ name: 'october.txt', bytes: new TextEncoder().encode(text) });
    expect(items[0]).toMatchObject({ batch: true, investment: { value: 59e8, projects: 17 } });
    expect(withSum('3亿元').investment).not.toHaveProperty('projects');
  });
});

describe('the day of an item', () => {
  const BEFORE = '10月10日，乙项目签约落户芜湖。';

  it.each([
    ['１０月９日', '2023-10-09'],
    ['十月九日', '2023-10-09'],
    ['二〇二三年十月九日', '2023-10-09'],
    ['10月9号', '2023-10-09'],
    ['2023-10-09', '2023-10-09'],
    ['2023.10.09', '2023-10-09'],
    ['2023/10/9', '2023-10-09'],
    ['本月9日', '2023-10-09'],
    ['去年12月31日', '2022-12-31'],
    // Of the same kinds.
    ['十月十二日上午', '2023-10-12'],
    ['二零二三年十月十二日', '2023-10-12'],
    ['2023／10／12', '2023-10-12'],
    ['上月28日', '2023-09-28'],
    ['23年10月12日', '2023-10-12'],
  ])('is read from “%s”', (words, date) => {
    const item = itemOf(BEFORE, BEFORE, `${words}，甲项目签约落户合肥。`);
    expect(item).toMatchObject({ issue: '2023-w41', date });
    expect(codes(item)).not.toContain('date-unread');
  });

  it.each([
    '2019年10月9日，甲方成立。10月12日，甲项目在合肥开工。',
    '2015年3月2日，甲公司注册成立；10月12日，甲项目在合肥开工。',
    '甲公司成立于2012年5月6日。10月12日，甲项目在合肥开工。',
    '甲公司2012年5月6日在深圳上市。10月12日，甲项目在合肥开工。',
  ])('is not the day on which the firm was founded: %s', (lead) => {
    expect(itemOf(BEFORE, BEFORE, lead).date).toBe('2023-10-12');
  });

  it.each(['13月9日', '2月30日', '十月三十二日', '10月9'])('is none in “%s”, with a doubt', (words) => {
    const item = itemOf(BEFORE, BEFORE, `${words}，甲项目签约落户合肥。`);
    expect(item.date).toBeNull();
    expect(codes(item)).toContain('date-unread');
  });
});

describe('the week of an issue', () => {
  it.each(['１０月２日', '十月二日', '10月2号', '2023-10-02', '二〇二三年十月二日', '10月2、3日'])(
    'is that of %s, whatever its label counts',
    (day) => {
      expect(issueOf(`${day}，甲项目签约落户合肥。`).issue.id).toBe('2023-w40');
    },
  );

  it('is asked for where no day is stated', () => {
    expect(() => issueOf('近日，甲项目签约落户合肥。')).toThrow(
      'october.txt: no date shows the week: put “year:” and “week:” into seeds/october.yaml',
    );
  });
});
